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
package org.xanesj.registration;

import org.jtransforms.fft.FloatFFT_1D;

/**
 * Transforms of complex images of one size, in one thread: planes run in parallel, and two levels of threads would fight.
 * JTransforms uses one thread for rows of this length, but not for whole images; therefore rows, then columns here. Not to
 * be shared between threads.
 */
final class Fourier {

	/** Columns that are gathered at a time, so that each line of the cache is used whole. */
	private static final int COLUMNS = 8;

	final int width;
	final int height;
	private final FloatFFT_1D rows;
	private final FloatFFT_1D columns;
	private final float[] gathered;

	/**
	 * @param width see {@link #size}
	 * @param height see {@link #size}
	 */
	Fourier(final int width, final int height) {
		this.width = width;
		this.height = height;
		rows = new FloatFFT_1D(width);
		columns = new FloatFFT_1D(height);
		gathered = new float[2 * COLUMNS * height];
	}

	/** @return the smallest product of 2, 3 and 5 that is not below the length: sizes that transform fast */
	static int size(final int length) {
		for (int size = length;; size++) {
			int rest = size;
			for (final int prime : new int[] { 2, 3, 5 })
				while (rest % prime == 0)
					rest /= prime;
			if (rest == 1) return size;
		}
	}

	/** @return frequency of row or column number {@code i} of {@code size} [cycles per pixel], -0.5 to 0.5 */
	static double frequency(final int i, final int size) {
		return (i <= size / 2 ? i : i - size) / (double) size;
	}

	/** Replaces real and imaginary parts in turn by their transform, exp(-2 pi i f x). */
	void forward(final float[] complex) {
		for (int y = 0; y < height; y++)
			rows.complexForward(complex, 2 * width * y);
		columns(complex, true);
	}

	/** The inverse of {@link #forward}. */
	void inverse(final float[] complex) {
		for (int y = 0; y < height; y++)
			rows.complexInverse(complex, 2 * width * y, true);
		columns(complex, false);
	}

	private void columns(final float[] complex, final boolean forward) {
		for (int left = 0; left < width; left += COLUMNS) {
			final int count = Math.min(COLUMNS, width - left);
			for (int y = 0; y < height; y++)
				for (int c = 0; c < count; c++) {
					final int from = 2 * (y * width + left + c);
					gathered[2 * (c * height + y)] = complex[from];
					gathered[2 * (c * height + y) + 1] = complex[from + 1];
				}
			for (int c = 0; c < count; c++)
				if (forward) columns.complexForward(gathered, 2 * c * height);
				else columns.complexInverse(gathered, 2 * c * height, true);
			for (int y = 0; y < height; y++)
				for (int c = 0; c < count; c++) {
					final int to = 2 * (y * width + left + c);
					complex[to] = gathered[2 * (c * height + y)];
					complex[to + 1] = gathered[2 * (c * height + y) + 1];
				}
		}
	}
}
