package org.xanesj.block;

import java.util.Arrays;

/** In which row each pixel has its greatest value. */
public final class RowMaximum {

	private RowMaximum() {
		// prevent instantiation of utility class
	}

	/**
	 * Finds the maximum over rows without branches: first the greatest value m of each pixel, then, from the number of
	 * rows left, the first row whose distance from m is zero.
	 *
	 * @param rows one array per energy
	 * @param from first row
	 * @param to after the last row; more than {@code from}
	 * @param width number of pixels
	 * @param highest receives the greatest values
	 * @param scratch one value per pixel
	 * @param index receives the row of each maximum, of equal ones the first; any row if a value is NaN
	 */
	public static void find(final float[][] rows, final int from, final int to, final int width, final float[] highest,
		final float[] scratch, final int[] index)
	{
		System.arraycopy(rows[from], 0, highest, 0, width);
		for (int i = from + 1; i < to; i++)
			RowKernels.max(highest, rows[i], 0, width);
		Arrays.fill(scratch, 0, width, 0f);
		for (int i = from; i < to; i++)
			RowKernels.maxWhereEqual(scratch, to - i, highest, rows[i], 0, width);
		for (int j = 0; j < width; j++)
			index[j] = Math.max(from, Math.min(to - 1, to - Math.round(scratch[j])));
	}
}
