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

import org.apache.commons.math3.distribution.TDistribution;

/**
 * Correlation of two maps, and how sure it is. Neighbouring pixels are alike, so the maps hold far fewer independent values
 * than pixels; the p-value that counts pixels calls four of five pairs of unrelated smooth maps correlated. The effective
 * sample size is 1 + 1 / sum_k n_k rho_x(k) rho_y(k) / n^2 over all distances k (0 included, pairs counted from both ends),
 * where the sum is at least 1/(n - 1); the p-value is that of t = r sqrt((ESS - 2)/(1 - r^2)) with ESS - 2 degrees of
 * freedom.
 * <p>
 * Source: P. Clifford, S. Richardson, D. Hemon, Biometrics 45, 123 (1989),
 * <a href="https://doi.org/10.2307/2532039">doi:10.2307/2532039</a>.
 *
 * @param r coefficient of correlation, -1 to 1
 * @param effectiveSize number of independent pixels that the correlation is worth
 * @param p two-sided p-value of r = 0 for maps of this smoothness, at least {@link Moran#LEAST_P}; NaN with two
 *          or fewer independent pixels
 * @param pixels number of pixels with values in both maps
 */
public record FieldCorrelation(double r, double effectiveSize, double p, int pixels) {

	/** Lags beyond this are not summed [pixels]: on larger maps they hold next to nothing and would need much memory. */
	public static final int LARGEST_LAG = 512;

	/** Pearson's r. Both maps have values in the same pixels and are not constant. */
	public static FieldCorrelation pearson(final MaskedField x, final MaskedField y) {
		final int pixels = x.width() * x.height();
		double sum = 0;
		for (int i = 0; i < pixels; i++)
			sum += x.deviation(i) * y.deviation(i);
		final double r = Math.max(-1, Math.min(1, sum / x.count() / Math.sqrt(x.variance() * y.variance())));
		final double size = effectiveSize(x, y);
		return new FieldCorrelation(r, size, p(r, size), x.count());
	}

	/** Spearman's rank correlation: Pearson's of the ranks, whose smoothness counts. */
	public static FieldCorrelation spearman(final MaskedField x, final MaskedField y) {
		return pearson(x.ranks(), y.ranks());
	}

	private static double effectiveSize(final MaskedField x, final MaskedField y) {
		final RadialCurve ofX = RadialCurve.of(LagCorrelation.auto(x, LARGEST_LAG));
		final RadialCurve ofY = RadialCurve.of(LagCorrelation.auto(y, LARGEST_LAG));
		final double n = x.count();
		double sum = 0;
		for (int k = 0; k < ofX.size(); k++)
			if (ofX.pairs(k) > 0) sum += ofX.pairs(k) * ofX.at(k) * ofY.at(k);
		return 1 + 1 / Math.max(sum / (n * n), 1 / (n - 1));
	}

	private static double p(final double r, final double size) {
		if (!(size > 2)) return Double.NaN;
		if (Math.abs(r) >= 1) return Moran.LEAST_P;
		final double t = Math.abs(r) * Math.sqrt((size - 2) / (1 - r * r));
		return Math.max(Moran.LEAST_P, 2 * new TDistribution(null, size - 2).cumulativeProbability(-t));
	}
}
