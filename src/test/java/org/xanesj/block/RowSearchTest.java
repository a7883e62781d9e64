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

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;

import org.junit.jupiter.api.Test;

/** What whole rows find must be what a plain search in each pixel finds. */
class RowSearchTest {

	private static final int ROWS = 40;
	private static final int PIXELS = 77;

	private static float[][] rows(final long seed) {
		final Random random = new Random(seed);
		final float[][] rows = new float[ROWS][PIXELS];
		for (int j = 0; j < PIXELS; j++) {
			double y = 0;
			for (int i = 0; i < ROWS; i++)
				// values of few digits, so that ties occur
				rows[i][j] = Math.round(8 * (y = 0.7 * y + random.nextGaussian())) / 8f;
		}
		return rows;
	}

	private static double[] energies() {
		final double[] energies = new double[ROWS];
		for (int i = 0; i < ROWS; i++)
			energies[i] = 0.5 * i + 0.01 * i * i - 7;
		return energies;
	}

	@Test
	void maximaAreTheFirstOfTheGreatest() {
		final float[][] rows = rows(1);
		final float[] highest = new float[PIXELS];
		final int[] index = new int[PIXELS];
		RowMaximum.find(rows, 3, 30, PIXELS, highest, new float[PIXELS], index);
		for (int j = 0; j < PIXELS; j++) {
			int best = 3;
			for (int i = 3; i < 30; i++)
				if (rows[i][j] > rows[best][j]) best = i;
			assertEquals(best, index[j]);
			assertEquals(rows[best][j], highest[j]);
		}
	}

	@Test
	void windowsOfPixelsAreRespected() {
		assertEquals(true, windowsOfPixels(10, 1) <= 0);
		assertEquals(true, windowsOfPixels(2, 8) > 0);
	}

	/** @return how many rows lie in the windows of all pixels */
	private static int windowsOfPixels(final double spread, final double narrowest) {
		final float[][] rows = rows(2);
		final double[] energies = energies();
		final Random random = new Random(3);
		final float[] lower = new float[PIXELS];
		final float[] upper = new float[PIXELS];
		for (int j = 0; j < PIXELS; j++) {
			lower[j] = (float) (-7 + spread * random.nextDouble());
			upper[j] = (float) (lower[j] + narrowest + 6 * random.nextDouble());
		}
		int allFrom = 0;
		int allTo = ROWS;
		for (int i = 0; i < ROWS; i++)
			for (int j = 0; j < PIXELS; j++) {
				if (energies[i] < lower[j]) allFrom = i + 1;
				if (energies[i] > upper[j]) allTo = Math.min(allTo, i);
			}
		final float[] highest = new float[PIXELS];
		final int[] index = new int[PIXELS];
		final RowWindow window = new RowWindow(lower, upper, 0, ROWS, allFrom, allTo);
		RowMaximum.findWithin(rows, energies, window, PIXELS, highest, new float[PIXELS], index);
		for (int j = 0; j < PIXELS; j++) {
			int best = -1;
			for (int i = 0; i < ROWS; i++)
				if (energies[i] >= lower[j] && energies[i] <= upper[j] && (best < 0 || rows[i][j] > rows[best][j])) best = i;
			assertEquals(best, index[j]);
			assertEquals(rows[best][j], highest[j]);
		}
		return allTo - allFrom;
	}

	@Test
	void theLastRiseThroughALevelIsFound() {
		final float[][] rows = rows(4);
		final float[] found = new float[PIXELS];
		for (final float level : new float[] { 0.25f, 0.5f, 100 }) {
			java.util.Arrays.fill(found, -1);
			RowMaximum.lastRise(rows, level, 20, 35, PIXELS, found);
			RowMaximum.lastRise(rows, level, 2, 21, PIXELS, found);
			for (int j = 0; j < PIXELS; j++) {
				int last = -1;
				for (int i = 3; i < 35; i++)
					if (rows[i - 1][j] < level && rows[i][j] >= level) last = i;
				assertEquals(last, found[j]);
			}
		}
	}

