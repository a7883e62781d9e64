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

/**
 * Leave-one-out error of the lasso for each penalty; means and scales are computed anew without the sample left out.
 * Immutable.
 */
public final class LassoCrossValidation {

	private final double[] meanSquare;
	private final double[] standardError;

	/**
	 * @param data features and target
	 * @param rows samples to use, at least 3
	 * @param columns features to use
	 * @param penalties falling, in units of the target
	 */
	public LassoCrossValidation(final RegressionData data, final int[] rows, final int[] columns,
		final double[] penalties)
	{
		final int n = rows.length;
		final double[][] square = new double[n][];
		for (int i = 0; i < n; i++)
			square[i] = squaredErrors(data, without(rows, i), rows[i], columns, penalties);
		meanSquare = new double[penalties.length];
		standardError = new double[penalties.length];
		for (int a = 0; a < penalties.length; a++) {
			double sum = 0;
			for (int i = 0; i < n; i++)
				sum += square[i][a];
			meanSquare[a] = sum / n;
			double spread = 0;
			for (int i = 0; i < n; i++)
				spread += Math.pow(square[i][a] - meanSquare[a], 2);
			standardError[a] = Math.sqrt(spread / (n - 1) / n);
		}
	}

	private static double[] squaredErrors(final RegressionData data, final int[] rows, final int leftOut,
		final int[] columns, final double[] penalties)
	{
		final Standardisation standardisation = Standardisation.of(data.table(), rows, columns);
		final double[][] path = LassoPath.solve(LassoPath.problem(data, rows, columns, standardisation), penalties);
		final double[] z = standardisation.apply(data.row(leftOut), columns);
		final double offset = data.meanTarget(rows) - data.target(leftOut);
		final double[] square = new double[penalties.length];
		for (int a = 0; a < penalties.length; a++) {
			double error = offset;
			for (int k = 0; k < z.length; k++)
				error += path[a][k] * z[k];
			square[a] = error * error;
		}
		return square;
	}

	private static int[] without(final int[] rows, final int position) {
		final int[] rest = new int[rows.length - 1];
		System.arraycopy(rows, 0, rest, 0, position);
		System.arraycopy(rows, position + 1, rest, position, rest.length - position);
		return rest;
	}

	/** @return a copy of the mean squared errors, by penalty */
	public double[] meanSquare() {
		return meanSquare.clone();
	}

	/** @return a copy of the standard errors of {@link #meanSquare()} over the samples, by penalty */
	public double[] standardError() {
		return standardError.clone();
	}

	/** @return index of the smallest error; of equal ones the largest penalty */
	public int best() {
		int best = 0;
		for (int a = 1; a < meanSquare.length; a++)
			if (meanSquare[a] < meanSquare[best]) best = a;
		return best;
	}

	/** @return index of the largest penalty whose error is within one standard error of the smallest */
	public int withinOneStandardError() {
		final int best = best();
		int index = 0;
		while (meanSquare[index] > meanSquare[best] + standardError[best])
			index++;
		return index;
	}
}
