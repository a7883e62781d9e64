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

import java.util.Arrays;

/**
 * A sampled Gaussian, cut off at four standard deviations. Missing pixels are left out by normalised convolution, sum of
 * k v / sum of k over those that have a value: H. Knutsson, C.-F. Westin, Proceedings of IEEE CVPR 1993, 515-523,
 * <a href="https://doi.org/10.1109/CVPR.1993.341081">doi:10.1109/CVPR.1993.341081</a>. Immutable.
 */
public final class GaussianSmoother implements PlaneSmoother {

	private static final double CUT = 4;

	private final double[] kernel;

	/** @param sigma standard deviation [pixels], positive */
	public GaussianSmoother(final double sigma) {
		if (!(sigma > 0)) throw new IllegalArgumentException("sigma " + sigma);
		final int radius = (int) (CUT * sigma + 0.5);
		kernel = new double[2 * radius + 1];
		for (int i = 0; i < kernel.length; i++)
			kernel[i] = Math.exp(-0.5 * (i - radius) * (i - radius) / (sigma * sigma));
		final double sum = Arrays.stream(kernel).sum();
		for (int i = 0; i < kernel.length; i++)
			kernel[i] /= sum;
	}

	/** {@inheritDoc} It is (sum k)^2 / sum k^2 of the kernel in two dimensions, close to 4 pi sigma^2 for a wide one. */
	@Override
	public double noiseArea() {
		final double squares = Arrays.stream(kernel).map(k -> k * k).sum();
		return 1 / (squares * squares);
	}

	@Override
	public void smooth(final float[] plane, final int width, final float[] to) {
		final double[] values = new double[plane.length];
		final double[] weights = new double[plane.length];
		for (int i = 0; i < plane.length; i++) {
			weights[i] = Float.isNaN(plane[i]) ? 0 : 1;
			values[i] = Float.isNaN(plane[i]) ? 0 : plane[i];
		}
		final double[] sums = blur(values, width);
		final double[] norms = blur(weights, width);
		for (int i = 0; i < plane.length; i++)
			to[i] = Float.isNaN(plane[i]) ? Float.NaN : (float) (sums[i] / norms[i]);
	}

	/** Along the rows, then along the columns, both as sums of whole rows. */
	private double[] blur(final double[] from, final int width) {
		final int radius = kernel.length / 2;
		final int height = from.length / width;
		final double[] along = new double[from.length];
		for (int y = 0; y < height; y++)
			for (int k = -radius; k <= radius; k++) {
				final double weight = kernel[k + radius];
				final int first = Math.max(0, -k);
				final int last = Math.min(width, width - k);
				for (int x = first; x < last; x++)
					along[y * width + x] += weight * from[y * width + x + k];
			}
		final double[] across = new double[from.length];
		for (int y = 0; y < height; y++)
			for (int v = Math.max(0, y - radius); v <= Math.min(height - 1, y + radius); v++) {
				final double weight = kernel[v - y + radius];
				for (int x = 0; x < width; x++)
					across[y * width + x] += weight * along[v * width + x];
			}
		return across;
	}
}
