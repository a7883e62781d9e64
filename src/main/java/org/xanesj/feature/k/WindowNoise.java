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

import org.xanesj.block.RowKernels;
import org.xanesj.block.RowMedian;
import org.xanesj.block.WeightedSum;
import org.xanesj.feature.FeatureInput;
import org.xanesj.feature.FeaturePlan;

/**
 * Noise of every pixel between two energies: median absolute deviation of the 3-point residuals, as
 * {@link org.xanesj.spectrum.NoiseEstimate} defines it for a spectrum, but for a part of it, because EXAFS and the higher
 * counting noise above the edge do not concern what lies below. Immutable.
 */
final class WindowNoise {

	private static final float NORMAL = 1.4826f;

	private final WeightedSum[] residuals;
	private final RowMedian median;

	/**
	 * @param plan the grid
	 * @param first first energy
	 * @param last last energy, at least two after the first
	 */
	WindowNoise(final FeaturePlan plan, final int first, final int last) {
		residuals = new WeightedSum[last - first - 1];
		for (int i = first + 1; i < last; i++) {
			final double below = (plan.energy(i + 1) - plan.energy(i)) / (plan.energy(i + 1) - plan.energy(i - 1));
			final double above = 1 - below;
			final double norm = Math.sqrt(1 + below * below + above * above);
			residuals[i - first - 1] = new WeightedSum(i - 1, new double[] { -below / norm, 1 / norm, -above / norm });
		}
		median = new RowMedian(residuals.length);
	}

	/**
	 * @param in the block
	 * @param sigma receives the standard deviation per point of each normalised spectrum
	 */
	void compute(final FeatureInput in, final float[] sigma) {
		final int width = in.width();
		final float[][] rows = new float[residuals.length][];
		for (int i = 0; i < rows.length; i++) {
			rows[i] = in.newRow();
			residuals[i].apply(in.normalised(), rows[i], 0, width);
		}
		median.median(rows, width, sigma);
		for (int i = 0; i < rows.length; i++) {
			// the search for the median has used the residuals up
			residuals[i].apply(in.normalised(), rows[i], 0, width);
			RowKernels.absoluteDifference(rows[i], sigma, 0, width);
		}
		median.median(rows, width, sigma);
		RowKernels.set(sigma, NORMAL, sigma, 0, width);
	}
}
