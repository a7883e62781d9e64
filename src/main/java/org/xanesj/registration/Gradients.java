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

/** Gradients of an image that is smoothed with the binomial 1 4 6 4 1 in both directions. */
final class Gradients {

	/** Pixels that the smoothing needs around each. */
	static final int SMOOTHING = 2;
	private static final int MARGIN = SMOOTHING + 1;

	private Gradients() {
		// prevent instantiation of utility class
	}

	/** See {@link FieldFilter#EDGES}. */
	static void doubleAngle(final float[] image, final int width, final int height, final float[] to) {
		final float[] smooth = smooth(image, width, height);
		final int smoothWidth = width - 2 * SMOOTHING;
		int at = 0;
		for (int y = 1; y <= height - 2 * MARGIN; y++)
			for (int x = 1, i = y * smoothWidth + 1; x <= width - 2 * MARGIN; x++, i++) {
				final float gx = (smooth[i + 1] - smooth[i - 1]) / 2;
				final float gy = (smooth[i + smoothWidth] - smooth[i - smoothWidth]) / 2;
				final float length = (float) Math.sqrt(gx * gx + gy * gy);
				to[at++] = length == 0 ? 0 : (gx * gx - gy * gy) / length;
				to[at++] = length == 0 ? 0 : 2 * gx * gy / length;
			}
	}

	/** @return the image smoothed with a standard deviation of 1 pixel, without the outer 2 pixels */
	static float[] smooth(final float[] image, final int width, final int height) {
		final int smoothWidth = width - 2 * SMOOTHING;
		final int smoothHeight = height - 2 * SMOOTHING;
		final float[] rows = new float[smoothWidth * height];
		for (int y = 0; y < height; y++)
			for (int x = 0, i = y * width, o = y * smoothWidth; x < smoothWidth; x++, i++, o++)
				rows[o] = binomial(image[i], image[i + 1], image[i + 2], image[i + 3], image[i + 4]);
		final float[] smooth = new float[smoothWidth * smoothHeight];
		for (int o = 0; o < smooth.length; o++)
			smooth[o] = binomial(rows[o], rows[o + smoothWidth], rows[o + 2 * smoothWidth], rows[o + 3 * smoothWidth], rows[o +
				4 * smoothWidth]);
		return smooth;
	}

	private static float binomial(final float a, final float b, final float c, final float d, final float e) {
		return (a + e + 4 * (b + d) + 6 * c) / 16;
	}
}
