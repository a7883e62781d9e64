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

/**
 * Size of a pixel of a stack or map, and the place of its first pixel.
 *
 * @param width in {@code unit}, positive
 * @param height in {@code unit}, positive
 * @param unit "um", "nm", ... or "pixel" where the size is not known
 * @param originX where 0 lies, counted in pixels from the left edge of the first one
 * @param originY where 0 lies, counted in pixels from the upper edge of the first one
 */
public record PixelSize(double width, double height, String unit, double originX, double originY) {

	/** The size is not known: 1 x 1 pixel. */
	public static final PixelSize UNKNOWN = new PixelSize(1, 1, "pixel");

	/** @throws IllegalArgumentException if a size is not positive */
	public PixelSize {
		if (!(width > 0 && height > 0)) throw new IllegalArgumentException("pixel of " + width + " x " + height);
		if (unit == null || unit.isBlank()) unit = "pixel";
	}

	/** A size with 0 at the corner of the first pixel. */
	public PixelSize(final double width, final double height, final String unit) {
		this(width, height, unit, 0, 0);
	}

	/**
	 * The pixels of an image whose first one is made of the block of {@code bin} x {@code bin} pixels of this one that
	 * begins at (x, y): every place keeps its coordinates.
	 */
	public PixelSize binned(final int x, final int y, final int bin) {
		return new PixelSize(width * bin, height * bin, unit, (originX - x) / bin, (originY - y) / bin);
	}

	/** @return the unit as it is written in pictures: "\u00b5m" for "um" and "micron", "pixels" where the size is not known */
	public String unitInPictures() {
		if (!known()) return "pixels";
		return unit.equals("um") || unit.startsWith("micron") ? "\u00b5m" : unit;
	}

	/** @return true if the size is known in a unit of length */
	public boolean known() {
		return !unit.startsWith("pixel");
	}
}
