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
import java.util.stream.IntStream;

/**
 * Collinearity filter, lasso path, choice of the penalty by leave-one-out, and the features with the greatest
 * coefficients. Immutable.
 */
public final class FeatureSelection {

	private final CollinearityFilter filter;
	private final LassoPath path;
	private final LassoCrossValidation validation;
	private final int chosen;
	private final int used;
	private final int[] selected;

	/**
	 * @param filter which features were kept
	 * @param path over the kept features; null if none was kept
	 * @param validation leave-one-out error along the path; null if none was kept
	 * @param chosen index of the penalty that validation chose
	 * @param used index of the penalty whose coefficients rank the features
	 * @param selected columns, most important first
	 */
	private FeatureSelection(final CollinearityFilter filter, final LassoPath path, final LassoCrossValidation validation,
		final int chosen, final int used, final int[] selected)
	{
		this.filter = filter;
		this.path = path;
		this.validation = validation;
		this.chosen = chosen;
		this.used = used;
		this.selected = selected;
	}

	/**
	 * Selects features.
	 * <ol>
	 * <li>Constant and collinear features are dropped ({@link CollinearityFilter}).</li>
	 * <li>The penalty with the smallest leave-one-out error is chosen, or by the one-standard-error rule.</li>
	 * <li>If fewer than the wanted number of coefficients are not 0 there, smaller penalties are tried until enough are
	 * not 0 or the path ends.</li>
	 * <li>Features are ranked by the magnitude of their coefficient, ties by column; the first ones are selected, at most
	 * {@code settings.top()} and at most the number of samples minus 2, so that the least squares have a degree of
	 * freedom.</li>
	 * </ol>
	 *
	 * @param data features and target
	 * @param rows samples to use, at least 3
	 * @param settings limits and rules
	 * @return the selection; without any feature if none varies or the target does not
	 */
	public static FeatureSelection of(final RegressionData data, final int[] rows, final SelectionSettings settings) {
		final CollinearityFilter filter = CollinearityFilter.apply(data, rows, settings);
		final int[] kept = filter.kept();
		if (kept.length == 0) return new FeatureSelection(filter, null, null, -1, -1, new int[0]);
		final LassoPath path = LassoPath.of(data, rows, kept, settings.penalties());
		final LassoCrossValidation validation = new LassoCrossValidation(data, rows, kept, path.penalties());
		final int chosen = settings.oneStandardError() ? validation.withinOneStandardError() : validation.best();
		final int wanted = Math.min(settings.top(), rows.length - 2);
		int used = chosen;
		while (path.nonZero(used) < wanted && used < path.size() - 1)
			used++;
		final double[] weights = path.coefficients(used);
		final int[] selected = IntStream.range(0, kept.length).filter(k -> weights[k] != 0).boxed().sorted((a,
			b) -> Double.compare(Math.abs(weights[b]), Math.abs(weights[a]))).limit(wanted).mapToInt(k -> kept[k]).toArray();
		return new FeatureSelection(filter, path, validation, chosen, used, selected);
	}

	/** @return the columns that were offered to the lasso, ascending; the coefficients of {@link #path()} follow them */
	public int[] kept() {
		return filter.kept();
	}

	/** @return which features were kept and dropped */
	public CollinearityFilter filter() {
		return filter;
	}

	/** @return the lasso path over {@link #kept()}; null if nothing was kept */
	public LassoPath path() {
		return path;
	}

	/** @return leave-one-out error along the path; null if nothing was kept */
	public LassoCrossValidation validation() {
		return validation;
	}

	/** @return index of the penalty that validation chose, -1 if nothing was kept */
	public int chosenPenalty() {
		return chosen;
	}

	/** @return index of the penalty whose coefficients rank the features, not before {@link #chosenPenalty()} */
	public int usedPenalty() {
		return used;
	}

	/** @return the selected columns, greatest coefficient first */
	public int[] selected() {
		return selected.clone();
	}

	/** @return true if column {@code j} is selected */
	public boolean selects(final int j) {
		return Arrays.stream(selected).anyMatch(column -> column == j);
	}
}
