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

import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.QRDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.SingularValueDecomposition;

/**
 * Least squares with intercept on standardised features. Immutable.
 * <p>
 * With A = [1, Z]: coefficients by QR; leverage of a point h = a'(A'A)^-1 a; residual variance s^2 = SSE/(n - p_d), p_d
 * being the number of coefficients. A rank-deficient A (a feature that is constant, or a sum of others) gives the
 * solution of least norm, so that such a feature has no influence.
 */
public final class LinearFit {

	/** Diagonal of R, or singular value, below this fraction of the greatest: rank-deficient. */
	private static final double RANK = 1e-11;

	private final int[] columns;
	private final Standardisation standardisation;
	private final double[] coefficients;
	private final double[][] leverageMatrix;
	private final double[] fitted;
	private final double[] leverages;
	private final double residualVariance;
	private final int degreesOfFreedom;

	private LinearFit(final RegressionData data, final int[] rows, final int[] columns) {
		this.columns = columns.clone();
		standardisation = Standardisation.of(data.table(), rows, columns);
		final RealMatrix design = design(standardisation.apply(data.table(), rows, columns));
		final double[] y = new double[rows.length];
		for (int i = 0; i < y.length; i++)
			y[i] = data.target(rows[i]);
		// B with B B' = (A'A)^-1: R^-1 from the QR decomposition, or V/s from the singular values
		final RealMatrix root = inverseRoot(design);
		final RealMatrix orthogonal = design.multiply(root);
		coefficients = root.operate(orthogonal.preMultiply(y));
		leverageMatrix = root.multiply(root.transpose()).getData();
		fitted = design.operate(coefficients);
		leverages = new double[y.length];
		double sse = 0;
		for (int i = 0; i < y.length; i++) {
			leverages[i] = orthogonal.getRowVector(i).dotProduct(orthogonal.getRowVector(i));
			sse += Math.pow(y[i] - fitted[i], 2);
		}
		degreesOfFreedom = y.length - root.getColumnDimension();
		residualVariance = degreesOfFreedom > 0 ? sse / degreesOfFreedom : Double.NaN;
	}

	/**
	 * @param data features and target
	 * @param rows samples to fit
	 * @param columns features to use, in the order of the coefficients; may be empty
	 */
	public static LinearFit of(final RegressionData data, final int[] rows, final int[] columns) {
		return new LinearFit(data, rows, columns);
	}

	private static RealMatrix design(final double[][] z) {
		final double[][] a = new double[z.length][z[0].length + 1];
		for (int i = 0; i < z.length; i++) {
			a[i][0] = 1;
			System.arraycopy(z[i], 0, a[i], 1, z[i].length);
		}
		return new Array2DRowRealMatrix(a, false);
	}

	private static RealMatrix inverseRoot(final RealMatrix design) {
		final int p = design.getColumnDimension();
		if (design.getRowDimension() >= p) {
			final RealMatrix r = new QRDecomposition(design).getR().getSubMatrix(0, p - 1, 0, p - 1);
			double smallest = Double.POSITIVE_INFINITY;
			double greatest = 0;
			for (int k = 0; k < p; k++) {
				smallest = Math.min(smallest, Math.abs(r.getEntry(k, k)));
				greatest = Math.max(greatest, Math.abs(r.getEntry(k, k)));
			}
			if (smallest > RANK * greatest) return upperInverse(r);
		}
		final SingularValueDecomposition svd = new SingularValueDecomposition(design);
		final double[] s = svd.getSingularValues();
		int rank = 0;
		while (rank < s.length && s[rank] > RANK * s[0])
			rank++;
		final RealMatrix root = svd.getV().getSubMatrix(0, p - 1, 0, rank - 1);
		for (int k = 0; k < rank; k++)
			root.setColumnVector(k, root.getColumnVector(k).mapDivide(s[k]));
		return root;
	}

