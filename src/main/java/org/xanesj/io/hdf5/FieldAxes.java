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
package org.xanesj.io.hdf5;

import org.xanesj.io.PictureTurn;
import org.xanesj.stack.PixelSize;

/** Pixel sizes from lists of positions. */
final class FieldAxes {

	private FieldAxes() {
		// prevent instantiation of utility class
	}

	/**
	 * @param x positions of the pixels in a row, null if not known
	 * @param y positions of the rows, null if not known
	 * @return the mean steps; those that are missing equal the other one; unknown if there is no step or no unit
	 */
	static PixelSize pixelSize(final Hdf5Data x, final Hdf5Data y) {
		final double width = step(x);
		final double height = step(y);
		final String unit = unit(width > 0 ? x : y);
		if (width > 0 && height > 0 && !unit.equals(unit(y))) return PixelSize.UNKNOWN;
		return pixelSize(width > 0 ? width : height, height > 0 ? height : width, unit);
	}

	/**
	 * @param x positions of the pixels in a row, null if not known
	 * @param y positions of the rows, null if not known
	 * @return how images turn so that both positions grow to the right and upwards; those that are not known count as growing
	 */
	static PictureTurn turn(final Hdf5Data x, final Hdf5Data y) {
		return PictureTurn.ofStage(ascending(x), ascending(y));
	}

	private static boolean ascending(final Hdf5Data positions) {
		final double[] numbers = positions == null ? null : positions.numbers();
		return numbers == null || numbers.length < 2 || numbers[numbers.length - 1] >= numbers[0];
	}

	/** @return the size; unknown if a number is not positive or there is no unit */
	static PixelSize pixelSize(final double width, final double height, final String unit) {
		final boolean known = width > 0 && height > 0 && Double.isFinite(width) && Double.isFinite(height) && !unit.isEmpty();
		return known ? new PixelSize(width, height, unit) : PixelSize.UNKNOWN;
	}

	private static String unit(final Hdf5Data positions) {
		return positions == null ? "" : Texts.lengthUnit(positions.attribute("units"));
	}

	private static double step(final Hdf5Data positions) {
		final double[] numbers = positions == null ? null : positions.numbers();
		if (numbers == null || numbers.length < 2) return Double.NaN;
		return Math.abs(numbers[numbers.length - 1] - numbers[0]) / (numbers.length - 1);
	}
}
