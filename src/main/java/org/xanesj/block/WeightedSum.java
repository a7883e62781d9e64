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
package org.xanesj.block;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * A weighted sum of rows: what smoothing, differentiating, fitting a line or predicting with a linear model
 * comes to once the energy grid is known. Weights are computed in double precision and applied in single precision.
 * Immutable.
 */
public final class WeightedSum {

	private final int[] rows;
	private final float[] weights;

	/**
	 * @param first row of the first weight
	 * @param weights one per row from there on; zeros cost nothing
	 */
	public WeightedSum(final int first, final double[] weights) {
		rows = IntStream.range(0, weights.length).filter(i -> weights[i] != 0).toArray();
		this.weights = new float[rows.length];
		for (int k = 0; k < rows.length; k++) {
			this.weights[k] = (float) weights[rows[k]];
			rows[k] += first;
		}
	}

	/**
	 * Computes sum[j] = sum over rows i of weight[i] planes[i][j] for the pixels {@code from} to {@code to - 1}. Planes
	 * and sum share one index, so planes of an image are read in place if {@code sum} is a whole plane too.
	 *
	 * @param planes one array per energy
	 * @param sum receives the result
	 * @param from first pixel
	 * @param to after the last pixel
	 */
	public void apply(final float[][] planes, final float[] sum, final int from, final int to) {
		final float[] w = weights;
		final int n = w.length;
		int k;
		if (n == 5) {
			RowKernels.set(sum, w[0], planes[rows[0]], w[1], planes[rows[1]], w[2], planes[rows[2]], w[3], planes[rows[3]],
				w[4], planes[rows[4]], from, to);
			k = 5;
		}
		else if (n >= 4) {
			RowKernels.set(sum, w[0], planes[rows[0]], w[1], planes[rows[1]], w[2], planes[rows[2]], w[3],
				planes[rows[3]], from, to);
			k = 4;
		}
		else if (n == 3) {
			RowKernels.set(sum, w[0], planes[rows[0]], w[1], planes[rows[1]], w[2], planes[rows[2]], from, to);
			k = 3;
		}
		else if (n > 0) {
			RowKernels.set(sum, w[0], planes[rows[0]], from, to);
			k = 1;
		}
		else {
			Arrays.fill(sum, from, to, 0f);
			k = 0;
		}
		for (; k + 4 <= n && k + 5 != n; k += 4)
			RowKernels.add(sum, w[k], planes[rows[k]], w[k + 1], planes[rows[k + 1]], w[k + 2], planes[rows[k + 2]], w[k + 3],
				planes[rows[k + 3]], from, to);
		switch (n - k) {
			case 5 -> RowKernels.add(sum, w[k], planes[rows[k]], w[k + 1], planes[rows[k + 1]], w[k + 2], planes[rows[k + 2]],
				w[k + 3], planes[rows[k + 3]], w[k + 4], planes[rows[k + 4]], from, to);
			case 3 -> RowKernels.add(sum, w[k], planes[rows[k]], w[k + 1], planes[rows[k + 1]], w[k + 2], planes[rows[k + 2]],
				from, to);
			case 2 -> RowKernels.add(sum, w[k], planes[rows[k]], w[k + 1], planes[rows[k + 1]], from, to);
			case 1 -> RowKernels.add(sum, w[k], planes[rows[k]], from, to);
			default -> {
				// nothing is left
			}
		}
	}
}
