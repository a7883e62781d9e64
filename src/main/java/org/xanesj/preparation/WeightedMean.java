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
package org.xanesj.preparation;

import org.xanesj.task.InputException;

/** The mean of planes with weights; a pixel without a value in some of them has the mean of the others. */
public final class WeightedMean {

	private final int width;
	private final double[] sum;
	private final double[] weight;

	/**
	 * @param width pixels in a row
	 * @param height number of rows
	 */
	public WeightedMean(final int width, final int height) {
		this.width = width;
		sum = new double[width * height];
		weight = new double[width * height];
	}

	/**
	 * Adds a plane.
	 *
	 * @param plane one value per pixel, row-major, NaN where there is none
	 * @param byNoise true: the weight is 1 over the variance of the plane's noise, taken from how much pixels differ from
	 *          their neighbours, which is too large where the sample has fine structure; false: 1
	 * @throws InputException if the weight is by noise and the plane has none
	 */
	public void add(final float[] plane, final boolean byNoise) {
		final double noise = byNoise ? new Contrast(plane, width, plane.length / width).scale() : 1;
		if (!(noise > 0)) throw new InputException(
			"One of the images has no scatter, so that it cannot be weighted by its noise; use equal weights.");
		final double w = 1 / (noise * noise);
		for (int i = 0; i < plane.length; i++) {
			if (Float.isNaN(plane[i])) continue;
			sum[i] += w * plane[i];
			weight[i] += w;
		}
	}

	/**
	 * @param to receives the mean; NaN where no plane had a value
	 * @param losses told of those
	 */
	public void mean(final float[] to, final LossTally losses) {
		int lost = 0;
		for (int i = 0; i < to.length; i++) {
			to[i] = (float) (sum[i] / weight[i]);
			if (Float.isNaN(to[i])) lost++;
		}
		losses.seen(to.length);
		losses.add(Loss.MISSING, lost);
	}
}
