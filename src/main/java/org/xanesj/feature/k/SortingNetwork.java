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

import java.util.ArrayList;
import java.util.List;

/**
 * Sorts rows of pixels against each other, each pixel by itself: a fixed sequence of minima and maxima of two whole rows,
 * without branches, which the JIT compiler turns into vector instructions. Immutable.
 * <p>
 * Source: merge exchange sort, K. E. Batcher, AFIPS Spring Joint Computer Conference 32, 307-314 (1968),
 * <a href="https://doi.org/10.1145/1468075.1468121">doi:10.1145/1468075.1468121</a>.
 */
final class SortingNetwork {

	private final int[] lower;
	private final int[] upper;
	private final int size;

	/** @param size number of rows, at least 1 */
	SortingNetwork(final int size) {
		this.size = size;
		final List<int[]> pairs = new ArrayList<>();
		final int top = Integer.highestOneBit(Math.max(1, size - 1));
		for (int p = top; p > 0; p /= 2) {
			int distance = p;
			int remainder = 0;
			for (int q = top; ; q /= 2) {
				for (int i = 0; i + distance < size; i++)
					if ((i & p) == remainder) pairs.add(new int[] { i, i + distance });
				if (q == p) break;
				distance = q - p;
				remainder = p;
			}
		}
		lower = pairs.stream().mapToInt(pair -> pair[0]).toArray();
		upper = pairs.stream().mapToInt(pair -> pair[1]).toArray();
	}

	/**
	 * Sorts in place.
	 *
	 * @param rows as many as the network has; the first ends with the smallest value of each pixel
	 * @param width number of pixels
	 */
	void sort(final float[][] rows, final int width) {
		for (int c = 0; c < lower.length; c++)
			exchange(rows[lower[c]], rows[upper[c]], width);
	}

	/**
	 * Median of each pixel; the rows are sorted afterwards.
	 *
	 * @param median receives the medians; of an even number of rows the mean of the two in the middle, NaN where a value
	 *          is NaN
	 */
	void median(final float[][] rows, final int width, final float[] median) {
		sort(rows, width);
		final float[] below = rows[(size - 1) / 2];
		final float[] above = rows[size / 2];
		for (int j = 0; j < width; j++)
			median[j] = 0.5f * (below[j] + above[j]);
	}

	private static void exchange(final float[] a, final float[] b, final int width) {
		for (int j = 0; j < width; j++) {
			final float x = a[j];
			final float y = b[j];
			a[j] = Math.min(x, y);
			b[j] = Math.max(x, y);
		}
	}
}
