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
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Local Moran statistics of a map: where like values cluster and where a pixel stands out of its surroundings.
 * I_i = (z_i / m2) mean of z_j over the neighbours of i. The p-value compares I_i with what random neighbours would give, which
 * are drawn from all pixels of the map (the same draws for all pixels); the pixels called significant are chosen so that of
 * them a given fraction at most is expected to be wrong.
 * <p>
 * Sources: L. Anselin, Geographical Analysis 27, 93 (1995),
 * <a href="https://doi.org/10.1111/j.1538-4632.1995.tb00338.x">doi:10.1111/j.1538-4632.1995.tb00338.x</a>; Y. Benjamini, Y.
 * Hochberg, J. R. Stat. Soc. B 57, 289 (1995),
 * <a href="https://doi.org/10.1111/j.2517-6161.1995.tb02031.x">doi:10.1111/j.2517-6161.1995.tb02031.x</a>.
 */
public final class LocalMoran {

	/** Kinds of pixels in {@link #kinds(double)}. */
	public static final int NOT_SIGNIFICANT = 0, HIGH_AMONG_HIGH = 1, LOW_AMONG_LOW = 2, HIGH_AMONG_LOW = 3,
			LOW_AMONG_HIGH = 4;

	/** Number of random neighbourhoods to compare with. */
	public static final int PERMUTATIONS = 999;

	private final MaskedField field;
	private final float[] statistic;
	private final float[] p;
	private final double[] lag;

	private LocalMoran(final MaskedField field, final double[] lag, final float[] statistic, final float[] p) {
		this.field = field;
		this.lag = lag;
		this.statistic = statistic;
		this.p = p;
	}

	/**
	 * @param field not constant
	 * @param neighbourhood which pixels are neighbours
	 * @param seed of the random neighbourhoods
	 */
	public static LocalMoran of(final MaskedField field, final Neighbourhood neighbourhood, final long seed) {
		final int pixels = field.width() * field.height();
		final double[] sums = new double[pixels];
		final int[] neighbours = new int[pixels];
		neighbourhood.forEach(field, (a, b) -> {
			sums[a] += field.deviation(b);
			sums[b] += field.deviation(a);
			neighbours[a]++;
			neighbours[b]++;
		});
		final double[][] random = randomMeans(field, Arrays.stream(neighbours).max().orElse(0), seed);
		final float[] statistic = new float[pixels];
		final float[] p = new float[pixels];
		Arrays.fill(statistic, Float.NaN);
		Arrays.fill(p, Float.NaN);
		for (int i = 0; i < pixels; i++) {
			if (!field.has(i) || neighbours[i] == 0) continue;
			sums[i] /= neighbours[i];
			statistic[i] = (float) (field.deviation(i) * sums[i] / field.variance());
			p[i] = (float) pValue(random[neighbours[i]], sums[i]);
		}
		return new LocalMoran(field, sums, statistic, p);
	}

	/** @return for each number of neighbours the sorted means of so many random deviations */
	private static double[][] randomMeans(final MaskedField field, final int most, final long seed) {
		final int[] defined = IntStream.range(0, field.width() * field.height()).filter(field::has).toArray();
		final double[][] means = new double[most + 1][PERMUTATIONS];
		final SplittableRandom generator = new SplittableRandom(seed);
		for (int draw = 0; draw < PERMUTATIONS; draw++) {
			double sum = 0;
			for (int k = 1; k <= most; k++) {
				sum += field.deviation(defined[generator.nextInt(defined.length)]);
				means[k][draw] = sum / k;
			}
		}
		for (final double[] ofSize : means)
			Arrays.sort(ofSize);
		return means;
	}

	/** Two-sided: twice the smaller tail. The value of the pixel itself only scales and turns the distribution. */
	private static double pValue(final double[] sorted, final double mean) {
		final int below = lowerBound(sorted, mean);
		final int notAbove = lowerBound(sorted, Math.nextUp(mean));
		final int tail = Math.min(notAbove, sorted.length - below);
		return Math.min(1, 2.0 * (tail + 1) / (sorted.length + 1));
	}

	/** @return number of values below the given one */
	private static int lowerBound(final double[] sorted, final double value) {
		int from = 0;
		int to = sorted.length;
		while (from < to) {
			final int middle = (from + to) >>> 1;
			if (sorted[middle] < value) from = middle + 1;
			else to = middle;
		}
		return from;
	}

	/** @return I_i of each pixel, NaN where there is none */
	public float[] statistic() {
		return statistic;
	}

	/** @return p-value of each pixel, NaN where there is none; at least 2/1000 */
	public float[] p() {
		return p;
	}

	/**
	 * @param rate expected share of wrong ones among the significant pixels, 0 to 1, usually 0.05
	 * @return the kind of each pixel, as the constants of this class; NaN where there is no value
	 */
	public float[] kinds(final double rate) {
		final double limit = largestSignificant(rate);
		final float[] kinds = new float[p.length];
		for (int i = 0; i < kinds.length; i++) {
			if (Float.isNaN(p[i])) kinds[i] = Float.NaN;
			else if (!(p[i] <= limit)) kinds[i] = NOT_SIGNIFICANT;
			else if (field.deviation(i) >= 0) kinds[i] = lag[i] >= 0 ? HIGH_AMONG_HIGH : HIGH_AMONG_LOW;
			else kinds[i] = lag[i] < 0 ? LOW_AMONG_LOW : LOW_AMONG_HIGH;
		}
		return kinds;
	}

	private double largestSignificant(final double rate) {
		final double[] sorted = IntStream.range(0, p.length).filter(i -> !Float.isNaN(p[i])).mapToDouble(i -> p[i]).sorted()
			.toArray();
		for (int k = sorted.length; k > 0; k--)
			if (sorted[k - 1] <= rate * k / sorted.length) return sorted[k - 1];
		return -1;
	}
}
