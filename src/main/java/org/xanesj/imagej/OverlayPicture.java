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
package org.xanesj.imagej;

import java.util.Arrays;

import ij.ImagePlus;
import ij.process.ColorProcessor;

/** Two images of one field on top of each other, so that a reader sees whether they fit. */
public final class OverlayPicture {

	/** Part of the values that may be darker or brighter than the picture can show. */
	private static final double CLIPPED = 0.005;

	private OverlayPicture() {
		// prevent instantiation of utility class
	}

	/**
	 * @param title of the image
	 * @param first shown in magenta, row-major; each image from its darkest to its brightest value
	 * @param second shown in green, so that equal values are grey, also for readers who do not see red and green as
	 *          different; where it is NaN there is only magenta
	 * @param width of both [pixels]
	 */
	public static ImagePlus image(final String title, final float[] first, final float[] second, final int width) {
		final byte[] magenta = bytes(first);
		final byte[] green = bytes(second);
		final ColorProcessor picture = new ColorProcessor(width, first.length / width);
		picture.setRGB(magenta, green, magenta);
		return new ImagePlus(title, picture);
	}

	private static byte[] bytes(final float[] image) {
		final float[] sorted = new float[image.length];
		int count = 0;
		for (final float value : image)
			if (Float.isFinite(value)) sorted[count++] = value;
		Arrays.sort(sorted, 0, count);
		final byte[] bytes = new byte[image.length];
		if (count == 0) return bytes;
		final float darkest = sorted[(int) (CLIPPED * (count - 1))];
		final float brightest = sorted[(int) ((1 - CLIPPED) * (count - 1))];
		for (int i = 0; i < image.length; i++)
			if (Float.isFinite(image[i])) bytes[i] = (byte) Math.round(255 * Math.max(0, Math.min(1, (image[i] - darkest) /
				Math.max(Float.MIN_NORMAL, brightest - darkest))));
		return bytes;
	}
}
