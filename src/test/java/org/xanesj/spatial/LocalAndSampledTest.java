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
package org.xanesj.spatial;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import java.util.function.DoublePredicate;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.xanesj.task.InputException;
import org.xanesj.task.Progress;

/** Local statistics, bootstrap and overlap against closed forms and against fields whose answer is known by construction. */
class LocalAndSampledTest {

	private static MaskedField noise(final int size, final long seed) {
		final Random random = new Random(seed);
		return MaskedField.of(size, size, IntStream.range(0, size * size).mapToDouble(i -> random.nextGaussian()).toArray());
	}

	@Test
	void localStatisticsAreAsDefined() {
		final MaskedField field = noise(20, 1);
		final float[] local = LocalMoran.of(field, Neighbourhood.ROOK, 1).statistic();
		for (final int pixel : new int[] { 0, 21, 210, 399 }) {
			double sum = 0;
			int count = 0;
			for (final int[] step : new int[][] { { 1, 0 }, { -1, 0 }, { 0, 1 }, { 0, -1 } }) {
				final int x = pixel % 20 + step[0];
				final int y = pixel / 20 + step[1];
				if (x < 0 || y < 0 || x > 19 || y > 19) continue;
				sum += field.deviation(y * 20 + x);
				count++;
			}
			assertEquals(field.deviation(pixel) * sum / count / field.variance(), local[pixel], 1e-6);
		}
	}

	@Test
	void whiteNoiseHasNoClusters() {
		final LocalMoran local = LocalMoran.of(noise(60, 2), Neighbourhood.QUEEN, 3);
		final long found = count(local.kinds(0.05), kind -> kind > 0);
		assertTrue(found <= 0.01 * 3600, found + " pixels");
		int below = 0;
		for (final float p : local.p())
			if (p <= 0.05) below++;
		// uniform p: 180 of 3600, SD 13 if they were independent; neighbours share pixels, so four times that is allowed
		assertEquals(180, below, 52);
	}

	private static long count(final float[] kinds, final DoublePredicate wanted) {
		return IntStream.range(0, kinds.length).filter(i -> wanted.test(kinds[i])).count();
	}

	@Test
	void aBrightPatchIsACluster() {
		final Random random = new Random(4);
		final double[] values = new double[900];
		for (int i = 0; i < 900; i++)
			values[i] = random.nextGaussian() * 0.3 + (i % 30 < 8 && i / 30 < 8 ? 3 : 0);
		values[15 * 30 + 20] = Double.NaN;
		final float[] kinds = LocalMoran.of(MaskedField.of(30, 30, values), Neighbourhood.QUEEN, 5).kinds(0.05);
		assertEquals(LocalMoran.HIGH_AMONG_HIGH, kinds[3 * 30 + 3]);
		assertTrue(Float.isNaN(kinds[15 * 30 + 20]));
		assertArrayEquals(kinds, LocalMoran.of(MaskedField.of(30, 30, values), Neighbourhood.QUEEN, 5).kinds(0.05));
	}

	@Test
	void bootstrapErrorIsOfTheRightSize() {
		// values/spatial: over many fields of 256 x 256 pixels with length 8 the length varies by 0.21
		final MaskedField field = MaskedField.of(256, 256, SpatialReferenceTest.smoothNoise(256, 4, new Random(21)));
		final double length = RadialCurve.of(LagCorrelation.auto(field, 64)).correlationLength();
		final double error = BlockBootstrap.standardError(field, length, 0, 1, Progress.NONE);
		assertTrue(error > 0.1 && error < 0.42, "standard error " + error + ", wanted .21 within a factor of 2");
		assertEquals(error, BlockBootstrap.standardError(field, length, 0, 1, Progress.NONE));
	}

	@Test
	void aSmallMapHasNoBootstrap() {
		assertTrue(Double.isNaN(BlockBootstrap.standardError(noise(6, 1), 4, 0, 1, Progress.NONE)));
	}

	@Test
	void noiseIsTakenOutOfTheCurve() {
		final double[] smooth = SpatialReferenceTest.smoothNoise(200, 3, new Random(8));
		final MaskedField clean = MaskedField.of(200, 200, smooth);
		final Random random = new Random(9);
		final double sd = Math.sqrt(clean.variance());
		final MaskedField noisy = MaskedField.of(200, 200, Arrays.stream(smooth).map(value -> value + sd * random
			.nextGaussian()).toArray());
		final RadialCurve raw = RadialCurve.of(LagCorrelation.auto(noisy, 40));
		final RadialCurve corrected = raw.withoutNoise(noisy.variance(), clean.variance());
		final RadialCurve truth = RadialCurve.of(LagCorrelation.auto(clean, 40));
		// noise of the same variance as the map halves the curve; what is left is the noise of 40 000 products, about 1 %
		assertEquals(truth.at(3) / 2, raw.at(3), 0.02);
		for (int r = 0; r < 10; r++)
			assertEquals(truth.at(r), corrected.at(r), 0.03);
	}

	@Test
	void overlapOfPatches() {
		final double[] one = new double[100];
		final double[] other = new double[100];
		for (int i = 0; i < 100; i++) {
			one[i] = i < 40 ? 10 : 2;
			other[i] = i >= 20 && i < 60 ? 7 : -1;
		}
		final Overlap overlap = Overlap.of(MaskedField.of(10, 10, one), 5, MaskedField.of(10, 10, other), 5);
		assertEquals(0.5, overlap.manders1(), 1e-12);
		assertEquals(0.5, overlap.manders2(), 1e-12);
		assertEquals(20 / 60.0, overlap.jaccard(), 1e-12);
	}

	@Test
	void ranksShareTies() {
		final MaskedField ranks = MaskedField.of(5, 1, new double[] { 3, 1, Double.NaN, 3, 2 }).ranks();
		assertEquals(3.5, ranks.value(0));
		assertEquals(1, ranks.value(1));
		assertEquals(3.5, ranks.value(3));
		assertEquals(2, ranks.value(4));
	}

	@Test
	void mapsOfDifferentSizeOrWithoutPixelsAreRefused() {
		assertThrows(InputException.class, () -> noise(5, 1).whereDefined(noise(6, 1)));
		assertThrows(InputException.class, () -> MaskedField.of(2, 1, new double[] { Double.NaN, Double.NaN }));
	}
}
