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

import org.xanesj.stack.MapPlane;
import org.xanesj.stack.MapSet;

/**
 * How many pixels have which pair of values: the histogram of two maps, and the way back from its bins to the pixels of the
 * image.
 */
final class JointHistogram {

	/** Bins along each axis. */
	static final int BINS = 128;

	private final int[] binOfPixel;
	private final float[] counts = new float[BINS * BINS];
	private final MapRange x;
	private final MapRange y;

	/** @param first across, @param second upwards; both of the same set, within the range that their pictures show */
	JointHistogram(final MapSet maps, final MapPlane first, final MapPlane second) {
		x = wide(MapRange.of(first.values()));
		y = wide(MapRange.of(second.values()));
		binOfPixel = new int[maps.width() * maps.height()];
		for (int i = 0; i < binOfPixel.length; i++) {
			final int column = bin(x, first.values()[i]);
			final int row = bin(y, second.values()[i]);
			binOfPixel[i] = column < 0 || row < 0 ? -1 : (BINS - 1 - row) * BINS + column;
			if (binOfPixel[i] >= 0) counts[binOfPixel[i]]++;
		}
	}

	/** The range of a picture leaves out 2 % at each end; here they are part of the question. */
	private static MapRange wide(final MapRange range) {
		final double margin = 0.25 * (range.max() - range.min());
		return new MapRange(range.min() - margin, range.max() + margin);
	}

	private static int bin(final MapRange range, final float value) {
		if (!(value >= range.min() && value <= range.max())) return -1;
		return (int) Math.min(BINS - 1, (value - range.min()) / (range.max() - range.min()) * BINS);
	}

	/** @return range across */
	MapRange x() {
		return x;
	}

	/** @return range upwards */
	MapRange y() {
		return y;
	}

	/** @return number of pixels in each bin, row-major from the upper left; large values of the second map are above */
	float[] counts() {
		return counts;
	}

	/** @return index of the bin of a pixel in {@link #counts()}; -1 if its values are undefined or outside the ranges */
	int bin(final int pixel) {
		return binOfPixel[pixel];
	}
}
