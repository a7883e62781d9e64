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
package org.xanesj.spatial;

/**
 * A part of a map small enough to be looked at many times: the rectangle around the pixels with values, of which every
 * second, third, ... pixel in each direction if it is large. Structures of the whole field stay in it.
 *
 * @param left first column
 * @param top first row
 * @param width pixels in a row of the part
 * @param height number of rows of the part
 * @param stride from one pixel to the next
 */
record Excerpt(int left, int top, int width, int height, int stride) {

	/**
	 * @param field whose pixels with values are to be looked at
	 * @param mostPixels greatest number of pixels of the part
	 */
	static Excerpt of(final MaskedField field, final int mostPixels) {
		int left = field.width();
		int top = field.height();
		int right = 0;
		int bottom = 0;
		for (int y = 0; y < field.height(); y++)
			for (int x = 0; x < field.width(); x++) {
				if (!field.has(y * field.width() + x)) continue;
				left = Math.min(left, x);
				right = Math.max(right, x + 1);
				top = Math.min(top, y);
				bottom = y + 1;
			}
		int stride = 1;
		while ((long) steps(right - left, stride) * steps(bottom - top, stride) > mostPixels)
			stride++;
		return new Excerpt(left, top, steps(right - left, stride), steps(bottom - top, stride), stride);
	}

	private static int steps(final int length, final int stride) {
		return (length + stride - 1) / stride;
	}

	/** @return the values of the part, row-major; NaN where there is none */
	double[] values(final MaskedField field) {
		final double[] values = new double[width * height];
		for (int i = 0; i < values.length; i++)
			values[i] = field.value((top + i / width * stride) * field.width() + left + i % width * stride);
		return values;
	}
}
