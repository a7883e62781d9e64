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
