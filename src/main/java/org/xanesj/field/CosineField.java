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

	private final int width;
	private final int height;
	private final Lattice lattice;
	/** What s^2 is said to be, and what that is worth in pixels. */
	private final double stated;
	private final double weight;
	private final double[] coefficients;
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
		this.weight = weight;
		stated = 1.0 / map.precision[0];
		lattice = map.lattice();
		width = lattice.width();
		height = lattice.height();
		coefficients = new double[map.value.length];
		for (int i = 0; i < coefficients.length; i++)
			coefficients[i] = map.value[i];
		transform().forward(coefficients, true);
		final boolean each = coefficients.length <= MOST_ENTRIES;
		eigenvalue = new double[each ? coefficients.length : BINS];
		number = new double[eigenvalue.length];
		power = new double[eigenvalue.length];
		final double lowest = Math.log(Math.min(eigenvalue(0, 1), eigenvalue(1, 0)));
		final double step = (Math.log(8) - lowest) / (BINS - 1);
		for (int i = 1; i < coefficients.length; i++) {
			final double own = eigenvalue(i / width, i % width);
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

	private DoubleDCT_2D transform() {
		return new DoubleDCT_2D(height, width);
	}

	private double eigenvalue(final int u, final int v) {
		return 4 - 2 * Math.cos(Math.PI * u / height) - 2 * Math.cos(Math.PI * v / width);
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

	/** @return the most probable map: each coefficient shrunk by 1/(1 + s^2 eigenvalue/tau^2) */
	public float[] map(final double noise, final double structure) {
		final double[] shrunk = new double[coefficients.length];
		lattice.rows((from, to) -> {
			for (int i = from * width; i < to * width; i++)
				shrunk[i] = coefficients[i] * share(i, noise, structure);
		});
		transform().inverse(shrunk, true);
		return floats(shrunk);
	}

	/** Of a coefficient that the field keeps, 0 to 1. */
	private double share(final int i, final double noise, final double structure) {
		return i == 0 ? 1 : structure / (structure + noise * eigenvalue(i / width, i % width));
	}

	/**
	 * The posterior standard deviation, exactly. The variance of a pixel is the sum over all u, v of the variance of their
	 * coefficient times the square of the basis functions; since 2 cos^2(a) = 1 + cos(2a), that is a cosine series again, of
	 * twice the order, and what exceeds the highest order is folded back.
	 */
	public float[] sigma(final double noise, final double structure) {
		final double[] folded = new double[coefficients.length];
		for (int u = 0; u < height; u++)
			for (int v = 0; v < width; v++) {
				final double variance = noise * share(u * width + v, noise, structure) / coefficients.length;
				fold(u, v, variance, folded);
			}
		// an orthonormal transform multiplies cosines by sqrt(2/N) and the constant by sqrt(1/N)
		for (int u = 0; u < height; u++)
			for (int v = 0; v < width; v++)
				folded[u * width + v] /= basis(u, height) * basis(v, width);
		transform().inverse(folded, true);
		for (int i = 0; i < folded.length; i++)
			folded[i] = Math.sqrt(Math.max(0, folded[i]));
		return floats(folded);
	}

	private static double basis(final int order, final int length) {
		return Math.sqrt((order == 0 ? 1.0 : 2.0) / length);
	}

	/** Adds variance (1 + cos 2u) (1 + cos 2v); for order 0 the square of the constant is 1. */
	private void fold(final int u, final int v, final double variance, final double[] folded) {
		final int high = 2 * u;
		final int wide = 2 * v;
		folded[0] += variance;
		if (v > 0) addFolded(0, wide, variance, folded);
		if (u > 0) addFolded(high, 0, variance, folded);
		if (u > 0 && v > 0) addFolded(high, wide, variance, folded);
	}

	/** cos(pi k (x + 1/2)/N) is 0 at all pixels for k = N, and minus that of 2N - k for k &gt; N. */
	private void addFolded(final int u, final int v, final double amplitude, final double[] folded) {
		if (u == height || v == width) return;
		final boolean below = u > height;
		final boolean beside = v > width;
		final int i = (below ? 2 * height - u : u) * width + (beside ? 2 * width - v : v);
		folded[i] += below == beside ? amplitude : -amplitude;
	}

	private float[] floats(final double[] numbers) {
		final float[] result = new float[numbers.length];
		for (int i = 0; i < result.length; i++)
			result[i] = (float) numbers[i];
		return result;
	}
}
