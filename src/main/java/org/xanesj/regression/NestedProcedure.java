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

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.xanesj.task.Progress;

/**
 * Everything inside the fold: filter, scaling, penalty, selection and least squares never see the samples that are left
 * out (S. Varma, R. Simon, BMC Bioinformatics 7, 91 (2006), doi:10.1186/1471-2105-7-91). Immutable.
 */
public final class NestedProcedure {

	private final Folds folds;
	private final List<FeatureSelection> selections;
	private final List<LinearFit> fits;
	private final double[] predictions;
	private final int[] frequency;
	private final double[] baseline;
	private final double[] targets;
	private final double fullScale;

	/**
	 * Runs the folds in parallel; the result does not depend on the number of threads.
	 *
	 * @param data features and target
	 * @param folds which samples are left out together
	 * @param settings of the selection
	 * @param fullScale range of the target for {@link Metrics#maePercent()}, positive
	 * @param progress told after each fold
	 */
	public NestedProcedure(final RegressionData data, final Folds folds, final SelectionSettings settings,
		final double fullScale, final Progress progress)
	{
		this.folds = folds;
		this.fullScale = fullScale;
		targets = data.targets();
		final AtomicInteger done = new AtomicInteger();
		selections = IntStream.range(0, folds.size()).parallel().mapToObj(f -> {
			progress.checkCancelled();
			final FeatureSelection selection = FeatureSelection.of(data, data.rowsWithout(folds.leftOut(f)), settings);
			progress.report(done.incrementAndGet() / (double) folds.size(), "Validating");
			return selection;
		}).toList();
		fits = IntStream.range(0, folds.size()).mapToObj(f -> LinearFit.of(data, data.rowsWithout(folds.leftOut(f)),
			selections.get(f).selected())).toList();
		predictions = new double[targets.length];
		baseline = new double[targets.length];
		for (int i = 0; i < targets.length; i++) {
			predictions[i] = fits.get(folds.foldOf(i)).predict(data.row(i));
			baseline[i] = data.meanTarget(data.rowsWithout(folds.leftOut(folds.foldOf(i))));
		}
		frequency = new int[data.features()];
		for (final FeatureSelection selection : selections)
			for (final int j : selection.selected())
				frequency[j]++;
	}

	/** @return which samples were left out together */
	public Folds folds() {
		return folds;
	}

	/** @return selection without the samples of fold {@code f} */
	public FeatureSelection selection(final int f) {
		return selections.get(f);
	}

	/** @return fit without the samples of fold {@code f} */
	public LinearFit fit(final int f) {
		return fits.get(f);
	}

	/** @return prediction of each sample from the fold that left it out; a copy */
	public double[] predictions() {
		return predictions.clone();
	}

	/** @return for each column the number of folds that selected it; a copy */
	public int[] selectionFrequency() {
		return frequency.clone();
	}

	/** @return of all predictions pooled */
	public Metrics metrics() {
		return Metrics.of(targets, predictions, baseline, fullScale);
	}

	/** @return of the samples of fold {@code f} alone; r2 is relative to their own mean, NaN for a single sample */
	public Metrics metrics(final int f) {
		final int[] rows = folds.leftOut(f);
		return Metrics.of(pick(targets, rows), pick(predictions, rows), pick(baseline, rows), fullScale);
	}

	private static double[] pick(final double[] values, final int[] rows) {
		return Arrays.stream(rows).mapToDouble(i -> values[i]).toArray();
	}
}
