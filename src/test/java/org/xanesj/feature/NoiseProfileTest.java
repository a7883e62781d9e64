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

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xanesj.block.SpectrumBlock;
import org.xanesj.spectrum.AbsorptionEdge;
import org.xanesj.spectrum.Normalisation;

/** Standard errors of pixels whose counts are few below the edge and many above it. */
class NoiseProfileTest {

	private static final double REFERENCE = 7112;
	private static final int PIXELS = 2000;
	/** Noise where the absorption is 1. */
	private static final double NOISE = 0.01;
	private static final double[] ENERGIES = IntStream.rangeClosed(-140, 300).filter(e -> e % 5 == 0 || e > -20 && e < 50)
		.mapToDouble(e -> REFERENCE + e).toArray();

	/** Poisson: the variance is proportional to the signal, of which a twentieth is background. */
	private static double deviation(final int i) {
		return NOISE * Math.sqrt(0.05 + Edges.mu(ENERGIES[i] - REFERENCE, 8));
	}

	private static SpectrumBlock block(final int pixels, final double shared) {
		final Random random = new Random(20261127);
		final float[][] rows = new float[ENERGIES.length][pixels];
		for (int i = 0; i < rows.length; i++) {
			double last = random.nextGaussian();
			for (int j = 0; j < pixels; j++) {
				last = shared * last + Math.sqrt(1 - shared * shared) * random.nextGaussian();
				rows[i][j] = (float) (Edges.mu(ENERGIES[i] - REFERENCE, 8) + deviation(i) * last);
			}
		}
		return new SpectrumBlock(rows, 0, pixels);
	}

	private static FeaturePlan plan() {
		return new FeaturePlan(Recipe.of(Normalisation.Method.FIXED, AbsorptionEdge.parse("Fe K")), ENERGIES);
	}

	private static FeatureInput loaded(final FeaturePlan plan, final SpectrumBlock block) {
		final FeatureInput input = new FeatureInput(plan);
		input.load(block);
		return input;
	}

	@Test
	void noiseOfEachEnergyIsFound() {
		final NoiseProfile profile = NoiseProfile.of(loaded(plan(), block(PIXELS, 0)));
		assertEquals(PIXELS, profile.spectra());
		final int above = 80;
		for (int i = 1; i < ENERGIES.length - 1; i++) {
			// residuals take four sixths of their variance from the point itself and a sixth from each neighbour
			final double expected = Math.sqrt((Math.pow(deviation(i - 1), 2) + 4 * Math.pow(deviation(i), 2) + Math.pow(deviation(i +
				1), 2)) / 6);
			// the median of 2000 has an error of 2 %
			assertEquals(expected / deviation(above), profile.relative(i) / profile.relative(above), 0.1 * expected / deviation(
				above), "energy " + i);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "k.edge.step", "k.edge.half", "k.edge.int", "k.whiteline.energy", "k.whiteline.intensity",
		"k.whiteline.area" })
	void standardErrorsAreTheScatter(final String id) {
		final SpectrumBlock block = block(PIXELS, 0);
		final FeaturePlan plan = plan();
		final double ratio = ratio(plan.with(NoiseProfile.of(loaded(plan, block))), block, id);
		// 2000 pixels give it within 2 %; errors of energies hold 1.3 times the noise, see Position. Got 0.79 to 0.98.
		assertTrue(ratio > 0.74 && ratio < 1.06, id + ": scatter over sigma is " + ratio);
	}

	@Test
	void oneNoiseForAllEnergiesIsTooLittleWhereMostIsCounted() {
		assertTrue(ratio(plan(), block(PIXELS, 0), "k.whiteline.energy") > 1.3);
	}

	private static double ratio(final FeaturePlan plan, final SpectrumBlock block, final String id) {
		final FeatureExtractor extractor = new FeatureExtractor(new FeatureInput(plan), List.of(FeatureRegistry.byId(id)
			.orElseThrow()), true, false);
		extractor.extract(block);
		final FeatureColumn column = extractor.column(0);
		double sum = 0;
		double squares = 0;
		double variance = 0;
		for (int j = 0; j < PIXELS; j++) {
			sum += column.value[j];
			squares += (double) column.value[j] * column.value[j];
			variance += (double) column.sigma[j] * column.sigma[j];
		}
		return Math.sqrt((squares - sum * sum / PIXELS) / variance);
	}

	@Test
	void decisionsDoNotDependOnOtherPixels() {
		final SpectrumBlock block = block(PIXELS, 0);
		final FeaturePlan plan = plan();
		final FeatureInput alone = loaded(plan, block);
		final FeatureInput together = loaded(plan.with(NoiseProfile.of(loaded(plan, block))), block);
		for (int j = 0; j < PIXELS; j++)
			assertEquals(alone.noise()[j], together.noise()[j]);
		assertSame(alone.noise(), alone.errorNoise());
	}

	@Test
	void fewSpectraTellNothing() {
		assertTrue(NoiseProfile.of(loaded(plan(), block(99, 0))).isFlat());
	}

	@ParameterizedTest
	@ValueSource(doubles = { 0, 0.4, 0.8 })
	void sharedNoiseIsFound(final double shared) {
		final SpectrumBlock block = block(PIXELS, shared);
		final FeaturePlan plan = plan();
		final FeatureInput input = loaded(plan.with(NoiseProfile.of(loaded(plan, block))), block);
		final List<int[]> pairs = IntStream.range(1, PIXELS).mapToObj(j -> new int[] { j - 1, j }).toList();
		// 2000 pairs at some 100 energies; the error of the edge step is shared by all energies of a pixel, not by neighbours
		assertEquals(shared, SharedNoise.correlation(input, pairs), 0.02);
	}
}
