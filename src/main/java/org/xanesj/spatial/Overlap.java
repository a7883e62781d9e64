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
 * How far the high values of two maps lie in the same pixels, with a threshold for each map.
 * <p>
 * Manders' M1 is the share of the first map's sum (above its smallest value, so that it does not depend on a constant) that
 * lies in pixels where the second map is high, M2 the other way round; the Jaccard index is the number of pixels high in both
 * divided by that of pixels high in either. Sources: E. M. M. Manders, F. J. Verbeek, J. A. Aten, J. Microsc. 169, 375 (1993),
 * <a href="https://doi.org/10.1111/j.1365-2818.1993.tb03313.x">doi:10.1111/j.1365-2818.1993.tb03313.x</a>; P. Jaccard, New
 * Phytologist 11, 37 (1912),
 * <a href="https://doi.org/10.1111/j.1469-8137.1912.tb05611.x">doi:10.1111/j.1469-8137.1912.tb05611.x</a>.
 *
 * @param manders1 M1, 0 to 1
 * @param manders2 M2, 0 to 1
 * @param jaccard Jaccard index, 0 to 1
 * @param threshold1 values above it are high in the first map
 * @param threshold2 values above it are high in the second map
 */
public record Overlap(double manders1, double manders2, double jaccard, double threshold1, double threshold2) {

	/**
	 * Compares two maps that have values in the same pixels and are not constant.
	 *
	 * @param x the first map
	 * @param limitX values above it are high in the first map; one is at least
	 * @param y the second map
	 * @param limitY the same for the second map
	 */
	public static Overlap of(final MaskedField x, final double limitX, final MaskedField y, final double limitY) {
		int both = 0;
		int either = 0;
		for (int i = 0; i < x.width() * x.height(); i++) {
			if (!x.has(i)) continue;
			final boolean highX = x.value(i) > limitX;
			final boolean highY = y.value(i) > limitY;
			if (highX && highY) both++;
			if (highX || highY) either++;
		}
		return new Overlap(share(x, y, limitY), share(y, x, limitX), (double) both / either, limitX, limitY);
	}

	private static double share(final MaskedField map, final MaskedField other, final double limit) {
		double low = Double.POSITIVE_INFINITY;
		for (int i = 0; i < map.width() * map.height(); i++)
			if (map.has(i)) low = Math.min(low, map.value(i));
		double inside = 0;
		double all = 0;
		for (int i = 0; i < map.width() * map.height(); i++) {
			if (!map.has(i)) continue;
			all += map.value(i) - low;
			if (other.value(i) > limit) inside += map.value(i) - low;
		}
		return inside / all;
	}
}
