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

import java.util.SplittableRandom;

import org.jtransforms.dct.DoubleDCT_2D;

/**
 * The posterior of a Gaussian random field of one noise, see {@link CosineField}: coefficients of cosines are independent,
 * of variance s^2/(1 + s^2 eigenvalue/tau^2), whatever was measured.
 */
final class CosinePosterior {

	private final Lattice lattice;
	private final int width;
	private final int height;
	private final double noise;
	private final double structure;
	private final Eigenvalues eigenvalues;

	/**
	 * @param noise s^2 [unit^2]
	 * @param structure tau^2 [unit^2]
	 */
	CosinePosterior(final Lattice lattice, final double noise, final double structure) {
		this.lattice = lattice;
		width = lattice.width();
		height = lattice.height();
		this.noise = noise;
		this.structure = structure;
		eigenvalues = new Eigenvalues(lattice);
	}

	/** Eigenvalues of the Laplacian: sums of one number for the row and one for the column. */
	static final class Eigenvalues {

		private final double[] rows;
		private final double[] columns;

		Eigenvalues(final Lattice lattice) {
			rows = ofLine(lattice.height());
			columns = ofLine(lattice.width());
		}

		private static double[] ofLine(final int length) {
			final double[] eigenvalues = new double[length];
			for (int k = 0; k < length; k++)
				eigenvalues[k] = 2 - 2 * Math.cos(Math.PI * k / length);
			return eigenvalues;
		}

		double of(final int u, final int v) {
			return rows[u] + columns[v];
		}
	}

	/** @return the most probable map: each coefficient shrunk by 1/(1 + s^2 eigenvalue/tau^2) */
	float[] mode(final ObservedMap map) {
		final double[] values = map.values();
		smooth(values);
		return single(values);
	}

	/** Replaces the values of a map by the most probable ones. */
	void smooth(final double[] values) {
		final DoubleDCT_2D cosines = new DoubleDCT_2D(height, width);
		cosines.forward(values, true);
		lattice.rows((from, to) -> {
			for (int u = from; u < to; u++)
				for (int v = 0; v < width; v++)
					values[u * width + v] *= share(u, v);
		});
		cosines.inverse(values, true);
	}

	/** @return one sample of what the true map differs from the most probable one, exactly; the same with any number of threads */
	float[] draw(final long seed) {
		final double[] drawn = new double[lattice.pixels()];
		lattice.rows((from, to) -> {
			for (int u = from; u < to; u++) {
				final SplittableRandom random = new SplittableRandom(seed * 6364136223846793005L + u);
				for (int v = 0; v < width; v++)
					drawn[u * width + v] = Math.sqrt(noise * share(u, v)) * random.nextGaussian();
			}
		});
		return map(drawn);
	}

	/** @return the map of coefficients, which are overwritten */
	private float[] map(final double[] coefficients) {
		new DoubleDCT_2D(height, width).inverse(coefficients, true);
		return single(coefficients);
	}

	private static float[] single(final double[] values) {
		final float[] result = new float[values.length];
		for (int i = 0; i < result.length; i++)
			result[i] = (float) values[i];
		return result;
	}

	/** Of a coefficient that the field keeps, 0 to 1. */
	private double share(final int u, final int v) {
		return u == 0 && v == 0 ? 1 : structure / (structure + noise * eigenvalues.of(u, v));
	}

	/**
	 * The posterior standard deviation, exactly. The variance of a pixel is the sum over all u, v of the variance of their
	 * coefficient times the square of the basis functions; since 2 cos^2(a) = 1 + cos(2a), that is a cosine series again, of
	 * twice the order, and what exceeds the highest order is folded back.
	 */
	float[] sigma() {
		final double[] folded = new double[lattice.pixels()];
		for (int u = 0; u < height; u++)
			for (int v = 0; v < width; v++) {
				final double variance = noise * share(u, v) / folded.length;
				fold(u, v, variance, folded);
			}
		// an orthonormal transform multiplies cosines by sqrt(2/N) and the constant by sqrt(1/N)
		for (int u = 0; u < height; u++)
			for (int v = 0; v < width; v++)
				folded[u * width + v] /= basis(u, height) * basis(v, width);
		final float[] result = map(folded);
		for (int i = 0; i < result.length; i++)
			result[i] = (float) Math.sqrt(Math.max(0, result[i]));
		return result;
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
}
