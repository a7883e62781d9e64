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

import java.util.Arrays;

/**
 * The noise of the pixels of one map. Its variances are c times those that were stated; that of a pixel is either independent
 * of all others or correlated with its neighbours in the row: rho^k between pixels that are k apart, as of a first-order
 * autoregression, interrupted where a pixel was not measured. The inverse of such a covariance has elements for neighbours
 * only (H. Rue, L. Held, Gaussian Markov Random Fields, Chapman and Hall 2005, doi:10.1201/9780203492024, section 1.1):
 * with u = (y - x)/(s sqrt(c)),
 *
 * <pre>
 * (y - x)' N^-1 (y - x) = sum u_i^2 + sum over pairs [rho^2 (u_i^2 + u_j^2) - 2 rho u_i u_j] / (1 - rho^2)
 * </pre>
 */
public final class PixelNoise {

	private final ObservedMap map;
	private final double factor;
	private final double correlation;
	/** Per pixel and in units of its precision, what each pair adds to the diagonal and takes from beside it. */
	private final float own;
	private final float other;
	private final float share;

	/**
	 * @param factor c, positive
	 * @param correlation rho, at least 0 and below 1
	 */
	PixelNoise(final ObservedMap map, final double factor, final double correlation) {
		this.map = map;
		this.factor = factor;
		this.correlation = correlation;
		share = (float) (1 / factor);
		own = (float) (correlation * correlation / (1 - correlation * correlation));
		other = (float) (correlation / (1 - correlation * correlation));
	}

	/** @return the map */
	public ObservedMap map() {
		return map;
	}

	/** @return c */
	public double factor() {
		return factor;
	}

	/** @return rho */
	public double correlation() {
		return correlation;
	}

	/** @return true if no pixel shares noise with another */
	boolean independent() {
		return correlation == 0;
	}

	/** @return true if both pixels were measured and are neighbours in a row */
	private boolean pair(final int y, final int left) {
		final int i = y * map.lattice().width() + left;
		return map.lattice().joinsRight(left) && map.precision[i] > 0 && map.precision[i + 1] > 0;
	}

	/** @return 1/(s sqrt(c)), 0 if the pixel was not measured */
	private float weight(final int pixel) {
		return (float) Math.sqrt(share * map.precision[pixel]);
	}

	/** Puts the diagonal of N^-1 of the pixels of a row. */
	void diagonal(final int y, final float[] row) {
		final int start = y * row.length;
		for (int x = 0; x < row.length; x++)
			row[x] = share * map.precision[start + x];
		if (independent()) return;
		float left = 0; // what the pair with the left neighbour adds
		for (int x = 0; x < row.length; x++) {
			final float right = x + 1 < row.length && pair(y, x) ? own : 0;
			row[x] *= 1 + left + right;
			left = right;
		}
	}

	/** Puts the elements of N^-1 between each pixel of a row and the next one. */
	void beside(final int y, final float[] row) {
		float left = weight(y * row.length);
		for (int x = 0; x + 1 < row.length; x++) {
			final float right = weight(y * row.length + x + 1);
			row[x] = pair(y, x) ? -other * left * right : 0;
			left = right;
		}
	}

	/** Adds N^-1 x to a row, but for the part that would be there if noise were independent. */
	void addPairs(final int y, final float[] x, final float[] out) {
		if (independent()) return;
		final int start = y * x.length;
		float left = weight(start);
		for (int j = 0; j + 1 < x.length; j++) {
			final float right = weight(start + j + 1);
			if (pair(y, j)) {
				final float across = other * left * right;
				out[j] += own * left * left * x[j] - across * x[j + 1];
				out[j + 1] += own * right * right * x[j + 1] - across * x[j];
			}
			left = right;
		}
	}

	/** @return N^-1 y */
	float[] weightedValues() {
		final int width = map.lattice().width();
		final float[] weighted = new float[map.value.length];
		map.lattice().rows((from, to) -> {
			final float[] value = new float[width];
			final float[] row = new float[width];
			for (int y = from; y < to; y++) {
				System.arraycopy(map.value, y * width, value, 0, width);
				weigh(y, value, row);
				System.arraycopy(row, 0, weighted, y * width, width);
			}
		});
		return weighted;
	}

	/** @return sum of all elements of N^-1: 1 over the variance of the mean of the map */
	double weight() {
		final int width = map.lattice().width();
		return map.lattice().sum((from, to) -> {
			final float[] ones = new float[width];
			Arrays.fill(ones, 1);
			final float[] row = new float[width];
			double sum = 0;
			for (int y = from; y < to; y++) {
				weigh(y, ones, row);
				for (final float weighted : row)
					sum += weighted;
			}
			return sum;
		});
	}

