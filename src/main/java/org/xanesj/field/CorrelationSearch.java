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
package org.xanesj.field;

import java.util.function.DoubleUnaryOperator;

import org.apache.commons.math3.analysis.UnivariateFunction;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.univariate.BrentOptimizer;
import org.apache.commons.math3.optim.univariate.SearchInterval;
import org.apache.commons.math3.optim.univariate.UnivariateObjectiveFunction;

/**
 * The correlation of noise along rows that is most likely when each brings its own noise factor. What is known of both
 * beforehand counts like {@link GaussianEstimation#STATED} pixels and pairs.
 *
 * @param measured number of measured pixels
 * @param square expected sum of p (y - x)^2
 * @param shared expected sums of pairs, with the noise factor {@code factor}
 * @param factor c of the sums of pairs
 * @param known correlation
 * @param believed c for each rho
 */
record CorrelationSearch(int measured, double square, PixelNoise.Shared shared, double factor, double known,
	DoubleUnaryOperator believed)
{

	/** The likelihood may have a kink where c meets a bound, and a top on either side of it. */
	private static final int PARTS = 20;
	private static final int MOST_EVALUATIONS = 1000;

	/** @return 0 to {@link RowNoise#MOST} */
	double likeliest() {
		final double part = RowNoise.MOST / PARTS;
		int best = 0;
		for (int k = 1; k <= PARTS; k++)
			if (surprise(k * part) < surprise(best * part)) best = k;
		final double rho = new BrentOptimizer(1e-9, 1e-11).optimize(new MaxEval(MOST_EVALUATIONS), GoalType.MINIMIZE,
			new UnivariateObjectiveFunction((UnivariateFunction) this::surprise), new SearchInterval(Math.max(0, best - 1) * part,
				Math.min(PARTS, best + 1) * part)).getPoint();
		return surprise(0) <= surprise(rho) ? 0 : rho;
	}

	/** @return -2 ln of the likelihood but for a constant */
	private double surprise(final double rho) {
		final double c = believed.applyAsDouble(rho);
		final double v = GaussianEstimation.STATED;
		return (shared.pairs() + v) * Math.log(1 - rho * rho) + (measured + v) * Math.log(c) + (square + factor * ofPairs(rho,
			shared.square(), shared.product()) + v) / c + ofPairs(rho, v, v * known);
	}

	private static double ofPairs(final double rho, final double square, final double product) {
		return 2 * rho * (rho * square - product) / (1 - rho * rho);
	}
}
