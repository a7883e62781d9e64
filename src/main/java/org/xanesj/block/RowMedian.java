package org.xanesj.block;

import java.util.Arrays;

/**
 * The exact median over rows, for every pixel. Wide blocks look for a threshold with half of a pixel's values below it,
 * for all pixels at once. Where a few rounds do not find one, the values between the best thresholds are sorted; in
 * narrow blocks all values are. Each way gives the same number. Not thread-safe; one per thread, its buffers are kept.
 */
public final class RowMedian {

	/** Below this many pixels sorting is quicker. */
	private static final int WIDE = 16;
	private static final int ROUNDS = 16;
	/** When no more than one pixel in so many is left, these are sorted. */
	private static final int REST = 16;
	/** Density of a normal distribution at its median, times the mean deviation: where to look next. */
	private static final float DENSITY = 0.32f;
	/** An interpolated threshold keeps this fraction of the bracket away from its ends. */
	private static final float MARGIN = 0.05f;

	private final OrderKernels kernels = new OrderKernels();
	private float[] column = new float[0];
	private int[][] keys = new int[0][0];
	private float[] mean = new float[0];
	private float[] largest;
	private float[] trial;
	private float[] low;
	private float[] high;
	private int[] belowLow;
	private int[] belowHigh;
	private int[] threshold;
	private int[] count;
	private int[] toLower;
	private int[] toUpper;

	/**
	 * Computes for each pixel the median of its values in a range of rows; of an even number the mean of the two in the
	 * middle.
	 *
	 * @param rows one array per energy; pixels with a NaN get any result
	 * @param first first row
	 * @param number number of rows, at least 1
	 * @param width number of pixels
	 * @param guess where the median probably is, in units of the mean magnitude of a pixel's values; does not change the
	 *          result, only how soon it is found
	 * @param result receives the medians
	 */
	public void median(final float[][] rows, final int first, final int number, final int width, final double guess,
		final float[] result)
	{
		if (column.length != number) column = new float[number];
		if (width < WIDE) {
			for (int j = 0; j < width; j++)
				result[j] = sorted(rows, first, number, j);
			return;
		}
		ensure(number, width);
		for (int i = 0; i < number; i++)
			kernels.toKeys(rows[first + i], keys[i], width);
		start(rows, first, number, width, (float) guess);
		int left = width;
		for (int round = 0; round < ROUNDS && left > width / REST; round++) {
			count(number, width);
			left = round + 1 < ROUNDS ? refine(number, width, round) : left;
		}
		count(number, width);
		collect(rows, first, number, width, result);
	}

	/**
	 * @param values at least one; sorted afterwards
	 * @return their median, the same number as for a pixel of a block
	 */
	public static float median(final float[] values) {
		Arrays.sort(values);
		return 0.5f * (values[(values.length - 1) / 2] + values[values.length / 2]);
	}

	private float sorted(final float[][] rows, final int first, final int number, final int pixel) {
		for (int i = 0; i < number; i++)
			column[i] = rows[first + i][pixel];
		return median(column);
	}

	/** Sorts only the values from low to high: the median is among them if the count says so. */
	private float sortedWithin(final float[][] rows, final int first, final int number, final int pixel) {
		final int from = OrderKernels.key(low[pixel]);
		final int to = OrderKernels.key(high[pixel]);
		int inside = 0;
		for (int i = 0; i < number; i++)
			if (keys[i][pixel] >= from && keys[i][pixel] < to) column[inside++] = rows[first + i][pixel];
		final int below = low[pixel] == Float.NEGATIVE_INFINITY ? 0 : belowLow[pixel];
		final int lower = (number - 1) / 2 - below;
		final int upper = number / 2 - below;
		if (lower < 0 || upper >= inside) return sorted(rows, first, number, pixel);
		Arrays.sort(column, 0, inside);
		return 0.5f * (column[lower] + column[upper]);
	}

	private void ensure(final int number, final int width) {
		if (mean.length >= width && keys.length >= number) return;
		keys = new int[number][width];
		mean = new float[width];
		largest = new float[width];
		trial = new float[width];
		low = new float[width];
		high = new float[width];
		belowLow = new int[width];
		belowHigh = new int[width];
		threshold = new int[width];
		count = new int[width];
		toLower = new int[width];
		toUpper = new int[width];
	}

