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
package org.xanesj.regression;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.xanesj.CancelledProgress;
import org.xanesj.task.CancelledException;
import org.xanesj.task.Progress;

class ValidationTest {

	private static final SelectionSettings SETTINGS = SelectionSettings.DEFAULT;

	private static RegressionData noise(final int n, final int p, final long seed) {
		final Random random = new Random(seed);
		return new RegressionData(Tables.noise(random, n, p), Tables.noise(random, n));
	}

	private static RegressionData signal(final int n, final int p, final long seed) {
		final Random random = new Random(seed);
		final double[][] x = Tables.noise(random, n, p);
		final double[] y = Arrays.stream(x).mapToDouble(row -> 3 * row[0] - 2 * row[1] + 0.3 * random.nextGaussian())
			.toArray();
		return new RegressionData(x, y);
	}

	/** Selecting on all samples makes pure noise look like a model; nesting does not. */
	@Test
	void pureNoiseFoolsThePublishedProcedureOnly() {
		final int repeats = 100;
		final double[] published = IntStream.range(0, repeats).parallel().mapToDouble(i -> PublishedProcedure.r2(noise(15,
			30, i), SETTINGS)).sorted().toArray();
		// reference: median 0.37, 95th percentile 0.93; of 100 repeats they scatter by about 0.05
		assertEquals(0.37, published[repeats / 2], 0.2);
		assertEquals(0.93, published[95 * repeats / 100], 0.06);
		final double[] nested = IntStream.range(0, 30).mapToDouble(i -> new NestedProcedure(noise(15, 30, i), Folds
			.leaveOneOut(15), SETTINGS, 1, Progress.NONE).metrics().r2()).sorted().toArray();
		// reference: medians -0.9 to -1.8
		assertTrue(nested[15] < -0.5, "median " + nested[15]);
	}

	@Test
	void permutationTestFindsSignalAndNotNoise() {
		assertEquals(1.0 / 50, PermutationTest.ofPublished(signal(21, 10, 1), SETTINGS, 49, 7, Progress.NONE).p(), 1e-15);
		final PermutationTest nested = PermutationTest.ofNested(signal(21, 10, 1), Folds.leaveOneOut(21), SETTINGS, 19, 7,
			Progress.NONE);
		assertEquals(1.0 / 20, nested.p(), 1e-15);
		// under the null hypothesis p is uniform: the mean of 20 is 0.5 +- 0.065
		final double mean = IntStream.range(0, 20).mapToDouble(i -> PermutationTest.ofPublished(noise(15, 8, i), SETTINGS,
			39, i, Progress.NONE).p()).average().orElseThrow();
		assertEquals(0.5, mean, 0.25);
	}

	@Test
	void permutationsDependOnTheSeedAndNotOnThreads() throws Exception {
		final RegressionData data = noise(15, 8, 3);
		final double[] common = PermutationTest.ofPublished(data, SETTINGS, 20, 7, Progress.NONE).shuffled();
		final ForkJoinPool single = new ForkJoinPool(1);
		try {
			assertArrayEquals(common, single.submit(() -> PermutationTest.ofPublished(data, SETTINGS, 20, 7, Progress.NONE)
				.shuffled()).get());
		}
		finally {
			single.shutdown();
		}
		final double[] other = PermutationTest.ofPublished(data, SETTINGS, 20, 8000, Progress.NONE).shuffled();
		assertEquals(20, IntStream.range(0, 20).filter(i -> other[i] != common[i]).count());
	}

	@Test
	void groupsAreLeftOutWhole() {
		final RegressionData data = signal(20, 5, 4);
		final List<String> groups = IntStream.range(0, 20).mapToObj(i -> "g" + i % 4).toList();
		final NestedProcedure nested = new NestedProcedure(data, Folds.leaveOneGroupOut(groups), SETTINGS, 1,
			Progress.NONE);
		assertEquals(4, nested.folds().size());
		final int[] rest = IntStream.range(0, 20).filter(i -> i % 4 != 2).toArray();
		final LinearFit byHand = LinearFit.of(data, rest, FeatureSelection.of(data, rest, SETTINGS).selected());
		assertEquals(byHand.predict(data.row(6)), nested.predictions()[6]);
		assertEquals("g2", nested.folds().name(2));
		assertTrue(nested.metrics(2).r2() > 0.8);
	}

	@Test
	void predictionsFollowThePermutationOfSamples() {
		final RegressionData data = signal(16, 6, 9);
		final int[] order = IntStream.range(0, 16).map(i -> (i * 5 + 3) % 16).toArray();
		final RegressionData shuffled = new RegressionData(Arrays.stream(order).mapToObj(data::row).toArray(
			double[][]::new), Arrays.stream(order).mapToDouble(data::target).toArray());
		final double[] expected = new NestedProcedure(data, Folds.leaveOneOut(16), SETTINGS, 1, Progress.NONE)
			.predictions();
		final double[] got = new NestedProcedure(shuffled, Folds.leaveOneOut(16), SETTINGS, 1, Progress.NONE)
			.predictions();
		for (int i = 0; i < 16; i++)
			// sums in another order
			assertEquals(expected[order[i]], got[i], 1e-10);
	}

	@Test
	void jackknifePlusNeedsNineSamplesAndCoversAboutNinetyPercent() {
		assertEquals(0, JackknifePlus.rank(8, 0.1));
		assertEquals(1, JackknifePlus.rank(9, 0.1));
		assertEquals(3, JackknifePlus.rank(29, 0.1));
		assertEquals(2, JackknifePlus.rank(21, 0.1));
		assertTrue(Double.isNaN(JackknifePlus.interval(new double[8], new double[8], 0.1).halfwidth()));

		int covered = 0;
		final int repeats = 100;
		for (int repeat = 0; repeat < repeats; repeat++) {
			final RegressionData all = signal(21, 3, 100 + repeat);
			final RegressionData data = new RegressionData(Arrays.copyOf(all.table(), 20), Arrays.copyOf(all.targets(), 20));
			final NestedProcedure nested = new NestedProcedure(data, Folds.leaveOneOut(20), SETTINGS, 1, Progress.NONE);
			final double[] predictions = IntStream.range(0, 20).mapToDouble(f -> nested.fit(f).predict(all.row(20))).toArray();
			final JackknifePlus.Interval interval = JackknifePlus.interval(predictions, JackknifePlus.residuals(data,
				nested), 0.1);
			if (interval.low() <= all.target(20) && all.target(20) <= interval.high()) covered++;
		}
		// guaranteed 80 %, typically 90 %; 100 repeats scatter by 3 %
		assertTrue(covered >= 80 && covered <= 99, covered + " of " + repeats);
	}

	@Test
	void cancellingEndsTheWork() {
		final RegressionData data = signal(12, 3, 1);
		assertThrows(CancelledException.class, () -> PermutationTest.ofPublished(data, SETTINGS, 5, 1,
			new CancelledProgress()));
		assertThrows(CancelledException.class, () -> new NestedProcedure(data, Folds.leaveOneOut(12), SETTINGS, 1,
			new CancelledProgress()));
	}
}
