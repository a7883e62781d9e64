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

import org.apache.commons.math3.distribution.NormalDistribution;

/**
 * Moran's I and Geary's C of a map: how alike neighbours are. Weights are 1 for each ordered pair of neighbours with values.
 * <p>
 * I = (n/S0) sum w_ij z_i z_j / sum z_i^2 and C = (n-1)/(2 S0) sum w_ij (x_i - x_j)^2 / sum z_i^2 with deviations z from the
 * mean; expectation of I without spatial structure -1/(n-1), of C 1. Sources: P. A. P. Moran, Biometrika 37, 17 (1950),
 * <a href="https://doi.org/10.1093/biomet/37.1-2.17">doi:10.1093/biomet/37.1-2.17</a>; R. C. Geary, The Incorporated
 * Statistician 5, 115 (1954), <a href="https://doi.org/10.2307/2986645">doi:10.2307/2986645</a>; variances: A. D. Cliff, J. K.
 * Ord, Spatial Processes: Models and Applications (Pion, London, 1981), chapter 2.
 *
 * @param i Moran's I
 * @param expected its expectation without spatial structure
 * @param varianceNormal its variance for normal values
 * @param varianceRandom its variance over all permutations of the values
 * @param geary Geary's C
 * @param weights S0, number of ordered pairs of neighbours
 */
public record Moran(double i, double expected, double varianceNormal, double varianceRandom, double geary,
	double weights)
{

	/** The least p-value that is given: so far out nothing is distributed as it is assumed to be. */
	public static final double LEAST_P = 1e-16;

	/**
	 * @param field at least four pixels with values, not all equal
	 * @return its statistics; NaN if no pixel has a neighbour
	 */
	public static Moran of(final MaskedField field, final Neighbourhood neighbourhood) {
		final int[] degree = new int[field.width() * field.height()];
		final double[] sums = new double[3];
		neighbourhood.forEach(field, (a, b) -> {
			sums[0] += 2;
			sums[1] += 2 * field.deviation(a) * field.deviation(b);
			sums[2] += 2 * (field.value(a) - field.value(b)) * (field.value(a) - field.value(b));
			degree[a]++;
			degree[b]++;
		});
		final double n = field.count();
		final double s0 = sums[0];
		final double s1 = 2 * s0;
		double s2 = 0;
		for (final int d : degree)
			s2 += 4.0 * d * d;
		final double squares = n * field.variance();
		double fourth = 0;
		for (int j = 0; j < degree.length; j++)
			fourth += Math.pow(field.deviation(j), 4);
		final double kurtosis = fourth / n / (field.variance() * field.variance());
		final double expected = -1 / (n - 1);
		final double normal = (n * n * s1 - n * s2 + 3 * s0 * s0) / ((n * n - 1) * s0 * s0) - expected * expected;
		final double random = (n * ((n * n - 3 * n + 3) * s1 - n * s2 + 3 * s0 * s0) - kurtosis * ((n * n - n) * s1 - 2 *
			n * s2 + 6 * s0 * s0)) / ((n - 1) * (n - 2) * (n - 3) * s0 * s0) - expected * expected;
		return new Moran(n / s0 * sums[1] / squares, expected, normal, random, (n - 1) / (2 * s0) * sums[2] / squares, s0);
	}

	/** @return standard score of I under permutation of the values */
	public double score() {
		return (i - expected) / Math.sqrt(varianceRandom);
	}

	/** @return two-sided p-value of {@link #score()} for a map without spatial structure, at least {@link #LEAST_P} */
	public double p() {
		return Math.max(LEAST_P, 2 * new NormalDistribution().cumulativeProbability(-Math.abs(score())));
	}
}
