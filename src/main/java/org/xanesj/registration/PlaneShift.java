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

import java.util.Arrays;

/**
 * Moves a plane back by its displacement. Pixels that need one from outside the plane or one without a value become NaN;
 * whole pixels are copied as they are.
 */
public final class PlaneShift {

	private final Kernel kernel;
	private final int width;
	private final int height;

	/**
	 * @param kernel how to interpolate
	 * @param width of the planes [pixels]
	 * @param height of the planes [pixels]
	 */
	public PlaneShift(final Kernel kernel, final int width, final int height) {
		this.kernel = kernel;
		this.width = width;
		this.height = height;
	}

	/**
	 * The value at x, y becomes that at x + dx, y + dy.
	 *
	 * @param plane row-major
	 * @param dx displacement to the right [pixels], finite
	 * @param dy displacement down [pixels], finite
	 * @param to receives the plane; another array
	 */
	public void apply(final float[] plane, final double dx, final double dy, final float[] to) {
		final Taps across = new Taps(kernel, dx);
		final Taps down = new Taps(kernel, dy);
		final int left = across.begin(width);
		final int right = across.end(width);
		final int top = down.begin(height);
		final int bottom = down.end(height);
		if (left >= right || top >= bottom) {
			Arrays.fill(to, Float.NaN);
			return;
		}
		Arrays.fill(to, 0, top * width, Float.NaN);
		Arrays.fill(to, bottom * width, to.length, Float.NaN);
		final float[] row = new float[width];
		for (int y = top; y < bottom; y++) {
			down.sum(plane, y * width, width, row, 0, width);
			Arrays.fill(to, y * width, y * width + left, Float.NaN);
			across.sum(row, left, 1, to, y * width + left, right - left);
			Arrays.fill(to, y * width + right, (y + 1) * width, Float.NaN);
		}
	}
}
