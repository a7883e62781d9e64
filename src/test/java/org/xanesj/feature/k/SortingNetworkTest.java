package org.xanesj.feature.k;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Random;

import org.junit.jupiter.api.Test;

class SortingNetworkTest {

	@Test
	void sortsEveryPixelForEveryNumberOfRows() {
		final Random random = new Random(6);
		for (int size = 1; size <= 70; size++) {
			final int width = 19;
			final float[][] rows = new float[size][width];
			for (final float[] row : rows)
				for (int j = 0; j < width; j++)
					row[j] = random.nextInt(size);
			final float[][] before = Arrays.stream(rows).map(float[]::clone).toArray(float[][]::new);
			final float[] median = new float[width];
			new SortingNetwork(size).median(rows, width, median);
			for (int j = 0; j < width; j++) {
				final float[] column = new float[size];
				for (int i = 0; i < size; i++)
					column[i] = before[i][j];
				Arrays.sort(column);
				for (int i = 0; i < size; i++)
					assertEquals(column[i], rows[i][j]);
				assertEquals((column[(size - 1) / 2] + column[size / 2]) / 2, median[j]);
			}
		}
	}

	@Test
	void notANumberIsNoMedian() {
		final float[][] rows = { { 1, 1 }, { Float.NaN, 2 }, { 3, 3 } };
		final float[] median = new float[2];
		new SortingNetwork(3).median(rows, 2, median);
		assertEquals(Float.NaN, median[0]);
		assertEquals(2, median[1]);
	}
}
