package org.xanesj.block;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;

/**
 * Loops over rows of order keys: integers that compare as the floats do that they stand for. The JIT compiler of Java 17
 * vectorises shifts of integer differences, but neither comparisons nor extrema of integers nor taking the bits of
 * floats, which is therefore done by copying through a buffer.
 * <p>
 * Differences must not overflow: values must be smaller than {@link #LARGEST_VALUE}, thresholds not larger than
 * {@link #LARGEST_THRESHOLD}, both in magnitude.
 */
final class OrderKernels {

	static final float LARGEST_VALUE = 8;
	static final float LARGEST_THRESHOLD = 0.5f;

	/** Larger than every distance of two keys that was found. */
	static final int FAR = 0x7fffffff;

	private static final int MAGNITUDE = 0x7fffffff;

	private ByteBuffer bytes = ByteBuffer.allocateDirect(0);
	private FloatBuffer floats = bytes.asFloatBuffer();
	private IntBuffer ints = bytes.asIntBuffer();

	/** Sets the keys of the first {@code width} values of a row. */
	void toKeys(final float[] row, final int[] keys, final int width) {
		if (floats.capacity() < width) {
			bytes = ByteBuffer.allocateDirect(width * Float.BYTES).order(ByteOrder.nativeOrder());
			floats = bytes.asFloatBuffer();
			ints = bytes.asIntBuffer();
		}
		floats.clear();
		floats.put(row, 0, width);
		ints.clear();
		ints.get(keys, 0, width);
		order(keys, width);
	}

	/** Makes the bits of negative floats descend. */
	private static void order(final int[] keys, final int width) {
		for (int j = 0; j < width; j++)
			keys[j] ^= (keys[j] >> 31) & MAGNITUDE;
	}

	/** @return key of one value */
	static int key(final float value) {
		final int bits = Float.floatToRawIntBits(value);
		return bits ^ ((bits >> 31) & MAGNITUDE);
	}

	/** @return the value of a key */
	static float value(final int key) {
		return Float.intBitsToFloat(key ^ ((key >> 31) & MAGNITUDE));
	}

	/** count += number of a, b that are below the threshold; more rows in one loop are too many for the compiler */
	static void countBelow(final int[] count, final int[] threshold, final int[] a, final int[] b, final int width) {
		for (int j = 0; j < width; j++)
			count[j] += ((a[j] - threshold[j]) >>> 31) + ((b[j] - threshold[j]) >>> 31);
	}

	/** count += 1 where a is below the threshold */
	static void countBelow(final int[] count, final int[] threshold, final int[] a, final int width) {
		for (int j = 0; j < width; j++)
			count[j] += (a[j] - threshold[j]) >>> 31;
	}

	/**
	 * gap = min(gap, threshold - 1 - a) where a is below the threshold. A negative difference d becomes {@link #FAR}, and
	 * the smaller of two positive numbers g, d is g + (d - g if that is negative, else 0).
	 */
	static void gapBelow(final int[] gap, final int[] threshold, final int[] a, final int width) {
		for (int j = 0; j < width; j++) {
			final int d = threshold[j] - 1 - a[j];
			final int e = ((d | (d >> 31)) & FAR) - gap[j];
			gap[j] += e & (e >> 31);
		}
	}

	/** gap = min(gap, a - threshold) where a is not below the threshold */
	static void gapAbove(final int[] gap, final int[] threshold, final int[] a, final int width) {
		for (int j = 0; j < width; j++) {
			final int d = a[j] - threshold[j];
			final int e = ((d | (d >> 31)) & FAR) - gap[j];
			gap[j] += e & (e >> 31);
		}
	}
}
