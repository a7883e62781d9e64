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

/** Cuts a rectangle out of a plane, several pixels averaged to one where it is large. */
final class RegionImage {

	private RegionImage() {
		// prevent instantiation of utility class
	}

	/**
	 * @param plane row-major
	 * @param planeWidth of the plane [pixels]
	 * @param left column of the plane at which the cut begins; may lie outside
	 * @param top row of the plane at which the cut begins; may lie outside
	 * @param binning side of the squares whose finite pixels are averaged, at least 1
	 * @param width of the cut [averaged pixels]
	 * @param to receives the cut, row-major; its length gives the height; NaN where no pixel is finite or inside the plane
	 */
	static void cut(final float[] plane, final int planeWidth, final int left, final int top, final int binning,
		final int width, final float[] to)
	{
		final int planeHeight = plane.length / planeWidth;
		final int height = to.length / width;
		final int[] count = new int[width];
		for (int row = 0; row < height; row++) {
			final int at = row * width;
			Arrays.fill(to, at, at + width, 0);
			Arrays.fill(count, 0);
			for (int y = Math.max(0, top + row * binning); y < Math.min(planeHeight, top + (row + 1) * binning); y++)
				for (int column = 0; column < width; column++) {
					final int from = Math.max(0, left + column * binning);
					final int end = Math.min(planeWidth, left + (column + 1) * binning);
					for (int x = from; x < end; x++) {
						final float value = plane[y * planeWidth + x];
						if (!Float.isFinite(value)) continue;
						to[at + column] += value;
						count[column]++;
					}
				}
			for (int column = 0; column < width; column++)
				to[at + column] = count[column] == 0 ? Float.NaN : to[at + column] / count[column];
		}
	}
}
