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
package org.xanesj.block;

import java.util.Arrays;

/**
 * The integral of piecewise linear spectra over a window of each pixel: a sum over the segments between rows, of which
 * each pixel takes the part that lies in its window.
 */
public final class RowIntegral {

	private RowIntegral() {
		// prevent instantiation of utility class
	}

	/**
	 * Integrates y - base over the window of each pixel.
	 *
	 * @param rows y, one array per energy
	 * @param energies one per row, in the unit of the limits
	 * @param window of each pixel; there are rows before its first and after its last
	 * @param base subtracted from y
	 * @param width number of pixels
	 * @param integral receives the results
	 */
	public static void over(final float[][] rows, final double[] energies, final RowWindow window, final float base,
		final int width, final float[] integral)
	{
		Arrays.fill(integral, 0, width, 0f);
		for (int i = window.from(); i <= window.to(); i++) {
			final float step = (float) (energies[i] - energies[i - 1]);
			if (window.holds(i - 1) && window.holds(i)) addSegment(integral, step, rows[i - 1], rows[i], base, width);
			else addSegmentWithin(integral, (float) energies[i - 1], step, rows[i - 1], rows[i], base, window.lower(), window
				.upper(), width);
		}
	}

	/** sum += step (mean of a and b - base) */
	private static void addSegment(final float[] sum, final float step, final float[] a, final float[] b,
		final float base, final int width)
	{
		for (int j = 0; j < width; j++)
			sum[j] += step * (a[j] + 0.5f * (b[j] - a[j]) - base);
	}

	/**
	 * The same for the part of the segment that lies between the limits, which begins and ends at u and v if the segment
	 * goes from 0 to 1. Where that is all of it, the result is the same to the bit.
	 */
	private static void addSegmentWithin(final float[] sum, final float x, final float step, final float[] a,
		final float[] b, final float base, final float[] lower, final float[] upper, final int width)
	{
		final float perStep = 1 / step;
		for (int j = 0; j < width; j++) {
			final float u = Math.min(1f, Math.max(0f, (lower[j] - x) * perStep));
			final float v = Math.min(1f, Math.max(0f, (upper[j] - x) * perStep));
			sum[j] += step * (v - u) * (a[j] + 0.5f * (u + v) * (b[j] - a[j]) - base);
		}
	}
}
