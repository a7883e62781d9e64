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

import java.util.Arrays;
import java.util.Random;

import org.jtransforms.fft.DoubleFFT_2D;

/**
 * Random maps with the autocorrelation of a map: all that a map with holes tells of its spectrum, with random phases.
 * <p>
 * A map with pixels left out has no exact periodogram. Its spectrum is that of the autocorrelation over all pairs of pixels
 * with values, C(h) of {@link LagCorrelation}, made fit for it in three steps:
 * <ul>
 * <li>Deviations are from the mean of the map, not from the unknown true one, which lowers all C(h) by the variance of that
 * mean, V = sum_h N(h) w(h) (C(h) + V) / n^2; it is added again (D. B. Percival, The American Statistician 47, 274 (1993),
 * <a href="https://doi.org/10.1080/00031305.1993.10475997">doi:10.1080/00031305.1993.10475997</a>).</li>
 * <li>Large lags have few independent pairs, so C is multiplied with a window w(h) = (1 + cos(pi |h| / H)) / 2 that ends at
 * half of the longer side (R. B. Blackman, J. W. Tukey, Bell Syst. Tech. J. 37, 185 (1958),
 * <a href="https://doi.org/10.1002/j.1538-7305.1958.tb03874.x">doi:10.1002/j.1538-7305.1958.tb03874.x</a>). Without it the
 * negative eigenvalues of smooth maps sum up to 40 to 60 % of the positive ones, with it to 1 % (without a mask) to 14 % (half of
 * the pixels, drawn one by one).</li>
 * <li>It is laid onto a torus so large that opposite borders of the map do not know of each other (circulant embedding: C. R.
 * Dietrich, G. N. Newsam, SIAM J. Sci. Comput. 18, 1088 (1997),
 * <a href="https://doi.org/10.1137/S1064827592240555">doi:10.1137/S1064827592240555</a>). Eigenvalues that are still negative
 * become 0, and all others lose the same amount so that the variance stays: the nearest spectrum that there can be (projection
 * onto a simplex: M. Held, P. Wolfe, H. P. Crowder, Math. Program. 6, 62 (1974),
 * <a href="https://doi.org/10.1007/BF01580223">doi:10.1007/BF01580223</a>). Scaled ones instead would keep the noise of
 * frequencies that smooth maps do not have, and make rougher maps.</li>
 * </ul>
 * Amplitudes are Gaussian, not only phases random: the map is a part of the torus, and fixed amplitudes hold the power of the
 * torus, not of that part. One complex transform gives two independent maps. Instances may be used by several threads.
 */
final class PhaseSurrogates {

	private final int width;
	private final int height;
	private final int rows;
	private final int columns;
	private final DoubleFFT_2D transform;
	private final double[] amplitudes;

	/** @param field not constant */
	PhaseSurrogates(final MaskedField field) {
		width = field.width();
		height = field.height();
		final LagCorrelation correlation = LagCorrelation.auto(field, Math.max(1, Math.max(width, height) / 2));
		rows = PaddedTransform.goodSize(height + correlation.maxY());
		columns = PaddedTransform.goodSize(width + correlation.maxX());
		transform = new DoubleFFT_2D(rows, columns);
		amplitudes = amplitudes(embedded(correlation));
		final double scale = Math.sqrt(field.variance());
		for (int i = 0; i < amplitudes.length; i++)
			amplitudes[i] *= scale;
	}

	/** @return the windowed correlations on the torus, as complex numbers */
	private double[] embedded(final LagCorrelation correlation) {
		final double mean = varianceOfMean(correlation);
		final double[] torus = new double[2 * Math.multiplyExact(rows, columns)];
		for (int row = 0; row < rows; row++) {
			final int dy = row <= rows / 2 ? row : row - rows;
			for (int column = 0; column < columns; column++) {
				final int dx = column <= columns / 2 ? column : column - columns;
				torus[2 * (row * columns + column)] = window(correlation, dx, dy) * (known(correlation, dx, dy) + mean);
			}
		}
		return torus;
	}

	/** @return V of the class comment, in units of the variance of the map */
	private static double varianceOfMean(final LagCorrelation correlation) {
		double sum = 0;
		double weights = 0;
		for (int dy = -correlation.maxY(); dy <= correlation.maxY(); dy++)
			for (int dx = -correlation.maxX(); dx <= correlation.maxX(); dx++) {
				final double weight = correlation.pairs(dx, dy) * window(correlation, dx, dy);
				sum += weight * known(correlation, dx, dy);
				weights += weight;
			}
		final double pixels = correlation.pairs(0, 0);
		return Math.max(0, sum / (pixels * pixels - weights));
	}

	/**
	 * Of lags without pairs nothing is known. Those longer than a narrow map are on the torus only; they are as the longest, for
	 * a jump would make eigenvalues negative.
	 */
	private static double known(final LagCorrelation correlation, final int dx, final int dy) {
		final int x = Math.max(-correlation.maxX(), Math.min(correlation.maxX(), dx));
		final int y = Math.max(-correlation.maxY(), Math.min(correlation.maxY(), dy));
		return correlation.pairs(x, y) > 0 ? correlation.at(x, y) : 0;
	}

	private static double window(final LagCorrelation correlation, final int dx, final int dy) {
		final double ratio = Math.hypot(dx, dy) / (Math.max(correlation.maxX(), correlation.maxY()) + 1);
		return ratio < 1 ? (1 + Math.cos(Math.PI * ratio)) / 2 : 0;
	}

	/** @return by which complex white noise of variance 1 is multiplied before the scaled inverse transform */
	private double[] amplitudes(final double[] torus) {
		transform.complexForward(torus);
		final double[] eigenvalues = new double[torus.length / 2];
		for (int i = 0; i < eigenvalues.length; i++)
			eigenvalues[i] = torus[2 * i];
		final double floor = floor(eigenvalues);
		return Arrays.stream(eigenvalues).map(value -> Math.sqrt(Math.max(0, value - floor) * eigenvalues.length)).toArray();
	}

	/** @return what eigenvalues lose, where they are larger, so that their sum stays when none is less than 0 */
	private static double floor(final double[] eigenvalues) {
		final double[] ascending = eigenvalues.clone();
		Arrays.sort(ascending);
		final double sum = Arrays.stream(eigenvalues).sum();
		double larger = 0;
		double floor = 0;
		for (int kept = 1; kept <= ascending.length; kept++) {
			final double next = ascending[ascending.length - kept];
			larger += next;
			if (next * kept <= larger - sum) break;
			floor = (larger - sum) / kept;
		}
		return floor;
	}

	/**
	 * @param seed of the random numbers
	 * @return two independent maps, [map][row-major pixel], also where the field has no values; their expected mean is 0
	 */
	double[][] draw(final long seed) {
		final Random random = new Random(seed);
		final double[] torus = new double[2 * amplitudes.length];
		for (int i = 0; i < amplitudes.length; i++) {
			torus[2 * i] = amplitudes[i] * random.nextGaussian();
			torus[2 * i + 1] = amplitudes[i] * random.nextGaussian();
		}
		transform.complexInverse(torus, true);
		final double[][] maps = new double[2][width * height];
		for (int y = 0; y < height; y++)
			for (int x = 0; x < width; x++)
				for (int part = 0; part < 2; part++)
					maps[part][y * width + x] = torus[2 * (y * columns + x) + part];
		return maps;
	}
}
