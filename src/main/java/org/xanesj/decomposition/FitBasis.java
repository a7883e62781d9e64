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

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;

/**
 * The columns of a non-negative fit, and what depends on them only: their lengths, their scalar products as columns of
 * length 1, and how well they can be told apart. Immutable; shared by all threads.
 */
public final class FitBasis {

	private final double[][] columns;
	private final double[] lengths;
	private final double[][] products;
	private final int nonNegative;
	private final boolean unitSum;

	/**
	 * @param columns curves that are summed up, [column][point], finite, none of them 0 everywhere
	 * @param nonNegative number of the first columns whose coefficients must not be negative, at least 1; the others are
	 *          free
	 * @param unitSum whether the coefficients of the non-negative columns must add up to 1
	 */
	public FitBasis(final double[][] columns, final int nonNegative, final boolean unitSum) {
		if (nonNegative < 1 || nonNegative > columns.length) throw new IllegalArgumentException(nonNegative + " of " +
			columns.length + " columns");
		this.columns = new double[columns.length][];
		this.nonNegative = nonNegative;
		this.unitSum = unitSum;
		lengths = new double[columns.length];
		products = new double[columns.length][columns.length];
		for (int j = 0; j < columns.length; j++) {
			if (columns[j].length != columns[0].length) throw new IllegalArgumentException("column " + (j + 1) + " has " +
				columns[j].length + " points, the first " + columns[0].length);
			this.columns[j] = columns[j].clone();
			lengths[j] = Math.sqrt(product(columns[j], columns[j]));
			if (!(lengths[j] > 0) || Double.isInfinite(lengths[j])) throw new IllegalArgumentException("column " + (j + 1) +
				" has length " + lengths[j]);
		}
		for (int j = 0; j < columns.length; j++)
			for (int k = 0; k <= j; k++) {
				products[j][k] = j == k ? 1 : product(columns[j], columns[k]) / (lengths[j] * lengths[k]);
				products[k][j] = products[j][k];
			}
	}

	/** @return number of columns */
	public int size() {
		return columns.length;
	}

	/** @return number of points of a column */
	public int points() {
		return columns[0].length;
	}

	/** @return number of the first columns whose coefficients are not negative */
	public int nonNegative() {
		return nonNegative;
	}

	/** @return true if the coefficients of the non-negative columns add up to 1 */
	public boolean unitSum() {
		return unitSum;
	}

	/** @return value of column {@code j} at point {@code i} */
	public double value(final int j, final int i) {
		return columns[j][i];
	}

	/**
	 * @return the ratio of the largest to the smallest singular value of the columns scaled to length 1: by so much the
	 *         noise of the coefficients may exceed that of columns at right angles. Moderate to strong dependence begins
	 *         at 30 (D. A. Belsley, E. Kuh, R. E. Welsch, Regression Diagnostics, Wiley 1980,
	 *         <a href="https://doi.org/10.1002/0471725153">doi:10.1002/0471725153</a>); infinite if the columns are
	 *         dependent to the precision of the numbers
	 */
	public double conditionNumber() {
		final double[] values = new EigenDecomposition(new Array2DRowRealMatrix(products)).getRealEigenvalues();
		final double least = values[values.length - 1];
		return least > values.length * Math.ulp(values[0]) ? Math.sqrt(values[0] / least) : Double.POSITIVE_INFINITY;
	}

	/** @return the two non-negative columns at the smallest angle; null if there is only one */
	public int[] mostAlike() {
		int[] pair = null;
		double most = -1;
		for (int j = 1; j < nonNegative; j++)
			for (int k = 0; k < j; k++)
				if (Math.abs(products[j][k]) > most) {
					most = Math.abs(products[j][k]);
					pair = new int[] { k, j };
				}
		return pair;
	}

	double length(final int j) {
		return lengths[j];
	}

	double product(final int j, final int k) {
		return products[j][k];
	}

	private static double product(final double[] a, final double[] b) {
		double sum = 0;
		for (int i = 0; i < a.length; i++)
			sum += a[i] * b[i];
		return sum;
	}
}