	private static RealMatrix upperInverse(final RealMatrix r) {
		final int p = r.getColumnDimension();
		final double[][] inverse = new double[p][p];
		for (int k = 0; k < p; k++) {
			inverse[k][k] = 1 / r.getEntry(k, k);
			for (int i = k - 1; i >= 0; i--) {
				double sum = 0;
				for (int j = i + 1; j <= k; j++)
					sum += r.getEntry(i, j) * inverse[j][k];
				inverse[i][k] = -sum / r.getEntry(i, i);
			}
		}
		return new Array2DRowRealMatrix(inverse, false);
	}

	/** @return a copy of the columns that are used, in the order of the coefficients */
	public int[] columns() {
		return columns.clone();
	}

	/** @return means and scales of the used columns */
	public Standardisation standardisation() {
		return standardisation;
	}

	/** @return intercept, then the coefficients of the z-scores, in units of the target; a copy */
	public double[] coefficients() {
		return coefficients.clone();
	}

	/** @return the value at the mean of all features, in units of the target */
	public double intercept() {
		return coefficients[0];
	}

	/** @return slope of feature {@code k} per its own unit */
	public double slope(final int k) {
		return coefficients[k + 1] / standardisation.scale(k);
	}

	/** @return (A'A)^-1, [p_d][p_d]; times {@link #residualVariance()} it is the covariance of the coefficients */
	public double[][] leverageMatrix() {
		final double[][] copy = new double[leverageMatrix.length][];
		for (int k = 0; k < copy.length; k++)
			copy[k] = leverageMatrix[k].clone();
		return copy;
	}

	/** @return SSE/(n - p_d), in squared units of the target; NaN without degrees of freedom */
	public double residualVariance() {
		return residualVariance;
	}

	/** @return number of samples minus rank */
	public int degreesOfFreedom() {
		return degreesOfFreedom;
	}

	/** @return fitted values of the samples, in the order of the rows; a copy */
	public double[] fitted() {
		return fitted.clone();
	}

	/** @return leverages of the samples, in the order of the rows; a copy */
	public double[] leverages() {
		return leverages.clone();
	}

	/**
	 * @param row all features of a sample
	 * @return the predicted target; NaN if a used feature is NaN
	 */
	public double predict(final double[] row) {
		double sum = coefficients[0];
		for (int k = 0; k < columns.length; k++)
			sum += coefficients[k + 1] * standardisation.apply(k, row[columns[k]]);
		return sum;
	}

	/**
	 * @param row all features of a sample
	 * @return a'(A'A)^-1 a
	 */
	public double leverage(final double[] row) {
		final double[] a = new double[columns.length + 1];
		a[0] = 1;
		for (int k = 0; k < columns.length; k++)
			a[k + 1] = standardisation.apply(k, row[columns[k]]);
		double sum = 0;
		for (int i = 0; i < a.length; i++)
			for (int j = 0; j < a.length; j++)
				sum += a[i] * leverageMatrix[i][j] * a[j];
		return sum;
	}

	/**
	 * Half width of the confidence interval of the mean at a point: t s sqrt(h).
	 *
	 * @param row all features of a sample
	 * @param level of confidence, e.g. 0.95
	 * @return in units of the target; NaN without degrees of freedom
	 */
	public double confidenceHalfwidth(final double[] row, final double level) {
		return quantile(level) * Math.sqrt(residualVariance * leverage(row));
	}

	/**
	 * Half width of the prediction interval of a new measurement: t s sqrt(1 + h). Ignores that the features were
	 * selected, so it is too narrow.
	 *
	 * @param row all features of a sample
	 * @param level of confidence, e.g. 0.95
	 * @return in units of the target; NaN without degrees of freedom
	 */
	public double predictionHalfwidth(final double[] row, final double level) {
		return quantile(level) * Math.sqrt(residualVariance * (1 + leverage(row)));
	}

	private double quantile(final double level) {
		if (degreesOfFreedom < 1) return Double.NaN;
		return new TDistribution(null, degreesOfFreedom).inverseCumulativeProbability(0.5 + level / 2);
	}
}
