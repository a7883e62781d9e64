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

/**
 * How alike one map is to the surroundings of another: the bivariate form of Moran's I, and Lee's L. Both maps have values in
 * the same pixels.
 */
public final class CrossMoran {

	private CrossMoran() {
		// prevent instantiation of utility class
	}

	/**
	 * Bivariate Moran's I: sum w_ij zx_i zy_j / S0 with standardised values. Source: D. Wartenberg, Geographical Analysis 17,
	 * 263 (1985), <a href="https://doi.org/10.1111/j.1538-4632.1985.tb00849.x">doi:10.1111/j.1538-4632.1985.tb00849.x</a>.
	 */
	public static double bivariate(final MaskedField x, final MaskedField y, final Neighbourhood neighbourhood) {
		final double[] sums = new double[2];
		neighbourhood.forEach(x, (a, b) -> {
			sums[0] += 2;
			sums[1] += x.deviation(a) * y.deviation(b) + x.deviation(b) * y.deviation(a);
		});
		return sums[1] / sums[0] / Math.sqrt(x.variance() * y.variance());
	}

	/**
	 * Lee's L: correlation of the two maps after each pixel got the mean of itself and its neighbours, times how much of the
	 * variance that smoothing leaves: (1/n) sum zx~_i zy~_i. Source: S.-I. Lee, J. Geograph. Syst. 3, 369 (2001),
	 * <a href="https://doi.org/10.1007/s101090100064">doi:10.1007/s101090100064</a>, with row-standardised weights that include
	 * the pixel itself.
	 */
	public static double lee(final MaskedField x, final MaskedField y, final Neighbourhood neighbourhood) {
		final int pixels = x.width() * x.height();
		final double[] sumX = new double[pixels];
		final double[] sumY = new double[pixels];
		final int[] weights = new int[pixels];
		for (int i = 0; i < pixels; i++) {
			if (!x.has(i)) continue;
			sumX[i] = x.deviation(i);
			sumY[i] = y.deviation(i);
			weights[i] = 1;
		}
		neighbourhood.forEach(x, (a, b) -> {
			sumX[a] += x.deviation(b);
			sumY[a] += y.deviation(b);
			sumX[b] += x.deviation(a);
			sumY[b] += y.deviation(a);
			weights[a]++;
			weights[b]++;
		});
		double sum = 0;
		for (int i = 0; i < pixels; i++)
			if (weights[i] > 0) sum += sumX[i] / weights[i] * (sumY[i] / weights[i]);
		return sum / x.count() / Math.sqrt(x.variance() * y.variance());
	}
}
