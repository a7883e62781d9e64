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
package org.xanesj.feature.k;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;

import org.junit.jupiter.api.Test;
import org.xanesj.block.SpectrumBlock;
import org.xanesj.feature.FeatureExtractor;
import org.xanesj.feature.FeatureInput;
import org.xanesj.feature.FeaturePlan;
import org.xanesj.feature.FeatureRegistry;
import org.xanesj.feature.FeatureStatus;
import org.xanesj.feature.Recipe;
import org.xanesj.spectrum.AbsorptionEdge;
import org.xanesj.spectrum.Normalisation;

/** Features of spectra whose edges are known in closed form. */
class SingleEdgeFeaturesTest {

	private static final double REFERENCE = 7112;
	private static final AbsorptionEdge IRON = new AbsorptionEdge("Fe", "K");
	/** Core-hole broadening of the test edge [eV]. */
	private static final double WIDTH = 2;

	private static double[] grid(final double from, final double to, final double step) {
		final double[] grid = new double[(int) Math.round((to - from) / step) + 1];
		for (int i = 0; i < grid.length; i++)
			grid[i] = REFERENCE + from + i * step;
		return grid;
	}

	private static FeatureExtractor extract(final double[] energies, final DoubleUnaryOperator mu, final String... ids) {
		final Recipe recipe = Recipe.of(Normalisation.Method.NONE, IRON).withFeatures(List.of(ids));
		final FeatureExtractor extractor = new FeatureExtractor(new FeatureInput(new FeaturePlan(recipe, energies)),
			FeatureRegistry.resolve(recipe), true, true);
		extractor.extract(SpectrumBlock.of(Arrays.stream(energies).map(e -> mu.applyAsDouble(e - REFERENCE)).toArray()));
		return extractor;
	}

	private static double arctangent(final double e, final double edge) {
		return 0.5 + Math.atan((e - edge) / WIDTH) / Math.PI;
	}

	private static double gauss(final double e, final double centre, final double sd) {
		return Math.exp(-0.5 * Math.pow((e - centre) / sd, 2));
	}

	@Test
	void anArctangentHasItsHalfItsMeanAndItsSteepestPointInTheMiddle() {
		final FeatureExtractor result = extract(grid(-50, 150, 0.1), e -> arctangent(e, 9.3), "k.edge.half", "k.edge.int",
			"k.edge.e0", "k.edge.e0max", "k.edge.slope");
		// symmetric about 9.3 eV, and the local cubic keeps that
		assertEquals(REFERENCE + 9.3, result.reported(0, 0), 1e-4);
		assertEquals(REFERENCE + 9.3, result.reported(2, 0), 1e-3);
		assertEquals(REFERENCE + 9.3, result.reported(3, 0), 1e-3);
		double mean = 0;
		for (int k = 0; k <= 10; k++)
			mean += (9.3 + WIDTH * Math.tan(Math.PI * (0.3 + 0.05 * k - 0.5))) / 11;
		// a local cubic of 1.2 eV changes levels of an arctangent of 2 eV by up to 0.002
		assertEquals(REFERENCE + mean, result.reported(1, 0), 0.02);
		assertEquals(1 / (Math.PI * WIDTH), result.reported(4, 0), 0.02 / (Math.PI * WIDTH));
	}

	@Test
	void aGaussianWhiteLineIsFoundWithItsHeightAndArea() {
		// the slope of 1e-5 keeps the flat parts from looking like a detector at its limit
		final DoubleUnaryOperator mu = e -> (e > 5 ? 1 : Math.max(0, (e - 3) / 2)) + 0.6 * gauss(e, 12.34, 2) + 1e-5 * e;
		final FeatureExtractor result = extract(grid(-50, 150, 0.1), mu, "k.whiteline.energy", "k.whiteline.intensity",
			"k.whiteline.area", "k.edge.half", "k.edge.halfwhite", "k.gap.whiteline.half", "k.whiteline.shift");
		assertEquals(REFERENCE + 12.34, result.reported(0, 0), 1e-3);
		// a cubic over 1.2 eV lowers a Gaussian of SD 2 eV by less than 0.1 %
		assertEquals(1.6, result.reported(1, 0), 1e-3);
		// Gaussian minus the triangle between E_half = 4 and 5 eV, where y - 1 goes from -0.5 to 0
		assertEquals(0.6 * 2 * Math.sqrt(2 * Math.PI) - 0.25, result.reported(2, 0), 0.01);
		assertEquals(REFERENCE + 4, result.reported(3, 0), 0.01);
		// half of 1.6 is passed at 3 + 2 * 0.8 eV
		assertEquals(REFERENCE + 4.6, result.reported(4, 0), 0.02);
		assertEquals(result.reported(0, 0) - result.reported(3, 0), result.reported(5, 0), 1e-5);
		assertEquals(12.34, result.reported(6, 0), 1e-3);
	}

