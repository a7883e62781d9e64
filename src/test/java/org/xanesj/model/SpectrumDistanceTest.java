/*-
 * #%L
 * Maps of material properties from X-ray absorption spectra and micro-XAFS stacks, in Fiji.
 * %%
 * Copyright (C) 2026 XanesJ developers.
 * %%
 * Redistribution and use in source and binary forms, with or without
 * modification, are permitted provided that the following conditions are met:
 * 
 * 1. Redistributions of source code must retain the above copyright notice,
 *    this list of conditions and the following disclaimer.
 * 2. Redistributions in binary form must reproduce the above copyright notice,
 *    this list of conditions and the following disclaimer in the documentation
 *    and/or other materials provided with the distribution.
 * 
 * THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS"
 * AND ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE
 * IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE
 * ARE DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDERS OR CONTRIBUTORS BE
 * LIABLE FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR
 * CONSEQUENTIAL DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF
 * SUBSTITUTE GOODS OR SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS
 * INTERRUPTION) HOWEVER CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN
 * CONTRACT, STRICT LIABILITY, OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE)
 * ARISING IN ANY WAY OUT OF THE USE OF THIS SOFTWARE, EVEN IF ADVISED OF THE
 * POSSIBILITY OF SUCH DAMAGE.
 * #L%
 */
package org.xanesj.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.xanesj.feature.FeatureStatus;
import org.xanesj.decomposition.PrincipalComponents;

class SpectrumDistanceTest {

	private static final double[] GRID = IntStream.range(0, 60).mapToDouble(i -> -10 + i).toArray();

	private static double[][] training() {
		final Random random = new Random(8);
		return IntStream.range(0, 25).mapToObj(i -> Examples.spectrum(GRID, random.nextGaussian(), random.nextGaussian()))
			.toArray(double[][]::new);
	}

	private static SpectrumDomain domain() {
		return SpectrumDomain.of(new TrainingSpectra(GRID, training()), null);
	}

	/** [energy][pixel] of spectra given as [pixel][energy]. */
	private static float[][] rows(final double[]... spectra) {
		final float[][] rows = new float[spectra[0].length][spectra.length];
		for (int j = 0; j < spectra.length; j++)
			for (int i = 0; i < rows.length; i++)
				rows[i][j] = (float) spectra[j][i];
		return rows;
	}

	private static byte[] mark(final double[] grid, final float noise, final double[]... spectra) {
		final byte[] status = new byte[spectra.length];
		final float[] noises = new float[spectra.length];
		Arrays.fill(noises, noise);
		new SpectrumDistance(domain(), grid).mark(rows(spectra), noises, null, spectra.length, status);
		return status;
	}

	private static double[] withPeak(final double[] grid, final double height) {
		final double[] spectrum = Examples.spectrum(grid, 0, 0);
		for (int i = 0; i < grid.length; i++)
			spectrum[i] += height * Math.exp(-Math.pow(grid[i] - 30, 2));
		return spectrum;
	}

	@Test
	void twoNumbersMakeTwoComponents() {
		final PrincipalComponents components = domain().components();
		assertEquals(2, components.size());
		double product = 0;
		for (int i = 0; i < GRID.length; i++)
			product += components.component(0)[i] * components.component(1)[i];
		assertEquals(0, product, 1e-12);
		// the spectra are linear in the two numbers, so nothing is left
		assertEquals(0, components.residual(Examples.spectrum(GRID, 3, -2)), 1e-20);
	}

	@Test
	void scoresOfTheTrainingSpectraHaveMeanSquareDistanceOfTheDegreesOfFreedom() {
		// sum over samples of t^2/variance with variance = sum t^2/(n-1) is (n-1) for each component
		final PrincipalComponents components = domain().components();
		final double sum = Arrays.stream(training()).mapToDouble(components::mahalanobis).sum();
		assertEquals(2 * 24, sum, 1e-9);
	}

	@Test
	void knownSpectraAreNearAndForeignOnesFar() {
		assertArrayEquals(new byte[] { 0, PredictionStatus.FAR, PredictionStatus.FAR, PredictionStatus.FAR }, mark(GRID, 0,
			Examples.spectrum(GRID, 0.5, -0.5), Examples.spectrum(GRID, 8, 0), withPeak(GRID, 0.3), nan()));
	}

