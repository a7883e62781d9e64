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
package org.xanesj.app;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import org.xanesj.block.SpectrumBlock;
import org.xanesj.feature.FeatureColumn;
import org.xanesj.feature.FeatureExtractor;
import org.xanesj.feature.FeatureInput;
import org.xanesj.feature.FeaturePlan;
import org.xanesj.feature.Recipe;
import org.xanesj.feature.SpectralFeature;
import org.xanesj.feature.SpectralFeature.Quantity;
import org.xanesj.spectrum.NoiseEstimate;
import org.xanesj.spectrum.Spectrum;

/**
 * Which features of a spectrum stay what they are when the noise of the spectrum is added once more. A feature that is
 * found in one copy and not in another tells about the noise, and one that rests on the highest of several extrema jumps
 * where two of them are of equal strength; a model must not learn from that, and its maps would be speckled.
 */
final class FeatureStability {

	/** Noise copies of each spectrum. */
	private static final int COPIES = 30;
	/** Greatest standard deviation of a stable position [eV]. */
	private static final double LIMIT = 0.3;
	private static final String SHOULDER = "shoulder";

	private FeatureStability() {
		// prevent instantiation of utility class
	}

	/**
	 * Tests the features of a spectrum.
	 *
	 * @param analysed the spectrum as used, with its features
	 * @param recipe for its edge
	 * @param features of {@code analysed}
	 * @param seed of the noise
	 * @return for each feature true if it has the same status in all copies, and, being a position or a distance of
	 *         positions, a standard deviation below 0.3 eV
	 */
	static boolean[] of(final AnalysedSpectrum analysed, final Recipe recipe, final List<SpectralFeature> features,
		final long seed)
	{
		final FeaturePlan plan = new FeaturePlan(recipe, analysed.spectrum().energies());
		final FeatureExtractor extractor = new FeatureExtractor(new FeatureInput(plan), features, false, false);
		extractor.extract(copies(analysed, seed));
		final boolean[] stable = new boolean[features.size()];
		for (int k = 0; k < stable.length; k++) {
			final FeatureColumn column = extractor.column(k);
			boolean sameStatus = true;
			for (int copy = 0; copy < COPIES; copy++)
				sameStatus &= column.status[copy] == analysed.status(k);
			stable[k] = sameStatus && !(isPosition(features.get(k)) && deviation(column.value) >= LIMIT);
		}
		// where the shoulder is unstable, its height and curvature are now those of one and now of another
		final int[] shoulders = IntStream.range(0, stable.length).filter(k -> isShoulder(features.get(k))).toArray();
		final boolean allStable = IntStream.of(shoulders).allMatch(k -> stable[k]);
		for (final int k : shoulders)
			stable[k] = allStable;
		return stable;
	}

	/** The copies as a block of one pixel each. */
	private static SpectrumBlock copies(final AnalysedSpectrum analysed, final long seed) {
		final Spectrum spectrum = analysed.spectrum();
		final double noise = NoiseEstimate.of(spectrum.energies()).sigma(spectrum.mu());
		final float[][] rows = new float[spectrum.size()][COPIES];
		final Random random = new Random(seed);
		for (int copy = 0; copy < COPIES; copy++)
			for (int i = 0; i < rows.length; i++)
				rows[i][copy] = analysed.block().row(i)[0] + (float) (noise * random.nextGaussian());
		return new SpectrumBlock(rows, 0, COPIES);
	}

	/** @return standard deviation over the copies; NaN if one is NaN, as where a feature is never found */
	private static double deviation(final float[] values) {
		double sum = 0;
		double squares = 0;
		for (int copy = 0; copy < COPIES; copy++) {
			sum += values[copy];
			squares += (double) values[copy] * values[copy];
		}
		return Math.sqrt(Math.max(0, squares - sum * sum / COPIES) / (COPIES - 1));
	}

	private static boolean isShoulder(final SpectralFeature feature) {
		return feature.id().contains(SHOULDER);
	}

	private static boolean isPosition(final SpectralFeature feature) {
		return feature.quantity() == Quantity.ENERGY || feature.quantity() == Quantity.ENERGY_DIFFERENCE;
	}
}
