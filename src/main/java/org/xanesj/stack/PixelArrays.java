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
package org.xanesj.stack;

/** Copies runs of pixels out of arrays of bytes, shorts or floats into floats; the whole numbers are unsigned. */
final class PixelArrays {

	private PixelArrays() {
		// prevent instantiation of utility class
	}

	/**
	 * Copies and converts.
	 *
	 * @param pixels a byte[], short[] or float[]
	 * @param from first pixel
	 * @param count number of pixels
	 * @param to receives the values
	 * @param at index of the first value in {@code to}
	 * @param calibration value of every stored number of a byte or short; null if they are the values
	 * @throws IllegalArgumentException for arrays of another type
	 */
	static void copy(final Object pixels, final int from, final int count, final float[] to, final int at,
		final float[] calibration)
	{
		if (pixels instanceof float[] floats) System.arraycopy(floats, from, to, at, count);
		else if (pixels instanceof short[] shorts) copy(shorts, from, count, to, at, calibration);
		else if (pixels instanceof byte[] bytes) copy(bytes, from, count, to, at, calibration);
		else throw new IllegalArgumentException("pixels of type " + pixels.getClass().getSimpleName());
	}

	private static void copy(final short[] pixels, final int from, final int count, final float[] to, final int at,
		final float[] calibration)
	{
		if (calibration == null) for (int i = 0; i < count; i++)
			to[at + i] = pixels[from + i] & 0xffff;
		else for (int i = 0; i < count; i++)
			to[at + i] = calibration[pixels[from + i] & 0xffff];
	}

	private static void copy(final byte[] pixels, final int from, final int count, final float[] to, final int at,
		final float[] calibration)
	{
		if (calibration == null) for (int i = 0; i < count; i++)
			to[at + i] = pixels[from + i] & 0xff;
		else for (int i = 0; i < count; i++)
			to[at + i] = calibration[pixels[from + i] & 0xff];
	}

	/**
	 * The value at which stored numbers end.
	 *
	 * @param bits 8 or 16 for unsigned whole numbers, 32 for floats
	 * @param calibration as in {@link #copy}
	 * @return value of the greatest whole number, NaN for floats
	 */
	static double saturation(final int bits, final float[] calibration) {
		if (bits > 16) return Double.NaN;
		final int last = (1 << bits) - 1;
		return calibration == null ? last : calibration[last];
	}
}
