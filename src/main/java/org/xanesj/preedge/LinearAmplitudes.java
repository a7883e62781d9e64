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
package org.xanesj.preedge;

/**
 * Least squares of y = c0 + sum_j c_j x_j with c_j >= 0: while a coefficient is negative, the most negative one is set to
 * 0 and the rest is solved again. One per thread; allocates nothing while solving.
 * <p>
 * The QR decomposition is modified Gram-Schmidt with y as the last column, which leaves the residual itself behind and
 * is as accurate as Householder's: A. Bjorck, BIT Numerical Mathematics 7, 1-21 (1967),
 * <a href="https://doi.org/10.1007/BF01934122">doi:10.1007/BF01934122</a>.
 */
final class LinearAmplitudes {

	/** A column of which less than this part (squared) is left by those before it is taken as dependent on them. */
	private static final double DEPENDENT = 1e-22;

	private final double[][] basis;
	private final double[][] upper;
	private final double[] projection;
	private final double[] mean;
	private final int[] active;
	private final double[] solution;

	/**
	 * @param points greatest number of points
	 * @param columns greatest number of columns besides the constant
	 */
	LinearAmplitudes(final int points, final int columns) {
		basis = new double[columns][points];
		upper = new double[columns][columns];
		projection = new double[columns];
		mean = new double[columns];
		active = new int[columns];
		solution = new double[columns];
	}

	/**
	 * Solves for the coefficients.
	 *
	 * @param columns the columns x_j; the first {@code count} are used
	 * @param y the data
	 * @param n number of points
	 * @param coefficients receives c0, c_1 ... c_count
	 * @param residual receives y minus the model
	 * @return sum of squared residuals
	 */
	double solve(final double[][] columns, final int count, final double[] y, final int n, final double[] coefficients,
		final double[] residual)
	{
		int used = count;
		for (int j = 0; j < count; j++)
			active[j] = j;
		while (true) {
			final double meanOfY = centre(y, n, residual);
			decompose(columns, used, n, residual);
			final int worst = backSubstitute(used);
			if (worst < 0) return store(used, count, meanOfY, coefficients, residual, n);
			used--;
			System.arraycopy(active, worst + 1, active, worst, used - worst);
		}
	}

	/** Orthogonalises the active columns and takes them out of the residual. */
	private void decompose(final double[][] columns, final int used, final int n, final double[] residual) {
		for (int j = 0; j < used; j++)
			mean[j] = centre(columns[active[j]], n, basis[j]);
		for (int j = 0; j < used; j++) {
			final double[] q = basis[j];
			final double[] original = columns[active[j]];
			final double norm = dot(q, q, n);
			final boolean dependent = !(norm > DEPENDENT * dot(original, original, n));
			upper[j][j] = dependent ? 0 : 1;
			projection[j] = dependent ? 0 : dot(q, residual, n) / norm;
			if (dependent) continue;
			subtract(projection[j], q, residual, n);
			for (int l = j + 1; l < used; l++) {
				upper[j][l] = dot(q, basis[l], n) / norm;
				subtract(upper[j][l], q, basis[l], n);
			}
		}
	}

	/** @return place of the most negative coefficient among the active ones, -1 if none is negative */
	private int backSubstitute(final int used) {
		int worst = -1;
		for (int j = used - 1; j >= 0; j--) {
			double c = projection[j];
			if (upper[j][j] != 0) for (int l = j + 1; l < used; l++)
				c -= upper[j][l] * solution[l];
			solution[j] = c;
		}
		for (int j = 0; j < used; j++)
			if (solution[j] < 0 && (worst < 0 || solution[j] < solution[worst])) worst = j;
		return worst;
	}

	private double store(final int used, final int count, final double meanOfY, final double[] coefficients,
		final double[] residual, final int n)
	{
		for (int j = 0; j <= count; j++)
			coefficients[j] = 0;
		double offset = meanOfY;
		for (int j = 0; j < used; j++) {
			coefficients[active[j] + 1] = solution[j];
			offset -= solution[j] * mean[j];
		}
		coefficients[0] = offset;
		return dot(residual, residual, n);
	}

	private static double centre(final double[] from, final int n, final double[] into) {
		double sum = 0;
		for (int i = 0; i < n; i++)
			sum += from[i];
		final double mean = sum / n;
		for (int i = 0; i < n; i++)
			into[i] = from[i] - mean;
		return mean;
	}

	/** Four partial sums, because one alone waits for each addition to finish. */
	static double dot(final double[] a, final double[] b, final int n) {
		double s0 = 0;
		double s1 = 0;
		double s2 = 0;
		double s3 = 0;
		int i = 0;
		for (; i + 3 < n; i += 4) {
			s0 += a[i] * b[i];
			s1 += a[i + 1] * b[i + 1];
			s2 += a[i + 2] * b[i + 2];
			s3 += a[i + 3] * b[i + 3];
		}
		for (; i < n; i++)
			s0 += a[i] * b[i];
		return (s0 + s1) + (s2 + s3);
	}

	private static void subtract(final double factor, final double[] what, final double[] from, final int n) {
		for (int i = 0; i < n; i++)
			from[i] -= factor * what[i];
	}
}
