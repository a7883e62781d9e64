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
 * In which row each pixel has its greatest value, without branches: first the greatest value m of each pixel, then, from
 * the number of rows left, the first row whose distance from m is zero. Of equal values the first counts.
 */
public final class RowMaximum {

	private RowMaximum() {
		// prevent instantiation of utility class
	}

	/**
	 * Looks at the same rows for every pixel.
	 *
	 * @param rows one array per energy
	 * @param from first row
	 * @param to after the last row; more than {@code from}
	 * @param width number of pixels
	 * @param highest receives the greatest values
	 * @param scratch one value per pixel
	 * @param index receives the row of each maximum; any of the rows if a value is NaN
	 */
	public static void find(final float[][] rows, final int from, final int to, final int width, final float[] highest,
		final float[] scratch, final int[] index)
	{
		System.arraycopy(rows[from], 0, highest, 0, width);
		for (int i = from + 1; i < to; i++)
			RowKernels.max(highest, rows[i], 0, width);
		Arrays.fill(scratch, 0, width, 0f);
		for (int i = from; i < to; i++)
			WindowKernels.maxWhereEqual(scratch, to - i, highest, rows[i], width);
		toIndex(scratch, from, to, width, index);
	}

	/**
	 * Looks for each pixel only at rows whose energy lies in the pixel's own window.
	 *
	 * @param rows one array per energy
	 * @param energies one per row, in the unit of the limits
	 * @param window of each pixel; at least one row lies in it
	 * @param width number of pixels
	 * @param highest receives the greatest values; hugely negative where no row lies in the window
	 * @param scratch one value per pixel
	 * @param index receives the row of each maximum; any of the rows if there is none
	 */
	public static void findWithin(final float[][] rows, final double[] energies, final RowWindow window,
		final int width, final float[] highest, final float[] scratch, final int[] index)
	{
		final int to = window.to();
		Arrays.fill(highest, 0, width, Float.NEGATIVE_INFINITY);
		for (int i = window.from(); i < to; i++)
			if (window.holds(i)) RowKernels.max(highest, rows[i], 0, width);
			else WindowKernels.maxWithin(highest, rows[i], (float) energies[i], window.lower(), window.upper(), width);
		Arrays.fill(scratch, 0, width, 0f);
		for (int i = window.from(); i < to; i++)
			if (window.holds(i)) WindowKernels.maxWhereEqual(scratch, to - i, highest, rows[i], width);
			else WindowKernels.maxWhereEqualWithin(scratch, to - i, highest, rows[i], (float) energies[i], window.lower(),
				window.upper(), width);
		toIndex(scratch, window.from(), to, width, index);
	}

	/**
	 * Finds for each pixel the last row that is at or above a level while the row before it is below, if that is later than
	 * what was found before in other rows.
	 *
	 * @param rows one array per energy
	 * @param level the level, positive
	 * @param from first row
	 * @param to after the last row
	 * @param width number of pixels
	 * @param last row of each pixel, less than any row if none is known; receives later ones
	 */
	public static void lastRise(final float[][] rows, final float level, final int from, final int to, final int width,
		final float[] last)
	{
		for (int i = from + 1; i < to; i++)
			WindowKernels.maxWhereRising(last, i, rows[i - 1], Math.nextDown(level), rows[i], level, width);
	}

	/**
	 * Notes a row where it is the first that is at or above the level of the pixel.
	 *
	 * @param first row of each pixel, more than any row if none is known; receives earlier ones
	 * @param row number of the row
	 * @param values of the row
	 * @param level of each pixel
	 * @param start row of each pixel before which nothing counts
	 * @param width number of pixels
	 */
	public static void firstReached(final float[] first, final int row, final float[] values, final float[] level,
		final float[] start, final int width)
	{
		WindowKernels.minWhereReached(first, row, values, level, start, width);
	}

	private static void toIndex(final float[] rowsLeft, final int from, final int to, final int width,
		final int[] index)
	{
		for (int j = 0; j < width; j++)
			index[j] = Math.max(from, Math.min(to - 1, to - (int) (rowsLeft[j] + 0.5f)));
	}
}
