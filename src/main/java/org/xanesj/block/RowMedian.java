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

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * The exact median over a fixed number of rows, for every pixel: a sorting network, that is a fixed sequence of minima
 * and maxima of two whole rows, without branches, reduced to what reaches the middle. Narrow blocks are sorted pixel by
 * pixel, with the same result. Used by several threads at once.
 * <p>
 * Source: merge exchange sort, K. E. Batcher, AFIPS Spring Joint Computer Conference 32, 307-314 (1968),
 * <a href="https://doi.org/10.1145/1468075.1468121">doi:10.1145/1468075.1468121</a>.
 */
public final class RowMedian {

	/** Below this many pixels sorting each is quicker. */
	private static final int WIDE = 16;

	/** One step: the smaller values go to one row, the larger to the other; what nobody needs is not computed. */
	private record Exchange(int lower, int upper, boolean needsLower, boolean needsUpper) {}

	private final int size;
	/** Made when first needed, since long single spectra never need it; making it twice does no harm. */
	private List<Exchange> network;

	/** @param size number of rows, at least 1 */
	public RowMedian(final int size) {
		this.size = size;
	}

	/**
	 * Computes for each pixel the median of its values; of an even number the mean of the two in the middle.
	 *
	 * @param rows as many as were announced; their contents are lost
	 * @param width number of pixels
	 * @param result receives the medians; any number or NaN where a value is NaN
	 */
	public void median(final float[][] rows, final int width, final float[] result) {
		if (width < WIDE) {
			final float[] column = new float[size];
			for (int j = 0; j < width; j++) {
				for (int i = 0; i < size; i++)
					column[i] = rows[i][j];
				result[j] = median(column);
			}
			return;
		}
		List<Exchange> steps = network;
		if (steps == null) network = steps = List.copyOf(network(size));
		for (final Exchange step : steps) {
			final float[] a = rows[step.lower];
			final float[] b = rows[step.upper];
			if (!step.needsUpper) RowKernels.min(a, b, 0, width);
			else if (!step.needsLower) RowKernels.max(b, a, 0, width);
			else RowKernels.exchange(a, b, 0, width);
		}
		RowKernels.set(result, 0.5f, rows[(size - 1) / 2], 0, width);
		RowKernels.add(result, 0.5f, rows[size / 2], 0, width);
	}

	/**
	 * @param values at least one; sorted afterwards
	 * @return their median, the same number as for a pixel of a block
	 */
	public static float median(final float[] values) {
		Arrays.sort(values);
		return 0.5f * values[(values.length - 1) / 2] + 0.5f * values[values.length / 2];
	}

	private static List<Exchange> network(final int size) {
		final List<int[]> pairs = new ArrayList<>();
		final int top = Integer.highestOneBit(Math.max(1, size - 1));
		for (int p = top; p > 0; p /= 2) {
			int distance = p;
			int remainder = 0;
			for (int q = top;; q /= 2) {
				for (int i = 0; i + distance < size; i++)
					if ((i & p) == remainder) pairs.add(new int[] { i, i + distance });
				if (q == p) break;
				distance = q - p;
				remainder = p;
			}
		}
		return reduced(pairs, size);
	}

	/** Goes through the network backwards and keeps what the rows in the middle depend on. */
	private static List<Exchange> reduced(final List<int[]> pairs, final int size) {
		final boolean[] needed = new boolean[size];
		needed[(size - 1) / 2] = true;
		needed[size / 2] = true;
		final List<Exchange> kept = new ArrayList<>();
		for (int k = pairs.size() - 1; k >= 0; k--) {
			final int lower = pairs.get(k)[0];
			final int upper = pairs.get(k)[1];
			if (!needed[lower] && !needed[upper]) continue;
			kept.add(new Exchange(lower, upper, needed[lower], needed[upper]));
			needed[lower] = true;
			needed[upper] = true;
		}
		Collections.reverse(kept);
		return kept;
	}
}
