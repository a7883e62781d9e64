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

import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.univariate.BrentOptimizer;
import org.apache.commons.math3.optim.univariate.SearchInterval;
import org.apache.commons.math3.optim.univariate.UnivariateObjectiveFunction;
import org.jtransforms.dct.DoubleDCT_2D;

/**
 * The Gaussian random field of a whole map of one noise, exactly: the discrete cosine transform (type II, orthonormal)
 * makes the Laplacian of a rectangle with free borders diagonal, with eigenvalues
 * 4 - 2 cos(pi u/H) - 2 cos(pi v/W). G. Strang, SIAM Rev. 41, 135 (1999), doi:10.1137/S0036144598336745. Coefficients of
 * the data are independent, of variance s^2 + tau^2/eigenvalue; the mean, of eigenvalue 0, is left free.
 */
public final class CosineField {

	/** More coefficients than this are counted in {@link #BINS} classes of equal eigenvalues. */
	private static final int MOST_ENTRIES = 1 << 16;
	/** Classes are 3e-4 wide in the logarithm: the likelihood changes by 1e-8 of itself. */
	private static final int BINS = 1 << 16;
	/** Range of tau^2/s^2 that is searched, in natural logarithms. */
	private static final double SMALLEST_RATIO = Math.log(1e-9);
	private static final double GREATEST_RATIO = Math.log(1e9);
	private static final int GRID = 72;
	/** Twice the gain in log likelihood that 5 % of white maps reach: half of chi-squared of one degree of freedom. */
	private static final double SIGNIFICANT = 2.71;

	/**
	 * Variances of the field.
	 *
	 * @param noise s^2, variance of the noise [unit^2]
	 * @param structure tau^2, variance of the field's increments [unit^2]; alpha = 1/tau^2
	 * @param negativeLogLikelihood restricted: without the mean
	 */
	public record Variances(double noise, double structure, double negativeLogLikelihood) {}

	/** What s^2 is said to be, and what that is worth in pixels. */
	private final double stated;
	private final double weight;
	/** Eigenvalue, number and sum of squares of each class of coefficients. */
	private final double[] eigenvalue;
	private final double[] number;
	private final double[] power;

	/**
	 * Transforms.
	 *
	 * @param map all pixels measured with one noise, at least 2 x 2
	 * @param weight what the stated noise is worth [pixels], at least 0: the degrees of freedom of an inverse chi-squared
	 *          prior
	 */
	public CosineField(final ObservedMap map, final double weight) {
		this(map.lattice(), map.values(), 1.0 / map.precision[0], weight);
	}

	/**
	 * The same from numbers in double precision.
	 *
	 * @param coefficients values, which are overwritten
	 * @param stated what s^2 is said to be [unit^2]
	 */
	CosineField(final Lattice lattice, final double[] coefficients, final double stated, final double weight) {
		this.weight = weight;
		this.stated = stated;
		final int width = lattice.width();
		new DoubleDCT_2D(lattice.height(), width).forward(coefficients, true);
		final CosinePosterior.Eigenvalues eigenvalues = new CosinePosterior.Eigenvalues(lattice);
		final boolean each = coefficients.length <= MOST_ENTRIES;
		eigenvalue = new double[each ? coefficients.length : BINS];
		number = new double[eigenvalue.length];
		power = new double[eigenvalue.length];
		final double lowest = Math.log(Math.min(eigenvalues.of(0, 1), eigenvalues.of(1, 0)));
		final double step = (Math.log(8) - lowest) / (BINS - 1);
		for (int i = 1; i < coefficients.length; i++) {
			final double own = eigenvalues.of(i / width, i % width);
			final int bin = each ? i : (int) Math.max(0, Math.min(BINS - 1, Math.rint((Math.log(own) - lowest) / step)));
			number[bin]++;
			eigenvalue[bin] += own;
			power[bin] += coefficients[i] * coefficients[i];
		}
		for (int bin = 0; bin < number.length; bin++)
			if (number[bin] > 0) eigenvalue[bin] /= number[bin];
	}

	/**
	 * @return true if cosines solve a field: a whole map of one noise, linked with four neighbours. Diagonal links with free
	 *         borders are not diagonal in cosines (they would be if those beyond a border were folded back)
	 */
	static boolean fits(final ObservedMap map, final Neighbours neighbours) {
		return neighbours == Neighbours.FOUR && map.uniform();
	}

	/** @return negative logarithm of the restricted likelihood of two variances [unit^2] */
	public double negativeLogLikelihood(final double noise, final double structure) {
		double sum = 0;
		for (int k = 0; k < number.length; k++) {
			if (number[k] == 0) continue;
			final double variance = noise + structure / eigenvalue[k];
			sum += number[k] * Math.log(2 * Math.PI * variance) + power[k] / variance;
		}
		return sum / 2;
	}

	/**
	 * Finds the variances of the greatest likelihood times a prior of the noise.
	 *
	 * @return the variances; structure 0 if neighbours are not more alike than other pixels
	 */
	public Variances mostLikely() {
		double best = SMALLEST_RATIO;
		final double step = (GREATEST_RATIO - SMALLEST_RATIO) / GRID;
		for (int k = 1; k <= GRID; k++) {
			final double ratio = SMALLEST_RATIO + k * step;
			if (profile(ratio) < profile(best)) best = ratio;
		}
		final double found = new BrentOptimizer(1e-10, 1e-12).optimize(GoalType.MINIMIZE, new MaxEval(500),
			new UnivariateObjectiveFunction(this::profile), new SearchInterval(best - step, best + step, best)).getPoint();
		final double noise = noise(Math.exp(found));
		if (2 * (profile(Double.NEGATIVE_INFINITY) - profile(found)) < SIGNIFICANT) return variances(noise(0), 0);
		return variances(noise, noise * Math.exp(found));
	}

	private Variances variances(final double noise, final double structure) {
		return new Variances(noise, structure, negativeLogLikelihood(noise, structure));
	}

	/** Negative log posterior of a ratio tau^2/s^2 at its best s^2. */
	private double profile(final double logRatio) {
		final double noise = noise(Math.exp(logRatio));
		return negativeLogLikelihood(noise, noise * Math.exp(logRatio)) + weight / 2 * (Math.log(noise) + stated / noise);
	}

	/** @return most likely s^2 if tau^2 is {@code ratio} times it */
	private double noise(final double ratio) {
		double sum = weight * stated;
		double count = weight;
		for (int k = 0; k < number.length; k++) {
			if (number[k] == 0) continue;
			sum += power[k] / (1 + ratio / eigenvalue[k]);
			count += number[k];
		}
		return sum / count;
	}
}
