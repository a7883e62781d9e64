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

/**
 * Moran's I of a map, rook neighbours, with its z-score under randomisation: P. A. P. Moran, Biometrika 37, 17 (1950); A. D.
 * Cliff, J. K. Ord, Spatial Processes, Pion 1981. For the tests of residuals.
 *
 * @param moran I; -1/(n - 1) is expected of a white map
 * @param z how many standard deviations I is above that
 * @param size root mean square of the map
 */
record Whiteness(double moran, double z, double size) {

	/** Pixels that are NaN are left out. */
	static Whiteness of(final float[] map, final int width) {
		double n = 0;
		double mean = 0;
		for (final float v : map)
			if (Float.isFinite(v)) {
				n++;
				mean += v;
			}
		mean /= n;
		double second = 0;
		double fourth = 0;
		for (final float v : map)
			if (Float.isFinite(v)) {
				second += Math.pow(v - mean, 2) / n;
				fourth += Math.pow(v - mean, 4) / n;
			}
		final int[] degree = new int[map.length];
		double links = 0;
		double product = 0;
		for (int i = 0; i < map.length; i++)
			for (final int j : new int[] { i % width + 1 < width ? i + 1 : -1, i + width < map.length ? i + width : -1 }) {
				if (j < 0 || !Float.isFinite(map[i]) || !Float.isFinite(map[j])) continue;
				links++;
				degree[i]++;
				degree[j]++;
				product += (map[i] - mean) * (map[j] - mean);
			}
		double degrees = 0;
		for (final int d : degree)
			degrees += (double) d * d;
		final double moran = product / links / second;
		final double s0 = 2 * links;
		final double s1 = 4 * links;
		final double s2 = 4 * degrees;
		final double kurtosis = fourth / (second * second);
		final double expected = -1 / (n - 1);
		final double square = (n * ((n * n - 3 * n + 3) * s1 - n * s2 + 3 * s0 * s0) - kurtosis * ((n * n - n) * s1 - 2 * n *
			s2 + 6 * s0 * s0)) / ((n - 1) * (n - 2) * (n - 3) * s0 * s0);
		return new Whiteness(moran, (moran - expected) / Math.sqrt(square - expected * expected), Math.sqrt(second + mean * mean));
	}
}
