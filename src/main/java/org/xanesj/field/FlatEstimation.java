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
package org.xanesj.field;

import java.util.Arrays;

/**
 * The noise of a map without spatial structure, which differs from its mean by noise only: the most likely factor c and
 * correlation rho along rows, by turns. What is known beforehand counts as in {@link GaussianEstimation}.
 */
final class FlatEstimation {

	private static final int MOST_ROUNDS = 100;
	private static final double CONVERGED = 1e-6;

	private FlatEstimation() {
		// prevent instantiation of utility class
	}

	/**
	 * Estimates c, and rho if it is not given.
	 *
	 * @param likeliestNoiseFactor that of independent noise
	 */
	static GaussianFit of(final ObservedMap map, final RowNoise rows, final double likeliestNoiseFactor) {
		PixelNoise noise = withFactor(new PixelNoise(map, 1, rows.correlation()));
		for (int round = 0; rows.estimated() && round < MOST_ROUNDS; round++) {
			final double last = noise.correlation();
			noise = withFactor(new PixelNoise(map, noise.factor(), likeliestCorrelation(noise, rows.correlation())));
			if (Math.abs(noise.correlation() - last) < CONVERGED) break;
		}
		return new GaussianFit(Double.POSITIVE_INFINITY, noise.factor(), likeliestNoiseFactor, noise.correlation());
	}

	/** The same rho with the c that is likeliest with it. */
	private static PixelNoise withFactor(final PixelNoise noise) {
		final double misfit = noise.factor() * noise.misfit(mean(noise));
		final double factor = (GaussianEstimation.STATED + misfit) / (GaussianEstimation.STATED + noise.map().measured() - 1);
		return new PixelNoise(noise.map(), factor, noise.correlation());
	}

	private static double likeliestCorrelation(final PixelNoise noise, final double known) {
		final float[] ones = new float[noise.map().lattice().pixels()];
		Arrays.fill(ones, 1);
		final PixelNoise.Shared unknown = noise.shared(ones); // times the variance of the mean
		return noise.shared(noise.difference(mean(noise))).plus(0, unknown.square() / noise.weight(), unknown.product() / noise
			.weight()).plus(GaussianEstimation.STATED, GaussianEstimation.STATED, GaussianEstimation.STATED * known)
			.likeliestCorrelation();
	}

	private static float[] mean(final PixelNoise noise) {
		return new FlatSolution(noise, 0).value();
	}
}
