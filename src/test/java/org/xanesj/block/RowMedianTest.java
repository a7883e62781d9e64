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

import java.util.Arrays;
import java.util.Random;

import org.junit.jupiter.api.Test;

/** The median over rows must be that of the sorted values, to the bit, however it is found. */
class RowMedianTest {

	private static void compare(final float[][] rows, final int width) {
		final int number = rows.length;
		final float[] expected = new float[width];
		for (int j = 0; j < width; j++) {
			final float[] column = new float[number];
			for (int i = 0; i < number; i++)
				column[i] = rows[i][j];
			Arrays.sort(column);
			expected[j] = 0.5f * column[(number - 1) / 2] + 0.5f * column[number / 2];
		}
		final float[] result = new float[width];
		new RowMedian(number).median(rows, width, result);
		for (int j = 0; j < width; j++)
			assertEquals(expected[j], result[j], 0f, number + " rows, pixel " + j);
	}

	private static float[][] rows(final int number, final int width, final Random random) {
		final float[][] rows = new float[number][width];
		for (final float[] row : rows)
			for (int j = 0; j < width; j++)
				row[j] = (float) (0.01 * random.nextGaussian());
		return rows;
	}

	@Test
	void allSizes() {
		final Random random = new Random(1);
		for (int number = 1; number < 70; number++)
			for (final int width : new int[] { 1, 15, 16, 17, 100 })
				compare(rows(number, width, random), width);
	}

	@Test
	void allKindsOfValues() {
		for (final int number : new int[] { 100, 101 }) {
			final Random random = new Random(2);
			final float[][] rows = rows(number, 64, random);
			for (int i = 0; i < rows.length; i++) {
				rows[i][0] = 0;
				rows[i][1] = i % 2 == 0 ? 1e-3f : -1e-3f;
				rows[i][2] = Math.round(10 * random.nextGaussian()) / 1000f;
				rows[i][3] = 0.25f;
				rows[i][4] = (float) (1e6 * random.nextGaussian());
				rows[i][5] = (float) Math.exp(20 * random.nextGaussian());
				rows[i][6] = Math.abs(rows[i][6]);
				rows[i][7] = i;
				rows[i][8] = -i;
				rows[i][9] = i < 49 ? Float.NEGATIVE_INFINITY : i;
			}
			compare(rows, 64);
		}
	}
}
