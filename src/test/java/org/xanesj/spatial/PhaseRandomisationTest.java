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
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.xanesj.task.CancelledException;
import org.xanesj.task.Progress;

/** Random maps like a map, and p-values by them, on smooth random maps whose relation is known by construction. */
class PhaseRandomisationTest {

	private static final int SIZE = 64;

	/** Irregular patches that hold half of the pixels. */
	private static final boolean[] PATCHES = patches();

	private static boolean[] patches() {
		final double[] smooth = SpatialReferenceTest.smoothNoise(SIZE, 5, new Random(99));
		final double median = Arrays.stream(smooth).sorted().toArray()[smooth.length / 2];
		final boolean[] patches = new boolean[smooth.length];
		for (int i = 0; i < patches.length; i++)
			patches[i] = smooth[i] < median;
		return patches;
	}

	private static double[] masked(final double[] values) {
		return IntStream.range(0, values.length).mapToDouble(i -> PATCHES[i] ? values[i] : Double.NaN).toArray();
	}

	private static MaskedField field(final double[] values) {
		return MaskedField.of(SIZE, SIZE, values);
	}

	private static void countFalsePositives(final boolean mask) {
		final Random random = new Random(7);
		final int trials = 200;
		int significant = 0;
		for (int trial = 0; trial < trials; trial++) {
			final double[] one = SpatialReferenceTest.smoothNoise(SIZE, 3, random);
			final double[] other = SpatialReferenceTest.smoothNoise(SIZE, 3, random);
			final MaskedField x = field(mask ? masked(one) : one);
			final MaskedField y = field(mask ? masked(other) : other);
			if (PhaseRandomisation.p(x, y, trial, Progress.NONE) <= 0.05) significant++;
		}
		// 5 % of 200 are 10, SD 3; a spectrum estimated from some 30 independent areas makes a few more
		assertTrue(significant <= 0.12 * trials, significant + " of " + trials);
		assertTrue(significant >= 2, significant + " of " + trials + ": the test never finds anything");
	}

	@Test
	void unrelatedSmoothMapsAreSeldomCalledCorrelated() {
		countFalsePositives(false);
	}

	@Test
	void unrelatedSmoothMapsAreSeldomCalledCorrelatedInsideAMask() {
		countFalsePositives(true);
	}

	@Test
	void relatedMapsAreFound() {
		final Random random = new Random(8);
		final double[] common = SpatialReferenceTest.smoothNoise(SIZE, 2, random);
		final double[] one = SpatialReferenceTest.smoothNoise(SIZE, 2, random);
		final double[] other = SpatialReferenceTest.smoothNoise(SIZE, 2, random);
		for (int i = 0; i < one.length; i++) {
			one[i] += common[i];
			other[i] += common[i];
		}
		// r = 1/2 with some 80 independent areas, 40 inside the mask: expected p of 1e-6 and 1e-3, and the least is 1/200
		assertEquals(1.0 / 200, PhaseRandomisation.p(field(one), field(other), 1, Progress.NONE));
		assertTrue(PhaseRandomisation.p(field(masked(one)), field(masked(other)), 1, Progress.NONE) <= 0.02);
	}

	@Test
	void randomMapsHaveTheAutocorrelationOfTheMap() {
		final MaskedField map = field(masked(SpatialReferenceTest.smoothNoise(SIZE, 3, new Random(5))));
		final LagCorrelation wanted = LagCorrelation.auto(map, 8);
		final PhaseSurrogates surrogates = new PhaseSurrogates(map);
		final double[][] sums = new double[2][9];
		double variance = 0;
		final int draws = 200;
		for (int draw = 0; draw < draws; draw++)
			for (final double[] values : surrogates.draw(draw)) {
				final MaskedField like = field(masked(values));
				final LagCorrelation found = LagCorrelation.auto(like, 8);
				variance += like.variance() / (2 * draws);
				for (int lag = 0; lag <= 8; lag++) {
					sums[0][lag] += found.at(lag, 0) / (2 * draws);
					sums[1][lag] += found.at(0, lag) / (2 * draws);
				}
			}
		for (int lag = 0; lag <= 8; lag++) {
			// the window takes this share; .03 is three standard errors of the mean of 400 curves that vary by up to .16
			final double tolerance = (1 - Math.cos(Math.PI * lag / 33)) / 2 + 0.03;
			assertEquals(wanted.at(lag, 0), sums[0][lag], tolerance, "lag " + lag + " to the right");
			assertEquals(wanted.at(0, lag), sums[1][lag], tolerance, "lag " + lag + " down");
		}
		assertEquals(1, variance / map.variance(), 0.06, "variance");
	}

