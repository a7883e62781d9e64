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

import java.util.ArrayList;
import java.util.List;

import org.xanesj.spectrum.NoiseEstimate;

/** How much noise two pixels have in common: the correlation of the 3-point residuals of their spectra. */
public final class SharedNoise {

	/** Correlations of fewer pairs are too uncertain. */
	private static final int FEWEST_PAIRS = 100;
	/** Further residuals count like this: spikes must not decide. [standard deviations] */
	private static final double FURTHEST = 4;

	private SharedNoise() {
		// prevent instantiation of utility class
	}

	/**
	 * @param input a block of a plan that knows its {@link NoiseProfile}
	 * @param pairs of pixels of the block; those of which one cannot be normalised do not count
	 * @return median over the energies of the correlation of what the profile leaves of the residuals; spectra of
	 *         different shapes raise it on coarse grids. NaN for fewer than 100 pairs
	 */
	public static double correlation(final FeatureInput input, final List<int[]> pairs) {
		final float[] noise = input.errorNoise();
		final List<int[]> sound = new ArrayList<>();
		for (final int[] pair : pairs)
			if (isSound(input, noise, pair[0]) && isSound(input, noise, pair[1])) sound.add(pair);
		if (sound.size() < FEWEST_PAIRS) return Double.NaN;
		final double[] correlations = new double[input.plan().size() - 2];
		final double[] residuals = new double[input.width()];
		for (int i = 0; i < correlations.length; i++) {
			for (int j = 0; j < residuals.length; j++)
				residuals[j] = residual(input, noise, i + 1, j);
			double products = 0;
			double squares = 0;
			for (final int[] pair : sound) {
				products += residuals[pair[0]] * residuals[pair[1]];
				squares += (residuals[pair[0]] * residuals[pair[0]] + residuals[pair[1]] * residuals[pair[1]]) / 2;
			}
			correlations[i] = products / squares;
		}
		return NoiseEstimate.median(correlations);
	}

	private static boolean isSound(final FeatureInput input, final float[] noise, final int pixel) {
		return input.pixelStatus()[pixel] == FeatureStatus.OK && noise[pixel] > 0;
	}

	private static double residual(final FeatureInput input, final float[] noise, final int i, final int pixel) {
		final NoiseEstimate estimate = input.plan().noise();
		final NoiseProfile profile = input.plan().profile();
		final float[][] rows = input.normalised();
		final double z = estimate.before(i) * rows[i - 1][pixel] + estimate.here(i) * rows[i][pixel] + estimate.after(i) *
			rows[i + 1][pixel] - profile.common(i);
		return Math.max(-FURTHEST, Math.min(FURTHEST, z / (profile.relative(i) * noise[pixel])));
	}
}
