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

/**
 * A correlation map averaged over all directions: all lags whose length rounds to r, each weighted with its number of
 * pairs.
 */
public final class RadialCurve {

	private final double[] correlation;
	private final double[] pairs;

	private RadialCurve(final double[] correlation, final double[] pairs) {
		this.correlation = correlation;
		this.pairs = pairs;
	}

	/** Averages a correlation map over directions, as far as it reaches into its corners. */
	public static RadialCurve of(final LagCorrelation map) {
		final int size = (int) Math.rint(Math.hypot(map.maxX(), map.maxY())) + 1;
		final double[] sums = new double[size];
		final double[] pairs = new double[size];
		for (int dy = -map.maxY(); dy <= map.maxY(); dy++)
			for (int dx = -map.maxX(); dx <= map.maxX(); dx++) {
				final double count = map.pairs(dx, dy);
				if (count < 1) continue;
				final int r = (int) Math.rint(Math.hypot(dx, dy));
				sums[r] += map.at(dx, dy) * count;
				pairs[r] += count;
			}
		for (int r = 0; r < size; r++)
			sums[r] /= pairs[r];
		return new RadialCurve(sums, pairs);
	}

	/**
	 * The curve of what lies beneath the noise: white noise adds to the variance but not to the correlation of different
	 * pixels, so every value but the first is multiplied by variance / (variance - noise), and the first is 1.
	 *
	 * @param variance of the map
	 * @param noise mean variance of the noise of its pixels
	 * @return the corrected curve; all NaN but the first if the noise explains all of the variance
	 */
	public RadialCurve withoutNoise(final double variance, final double noise) {
		final double factor = noise < variance ? variance / (variance - noise) : Double.NaN;
		final double[] corrected = Arrays.stream(correlation).map(value -> value * factor).toArray();
		corrected[0] = 1;
		return new RadialCurve(corrected, pairs);
	}

	/** @return number of radii: 0 to size - 1 pixels */
	public int size() {
		return correlation.length;
	}

	/** @return correlation at a distance of r pixels; NaN where there is no pair */
	public double at(final int r) {
		return correlation[r];
	}

	/** @return number of pairs, each counted from both of its ends */
	public double pairs(final int r) {
		return pairs[r];
	}

	/**
	 * @param level between 0 and 1, e.g. 1/e for the correlation length
	 * @return first distance at which the curve falls below the level, interpolated linearly [pixels]; NaN if it does not
	 */
	public double firstBelow(final double level) {
		for (int r = 1; r < correlation.length; r++) {
			if (Double.isNaN(correlation[r])) return Double.NaN;
			if (correlation[r] < level) return r - 1 + (correlation[r - 1] - level) / (correlation[r - 1] - correlation[r]);
		}
		return Double.NaN;
	}

	/** @return distance at which the correlation falls to 1/e [pixels]; NaN if it does not */
	public double correlationLength() {
		return firstBelow(1 / Math.E);
	}

	/** @return integral of the curve from 0 to its first zero, by the trapezoidal rule [pixels]; NaN if it has none */
	public double integralScale() {
		final double zero = firstBelow(0);
		if (Double.isNaN(zero)) return Double.NaN;
		double sum = 0;
		int r = 1;
		for (; r < correlation.length && correlation[r] >= 0; r++)
			sum += (correlation[r - 1] + correlation[r]) / 2;
		return sum + correlation[r - 1] * (zero - (r - 1)) / 2;
	}
}