	@Test
	void aShoulderIsTheMinimumOfTheSecondDerivative() {
		final DoubleUnaryOperator mu = e -> arctangent(e, 10) + 0.15 * gauss(e, 16, 1);
		final FeatureExtractor result = extract(grid(-50, 150, 0.1), mu, "k.shoulder.energy", "k.shoulder.intensity",
			"k.shoulder.curvature", "k.gap.shoulder.half");
		// the arctangent's own curvature, -2 x / (pi w^3 (1 + x^2)^2) with x = 3, moves the minimum by less than 0.05 eV
		assertEquals(REFERENCE + 16, result.reported(0, 0), 0.05);
		// the local cubic of 1.2 eV lowers a Gaussian of SD 1 eV by some 3 %
		assertEquals(arctangent(16, 10) + 0.15, result.reported(1, 0), 6e-3);
		final double curvature = 0.15 + 2 * 3 / (Math.PI * WIDTH * WIDTH * 100);
		// the local cubic of 2.5 eV averages the curvature of a Gaussian of SD 1 eV
		assertTrue(result.reported(2, 0) > 0.3 * curvature && result.reported(2, 0) < curvature, "curvature " + result
			.reported(2, 0));
		assertEquals(6, result.reported(3, 0), 0.06);
	}

	@Test
	void errorsAgreeWithTheScatterOfManyNoisySpectra() {
		final double[] energies = grid(-140, 300, 0.5);
		final List<String> ids = List.of("k.edge.half", "k.edge.int", "k.edge.e0", "k.whiteline.energy",
			"k.whiteline.intensity", "k.whiteline.area", "k.shoulder.energy");
		final Recipe recipe = Recipe.of(Normalisation.Method.FIXED, IRON).withFeatures(ids);
		final int pixels = 1000;
		final Random random = new Random(5);
		final float[][] rows = new float[energies.length][pixels];
		for (int i = 0; i < energies.length; i++) {
			final double e = energies[i] - REFERENCE;
			final double mu = arctangent(e, 8) + 0.5 * gauss(e, 14, 2) + 0.12 * gauss(e, 8, 0.9);
			for (int j = 0; j < pixels; j++)
				rows[i][j] = (float) (mu + 0.003 * random.nextGaussian());
		}
		final FeatureExtractor extractor = new FeatureExtractor(new FeatureInput(new FeaturePlan(recipe, energies)),
			FeatureRegistry.resolve(recipe), true, false);
		extractor.extract(new SpectrumBlock(rows, 0, pixels));
		for (int k = 0; k < ids.size(); k++) {
			double mean = 0;
			double squares = 0;
			double sigma = 0;
			for (int j = 0; j < pixels; j++) {
				assertEquals(FeatureStatus.OK, extractor.column(k).status[j], ids.get(k));
				mean += extractor.column(k).value[j] / pixels;
				sigma += extractor.column(k).sigma[j] / pixels;
			}
			for (int j = 0; j < pixels; j++)
				squares += Math.pow(extractor.column(k).value[j] - mean, 2) / (pixels - 1);
			final double ratio = sigma / Math.sqrt(squares);
			// first-order propagation and a general factor for the normalisation: right within a factor of two
			assertTrue(ratio > 0.6 && ratio < 2, ids.get(k) + ": reported " + sigma + ", seen " + Math.sqrt(squares));
		}
	}

	@Test
	void whatCannotBeFoundIsSaidInWords() {
		final double[] energies = grid(-50, 100, 0.5);
		final FeatureExtractor smooth = extract(energies, e -> arctangent(e, 8), "k.whiteline.energy", "k.edge.half");
		assertEquals(FeatureStatus.NOT_FOUND, smooth.column(0).status[0]);
		assertTrue(Double.isNaN(smooth.reported(0, 0)));
		assertEquals("no maximum within 20 eV above the edge", smooth.column(0).words(0));
		assertEquals(FeatureStatus.OK, smooth.column(1).status[0]);
		assertEquals(FeatureStatus.NOT_FOUND, smooth.status()[0]);
	}

	@Test
	void gapsNearTheEdgeMakeItsStructureUndefined() {
		final double[] energies = Arrays.stream(grid(-50, 100, 0.5)).filter(e -> e <= REFERENCE + 15 || e >= REFERENCE +
			19).toArray();
		final FeatureExtractor result = extract(energies, e -> arctangent(e, 8) + 0.5 * gauss(e, 12, 2), "k.edge.half",
			"k.edge.int", "k.edge.e0", "k.whiteline.energy", "k.shoulder.energy");
		assertEquals(FeatureStatus.OK, result.column(0).status[0]);
		for (int k = 1; k < 5; k++)
			assertEquals(FeatureStatus.OUTSIDE_DATA, result.column(k).status[0]);
	}

	@Test
	void aPlateauAtHalfHeightIsMentioned() {
		final DoubleUnaryOperator mu = e -> 0.5 * arctangent(e, 4) + 0.5 * arctangent(e, 16);
		final FeatureExtractor metal = extract(grid(-50, 100, 0.5), mu, "k.edge.half");
		assertEquals(FeatureStatus.OK, metal.column(0).status[0]);
		assertTrue(metal.column(0).words(0).contains("may jump"), metal.column(0).words(0));
	}
}
