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

import java.util.stream.IntStream;

/**
 * Least squares on fixed features, with each sample left out once: the predictions and how far the coefficients scatter.
 * Immutable.
 */
public final class LeaveOneOut {

	private final double[] predictions;
	private final double[] meanCoefficients;
	private final double[] deviationOfCoefficients;

	/**
	 * Refits once per sample.
	 *
	 * @param data features and target
	 * @param columns features to use
	 */
	public LeaveOneOut(final RegressionData data, final int[] columns) {
		final int n = data.samples();
		final LinearFit[] fits = IntStream.range(0, n).mapToObj(i -> LinearFit.of(data, data.rowsWithout(i), columns))
			.toArray(LinearFit[]::new);
		predictions = IntStream.range(0, n).mapToDouble(i -> fits[i].predict(data.row(i))).toArray();
		meanCoefficients = new double[columns.length];
		deviationOfCoefficients = new double[columns.length];
		for (int k = 0; k < columns.length; k++) {
			final int index = k + 1;
			final double mean = IntStream.range(0, n).mapToDouble(i -> fits[i].coefficients()[index]).sum() / n;
			meanCoefficients[k] = mean;
			deviationOfCoefficients[k] = Math.sqrt(IntStream.range(0, n).mapToDouble(i -> Math.pow(fits[i]
				.coefficients()[index] - mean, 2)).sum() / (n - 1));
		}
	}

	/**
	 * The predictions from one fit: y_i - e_i / (1 - h_i).
	 *
	 * @param data features and target
	 * @param fit of all samples
	 * @return leave-one-out predictions; a sample that alone determines a coefficient (h_i = 1) is refitted
	 */
	public static double[] byLeverage(final RegressionData data, final LinearFit fit) {
		final double[] fitted = fit.fitted();
		final double[] leverages = fit.leverages();
		final double[] predictions = new double[fitted.length];
		for (int i = 0; i < predictions.length; i++)
			predictions[i] = 1 - leverages[i] > 1e-8 ? data.target(i) - (data.target(i) - fitted[i]) / (1 - leverages[i])
				: LinearFit.of(data, data.rowsWithout(i), fit.columns()).predict(data.row(i));
		return predictions;
	}

	/** @return metrics of leave-one-out predictions */
	public static Metrics metrics(final RegressionData data, final double[] predictions, final double fullScale) {
		final int n = data.samples();
		final double sum = data.meanTarget(data.allRows()) * n;
		final double[] baseline = IntStream.range(0, n).mapToDouble(i -> (sum - data.target(i)) / (n - 1)).toArray();
		return Metrics.of(data.targets(), predictions, baseline, fullScale);
	}

	/** @return prediction of each sample from the fit without it; a copy */
	public double[] predictions() {
		return predictions.clone();
	}

	/** @return mean over the refits of each standardised coefficient, with its sign: the importance; a copy */
	public double[] meanCoefficients() {
		return meanCoefficients.clone();
	}

	/** @return standard deviation over the refits of each standardised coefficient (divisor n - 1); a copy */
	public double[] deviationOfCoefficients() {
		return deviationOfCoefficients.clone();
	}
}
