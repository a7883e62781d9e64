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
package org.xanesj.decomposition;

import java.util.Arrays;

/**
 * Least squares with some columns of a {@link FitBasis} and the others left out: normal equations of columns of length 1,
 * by Cholesky, with the condition on the sum by a Lagrange multiplier. Works in the space of scaled coefficients. One per
 * thread; reused.
 */
final class ActiveColumns {

	private final FitBasis basis;
	private final int[] chosen;
	private final double[][] factor;
	private final double[] ofSum;
	private double sumOfSum;
	private double multiplier;
	private int count;

	ActiveColumns(final FitBasis basis) {
		this.basis = basis;
		chosen = new int[basis.size()];
		factor = new double[basis.size()][basis.size()];
		ofSum = new double[basis.size()];
	}

	/**
	 * Takes up the columns that are marked, and one more.
	 *
	 * @param active marks columns
	 * @param also one more column; -1 = none
	 * @return false if they are dependent to the precision of the numbers
	 */
	boolean choose(final boolean[] active, final int also) {
		count = 0;
		for (int j = 0; j < active.length; j++)
			if (active[j] || j == also) chosen[count++] = j;
		for (int r = 0; r < count; r++)
			for (int c = 0; c <= r; c++) {
				double sum = basis.product(chosen[r], chosen[c]);
				for (int k = 0; k < c; k++)
					sum -= factor[r][k] * factor[c][k];
				if (r == c && !(sum > 1e-14)) return false;
				factor[r][c] = r == c ? Math.sqrt(sum) : sum / factor[c][c];
			}
		sumOfSum = 0;
		for (int r = 0; r < count; r++)
			ofSum[r] = weight(chosen[r]);
		solve(ofSum);
		for (int r = 0; r < count; r++)
			sumOfSum += ofSum[r] * weight(chosen[r]);
		return true;
	}

	/** @return what the scaled coefficient of a column adds to the sum of the non-negative ones */
	double weight(final int column) {
		return column < basis.nonNegative() ? 1 / basis.length(column) : 0;
	}

	/**
	 * The best coefficients.
	 *
	 * @param projections scalar product of the data with every column of length 1
	 * @param result receives the scaled coefficients, 0 for columns that were not chosen
	 */
	void fit(final double[] projections, final double[] result) {
		final double[] right = new double[count];
		for (int r = 0; r < count; r++)
			right[r] = projections[chosen[r]];
		solve(right);
		multiplier = 0;
		if (basis.unitSum()) {
			double sum = 0;
			for (int r = 0; r < count; r++)
				sum += right[r] * weight(chosen[r]);
			multiplier = (sum - 1) / sumOfSum;
		}
		Arrays.fill(result, 0);
		for (int r = 0; r < count; r++)
			result[chosen[r]] = right[r] - multiplier * ofSum[r];
	}

	/** @return the Lagrange multiplier of the condition on the sum in the last {@link #fit}; 0 without it */
	double multiplier() {
		return multiplier;
	}

	/** @return variance of the coefficient of a chosen column for noise of variance 1 */
	double variance(final int column) {
		int position = 0;
		while (chosen[position] != column)
			position++;
		final double[] unit = new double[count];
		unit[position] = 1;
		solve(unit);
		final double lost = basis.unitSum() ? ofSum[position] * ofSum[position] / sumOfSum : 0;
		return Math.max(0, unit[position] - lost) / (basis.length(column) * basis.length(column));
	}

	/** @return variance of the sum of the non-negative coefficients for noise of variance 1 */
	double varianceOfSum() {
		return basis.unitSum() ? 0 : sumOfSum;
	}

	private void solve(final double[] values) {
		for (int r = 0; r < count; r++) {
			double sum = values[r];
			for (int k = 0; k < r; k++)
				sum -= factor[r][k] * values[k];
			values[r] = sum / factor[r][r];
		}
		for (int r = count - 1; r >= 0; r--) {
			double sum = values[r];
			for (int k = r + 1; k < count; k++)
				sum -= factor[k][r] * values[k];
			values[r] = sum / factor[r][r];
		}
	}
}