	@Test
	void pixelsWithoutValueDoNotMatter() {
		final double[] one = masked(SpatialReferenceTest.smoothNoise(SIZE, 2, new Random(3)));
		final double[] other = masked(SpatialReferenceTest.smoothNoise(SIZE, 2, new Random(4)));
		final double p = PhaseRandomisation.p(field(one), field(other), 1, Progress.NONE);
		final double[] infinite = Arrays.stream(one).map(value -> Double.isNaN(value) ? Double.POSITIVE_INFINITY : value).toArray();
		assertEquals(p, PhaseRandomisation.p(field(infinite), field(other), 1, Progress.NONE));
		// a wide border without values
		final double[][] wide = new double[2][100 * 90];
		for (final double[] values : wide)
			Arrays.fill(values, Double.NaN);
		for (int y = 0; y < SIZE; y++) {
			System.arraycopy(one, y * SIZE, wide[0], (y + 20) * 100 + 10, SIZE);
			System.arraycopy(other, y * SIZE, wide[1], (y + 20) * 100 + 10, SIZE);
		}
		assertEquals(p, PhaseRandomisation.p(MaskedField.of(100, 90, wide[0]), MaskedField.of(100, 90, wide[1]), 1, Progress.NONE));
	}

	@Test
	void theSeedDecidesAndThreadsDoNot() {
		// large enough for the transform to use threads of its own, too
		final MaskedField map = MaskedField.of(200, 200, SpatialReferenceTest.smoothNoise(200, 2, new Random(6)));
		final PhaseSurrogates surrogates = new PhaseSurrogates(map);
		final double[][][] together = IntStream.range(0, 8).parallel().mapToObj(surrogates::draw).toArray(double[][][]::new);
		for (int seed = 0; seed < 8; seed++)
			for (int k = 0; k < 2; k++)
				assertArrayEquals(surrogates.draw(seed)[k], together[seed][k]);
		final MaskedField x = field(SpatialReferenceTest.smoothNoise(SIZE, 3, new Random(1)));
		final MaskedField y = field(SpatialReferenceTest.smoothNoise(SIZE, 3, new Random(2)));
		assertEquals(PhaseRandomisation.p(x, y, 1, Progress.NONE), PhaseRandomisation.p(x, y, 1, Progress.NONE));
		assertNotEquals(PhaseRandomisation.p(x, y, 1, Progress.NONE), PhaseRandomisation.p(x, y, 2, Progress.NONE));
	}

	@Test
	void rowsAndColumnsHaveSurrogates() {
		final double[] row = Arrays.copyOf(SpatialReferenceTest.smoothNoise(SIZE, 2, new Random(3)), SIZE);
		final double[] like = row.clone();
		like[5] += 0.01;
		assertEquals(1.0 / 200, PhaseRandomisation.p(MaskedField.of(SIZE, 1, row), MaskedField.of(SIZE, 1, like), 1, Progress.NONE));
		assertEquals(1.0 / 200, PhaseRandomisation.p(MaskedField.of(1, SIZE, row), MaskedField.of(1, SIZE, like), 1, Progress.NONE));
	}

	@Test
	void largeMapsAreThinnedAroundTheirPixels() {
		final double[] values = new double[700 * 600];
		Arrays.setAll(values, i -> i % 700 < 100 || i / 700 < 50 ? Double.NaN : i);
		final MaskedField field = MaskedField.of(700, 600, values);
		final Excerpt excerpt = Excerpt.of(field, 1 << 16);
		// 600 x 550 pixels are 5 times as many, so every third is taken
		assertEquals(new Excerpt(100, 50, 200, 184, 3), excerpt);
		assertEquals((50 + 3 * 183) * 700 + 100 + 3 * 199, excerpt.values(field)[200 * 184 - 1]);
		// of scattered pixels too few may be left
		Arrays.setAll(values, i -> i % 20_001 == 0 ? i % 7 : Double.NaN);
		final MaskedField few = MaskedField.of(700, 600, values);
		assertTrue(Double.isNaN(PhaseRandomisation.p(few, few, 1, Progress.NONE)));
	}

	@Test
	void itCanBeCancelled() {
		final MaskedField map = field(SpatialReferenceTest.smoothNoise(SIZE, 2, new Random(3)));
		final Progress cancelled = new Progress() {

			@Override
			public void report(final double fraction, final String what) {
				// nobody is watching
			}

			@Override
			public boolean isCancelled() {
				return true;
			}
		};
		assertThrows(CancelledException.class, () -> PhaseRandomisation.p(map, map, 1, cancelled));
	}
}
