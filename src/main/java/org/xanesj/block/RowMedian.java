package org.xanesj.block;

import java.util.Arrays;

/** The exact median over rows, for every pixel. Not thread-safe; one per thread, its buffers are kept. */
public final class RowMedian {

	private float[] column = new float[0];

	/**
	 * Computes for each pixel the median of its values in a range of rows; of an even number the mean of the two in the
	 * middle.
	 *
	 * @param rows one array per energy
	 * @param first first row
	 * @param count number of rows, at least 1
	 * @param width number of pixels
	 * @param result receives the medians; NaN where a value is NaN
	 */
	public void median(final float[][] rows, final int first, final int count, final int width, final float[] result) {
		if (column.length != count) column = new float[count];
		for (int j = 0; j < width; j++) {
			for (int i = 0; i < count; i++)
				column[i] = rows[first + i][j];
			Arrays.sort(column);
			final float middle = 0.5f * (column[(count - 1) / 2] + column[count / 2]);
			result[j] = Float.isNaN(column[count - 1]) ? Float.NaN : middle;
		}
	}
}
