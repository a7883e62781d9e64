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

import org.xanesj.task.InputException;

/**
 * A rectangle of an image, in which structure is compared.
 *
 * @param x left column [pixels]
 * @param y upper row [pixels]
 * @param width number of columns, at least 1
 * @param height number of rows, at least 1
 */
public record PixelRectangle(int x, int y, int width, int height) {

	/** Sides that are shorter hold too few details to compare [pixels]. */
	public static final int SHORTEST = 32;

	/** @throws IllegalArgumentException if it is empty */
	public PixelRectangle {
		if (width < 1 || height < 1) throw new IllegalArgumentException("region of " + width + " x " + height);
	}

	/**
	 * The smallest rectangle around the selected pixels.
	 *
	 * @param selected one value per pixel, row-major; null = all
	 * @param width of the image [pixels]
	 * @param height of the image [pixels]
	 * @throws IllegalArgumentException if no pixel is selected
	 */
	public static PixelRectangle around(final boolean[] selected, final int width, final int height) {
		if (selected == null) return new PixelRectangle(0, 0, width, height);
		int left = width, right = -1, top = height, bottom = -1;
		for (int i = 0; i < selected.length; i++)
			if (selected[i]) {
				left = Math.min(left, i % width);
				right = Math.max(right, i % width);
				top = Math.min(top, i / width);
				bottom = Math.max(bottom, i / width);
			}
		return new PixelRectangle(left, top, right - left + 1, bottom - top + 1);
	}

	/**
	 * @param name of the image, for the sentence
	 * @return the same region
	 * @throws InputException if it is too small to find a shift in it
	 */
	public PixelRectangle checked(final String name) {
		if (shorterSide() < SHORTEST) throw new InputException(name + ": the region to compare has " + width + " x " + height +
			" pixels, which is too small to find a shift; it must have at least " + SHORTEST + " x " + SHORTEST + " pixels.");
		return this;
	}

	/** @return the smaller of width and height [pixels] */
	public int shorterSide() {
		return Math.min(width, height);
	}

	@Override
	public String toString() {
		return width + " x " + height + " pixels at " + x + ", " + y;
	}
}