	@Test
	void depthsOfMinimaCountFromTheLowerOfTheNextMaxima() {
		final float[][] rows = rows(5);
		final double[] energies = energies();
		final double[] factors = new double[ROWS];
		java.util.Arrays.fill(factors, 2);
		final float[] lower = new float[PIXELS];
		final float[] upper = new float[PIXELS];
		java.util.Arrays.fill(lower, -5);
		java.util.Arrays.fill(upper, 20);
		final float[][] depths = new float[ROWS][PIXELS];
		final RowWindow window = new RowWindow(lower, upper, 0, ROWS, 10, 30);
		RowMinima.depths(rows, energies, window, 1, ROWS - 1, factors, PIXELS, depths, new float[PIXELS],
			new float[PIXELS]);
		int minima = 0;
		for (int j = 0; j < PIXELS; j++)
			for (int i = 1; i < ROWS - 1; i++) {
				if (!(rows[i][j] < 0)) continue;
				int left = i;
				while (left > 0 && rows[left - 1][j] >= rows[left][j] && energies[left - 1] >= -5)
					left--;
				int right = i;
				while (right < ROWS - 1 && rows[right + 1][j] >= rows[right][j] && energies[right + 1] <= 20)
					right++;
				final float depth = 2 * (Math.min(rows[left][j], rows[right][j]) - rows[i][j]);
				assertEquals(depth, depths[i][j], "row " + i + ", pixel " + j);
				if (depth > 0) minima++;
			}
		assertEquals(true, minima > PIXELS);
	}

	@Test
	void theFirstRowAtALevelIsFound() {
		final float[][] rows = rows(9);
		final float[] level = new float[PIXELS];
		final float[] start = new float[PIXELS];
		final float[] first = new float[PIXELS];
		for (int j = 0; j < PIXELS; j++) {
			level[j] = 0.25f * (j % 9);
			start[j] = 2 + j % 5;
			first[j] = 1000;
		}
		for (int i = ROWS - 1; i >= 0; i--)
			RowMaximum.firstReached(first, i, rows[i], level, start, PIXELS);
		for (int j = 0; j < PIXELS; j++) {
			int i = (int) start[j];
			while (i < ROWS && rows[i][j] < level[j])
				i++;
			assertEquals(i < ROWS ? i : 1000, first[j]);
		}
	}

	@Test
	void crossingsAreThoseOfEachLevelByItself() {
		final float[][] rows = rows(10);
		final double[] energies = energies();
		for (final int direction : new int[] { 1, -1 }) {
			final float[] start = new float[PIXELS];
			final float[] origin = new float[PIXELS];
			final float[] sum = new float[PIXELS];
			for (int j = 0; j < PIXELS; j++) {
				start[j] = 15 + j % 5;
				origin[j] = 0.1f * j;
			}
			// levels that no value of the rows is equal to
			final RowCrossings walk = new RowCrossings(0.03f, direction * 0.2f, 3, direction, start, origin, sum,
				new float[PIXELS], new float[PIXELS]);
			for (int i = direction > 0 ? 1 : ROWS - 2; i >= 0 && i < ROWS; i += direction)
				walk.go(i, rows[i - direction], rows[i], energies[i - direction], energies[i] - energies[i - direction], PIXELS);
			int walks = 0;
			for (int j = 0; j < PIXELS; j++) {
				// a walk begins on the near side of all levels
				if (direction * (rows[(int) start[j] - direction][j] - 0.03) >= 0.2) continue;
				walks++;
				double expected = 0;
				boolean all = true;
				for (int k = 1; k <= 3; k++) {
					final double crossing = crossing(rows, energies, j, (int) start[j], direction, 0.03 + direction * 0.2 * k);
					all &= !Double.isNaN(crossing);
					expected += crossing - origin[j];
				}
				assertEquals(all, walk.isDone(j));
				if (all) assertEquals(expected, sum[j], 2e-5);
			}
			assertEquals(true, walks > PIXELS / 4);
		}
	}