	/** Puts N^-1 x of a row. */
	private void weigh(final int y, final float[] x, final float[] out) {
		final int start = y * x.length;
		for (int j = 0; j < x.length; j++)
			out[j] = share * map.precision[start + j] * x[j];
		addPairs(y, x, out);
	}

	/**
	 * Turns independent numbers of variance 1 into numbers of covariance N^-1.
	 *
	 * @param row those of a row
	 */
	void colour(final int y, final float[] row) {
		final int start = y * row.length;
		for (int x = 0; x < row.length; x++) {
			final boolean first = x == 0 || !pair(y, x - 1);
			final float own = first ? row[x] : innovation() * row[x];
			final float next = x + 1 < row.length && pair(y, x) ? (float) correlation * innovation() * row[x + 1] : 0;
			row[x] = weight(start + x) * (own - next);
		}
	}

	private float innovation() {
		return (float) (1 / Math.sqrt(1 - correlation * correlation));
	}

	/**
	 * Replaces a map by what it misses of the data, in units of the noise: without what neighbours in the row share of it, so
	 * that it is white and of size 1 if x is right.
	 *
	 * @param x relative to {@link ObservedMap#centre()}; NaN outside the nodes afterwards
	 */
	public void toResidual(final float[] x) {
		final int width = map.lattice().width();
		map.lattice().rows((from, to) -> {
			final double[] residual = new double[width];
			for (int y = from; y < to; y++) {
				for (int j = 0; j < width; j++)
					residual[j] = map.standardised(y * width + j, x[y * width + j]) / Math.sqrt(factor);
				for (int j = width - 1; j > 0; j--)
					if (pair(y, j - 1)) residual[j] = (residual[j] - correlation * residual[j - 1]) / Math.sqrt(1 - correlation *
						correlation);
				for (int j = 0; j < width; j++)
					x[y * width + j] = map.nodes[y * width + j] ? (float) residual[j] : Float.NaN;
			}
		});
	}

	/** @return (y - x)' N^-1 (y - x) */
	double misfit(final float[] x) {
		final double misfit = map.misfit(x) / factor;
		if (independent()) return misfit;
		final Shared shared = shared(difference(x));
		return misfit + 2 * (own * shared.square - other * shared.product);
	}

	/**
	 * Sums over pairs of neighbours in a row.
	 *
	 * @param pairs number of them
	 * @param square sum of (u_i^2 + u_j^2)/2
	 * @param product sum of u_i u_j
	 */
	record Shared(double pairs, double square, double product) {

		Shared plus(final double morePairs, final double moreSquare, final double moreProduct) {
			return new Shared(pairs + morePairs, square + moreSquare, product + moreProduct);
		}

		/**
		 * The rho with which noise of such sums is most likely: where the derivative of (m ln(1 - rho^2) + 2 (rho^2 square - rho
		 * product)/(1 - rho^2))/2 is 0.
		 *
		 * @return 0 to {@link RowNoise#MOST}
		 */
		double likeliestCorrelation() {
			double low = 0;
			double high = RowNoise.MOST;
			while (high - low > 1e-12) {
				final double rho = (low + high) / 2;
				if (((pairs * rho - product) * rho + 2 * square - pairs) * rho - product < 0) low = rho;
				else high = rho;
			}
			return low;
		}
	}

	/** @return y - x */
	float[] difference(final float[] x) {
		final float[] difference = new float[x.length];
		final int width = map.lattice().width();
		map.lattice().rows((from, to) -> {
			for (int i = from * width; i < to * width; i++)
				difference[i] = map.value[i] - x[i];
		});
		return difference;
	}

	/** @return sums of the squares of a map of differences */
	Shared shared(final float[] difference) {
		return shared(difference, difference);
	}

	/** @return sums of the products of two maps */
	Shared shared(final float[] a, final float[] b) {
		final int width = map.lattice().width();
		final double[] sums = map.lattice().sums(3, (from, to, into) -> {
			for (int y = from; y < to; y++)
				for (int x = 0; x + 1 < width; x++) {
					if (!pair(y, x)) continue;
					final int i = y * width + x;
					final double left = weight(i);
					final double right = weight(i + 1);
					into[0]++;
					into[1] += (left * left * a[i] * b[i] + right * right * a[i + 1] * b[i + 1]) / 2;
					into[2] += left * right * ((double) a[i] * b[i + 1] + (double) a[i + 1] * b[i]) / 2;
				}
		});
		return new Shared(sums[0], sums[1], sums[2]);
	}
}
