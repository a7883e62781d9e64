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

import java.util.Random;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

import org.xanesj.task.Progress;

/**
 * How often shuffled targets score as well as the real ones when the whole procedure, selection included, is repeated for
 * each shuffle. p = (1 + number of shuffles with R2 at least that of the real targets) / (1 + number of shuffles)
 * (B. Phipson, G. K. Smyth, Statistical Applications in Genetics and Molecular Biology 9, 39 (2010),
 * doi:10.2202/1544-6115.1585). Immutable.
 */
public final class PermutationTest {

	private final double actual;
	private final double[] shuffled;

	private PermutationTest(final double actual, final double[] shuffled) {
		this.actual = actual;
		this.shuffled = shuffled;
	}

	/**
	 * Tests the published procedure.
	 *
	 * @param data features and target
	 * @param settings of the selection
	 * @param permutations number of shuffles, at least 1; 199 is usual
	 * @param seed of the shuffles; shuffle number i depends on the seed and i only, so threads do not matter
	 * @param progress told after each shuffle
	 */
	public static PermutationTest ofPublished(final RegressionData data, final SelectionSettings settings,
		final int permutations, final long seed, final Progress progress)
	{
		return new PermutationTest(PublishedProcedure.r2(data, settings), run(permutations, progress,
			i -> PublishedProcedure.r2(shuffle(data, seed, i), settings)));
	}

	/**
	 * Tests the nested procedure; as many times slower than {@link #ofPublished} as there are folds.
	 *
	 * @param data features and target
	 * @param folds which samples are left out together
	 * @param settings of the selection
	 * @param permutations number of shuffles, at least 1
	 * @param seed of the shuffles, as for {@link #ofPublished}
	 * @param progress told after each shuffle
	 */
	public static PermutationTest ofNested(final RegressionData data, final Folds folds,
		final SelectionSettings settings, final int permutations, final long seed, final Progress progress)
	{
		// inside a shuffle there is nothing to report, but it can be cancelled between folds
		final Progress silent = silent(progress);
		return new PermutationTest(nestedR2(data, folds, settings, silent), run(permutations, progress, i -> nestedR2(
			shuffle(data, seed, i), folds, settings, silent)));
	}

	private static double nestedR2(final RegressionData data, final Folds folds, final SelectionSettings settings,
		final Progress progress)
	{
		return new NestedProcedure(data, folds, settings, 1, progress).metrics().r2();
	}

	/** Passes on that the user cancelled, but no reports. */
	private static Progress silent(final Progress progress) {
		return new Progress() {

			@Override
			public void report(final double fraction, final String what) {
				// the whole test reports, not its parts
			}

			@Override
			public boolean isCancelled() {
				return progress.isCancelled();
			}
		};
	}

	private static double[] run(final int permutations, final Progress progress,
		final IntToDoubleFunction score)
	{
		final AtomicInteger done = new AtomicInteger();
		return IntStream.range(0, permutations).parallel().mapToDouble(i -> {
			progress.checkCancelled();
			final double r2 = score.applyAsDouble(i);
			progress.report(done.incrementAndGet() / (double) permutations, "Testing shuffled targets");
			return r2;
		}).toArray();
	}

	private static RegressionData shuffle(final RegressionData data, final long seed, final int index) {
		// neighbouring seeds of Random give similar first numbers, so they are scrambled
		final Random random = new Random(new SplittableRandom(seed + index).nextLong());
		final double[] y = data.targets();
		for (int i = y.length - 1; i > 0; i--) {
			final int j = random.nextInt(i + 1);
			final double swapped = y[i];
			y[i] = y[j];
			y[j] = swapped;
		}
		return data.withTargets(y);
	}

	/** @return R2 with the real targets */
	public double actual() {
		return actual;
	}

	/** @return R2 of each shuffle; a copy */
	public double[] shuffled() {
		return shuffled.clone();
	}

	/** @return the p value, from 1/(1 + number of shuffles) to 1 */
	public double p() {
		int count = 1;
		for (final double r2 : shuffled)
			if (r2 >= actual) count++;
		return count / (1.0 + shuffled.length);
	}
}
