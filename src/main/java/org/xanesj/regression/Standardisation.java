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
 * z-scores: each feature minus its mean, divided by its population standard deviation (divisor n). Immutable.
 */
public final class Standardisation {

	/** A feature whose standard deviation is below this fraction of its greatest magnitude counts as constant. */
	static final double CONSTANT = 1e-12;

	private final double[] mean;
	private final double[] scale;

	/**
	 * @param mean of each feature, in its unit
	 * @param scale of each feature, in its unit, positive
	 */
	public Standardisation(final double[] mean, final double[] scale) {
		this.mean = mean.clone();
		this.scale = scale.clone();
	}

	/**
	 * Mean and standard deviation of some columns over some rows; a constant column gets the scale 1, so that its z-score
	 * is 0.
	 */
	static Standardisation of(final double[][] x, final int[] rows, final int[] columns) {
		final double[] mean = new double[columns.length];
		final double[] scale = new double[columns.length];
		for (int k = 0; k < columns.length; k++) {
			final int j = columns[k];
			mean[k] = mean(x, rows, j);
			scale[k] = isConstant(x, rows, j) ? 1 : deviation(x, rows, j, mean[k]);
		}
		return new Standardisation(mean, scale);
	}

	/** @return true if a column does not vary over the rows by more than rounding */
	static boolean isConstant(final double[][] x, final int[] rows, final int column) {
		double greatest = 0;
		for (final int i : rows)
			greatest = Math.max(greatest, Math.abs(x[i][column]));
		return deviation(x, rows, column, mean(x, rows, column)) <= CONSTANT * greatest;
	}

	private static double mean(final double[][] x, final int[] rows, final int column) {
		// relative to the first row, because absolute energies differ in the last digits only
		final double first = x[rows[0]][column];
		double sum = 0;
		for (final int i : rows)
			sum += x[i][column] - first;
		return first + sum / rows.length;
	}

	private static double deviation(final double[][] x, final int[] rows, final int column, final double mean) {
		double sum = 0;
		for (final int i : rows) {
			final double d = x[i][column] - mean;
			sum += d * d;
		}
		return Math.sqrt(sum / rows.length);
	}

	/** @return number of features */
	public int size() {
		return mean.length;
	}

	/** @return mean of feature {@code k} */
	public double mean(final int k) {
		return mean[k];
	}

	/** @return population standard deviation of feature {@code k}; 1 if it is constant */
	public double scale(final int k) {
		return scale[k];
	}

	/** @return a copy of the means */
	public double[] means() {
		return mean.clone();
	}

	/** @return a copy of the standard deviations */
	public double[] scales() {
		return scale.clone();
	}

	/** @return z-score of a value of feature {@code k} */
	public double apply(final int k, final double value) {
		return (value - mean[k]) / scale[k];
	}

	/** @return z-scores of some columns of a row, in the order in which the columns were standardised */
	double[] apply(final double[] row, final int[] columns) {
		final double[] z = new double[columns.length];
		for (int k = 0; k < columns.length; k++)
			z[k] = apply(k, row[columns[k]]);
		return z;
	}

	/** @return z-scores of some rows, [row][column] */
	double[][] apply(final double[][] x, final int[] rows, final int[] columns) {
		final double[][] z = new double[rows.length][];
		for (int i = 0; i < rows.length; i++)
			z[i] = apply(x[rows[i]], columns);
		return z;
	}
}