	private static double crossing(final float[][] rows, final double[] energies, final int j, final int start,
		final int direction, final double level)
	{
		for (int i = start; i >= 0 && i < ROWS; i += direction)
			if (direction * (rows[i][j] - level) >= 0) {
				final double before = rows[i - direction][j];
				return energies[i - direction] + (level - before) / (rows[i][j] - before) * (energies[i] - energies[i -
					direction]);
			}
		return Double.NaN;
	}

	@Test
	void integralsOverWindowsOfPixelsAreSumsOfTrapezoids() {
		final float[][] rows = rows(11);
		final double[] energies = energies();
		final float[] lower = new float[PIXELS];
		final float[] upper = new float[PIXELS];
		for (int j = 0; j < PIXELS; j++) {
			lower[j] = (float) energies[4] + 0.03f * j;
			upper[j] = (float) energies[25] + 0.05f * j;
		}
		final int from = (int) java.util.Arrays.stream(energies).filter(e -> e < lower[0]).count();
		final int to = (int) java.util.Arrays.stream(energies).filter(e -> e <= upper[PIXELS - 1]).count();
		final int allFrom = (int) java.util.Arrays.stream(energies).filter(e -> e < lower[PIXELS - 1]).count();
		final int allTo = (int) java.util.Arrays.stream(energies).filter(e -> e <= upper[0] - 0.01).count();
		final float[] integral = new float[PIXELS];
		RowIntegral.over(rows, energies, new RowWindow(lower, upper, from, to, allFrom, allTo), 1, PIXELS, integral);
		final float[] careful = new float[PIXELS];
		RowIntegral.over(rows, energies, new RowWindow(lower, upper, 1, ROWS - 2, 0, 0), 1, PIXELS, careful);
		for (int j = 0; j < PIXELS; j++) {
			double expected = 0;
			for (int i = 1; i < ROWS; i++) {
				final double a = Math.max(lower[j], energies[i - 1]);
				final double b = Math.min(upper[j], energies[i]);
				final double slope = (rows[i][j] - rows[i - 1][j]) / (energies[i] - energies[i - 1]);
				if (b > a) expected += (b - a) * (rows[i - 1][j] + slope * (0.5 * (a + b) - energies[i - 1]) - 1);
			}
			assertEquals(expected, integral[j], 2e-5);
			assertEquals(careful[j], integral[j], 0, "rows in all windows need no limits");
		}
	}

	@Test
	void weightedSumsAreSumsInPlace() {
		final float[][] planes = rows(6);
		final Random random = new Random(7);
		for (int n = 0; n <= 11; n++) {
			final double[] weights = random.doubles(n + 2).toArray();
			weights[0] = 0;
			if (n > 3) weights[3] = 0;
			final float[] sum = new float[PIXELS];
			new WeightedSum(4, weights).apply(planes, sum, 10, 60);
			for (int j = 0; j < PIXELS; j++) {
				double expected = 0;
				for (int i = 0; i < weights.length && j >= 10 && j < 60; i++)
					expected += weights[i] * planes[4 + i][j];
				// a dozen products of single precision
				assertEquals(expected, sum[j], 1e-5);
			}
		}
	}

	@Test
	void linearModelsAreQuotients() {
		final float[][] planes = rows(8);
		final float[] result = new float[PIXELS];
		final float[] step = new float[PIXELS];
		new LinearQuotient(new WeightedSum(1, new double[] { 1, 2 }), new WeightedSum(5, new double[] { 3 }), 0.5).apply(
			planes, result, step, 0, PIXELS);
		for (int j = 0; j < PIXELS; j++) {
			assertEquals(3 * planes[5][j], step[j], 1e-6);
			if (planes[5][j] != 0) assertEquals((planes[1][j] + 2 * planes[2][j]) / step[j] + 0.5, result[j], 1e-4 * Math
				.max(1, Math.abs(result[j])));
		}
	}
}