	private static double[] nan() {
		final double[] spectrum = Examples.spectrum(GRID, 0, 0);
		spectrum[20] = Double.NaN;
		return spectrum;
	}

	@Test
	void noiseAloneIsNotFarButAForeignPeakInNoiseIs() {
		final Random random = new Random(4);
		final double[][] spectra = new double[200][];
		for (int j = 0; j < 200; j++) {
			spectra[j] = j < 100 ? Examples.spectrum(GRID, 0.3, 0.2) : withPeak(GRID, 0.5);
			for (int i = 0; i < GRID.length; i++)
				spectra[j][i] += 0.03 * random.nextGaussian();
		}
		final byte[] status = mark(GRID, 0.03f, spectra);
		// three standard deviations: about 0.5 of 100 by chance
		assertTrue(IntStream.range(0, 100).filter(j -> status[j] != 0).count() <= 3);
		assertTrue(IntStream.range(100, 200).filter(j -> status[j] == PredictionStatus.FAR).count() >= 99);
		final byte[] silent = mark(GRID, 0, spectra);
		assertTrue(IntStream.range(0, 100).allMatch(j -> silent[j] == PredictionStatus.FAR), "noise matters here");
	}

	@Test
	void anotherGridIsInterpolated() {
		final double[] fine = IntStream.range(0, 500).mapToDouble(i -> -15 + 0.13 * i).toArray();
		assertArrayEquals(new byte[] { 0, PredictionStatus.FAR }, mark(fine, 0.005f, Examples.spectrum(fine, 0.5, -0.5),
			withPeak(fine, 0.5)));
	}

	@Test
	void aPartOfTheRangeIsEnoughIfItIsLarge() {
		final double[] most = IntStream.range(0, 50).mapToDouble(i -> -10 + i).toArray();
		final SpectrumDistance distance = new SpectrumDistance(domain(), most);
		assertTrue(distance.isUsable());
		assertEquals(50 / 60.0, distance.coverage(), 1e-12);
		assertArrayEquals(new byte[] { 0, PredictionStatus.FAR, PredictionStatus.FAR }, mark(most, 0.001f, Examples.spectrum(
			most, 1, -1), Examples.spectrum(most, 8, 0), withPeak(most, 0.5)));

		final double[] few = IntStream.range(0, 40).mapToDouble(i -> -10 + i).toArray();
		assertFalse(new SpectrumDistance(domain(), few).isUsable());
		assertArrayEquals(new byte[1], mark(few, 0, withPeak(few, 5)));
	}

	@Test
	void badPixelsAreLeftAlone() {
		final byte[] status = { PredictionStatus.LOW_SIGNAL };
		new SpectrumDistance(domain(), GRID).mark(rows(nan()), null, new byte[] { FeatureStatus.STEP_TOO_SMALL }, 1,
			status);
		assertEquals(PredictionStatus.LOW_SIGNAL, status[0]);
	}

	@Test
	void limitsComeFromSpectraThatWereLeftOut() {
		// each spectrum has a bump of its own: known to the components of all, unknown to those of the others
		final double[][] spectra = training();
		for (int i = 0; i < spectra.length; i++)
			spectra[i][2 * i] += 1;
		final SpectrumDomain domain = SpectrumDomain.of(new TrainingSpectra(GRID, spectra), null);
		final double within = Arrays.stream(spectra).mapToDouble(domain.components()::residual).max().orElseThrow();
		assertTrue(domain.residualLimit() > 0.5, "limit " + domain.residualLimit());
		assertTrue(within < 0.1, "within " + within);
	}

	@Test
	void oneOddTrainingSpectrumDoesNotOpenTheDomainToEverything() {
		final double[][] spectra = training();
		for (int i = 0; i < spectra.length; i++)
			// each differs a little from the others in its own way, the last one much
			spectra[i][2 * i] += i == 24 ? 3 : 0.05;
		final SpectrumDomain domain = SpectrumDomain.of(new TrainingSpectra(GRID, spectra), null);
		assertTrue(domain.residualLimit() < 0.1, "limit " + domain.residualLimit());
		final byte[] status = new byte[25];
		new SpectrumDistance(domain, GRID).mark(rows(spectra), null, null, 25, status);
		assertArrayEquals(new byte[25], status);
	}
}
