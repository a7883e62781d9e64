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
 * Correlation of two maps, or of a map with itself, as a function of the lag between two pixels:
 * C(h) = [sum m(x) a'(x) m(x+h) b'(x+h) / N(h)] / (s_a s_b), where a' and b' are deviations from the mean of the pixels
 * with a value, m is 1 there and 0 elsewhere, N(h) is the number of such pairs, and s are standard deviations.
 * <p>
 * Source: the masked correlation by Fourier transform of D. Padfield, IEEE Trans. Image Process. 21, 2706 (2012),
 * <a href="https://doi.org/10.1109/TIP.2011.2181402">doi:10.1109/TIP.2011.2181402</a>; here with the mean and variance of
 * all pixels in place of those of each overlap, as is usual for correlograms. So it may exceed 1 where the few pairs of a lag
 * happen to vary more than the map: at most n/N(h) for n pixels with a value.
 */
public final class LagCorrelation {

	/**
	 * Lags with fewer pairs are not shown: A. G. Journel, C. J. Huijbregts, Mining Geostatistics (Academic Press, London, 1978),
	 * chapter III.
	 */
	public static final int FEWEST_PAIRS = 30;

	private final int maxX;
	private final int maxY;
	private final double[] correlation;
	private final double[] pairs;
	private final double varianceProduct;

	private LagCorrelation(final PaddedTransform transform, final double[] sums, final double[] pairs,
		final double varianceProduct)
	{
		maxX = transform.maxX();
		maxY = transform.maxY();
		this.varianceProduct = varianceProduct;
		this.pairs = new double[pairs.length];
		correlation = new double[sums.length];
		for (int i = 0; i < sums.length; i++) {
			this.pairs[i] = Math.rint(pairs[i]);
			correlation[i] = this.pairs[i] < 1 ? Double.NaN : sums[i] / this.pairs[i] / Math.sqrt(varianceProduct);
		}
	}

	/**
	 * A map with itself.
	 *
	 * @param field not constant
	 * @param maxLag greatest lag in each direction [pixels], at least 0; cut to the size of the map
	 */
	public static LagCorrelation auto(final MaskedField field, final int maxLag) {
		final PaddedTransform transform = new PaddedTransform(field.width(), field.height(), maxLag);
		final double[][] sums = transform.autoSums(field::deviation, pixel -> field.has(pixel) ? 1 : 0);
		return new LagCorrelation(transform, sums[0], sums[1], field.variance() * field.variance());
	}

	/**
	 * One map with another: positive lags mean that the pattern of {@code b} lies further right and below.
	 *
	 * @param a one map
	 * @param b another one, with values in the same pixels, see {@link MaskedField#whereDefined}
	 * @param maxLag greatest lag in each direction [pixels], at least 0; cut to the size of the map
	 */
	public static LagCorrelation cross(final MaskedField a, final MaskedField b, final int maxLag) {
		final PaddedTransform transform = new PaddedTransform(a.width(), a.height(), maxLag);
		final double[] sums = transform.crossSums(a::deviation, b::deviation);
		final double[] pairs = transform.autoSums(pixel -> a.has(pixel) ? 1 : 0, pixel -> 0)[0];
		return new LagCorrelation(transform, sums, pairs, a.variance() * b.variance());
	}

	/** @return greatest lag to the right and left [pixels] */
	public int maxX() {
		return maxX;
	}

	/** @return greatest lag up and down [pixels] */
	public int maxY() {
		return maxY;
	}

	/** @return correlation at a lag [pixels, right and down positive]; NaN where there is no pair */
	public double at(final int dx, final int dy) {
		return correlation[index(dx, dy)];
	}

	/** @return number of pairs of pixels at a lag */
	public double pairs(final int dx, final int dy) {
		return pairs[index(dx, dy)];
	}

	/** @return product of the two variances */
	public double varianceProduct() {
		return varianceProduct;
	}

	/**
	 * @return the correlations as a map of (2 maxX + 1) x (2 maxY + 1) pixels, lag 0 in the middle; NaN where fewer than
	 *         {@link #FEWEST_PAIRS} pairs would make it a matter of chance
	 */
	public float[] map() {
		final float[] map = new float[correlation.length];
		for (int i = 0; i < map.length; i++)
			map[i] = pairs[i] < FEWEST_PAIRS ? Float.NaN : (float) correlation[i];
		return map;
	}

	/** @return lag {dx, dy} of the largest magnitude of the correlation among the lags with at least half of all pairs */
	public int[] peak() {
		final int[] best = { 0, 0 };
		final double enough = pairs(0, 0) / 2;
		for (int dy = -maxY; dy <= maxY; dy++)
			for (int dx = -maxX; dx <= maxX; dx++)
				if (pairs(dx, dy) >= enough && Math.abs(at(dx, dy)) > Math.abs(at(best[0], best[1])) + 1e-12) {
					best[0] = dx;
					best[1] = dy;
				}
		return best;
	}

	private int index(final int dx, final int dy) {
		if (Math.abs(dx) > maxX || Math.abs(dy) > maxY) throw new IndexOutOfBoundsException("lag " + dx + ", " + dy);
		return (dy + maxY) * (2 * maxX + 1) + dx + maxX;
	}
}
