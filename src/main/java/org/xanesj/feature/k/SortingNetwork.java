package org.xanesj.feature.k;

import java.util.ArrayList;
import java.util.List;

/**
 * Sorts rows of pixels against each other, each pixel by itself: a fixed sequence of minima and maxima of two whole rows,
 * without branches, which the JIT compiler turns into vector instructions. Immutable.
 * <p>
 * Source: merge exchange sort, K. E. Batcher, AFIPS Spring Joint Computer Conference 32, 307-314 (1968),
 * <a href="https://doi.org/10.1145/1468075.1468121">doi:10.1145/1468075.1468121</a>.
 */
final class SortingNetwork {

	private final int[] lower;
	private final int[] upper;
	private final int size;

	/** @param size number of rows, at least 1 */
	SortingNetwork(final int size) {
		this.size = size;
		final List<int[]> pairs = new ArrayList<>();
		final int top = Integer.highestOneBit(Math.max(1, size - 1));
		for (int p = top; p > 0; p /= 2) {
			int distance = p;
			int remainder = 0;
			for (int q = top; ; q /= 2) {
				for (int i = 0; i + distance < size; i++)
					if ((i & p) == remainder) pairs.add(new int[] { i, i + distance });
				if (q == p) break;
				distance = q - p;
				remainder = p;
			}
		}
		lower = pairs.stream().mapToInt(pair -> pair[0]).toArray();
		upper = pairs.stream().mapToInt(pair -> pair[1]).toArray();
	}

	/**
	 * Sorts in place.
	 *
	 * @param rows as many as the network has; the first ends with the smallest value of each pixel
	 * @param width number of pixels
	 */
	void sort(final float[][] rows, final int width) {
		for (int c = 0; c < lower.length; c++)
			exchange(rows[lower[c]], rows[upper[c]], width);
	}

	/**
	 * Median of each pixel; the rows are sorted afterwards.
	 *
	 * @param median receives the medians; of an even number of rows the mean of the two in the middle, NaN where a value
	 *          is NaN
	 */
	void median(final float[][] rows, final int width, final float[] median) {
		sort(rows, width);
		final float[] below = rows[(size - 1) / 2];
		final float[] above = rows[size / 2];
		for (int j = 0; j < width; j++)
			median[j] = 0.5f * (below[j] + above[j]);
	}

	private static void exchange(final float[] a, final float[] b, final int width) {
		for (int j = 0; j < width; j++) {
			final float x = a[j];
			final float y = b[j];
			a[j] = Math.min(x, y);
			b[j] = Math.max(x, y);
		}
	}
}
