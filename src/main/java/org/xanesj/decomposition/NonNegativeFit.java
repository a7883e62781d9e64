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
 * Least-squares fit of one curve after the other with the columns of a {@link FitBasis}, of which the first have
 * coefficients that are not negative. One per thread; reused from curve to curve.
 * <p>
 * The active-set method NNLS: C. L. Lawson, R. J. Hanson, Solving Least Squares Problems, Prentice-Hall 1974, chapter 23;
 * reprinted by SIAM 1995, <a href="https://doi.org/10.1137/1.9781611971217">doi:10.1137/1.9781611971217</a>; in the form
 * with scalar products that are computed once: R. Bro, S. de Jong, Journal of Chemometrics 11, 393-401 (1997). Free columns
 * never leave the active set; a condition on the sum is kept by a Lagrange multiplier in every step.
 */
public final class NonNegativeFit {

	/** A gradient below this part of the largest projection is rounding error. */
	private static final double ROUNDING = 1e-12;

	private final FitBasis basis;
	private final ActiveColumns columns;
	private final double[] projections;
	private final double[] scaled;
	private final double[] trial;
	private final boolean[] active;
	private final boolean[] refused;
	private double residual;

	/** @param basis what to fit with */
	public NonNegativeFit(final FitBasis basis) {
		this.basis = basis;
		columns = new ActiveColumns(basis);
		projections = new double[basis.size()];
		scaled = new double[basis.size()];
		trial = new double[basis.size()];
		active = new boolean[basis.size()];
		refused = new boolean[basis.size()];
	}

	/**
	 * Fits a curve; the methods below then tell of it.
	 *
	 * @param curve one finite value per point of the basis
	 */
	public void fit(final double[] curve) {
		for (int j = 0; j < projections.length; j++) {
			double sum = 0;
			for (int i = 0; i < curve.length; i++)
				sum += basis.value(j, i) * curve[i];
			projections[j] = sum / basis.length(j);
			active[j] = j >= basis.nonNegative();
		}
		Arrays.fill(refused, false);
		begin();
		// each round lowers the sum of squares, so no set of columns comes twice; the limit is for rounding
		for (int round = 0; round < 10 * basis.size(); round++) {
			final int next = steepest();
			if (next < 0) break;
			active[next] = true;
			if (!descend(next)) {
				active[next] = false;
				refused[next] = true;
				columns.choose(active, -1);
				columns.fit(projections, scaled);
			}
		}
		columns.choose(active, -1);
		columns.fit(projections, scaled);
		residual = residual(curve);
	}

	/** With a condition on the sum one column must be there from the start: the one that fits best alone. */
	private void begin() {
		if (!basis.unitSum()) {
			columns.choose(active, -1);
			columns.fit(projections, scaled);
			return;
		}
		int best = 0;
		double least = Double.POSITIVE_INFINITY;
		for (int j = 0; j < basis.nonNegative(); j++) {
			if (!columns.choose(active, j)) continue;
			columns.fit(projections, trial);
			final double squares = squares(trial);
			if (squares < least) {
				least = squares;
				best = j;
			}
		}
		active[best] = true;
		columns.choose(active, -1);
		columns.fit(projections, scaled);
	}

	/** @return the column outside whose coefficient would lower the sum of squares fastest; -1 if none would */
	private int steepest() {
		int steepest = -1;
		double most = 0;
		for (final double projection : projections)
			most = Math.max(most, ROUNDING * Math.abs(projection));
		for (int j = 0; j < basis.nonNegative(); j++) {
			if (active[j] || refused[j]) continue;
			final double gradient = gradient(j);
			if (gradient > most) {
				most = gradient;
				steepest = j;
			}
		}
		return steepest;
	}

	private double gradient(final int j) {
		double gradient = projections[j] - columns.multiplier() * columns.weight(j);
		for (int k = 0; k < scaled.length; k++)
			if (scaled[k] != 0) gradient -= basis.product(j, k) * scaled[k];
		return gradient;
	}

	/**
	 * Goes to the best coefficients with the new column, and takes out what would turn negative on the way.
	 *
	 * @return false if the new column itself cannot enter, which only rounding can cause
	 */
	private boolean descend(final int entered) {
		while (true) {
			if (!columns.choose(active, -1)) return false;
			columns.fit(projections, trial);
			int blocking = -1;
			double part = 1;
			for (int j = 0; j < basis.nonNegative(); j++) {
				if (!active[j] || trial[j] > 0) continue;
				if (j == entered && scaled[j] == 0) return false;
				final double reached = scaled[j] / (scaled[j] - trial[j]);
				if (blocking < 0 || reached < part) {
					part = reached;
					blocking = j;
				}
			}
			if (blocking < 0) {
				System.arraycopy(trial, 0, scaled, 0, scaled.length);
				return true;
			}
			for (int j = 0; j < scaled.length; j++)
				scaled[j] += part * (trial[j] - scaled[j]);
			scaled[blocking] = 0;
			active[blocking] = false;
		}
	}

	/** @return sum of squares of the residual, without that of the data */
	private double squares(final double[] coefficients) {
		double sum = 0;
		for (int j = 0; j < coefficients.length; j++) {
			double row = -2 * projections[j];
			for (int k = 0; k < coefficients.length; k++)
				row += basis.product(j, k) * coefficients[k];
			sum += row * coefficients[j];
		}
		return sum;
	}

	private double residual(final double[] curve) {
		double sum = 0;
		for (int i = 0; i < curve.length; i++) {
			final double difference = curve[i] - fitted(i);
			sum += difference * difference;
		}
		return sum;
	}

	/** @return coefficient of column {@code j}; 0 where a negative one would fit better */
	public double coefficient(final int j) {
		return scaled[j] / basis.length(j);
	}

	/** @return sum of the non-negative coefficients */
	public double sum() {
		double sum = 0;
		for (int j = 0; j < basis.nonNegative(); j++)
			sum += coefficient(j);
		return sum;
	}

	/** @return the fitted curve at point {@code i} */
	public double fitted(final int i) {
		double sum = 0;
		for (int j = 0; j < scaled.length; j++)
			if (scaled[j] != 0) sum += coefficient(j) * basis.value(j, i);
		return sum;
	}

	/** @return sum over all points of (curve - fitted)^2 */
	public double sumOfSquares() {
		return residual;
	}

	/** @return number of coefficients that are fitted freely: points minus this are the degrees of freedom */
	public int parameters() {
		int count = basis.unitSum() ? -1 : 0;
		for (final boolean one : active)
			if (one) count++;
		return count;
	}

	/**
	 * Standard error of a coefficient for independent noise of standard deviation 1, from the covariance of the columns
	 * with a coefficient above 0. For a coefficient that is held at 0 it is the one that it would have beside them: what
	 * could not be seen.
	 *
	 * @param j number of the column
	 * @return the standard error; NaN if the column cannot be told from the others
	 */
	public double gain(final int j) {
		return columns.choose(active, j) ? Math.sqrt(columns.variance(j)) : Double.NaN;
	}

	/** @return standard error of {@link #sum()} for independent noise of standard deviation 1; 0 if the sum is 1 by demand */
	public double gainOfSum() {
		columns.choose(active, -1);
		return Math.sqrt(columns.varianceOfSum());
	}
}