	private void start(final float[][] rows, final int first, final int number, final int width, final float guess) {
		Arrays.fill(mean, 0, width, 0f);
		for (int i = 0; i < number; i++)
			RowKernels.addAbsolute(mean, rows[first + i], 0, width);
		boolean small = true;
		for (int j = 0; j < width; j++) {
			// no value is larger than the sum of all
			largest[j] = mean[j];
			small &= largest[j] < OrderKernels.LARGEST_VALUE;
			mean[j] /= number;
			low[j] = Float.NEGATIVE_INFINITY;
			high[j] = Float.POSITIVE_INFINITY;
			setTrial(j, guess * mean[j]);
		}
		if (small) return;
		Arrays.fill(largest, 0, width, 0f);
		for (int i = 0; i < number; i++)
			RowKernels.maxAbsolute(largest, rows[first + i], 0, width);
	}

	private void setTrial(final int j, final float value) {
		trial[j] = Math.max(-OrderKernels.LARGEST_THRESHOLD, Math.min(OrderKernels.LARGEST_THRESHOLD, value));
		threshold[j] = OrderKernels.key(trial[j]);
	}

	private void count(final int number, final int width) {
		Arrays.fill(count, 0, width, 0);
		int i = 0;
		for (; i + 2 <= number; i += 2)
			OrderKernels.countBelow(count, threshold, keys[i], keys[i + 1], width);
		if (i < number) OrderKernels.countBelow(count, threshold, keys[i], width);
	}

	/** @return how many values must be below the threshold */
	private static int wanted(final int number) {
		return (number - 1) / 2 + 1;
	}

	/** @return true if the median can be read off at a threshold with so many values below it */
	private static boolean isEnough(final int count, final int number) {
		return count == wanted(number) || (number & 1) == 1 && count == wanted(number) - 1;
	}

	/** Moves the threshold of each pixel that is not there yet. */
	private int refine(final int number, final int width, final int round) {
		final int wanted = wanted(number);
		final float target = wanted - ((number & 1) == 1 ? 0.5f : 0f);
		int left = 0;
		for (int j = 0; j < width; j++) {
			final int below = count[j];
			if (isEnough(below, number)) continue;
			left++;
			if (below < target) {
				low[j] = trial[j];
				belowLow[j] = below;
			}
			else {
				high[j] = trial[j];
				belowHigh[j] = below;
			}
			setTrial(j, next(j, below, target, number, round));
		}
		return left;
	}

	private float next(final int j, final int below, final float target, final int number, final int round) {
		final float span = high[j] - low[j];
		if (span == Float.POSITIVE_INFINITY) return trial[j] + (target - below) * mean[j] / (DENSITY * number);
		if (round % 4 == 3) return low[j] + 0.5f * span;
		final float fraction = (target - belowLow[j]) / (belowHigh[j] - belowLow[j]);
		return low[j] + Math.max(MARGIN, Math.min(1 - MARGIN, fraction)) * span;
	}

	private void collect(final float[][] rows, final int first, final int number, final int width,
		final float[] result)
	{
		Arrays.fill(toLower, 0, width, OrderKernels.FAR);
		Arrays.fill(toUpper, 0, width, OrderKernels.FAR);
		for (int i = 0; i < number; i++) {
			OrderKernels.gapBelow(toLower, threshold, keys[i], width);
			OrderKernels.gapAbove(toUpper, threshold, keys[i], width);
		}
		final int wanted = wanted(number);
		final boolean odd = (number & 1) == 1;
		for (int j = 0; j < width; j++) {
			if (!(largest[j] < OrderKernels.LARGEST_VALUE)) {
				result[j] = sorted(rows, first, number, j);
				continue;
			}
			if (!isEnough(count[j], number)) {
				result[j] = sortedWithin(rows, first, number, j);
				continue;
			}
			final int lower = threshold[j] - 1 - toLower[j];
			final int upper = threshold[j] + toUpper[j];
			result[j] = 0.5f * (OrderKernels.value(odd && count[j] != wanted ? upper : lower) + OrderKernels.value(odd &&
				count[j] == wanted ? lower : upper));
		}
	}
}
