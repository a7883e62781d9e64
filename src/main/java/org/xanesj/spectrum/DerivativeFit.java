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
package org.xanesj.spectrum;

import java.util.stream.IntStream;

import org.apache.commons.math3.analysis.UnivariateFunction;
import org.apache.commons.math3.analysis.interpolation.AkimaSplineInterpolator;
import org.apache.commons.math3.analysis.polynomials.PolynomialSplineFunction;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.QRDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.univariate.BrentOptimizer;
import org.apache.commons.math3.optim.univariate.SearchInterval;
import org.apache.commons.math3.optim.univariate.UnivariateObjectiveFunction;
import org.apache.commons.math3.stat.regression.SimpleRegression;
import org.xanesj.task.InputException;

/**
 * How far the energies of a measured spectrum are off: the derivative of a standard, moved, scaled and lifted, is fitted
 * to the derivative of the measurement, sum over i of (D(E_i) - a D_s(E_i + d) - b)^2 over d, a and b.
 * <ol>
 * <li>Both derivatives are local cubics, {@link LocalPolynomial}; that of the standard is interpolated (H. Akima, Journal
 * of the ACM 17, 589-602 (1970), <a href="https://doi.org/10.1145/321607.321609">doi:10.1145/321607.321609</a>).</li>
 * <li>Only energies within a window about the steepest rise of the standard count; half of it must be covered.</li>
 * <li>The offset with the largest explained part is searched in steps, then refined with a and b solved for.</li>
 * <li>The standard error follows from the residuals, with the noise that neighbours of a derivative share.</li>
 * </ol>
 */
public final class DerivativeFit {

	/** What a fit gives: the three numbers, and how well. */
	public record Result(double offset, double error, double scale, double explained, int points) {}

	/** Fewest points of a fit: twice as many as it has parameters. */
	private static final int FEWEST = 6;
	/** Less than this part of the variance explained is no likeness. */
	private static final double LEAST_EXPLAINED = 0.5;
	private static final double STEPS_IN_HALF_WIDTH = 5;
	private static final double PRECISION = 1e-9;
	private static final int MOST_EVALUATIONS = 500;

	private final double[] energies;
	private final double[] derivative;
	private final LocalPolynomial smoother;
	private final PolynomialSplineFunction standard;
	private final double from;
	private final double to;
	private final double step;

	private DerivativeFit(final Spectrum measured, final Spectrum reference, final double smoothing, final double window) {
		energies = measured.energies();
		smoother = LocalPolynomial.of(energies, smoothing);
		derivative = smoother.apply(1, measured.mu());
		final double[] known = reference.energies();
		final double[] slope = LocalPolynomial.of(known, smoothing).apply(1, reference.mu());
		standard = new AkimaSplineInterpolator().interpolate(known, slope);
		final double steepest = known[IntStream.range(1, slope.length).reduce(0, (a, b) -> slope[b] > slope[a] ? b : a)];
		step = smoothing / STEPS_IN_HALF_WIDTH;
		from = Math.max(known[0] + 2 * step, steepest - window);
		to = Math.min(known[known.length - 1] - 2 * step, steepest + window);
	}

