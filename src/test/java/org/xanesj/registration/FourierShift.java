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

import org.jtransforms.fft.DoubleFFT_2D;

/**
 * Displaces an image by a phase factor: the exact shift of the trigonometric polynomial through its pixels, which none of
 * the kernels under test is near to. The image is mirrored first, so that its borders do not jump; borders as wide as the
 * displacement are to be cut off after that.
 */
public final class FourierShift {

	private FourierShift() {
		// prevent instantiation of utility class
	}

	/** @return the image with what it shows dx pixels farther right and dy farther down */
	public static float[] displaced(final float[] image, final int width, final double dx, final double dy) {
		final int height = image.length / width;
		final double[] complex = new double[2 * 2 * width * 2 * height];
		for (int y = 0; y < 2 * height; y++)
			for (int x = 0; x < 2 * width; x++)
				complex[2 * (2 * width * y + x)] = image[mirrored(y, height) * width + mirrored(x, width)];
		final DoubleFFT_2D fourier = new DoubleFFT_2D(2L * height, 2L * width);
		fourier.complexForward(complex);
		for (int y = 0; y < 2 * height; y++)
			for (int x = 0; x < 2 * width; x++) {
				final double angle = -2 * Math.PI * (Fourier.frequency(x, 2 * width) * dx + Fourier.frequency(y, 2 * height) * dy);
				final int i = 2 * (2 * width * y + x);
				final double real = complex[i] * Math.cos(angle) - complex[i + 1] * Math.sin(angle);
				complex[i + 1] = complex[i] * Math.sin(angle) + complex[i + 1] * Math.cos(angle);
				complex[i] = real;
			}
		fourier.complexInverse(complex, true);
		final float[] result = new float[image.length];
		for (int i = 0; i < result.length; i++)
			result[i] = (float) complex[2 * (2 * width * (i / width) + i % width)];
		return result;
	}

	private static int mirrored(final int i, final int size) {
		return i < size ? i : 2 * size - 1 - i;
	}

	/** @return the image without its outer pixels */
	public static float[] cropped(final float[] image, final int width, final int border) {
		final int inner = width - 2 * border;
		final int height = image.length / width - 2 * border;
		final float[] result = new float[inner * height];
		for (int y = 0; y < height; y++)
			System.arraycopy(image, (y + border) * width + border, result, y * inner, inner);
		return result;
	}
}
