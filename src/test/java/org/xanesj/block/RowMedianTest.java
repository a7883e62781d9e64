package org.xanesj.block;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Random;

import org.junit.jupiter.api.Test;

/** The median over rows must be that of the sorted values, to the bit, however it is found. */
class RowMedianTest {

	private static void compare(final float[][] rows, final int first, final int number, final int width) {
		final float[] result = new float[width];
		final RowMedian median = new RowMedian();
		for (int again = 0; again < 2; again++) {
			median.median(rows, first, number, width, again, result);
			for (int j = 0; j < width; j++) {
				final float[] column = new float[number];
				for (int i = 0; i < number; i++)
					column[i] = rows[first + i][j];
				Arrays.sort(column);
				assertEquals(0.5f * (column[(number - 1) / 2] + column[number / 2]), result[j], 0f, number + " rows, pixel " + j);
			}
		}
	}

	private static float[][] rows(final int number, final int width, final Random random, final double scale) {
		final float[][] rows = new float[number][width];
		for (final float[] row : rows)
			for (int j = 0; j < width; j++)
				row[j] = (float) (scale * random.nextGaussian());
		return rows;
	}

	@Test
	void allSizes() {
		final Random random = new Random(1);
		for (int number = 1; number < 40; number++)
			for (final int width : new int[] { 1, 15, 16, 17, 100 })
				compare(rows(number + 2, width, random, 0.01), 1, number, width);
	}

	@Test
	void allKindsOfValues() {
		final Random random = new Random(2);
		final float[][] rows = rows(101, 64, random, 1e-3);
		for (int i = 0; i < rows.length; i++) {
			rows[i][0] = 0;
			rows[i][1] = i % 2 == 0 ? 1e-3f : -1e-3f;
			rows[i][2] = Math.round(10 * random.nextGaussian()) / 1000f;
			rows[i][3] = 0.25f;
			rows[i][4] = (float) (1e6 * random.nextGaussian());
			rows[i][5] = (float) (3 + random.nextDouble());
			rows[i][6] = (float) Math.exp(20 * random.nextGaussian());
			rows[i][7] = (float) (1e-30 * random.nextGaussian());
			rows[i][8] = Math.abs(rows[i][8]);
			rows[i][9] = i == 50 ? 1 : i < 50 ? -0f : 0f;
			rows[i][10] = i < 49 ? -1 : i;
		}
		compare(rows, 0, 101, 64);
		compare(rows, 0, 100, 64);
	}
}
