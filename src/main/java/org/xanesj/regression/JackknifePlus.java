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
 * The jackknife+ prediction interval, and its form for groups left out together (CV+).
 * <p>
 * With R_i = |y_i - prediction of y_i by the fit without sample i (or without its group)| and mu_-i(x) the prediction of
 * that fit at x, the interval runs from the floor(alpha (n+1))-th smallest mu_-i(x) - R_i to the
 * ceil((1-alpha)(n+1))-th smallest mu_-i(x) + R_i. It covers with probability at least 1 - 2 alpha, typically about
 * 1 - alpha, whatever the model, for samples of one population (R. F. Barber, E. J. Candes, A. Ramdas, R. J. Tibshirani,
 * Annals of Statistics 49, 486 (2021), doi:10.1214/20-AOS1965).
 */
public final class JackknifePlus {

	private JackknifePlus() {
		// prevent instantiation of utility class
	}

	/**
	 * @param low lower end, in units of the target; NaN if there are too few samples
	 * @param high upper end
	 */
	public record Interval(double low, double high) {

		/** @return half the length, in units of the target */
		public double halfwidth() {
			return (high - low) / 2;
		}
	}

	/**
	 * Which order statistic bounds the interval: the {@code rank}-th smallest below, the {@code rank}-th greatest above.
	 *
	 * @param samples number of samples n
	 * @param alpha 0.1 for the interval called 90 %
	 * @return floor(alpha (n+1)), which is n + 1 - ceil((1-alpha)(n+1)); 0 if there are too few samples (9 are needed for
	 *         alpha = 0.1)
	 */
	public static int rank(final int samples, final double alpha) {
		// alpha is rarely a binary fraction: 0.1 * (n + 1) may fall short of a whole number by rounding
		return (int) Math.floor(alpha * (samples + 1) + 1e-9);
	}

	/**
	 * @param predictions at the new point, one per sample: of the fit that left this sample (or its group) out
	 * @param residuals |R_i| of each sample
	 * @param alpha 0.1 for the interval called 90 %
	 */
	public static Interval interval(final double[] predictions, final double[] residuals, final double alpha) {
		final int n = predictions.length;
		final int rank = rank(n, alpha);
		if (rank < 1) return new Interval(Double.NaN, Double.NaN);
		final double[] low = new double[n];
		final double[] high = new double[n];
		for (int i = 0; i < n; i++) {
			low[i] = predictions[i] - residuals[i];
			high[i] = predictions[i] + residuals[i];
			if (Double.isNaN(low[i])) return new Interval(Double.NaN, Double.NaN);
		}
		Arrays.sort(low);
		Arrays.sort(high);
		return new Interval(low[rank - 1], high[n - rank]);
	}

	/**
	 * @param data features and target
	 * @param nested the fits without each sample, or without each group
	 * @return |y_i - prediction of y_i by the fit without it|, in units of the target
	 */
	public static double[] residuals(final RegressionData data, final NestedProcedure nested) {
		final double[] residuals = nested.predictions();
		for (int i = 0; i < residuals.length; i++)
			residuals[i] = Math.abs(data.target(i) - residuals[i]);
		return residuals;
	}
}
