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

import java.util.Arrays;

/**
 * Lasso coefficients of standardised features for a falling series of penalties. Immutable.
 * <p>
 * Objective: (1/2n) |y - mean(y) - Z w|^2 + alpha |w|_1, Z being z-scores with the population standard deviation
 * (R. Tibshirani, Journal of the Royal Statistical Society B 58, 267 (1996), doi:10.1111/j.2517-6161.1996.tb02080.x).
 */
public final class LassoPath {

	/** Smallest penalty relative to the greatest. */
	public static final double RANGE = 1e-3;

	/** Of means and sums of squares, relative to the targets. */
	private static final double ROUNDING = 1e-13;

	private final double[] penalties;
	private final double[][] coefficients;

	private LassoPath(final double[] penalties, final double[][] coefficients) {
		this.penalties = penalties;
		this.coefficients = coefficients;
	}

	/**
	 * The path over penalties from the one that makes all coefficients 0 down to {@link #RANGE} of it, evenly spaced in
	 * the logarithm.
	 *
	 * @param data features and target
	 * @param rows samples to use
	 * @param columns features to use
	 * @param count number of penalties, at least 2
	 */
	public static LassoPath of(final RegressionData data, final int[] rows, final int[] columns, final int count) {
		final LassoProblem problem = problem(data, rows, columns,
			Standardisation.of(data.table(), rows, columns));
		final double greatest = withoutRounding(problem.greatestPenalty(), data, rows);
		final double[] penalties = new double[count];
		for (int i = 0; i < count; i++)
			penalties[i] = greatest * Math.pow(RANGE, i / (count - 1.0));
		return new LassoPath(penalties, solve(problem, penalties));
	}

	/** A correlation below the rounding of the targets is none: there is nothing to fit. */
	private static double withoutRounding(final double greatest, final RegressionData data, final int[] rows) {
		final double magnitude = Arrays.stream(rows).mapToDouble(i -> Math.abs(data.target(i))).max().orElse(0);
		return greatest > ROUNDING * magnitude ? greatest : 0;
	}

	static LassoProblem problem(final RegressionData data, final int[] rows, final int[] columns,
		final Standardisation standardisation)
	{
		final double mean = data.meanTarget(rows);
		final double[] y = Arrays.stream(rows).mapToDouble(i -> data.target(i) - mean).toArray();
		return LassoProblem.of(standardisation.apply(data.table(), rows, columns), y);
	}

	/** Coefficients for falling penalties, [penalty][feature]; all zero if nothing correlates with the target. */
	static double[][] solve(final LassoProblem problem, final double[] penalties) {
		final double[][] coefficients = new double[penalties.length][problem.size()];
		if (penalties[0] == 0) return coefficients;
		final LassoSolver solver = new LassoSolver(problem);
		for (int i = 0; i < penalties.length; i++)
			coefficients[i] = solver.solve(penalties[i]);
		return coefficients;
	}

	/** @return number of penalties */
	public int size() {
		return penalties.length;
	}

	/** @return a copy of the penalties, falling, in units of the target */
	public double[] penalties() {
		return penalties.clone();
	}

	/** @return penalty number {@code i} */
	public double penalty(final int i) {
		return penalties[i];
	}

	/** @return a copy of the coefficients for penalty {@code i}, by the order of the columns, in units of the target */
	public double[] coefficients(final int i) {
		return coefficients[i].clone();
	}

	/** @return number of coefficients that are not 0 for penalty {@code i} */
	public int nonZero(final int i) {
		int count = 0;
		for (final double w : coefficients[i])
			if (w != 0) count++;
		return count;
	}
}