	/**
	 * Fits.
	 *
	 * @param measured spectrum whose energies are off, all values finite, at least 5
	 * @param standard spectrum of the same substance with true energies, all values finite, at least 5
	 * @param smoothing half width of the local cubics [eV], positive
	 * @param window how far from the steepest rise of the standard energies count [eV], positive
	 * @param largest greatest offset to look for [eV], positive
	 * @return what to add to the energies of the measurement, its standard error [eV], the scale, the explained part of
	 *         the variance and the number of points
	 * @throws InputException if nothing within the largest offset looks like the standard
	 */
	public static Result of(final Spectrum measured, final Spectrum standard, final double smoothing, final double window,
		final double largest)
	{
		final DerivativeFit fit = new DerivativeFit(measured, standard, smoothing, window);
		final String both = "The derivative of " + measured.name() + " was not fitted by that of " + standard.name();
		final int steps = (int) Math.ceil(largest / fit.step);
		int best = Integer.MIN_VALUE;
		double explained = 0;
		for (int k = -steps; k <= steps; k++) {
			final double here = fit.explained(k * fit.step);
			if (here > explained) {
				explained = here;
				best = k;
			}
		}
		if (explained < LEAST_EXPLAINED) throw new InputException(both + ": within " + largest + " eV at most " + Math.round(
			100 * explained) + " % of it is explained; check that both are absorption spectra of the same substance, and their " +
			"energies.");
		if (Math.abs(best) == steps) throw new InputException(both + ": the best offset is at the end of the " + largest +
			" eV that were searched; allow a larger one, or check the energies.");
		return fit.refine(best * fit.step);
	}

	private int[] inWindow(final double offset) {
		return IntStream.range(0, energies.length).filter(i -> energies[i] + offset >= from && energies[i] + offset <= to)
			.toArray();
	}

	/** @return part of the variance that the standard explains at an offset; 0 where it cannot be told or is upside down */
	private double explained(final double offset) {
		final int[] points = inWindow(offset);
		if (points.length < FEWEST || energies[points[points.length - 1]] - energies[points[0]] < (to - from) / 2) return 0;
		final SimpleRegression line = regression(points, offset);
		return line.getSlope() > 0 ? line.getRSquare() : 0;
	}

	private SimpleRegression regression(final int[] points, final double offset) {
		final SimpleRegression line = new SimpleRegression();
		for (final int i : points)
			line.addData(standard.value(energies[i] + offset), derivative[i]);
		return line;
	}

	private Result refine(final double start) {
		final int[] points = inWindow(start);
		final UnivariateFunction squares = offset -> regression(points, offset).getSumSquaredErrors();
		final double offset = new BrentOptimizer(PRECISION, PRECISION).optimize(new MaxEval(MOST_EVALUATIONS),
			new UnivariateObjectiveFunction(squares), GoalType.MINIMIZE, new SearchInterval(start - 2 * step, start + 2 * step,
				start)).getPoint();
		final SimpleRegression line = regression(points, offset);
		return new Result(offset, error(points, offset, line), line.getSlope(), line.getRSquare(), points.length);
	}

	/**
	 * Residuals of a derivative are W e, with the weights W of the local cubics and the noise e of the measurement. Their
	 * sum of squares is on average sigma^2 trace((1 - Q Q') W W'), Q spanning the three columns of the Jacobian J; an error
	 * e moves the offset by g' W e, g being the first row of the inverse of J.
	 */
	private double error(final int[] points, final double offset, final SimpleRegression line) {
		final UnivariateFunction slope = standard.polynomialSplineDerivative();
		final RealMatrix jacobian = new Array2DRowRealMatrix(points.length, 3);
		double variance = 0;
		for (int k = 0; k < points.length; k++) {
			final double at = energies[points[k]] + offset;
			jacobian.setRow(k, new double[] { line.getSlope() * slope.value(at), standard.value(at), 1 });
			variance += Math.pow(smoother.gain(1, points[k]), 2);
		}
		final QRDecomposition qr = new QRDecomposition(jacobian);
		for (int column = 0; column < 3; column++)
			variance -= squared(points, qr.getQ().getColumn(column));
		final double[] g = qr.getSolver().getInverse().getRow(0);
		return Math.sqrt(line.getSumSquaredErrors() / variance * squared(points, g));
	}

	/** @return squared norm of a combination of derivatives, as a combination of measured values */
	private double squared(final int[] points, final double[] combination) {
		final double[] raw = new double[energies.length];
		for (int k = 0; k < points.length; k++)
			smoother.spread(1, points[k], combination[k], raw);
		return IntStream.range(0, raw.length).mapToDouble(i -> raw[i] * raw[i]).sum();
	}
}
