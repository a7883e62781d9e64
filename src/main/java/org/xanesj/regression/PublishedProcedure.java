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

import org.xanesj.task.InputException;

/**
 * Features selected on all samples, then least squares judged by leave-one-out on the selected features, as in the work
 * of T. Moriguchi, K. Ono, K. Sugiyama, M. Murase (Aichi Synchrotron Radiation Center, 2021). The sample that is left out
 * took part in the selection, so the score is too good; {@link NestedProcedure} is the honest one. Immutable.
 */
public final class PublishedProcedure {

	private final FeatureSelection selection;
	private final LinearFit fit;
	private final LeaveOneOut leaveOneOut;
	private final Metrics metrics;

	/**
	 * @param data features and target
	 * @param settings of the selection
	 * @param fullScale range of the target for {@link Metrics#maePercent()}, positive
	 * @throws InputException if there are too few samples for the wanted number of features, or if no feature has any
	 *           correlation with the target
	 */
	public PublishedProcedure(final RegressionData data, final SelectionSettings settings, final double fullScale) {
		selection = FeatureSelection.of(data, data.allRows(), settings);
		final int features = Math.min(settings.top(), selection.kept().length);
		if (data.samples() <= features + 1) throw new InputException(data.samples() +
			" samples are too few for a model of " + features + " features and an intercept; use at least " + (features + 2) +
			" samples, or at most " + (data.samples() - 2) + " features.");
		if (selection.selected().length == 0) throw new InputException(
			"No feature has any correlation with the target; choose other features or another target.");
		fit = LinearFit.of(data, data.allRows(), selection.selected());
		leaveOneOut = new LeaveOneOut(data, selection.selected());
		metrics = LeaveOneOut.metrics(data, leaveOneOut.predictions(), fullScale);
	}

	/** Leave-one-out R2 of the whole procedure, for permutation tests; 0 features predict the mean. */
	static double r2(final RegressionData data, final SelectionSettings settings) {
		final int[] selected = FeatureSelection.of(data, data.allRows(), settings).selected();
		final LinearFit fit = LinearFit.of(data, data.allRows(), selected);
		return LeaveOneOut.metrics(data, LeaveOneOut.byLeverage(data, fit), 1).r2();
	}

	/** @return how the features were selected */
	public FeatureSelection selection() {
		return selection;
	}

	/** @return the fit of all samples: the model that is used for predictions */
	public LinearFit fit() {
		return fit;
	}

	/** @return leave-one-out predictions and scatter of the coefficients */
	public LeaveOneOut leaveOneOut() {
		return leaveOneOut;
	}

	/** @return of the leave-one-out predictions */
	public Metrics metrics() {
		return metrics;
	}
}
