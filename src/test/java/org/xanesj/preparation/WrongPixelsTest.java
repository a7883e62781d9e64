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
package org.xanesj.preparation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

class WrongPixelsTest {

	private static final int SIDE = 40;
	private static final int PLANES = 9;
	private static final double NOISE = 1;
	private static final double THRESHOLD = 6;

	/** A disc of 300 counts in a field of 100, which brightens with energy. */
	private static float[][] sample() {
		final Random random = new Random(7);
		final float[][] planes = new float[PLANES][SIDE * SIDE];
		for (int p = 0; p < PLANES; p++)
			for (int i = 0; i < SIDE * SIDE; i++)
				planes[p][i] = (float) ((inDisc(i) ? 300 + 20 * p : 100) + NOISE * random.nextGaussian());
		return planes;
	}

	private static boolean inDisc(final int pixel) {
		return Math.hypot(pixel % SIDE - 20, pixel / SIDE - 20) < 8.3;
	}

	private static byte[] search(final float[][] planes) {
		final DefectSearch search = new DefectSearch(SIDE, SIDE, THRESHOLD);
		for (final float[] plane : planes)
			search.add(plane);
		return search.codes();
	}

	private static int at(final int x, final int y) {
		return y * SIDE + x;
	}

	@Test
	void everyKindOfWrongPixelIsFoundAndNothingElse() {
		final float[][] planes = sample();
		final Random random = new Random(8);
		for (int p = 0; p < PLANES; p++) {
			planes[p][at(5, 5)] = 3;
			planes[p][at(0, 0)] = 90;
			planes[p][at(30, 7)] = 400 + random.nextFloat();
			planes[p][at(31, 7)] = 350 + random.nextFloat();
			planes[p][at(10, 30)] = 100;
			planes[p][at(12, 3)] = Float.NaN;
		}
		planes[4][at(33, 33)] = 1000;
		planes[4][at(35, 35)] = Float.NaN;
		final byte[] expected = new byte[SIDE * SIDE];
		expected[at(5, 5)] = DefectSearch.DEAD;
		expected[at(0, 0)] = DefectSearch.DEAD;
		expected[at(30, 7)] = DefectSearch.HOT;
		expected[at(31, 7)] = DefectSearch.HOT;
		expected[at(10, 30)] = DefectSearch.STUCK;
		expected[at(12, 3)] = DefectSearch.EMPTY;
		assertArrayEquals(expected, search(planes));
	}

	@Test
	void noPixelOfAPerfectDetectorIsTakenForWrong() {
		assertArrayEquals(new byte[SIDE * SIDE], search(sample()));
		// zeros outside of a scan never change, and neither do their neighbours
		assertArrayEquals(new byte[SIDE * SIDE], search(new float[PLANES][SIDE * SIDE]));
	}

	@Test
	void wrongPixelsAreReplacedByTheMedianOfTheLiveOnes() {
		final float[] plane = { 1, 2, 3, 4, 99, 98, 7, 8, 10 };
		final byte[] codes = new byte[9];
		codes[4] = DefectSearch.HOT;
		codes[5] = DefectSearch.HOT;
		final float[] repaired = plane.clone();
		DefectSearch.repair(repaired, 3, codes, true);
		// live around the middle: 1 2 3 4 7 8 10; around its right neighbour: 2 3 8 10
		assertArrayEquals(new float[] { 1, 2, 3, 4, 4, 5.5f, 7, 8, 10 }, repaired);
		DefectSearch.repair(plane, 3, codes, false);
		assertTrue(Float.isNaN(plane[4]) && Float.isNaN(plane[5]) && plane[8] == 10);
		final float[] alone = { 5 };
		DefectSearch.repair(alone, 1, new byte[] { DefectSearch.DEAD }, true);
		assertTrue(Float.isNaN(alone[0]), "a pixel without neighbours got a value");
	}

	private static boolean[] despike(final float[][] planes, final int p, final boolean byEstimate) {
		final boolean[] spikes = new boolean[SIDE * SIDE];
		SpikeSearch.remove(planes[p], planes[p == 0 ? 2 : p - 1], planes[p == PLANES - 1 ? PLANES - 3 : p + 1], SIDE, THRESHOLD,
			byEstimate, spikes);
		return spikes;
	}

	@Test
	void spikesOfOnePlaneAreFoundAtItAndReplacedByWhatWasThere() {
		final float[][] planes = sample();
		final float[] truth = planes[4].clone();
		planes[4][at(3, 3)] = 150;
		planes[4][at(4, 3)] = 170;
		planes[4][at(20, 20)] = 200;
		planes[0][at(9, 30)] = 500;
		final boolean[] found = despike(planes, 4, true);
		assertArrayEquals(new int[] { at(3, 3), at(4, 3), at(20, 20) }, IntStream.range(0, found.length).filter(i -> found[i])
			.toArray());
		assertEquals(truth[at(3, 3)], planes[4][at(3, 3)], 5 * NOISE);
		assertEquals(truth[at(20, 20)], planes[4][at(20, 20)], 5 * NOISE);
		assertEquals(truth[at(7, 7)], planes[4][at(7, 7)]);
		final boolean[] first = despike(planes, 0, false);
		assertTrue(first[at(9, 30)] && Float.isNaN(planes[0][at(9, 30)]));
	}

	@Test
	void planesBesideASpikeAndPixelsThatStandOutEverywhereAreNoSpikes() {
		final float[][] planes = sample();
		for (final float[] plane : planes)
			plane[at(5, 5)] = 500;
		planes[4][at(3, 3)] = 1000;
		for (final int p : new int[] { 0, 3, 5, PLANES - 1 }) {
			final boolean[] spikes = despike(planes, p, true);
			assertEquals(0, IntStream.range(0, spikes.length).filter(i -> spikes[i]).count(), "plane " + p);
		}
	}

	@Test
	void missingNeighboursAreNoReasonToFail() {
		final float[][] planes = { { Float.NaN, 1 }, { 5, 1 }, { Float.NaN, 1 } };
		final boolean[] spikes = new boolean[2];
		SpikeSearch.remove(planes[1], planes[0], planes[2], 2, THRESHOLD, true, spikes);
		assertFalse(spikes[0], "nothing was known of the pixel at other energies");
		assertEquals(5, planes[1][0]);
	}
}
