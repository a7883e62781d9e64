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
 * The pre-edge model y = c0 + a exp(b (E - E_m)) + sum_k A_k P(E; C_k, w) with its linear coefficients projected out:
 * what is left to search are theta = (b) without peaks, (b, w, C_1 ... C_K) with K peaks. E_m is the last energy.
 * <p>
 * Source of the method: G. H. Golub, V. Pereyra, SIAM Journal on Numerical Analysis 10, 413-432 (1973),
 * <a href="https://doi.org/10.1137/0710036">doi:10.1137/0710036</a>.
 */
final class ProjectedModel {

	/** One point of the search: parameters, columns of the model there, and what least squares makes of them. */
	static final class Point {

		final double[] theta;
		final double[][] columns;
		final double[] coefficients;
		final double[] residual;
		double sse;

		Point(final int points, final int maxPeaks) {
			theta = new double[2 + maxPeaks];
			columns = new double[1 + maxPeaks][points];
			coefficients = new double[2 + maxPeaks];
			residual = new double[points];
		}
	}

	private final LinearAmplitudes amplitudes;
	private final double[] energies;
	private final double[] values;
	private final double[][] shifted;
	private final double[][] mixed;
	private final double[] coefficients;
	private final double[] residual;
	private int n;
	private int peaks;

	/**
	 * @param points greatest number of points
	 * @param maxPeaks greatest number of peaks
	 */
	ProjectedModel(final int points, final int maxPeaks) {
		amplitudes = new LinearAmplitudes(points, 1 + maxPeaks);
		energies = new double[points];
		values = new double[points];
		shifted = new double[1 + maxPeaks][points];
		mixed = new double[1 + maxPeaks][];
		coefficients = new double[2 + maxPeaks];
		residual = new double[points];
	}

	/** Takes points {@code from} to {@code to} (exclusive) of a spectrum as the data. */
	void load(final double[] allEnergies, final double[] allValues, final int from, final int to) {
		n = to - from;
		System.arraycopy(allEnergies, from, energies, 0, n);
		System.arraycopy(allValues, from, values, 0, n);
	}

	/** Sets the number of peaks. */
	void setPeaks(final int count) {
		peaks = count;
	}

	int peaks() {
		return peaks;
	}

	/** @return number of points */
	int size() {
		return n;
	}

	/** @return number of nonlinear parameters */
	int parameters() {
		return peaks == 0 ? 1 : 2 + peaks;
	}

	double energy(final int i) {
		return energies[i];
	}

	/** Fills a column with the edge foot exp(b (E - E_m)). */
	void foot(final double decay, final double[] into) {
		final double last = energies[n - 1];
		for (int i = 0; i < n; i++)
			into[i] = Math.exp(decay * (energies[i] - last));
	}

	/** Fills a column with a peak. */
	void peak(final double centre, final double width, final double[] into) {
		PseudoVoigt.fill(energies, n, centre, width, into);
	}

	/** @return sum of squared residuals with ready-made columns: the foot, then the peaks */
	double tryColumns(final double[][] columns) {
		return amplitudes.solve(columns, 1 + peaks, values, n, coefficients, residual);
	}

	/** Computes columns, coefficients, residual and sum of squares at {@code at.theta}. */
	void evaluate(final Point at) {
		foot(at.theta[0], at.columns[0]);
		for (int k = 0; k < peaks; k++)
			peak(at.theta[2 + k], at.theta[1], at.columns[1 + k]);
		at.sse = amplitudes.solve(at.columns, 1 + peaks, values, n, at.coefficients, at.residual);
	}

	/**
	 * Derivative of the projected residual with respect to one parameter, by a one-sided difference. Only the columns
	 * that depend on the parameter are computed anew.
	 *
	 * @param at an evaluated point
	 * @param parameter index into theta
	 * @param step signed step of the parameter
	 * @param into receives the derivative at each point
	 */
	void derivative(final Point at, final int parameter, final double step, final double[] into) {
		final double moved = at.theta[parameter] + step;
		System.arraycopy(at.columns, 0, mixed, 0, 1 + peaks);
		if (parameter == 0) {
			foot(moved, shifted[0]);
			mixed[0] = shifted[0];
		}
		else for (int k = 0; k < peaks; k++) {
			if (parameter != 1 && parameter != 2 + k) continue;
			final boolean isWidth = parameter == 1;
			peak(isWidth ? at.theta[2 + k] : moved, isWidth ? moved : at.theta[1], shifted[1 + k]);
			mixed[1 + k] = shifted[1 + k];
		}
		amplitudes.solve(mixed, 1 + peaks, values, n, coefficients, residual);
		for (int i = 0; i < n; i++)
			into[i] = (residual[i] - at.residual[i]) / step;
	}
}
