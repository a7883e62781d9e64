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
package org.xanesj.feature;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.xanesj.block.SpectrumBlock;
import org.xanesj.spectrum.AbsorptionEdge;
import org.xanesj.spectrum.EnergyWindow;
import org.xanesj.spectrum.FixedWindows;
import org.xanesj.spectrum.LocalPolynomial;
import org.xanesj.spectrum.NoiseEstimate;
import org.xanesj.spectrum.Normalisation;

/** What features see of a block must be what the double-precision code gives for each spectrum alone. */
class FeatureInputTest {

	private static final AbsorptionEdge IRON = new AbsorptionEdge("Fe", "K");
	private static final double[] ENERGIES = Edges.grid(7112, 0.5);
	/** float32 holds 6e-8 of values up to about 4; a hundred of them are summed and divided by steps down to 0.3. */
	private static final double SINGLE = 5e-6;
	/** The terms of a quadratic or cubic post-edge curve, extrapolated to the edge, are ten times larger than their sum. */
	private static final double CURVED = 5e-5;

	private static Recipe fixed(final AbsorptionEdge edge) {
		return Recipe.of(Normalisation.Method.FIXED, edge);
	}

	private static double[] column(final float[][] rows, final int pixel) {
		return Arrays.stream(rows).mapToDouble(row -> row[pixel]).toArray();
	}

	@Test
	void blocksAreNormalisedAsSpectra() {
		for (final Integer degree : Arrays.asList(null, 0, 2, 3))
			for (final int victoreen : new int[] { 0, 3 }) {
				final Recipe recipe = new Recipe("test", IRON, 7112, new Normalisation(Normalisation.Method.FIXED, null, null,
					degree, victoreen), java.util.List.of(), java.util.Map.of(), java.util.List.of());
				compare(recipe, ENERGIES, Edges.block(ENERGIES, 7112, 37, 0.01, 1), degree != null && degree > 1 ? CURVED
					: SINGLE);
			}
	}

	@Test
	void pairsAreNotFlattened() {
		final AbsorptionEdge pair = new AbsorptionEdge("Fe", "L23");
		final double[] energies = new double[300];
		for (int i = 0; i < energies.length; i++)
			energies[i] = 685 + 0.25 * i;
		compare(fixed(pair), energies, Edges.block(energies, pair.energy(), 5, 0.01, 2), SINGLE);
	}

	private static void compare(final Recipe recipe, final double[] energies, final float[][] rows,
		final double tolerance)
	{
		final FeaturePlan plan = new FeaturePlan(recipe, energies);
		final FeatureInput input = new FeatureInput(plan);
		final int pixels = rows[0].length;
		input.load(new SpectrumBlock(rows, 0, pixels));
		final FixedWindows windows = plan.windows();
		final LocalPolynomial polynomial = LocalPolynomial.of(energies, 2);
		final Smoothing slope = new Smoothing(2, 1, new EnergyWindow(-5, 5));
		final NoiseEstimate noise = NoiseEstimate.of(energies);
		for (int j = 0; j < pixels; j++) {
			final double[] mu = column(rows, j);
			final double[] expected = windows.normalise(mu);
			assertEquals(FeatureStatus.OK, input.pixelStatus()[j]);
			assertEquals(windows.step(mu), input.step()[j], tolerance);
			assertArrayEquals(expected, column(input.normalised(), j), tolerance, "pixel " + j);
			final double[] derivative = polynomial.apply(1, expected);
			for (int i = 0; i < energies.length; i++)
				if (slope.window().contains(plan.energy(i))) assertEquals(derivative[i], input.smoothed(slope)[i][j], tolerance);
				else assertNull(input.smoothed(slope)[i]);
			assertEquals(noise.sigma(expected), input.noise()[j], tolerance);
		}
	}

	@Test
	void spectraThatAreNormalisedAlreadyStayAsTheyAre() {
		final float[][] rows = Edges.block(ENERGIES, 7112, 3, 0.01, 3);
		final FeatureInput input = new FeatureInput(new FeaturePlan(Recipe.of(Normalisation.Method.NONE, IRON), ENERGIES));
		input.load(new SpectrumBlock(rows, 0, 3));
		for (int i = 0; i < ENERGIES.length; i++)
			assertArrayEquals(rows[i], Arrays.copyOf(input.normalised()[i], 3));
		assertArrayEquals(new float[] { 1, 1, 1 }, Arrays.copyOf(input.step(), 3));
	}

	@Test
	void badPixelsAreSetAside() {
		final int pixels = 10;
		final float[][] rows = Edges.block(ENERGIES, 7112, pixels, 0.01, 4);
		final FeaturePlan plan = new FeaturePlan(fixed(IRON), ENERGIES);
		final int middle = plan.firstFrom(5);
		for (int i = 0; i < ENERGIES.length; i++) {
			rows[i][1] = 0;
			rows[i][2] = 3.7f;
			rows[i][3] = -rows[i][3];
			rows[i][6] *= 0.01f;
		}
		rows[0][4] = Float.NaN;
		rows[middle][5] = Float.NEGATIVE_INFINITY;
		for (int i = middle; i < middle + 5; i++)
			rows[i][7] = 1.25f;
		for (int i = middle; i < middle + 4; i++)
			rows[i][8] = 1.25f;
		rows[middle][9] = 1000;
		final FeatureInput input = new FeatureInput(plan, 0.05, 999);
		input.load(new SpectrumBlock(rows, 0, pixels));
		assertArrayEquals(new byte[] { 0, 5, 5, 6, 7, 7, 5, 8, 0, 8 }, Arrays.copyOf(input.pixelStatus(), pixels));
	}

	@Test
	void wholeNumbersMayRepeatBelowTheirHighest() {
		final int pixels = 3;
		final float[][] rows = Edges.block(ENERGIES, 7112, pixels, 0, 8);
		float highest = 0;
		for (final float[] row : rows) {
			// an image of 8 bits: flat parts repeat many times
			for (int j = 0; j < pixels; j++)
				row[j] = Math.round(50 * row[j]);
			highest = Math.max(highest, row[1]);
		}
		for (final float[] row : rows) {
			row[1] = Math.min(row[1], highest - 12);
			row[2] /= 50;
		}
		final FeatureInput input = new FeatureInput(new FeaturePlan(fixed(IRON), ENERGIES));
		input.load(new SpectrumBlock(rows, 0, pixels));
		assertArrayEquals(new byte[] { FeatureStatus.OK, FeatureStatus.SATURATED, FeatureStatus.SATURATED }, Arrays.copyOf(
			input.pixelStatus(), pixels));
		// without noise there is nothing but rounding: most residuals of the flat parts are 0, but the values are not exact
		assertEquals(1 / Math.sqrt(12) / input.step()[0], input.noise()[0], 0.5 / Math.sqrt(12) / input.step()[0]);
	}

	@Test
	void sharedResultsAreComputedOncePerBlock() {
		final int[] computed = { 0 };
		final SharedResult<Object> counted = in -> {
			computed[0]++;
			return new Object();
		};
		final FeatureInput input = new FeatureInput(new FeaturePlan(fixed(IRON), ENERGIES));
		final SpectrumBlock block = new SpectrumBlock(Edges.block(ENERGIES, 7112, 3, 0.01, 5), 0, 3);
		input.load(block);
		assertSame(input.get(counted), input.get(counted));
		input.load(block);
		input.get(counted);
		assertEquals(2, computed[0]);
	}
}
