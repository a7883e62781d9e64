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
package org.xanesj.spatial;

import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.univariate.BrentOptimizer;
import org.apache.commons.math3.optim.univariate.SearchInterval;
import org.apache.commons.math3.optim.univariate.UnivariateObjectiveFunction;

/**
 * A model curve laid through a curve of correlation over distance by least squares, from one pixel to the last before the
 * first negative value; distance 0 is left out, for noise adds to it (the nugget of geostatistics: J.-P. Chiles, P. Delfiner,
 * Geostatistics, Wiley 2012, <a href="https://doi.org/10.1002/9781118136188">doi:10.1002/9781118136188</a>).
 *
 * @param shape of the model
 * @param amplitude of the model at distance 0; what is missing from 1 is variance of single pixels: noise that was not
 *          corrected for, or structures smaller than a pixel
 * @param length distance at which the model has fallen to 1/e of its amplitude [pixels]
 * @param deviation root mean square of curve minus model
 */
public record CorrelationFit(Shape shape, double amplitude, double length, double deviation) {

	/** Fewer values leave nothing to check the model by. */
	private static final int FEWEST = 3;
	private static final double SHORTEST = 0.1;
	/** The longest length tried, in units of the greatest distance. */
	private static final double LONGEST = 20;
	private static final int GRID = 60;

	/** Models that fall from 1 to 1/e at the correlation length. */
	public enum Shape {
			/** exp(-r/L): rough structures, as of pieces of random size. */
			EXPONENTIAL,
			/** exp(-(r/L)^2): smooth structures, as of smoothed noise. */
			GAUSSIAN;

		double at(final double ratio) {
			return Math.exp(this == EXPONENTIAL ? -ratio : -ratio * ratio);
		}
	}

	/**
	 * @param reach greatest distance to look at [pixels]
	 * @return the fit; all NaN if the curve has fewer than three values before it turns negative
	 */
	public static CorrelationFit of(final RadialCurve curve, final int reach, final Shape shape) {
		int end = 1;
		while (end < curve.size() && end <= reach && curve.at(end) >= 0)
			end++;
		if (end - 1 < FEWEST) return new CorrelationFit(shape, Double.NaN, Double.NaN, Double.NaN);
		final int last = end - 1;
		final double from = Math.log(SHORTEST);
		final double step = (Math.log(LONGEST * last) - from) / GRID;
		double best = from;
		for (int k = 1; k <= GRID; k++)
			if (fit(curve, last, shape, from + k * step).deviation < fit(curve, last, shape, best).deviation) best = from + k * step;
		final double found = new BrentOptimizer(1e-10, 1e-12).optimize(GoalType.MINIMIZE, new MaxEval(500),
			new UnivariateObjectiveFunction(logLength -> fit(curve, last, shape, logLength).deviation), new SearchInterval(best -
				step, best + step, best)).getPoint();
		return fit(curve, last, shape, found);
	}

	/** The best amplitude for a length. */
	private static CorrelationFit fit(final RadialCurve curve, final int last, final Shape shape, final double logLength) {
		final double length = Math.exp(logLength);
		double both = 0;
		double square = 0;
		for (int r = 1; r <= last; r++) {
			final double model = shape.at(r / length);
			both += model * curve.at(r);
			square += model * model;
		}
		// far below a pixel the model vanishes
		final double amplitude = square > 0 ? both / square : 0;
		double sum = 0;
		for (int r = 1; r <= last; r++)
			sum += Math.pow(curve.at(r) - amplitude * shape.at(r / length), 2);
		return new CorrelationFit(shape, amplitude, length, Math.sqrt(sum / last));
	}

	/** @return the model at a distance [pixels] */
	public double at(final double r) {
		return amplitude * shape.at(r / length);
	}
}
