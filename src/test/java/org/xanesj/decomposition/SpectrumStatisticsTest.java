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
package org.xanesj.decomposition;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;

import org.apache.commons.math3.stat.correlation.Covariance;
import org.junit.jupiter.api.Test;

/** Mean, variance, covariance, components and their number, of simulated spectra. */
class SpectrumStatisticsTest {

	private static final int[] ALL = IntStream.range(0, 500).toArray();

	/** Spectra with a large constant, [energy][pixel]. */
	private static float[][] spectra(final int energies, final double noise) {
		final Random random = new Random(9);
		final float[][] rows = new float[energies][500];
		for (int j = 0; j < 500; j++) {
			final double a = random.nextDouble();
			final double b = random.nextDouble();
			for (int i = 0; i < energies; i++)
				rows[i][j] = (float) (1000 + a * Math.exp(-Math.pow((i - 12) / 4.0, 2)) + b * Math.exp(-Math.pow((i - 25) / 5.0,
					2)) + noise * (1 + i / 10.0) * random.nextGaussian());
		}
		return rows;
	}

	private static double[][] columns(final float[][] rows) {
		return IntStream.range(0, 500).mapToObj(j -> IntStream.range(0, rows.length).mapToDouble(i -> rows[i][j]).toArray())
			.toArray(double[][]::new);
	}

	@Test
	void partsAddUpToTheWhole() {
		final float[][] rows = spectra(8, 0.01);
		final SpectrumCovariance covariance = new SpectrumCovariance(8);
		final MeanAndVariance mean = new MeanAndVariance(8);
		covariance.add(SpectrumCovariance.of(rows, 0, ALL, 0));
		for (int from = 0; from < 500; from += 125) {
			covariance.add(SpectrumCovariance.of(rows, from, ALL, 125));
			mean.add(rows, from, ALL, 125);
		}
		final double[][] expected = new Covariance(columns(rows)).getCovarianceMatrix().getData();
		for (int i = 0; i < 8; i++) {
			// Commons Math keeps fewer digits beside the constant
			assertArrayEquals(expected[i], covariance.covariance()[i], 1e-9);
			assertEquals(Math.sqrt(expected[i][i] / 500 * 4), mean.standardError(4)[i], 1e-9);
		}
		assertArrayEquals(covariance.mean(), mean.mean(), 1e-10);
		assertEquals(500, covariance.count());
	}

	@Test
	void nothingHasNoMeanAndOneNoError() {
		final MeanAndVariance none = new MeanAndVariance(2);
		assertTrue(Double.isNaN(none.mean()[0]));
		none.add(new float[][] { { 1 }, { 2 } }, 0, new int[] { 0 }, 1);
		assertArrayEquals(new double[] { 1, 2 }, none.mean());
		assertTrue(Double.isNaN(none.standardError(1)[0]));
		assertThrows(IllegalArgumentException.class, () -> new SpectrumCovariance(2).covariance());
	}

	/** Two ways to the same components: from few curves, and from their covariance. */
	@Test
	void componentsOfCurvesAndOfTheirCovarianceAreTheSame() {
		final float[][] rows = spectra(40, 0.01);
		final PrincipalComponents of = PrincipalComponents.of(columns(rows), 0.999);
		final SpectrumCovariance covariance = SpectrumCovariance.of(rows, 0, ALL, 500);
		final PrincipalComponents all = PrincipalComponents.ofCovariance(covariance.mean(), covariance.covariance());
		final double[] curve = columns(rows)[17];
		for (int k = 0; k < 2; k++) {
			assertEquals(of.variances()[k], all.variances()[k], 1e-10);
			assertEquals(Math.abs(of.score(curve, k)), Math.abs(all.score(curve, k)), 1e-8);
			assertTrue(Arrays.stream(all.component(k)).max().orElseThrow() >= -Arrays.stream(all.component(k)).min()
				.orElseThrow(), "the largest value is positive");
		}
		assertEquals(0, all.residual(curve), 1e-18 * 1e6);
		assertEquals(2, all.first(2).size());
	}

	private static int aboveNoise(final float[][] rows) {
		final SpectrumCovariance covariance = SpectrumCovariance.of(rows, 0, ALL, 500);
		final PrincipalComponents all = PrincipalComponents.ofCovariance(covariance.mean(), covariance.covariance());
		final double[][] threePoint = new double[3][rows.length];
		for (int i = 1; i < rows.length - 1; i++) {
			threePoint[0][i] = -0.5 / Math.sqrt(1.5);
			threePoint[1][i] = 1 / Math.sqrt(1.5);
			threePoint[2][i] = -0.5 / Math.sqrt(1.5);
		}
		return new ComponentNumber(all, covariance.covariance(), threePoint, 500).aboveNoise();
	}

	/** Two parts with noise that is five times as large at one end as at the other, and noise alone. */
	@Test
	void noiseIsNoComponentAlsoWhereItIsUnequal() {
		assertEquals(2, aboveNoise(spectra(40, 0.003)));
		assertEquals(2, aboveNoise(spectra(40, 0.02)));
		final Random random = new Random(4);
		final float[][] noise = new float[40][500];
		for (int i = 0; i < 40; i++)
			for (int j = 0; j < 500; j++)
				noise[i][j] = (float) ((1 + i / 10.0) * random.nextGaussian());
		assertEquals(0, aboveNoise(noise));
	}

	/** Of 2 energies and 4 spectra: the closed forms of the error with one component. */
	@Test
	void realErrorIsWhatIsLeftPerValue() {
		final PrincipalComponents all = new PrincipalComponents(new double[3], new double[][] { { 1, 0, 0 }, { 0, 1, 0 }, { 0,
			0, 1 } }, new double[] { 5, 0.5, 0.25 });
		final double[][] covariance = { { 5, 0, 0 }, { 0, 0.5, 0 }, { 0, 0, 0.25 } };
		final ComponentNumber number = new ComponentNumber(all, covariance, new double[3][3], 101);
		assertEquals(Math.sqrt(0.75 / 2), number.realError(1), 1e-15);
		assertEquals(Math.sqrt(0.75 / 2) / 4, number.indicator(1), 1e-15);
		assertEquals(5 / 5.75, number.explained(1), 1e-15);
		assertEquals(3, number.most());
	}
}
