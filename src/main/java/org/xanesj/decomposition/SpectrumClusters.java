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
package org.xanesj.decomposition;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import org.xanesj.task.Progress;

/**
 * Groups spectra that look alike: k-means with seeds drawn in proportion to the squared distance, best of several runs.
 * The same seed gives the same groups. Immutable.
 * <p>
 * Source: D. Arthur, S. Vassilvitskii, Proceedings of the 18th ACM-SIAM Symposium on Discrete Algorithms, 1027-1035
 * (2007); S. P. Lloyd, IEEE Transactions on Information Theory 28, 129-137 (1982),
 * <a href="https://doi.org/10.1109/TIT.1982.1056489">doi:10.1109/TIT.1982.1056489</a>.
 */
public final class SpectrumClusters {

	private static final int RUNS = 5;
	private static final int ITERATIONS = 300;

	private final double[][] spectra;
	private final double[][] means;
	private final int[] cluster;
	private double spread;

	private SpectrumClusters(final double[][] spectra, final int clusters, final Random random, final Progress progress) {
		this.spectra = spectra;
		means = new double[clusters][];
		cluster = new int[spectra.length];
		seed(random);
		assign();
		boolean moved = true;
		for (int iteration = 0; moved && iteration < ITERATIONS; iteration++) {
			progress.checkCancelled();
			average();
			moved = assign();
		}
		average();
	}

	/**
	 * Groups spectra of one grid.
	 *
	 * @param spectra one row per spectrum, all of one length, finite; a row is compared as a whole, so it should hold
	 *          the energies that matter and nothing else
	 * @param clusters greatest number of groups, at least 1
	 * @param seed of the random numbers
	 * @return the groups, the largest first; fewer than asked for if there are fewer different spectra
	 * @throws IllegalArgumentException if there are no spectra
	 */
	public static SpectrumClusters of(final double[][] spectra, final int clusters, final long seed) {
		return of(spectra, clusters, seed, Progress.NONE);
	}

	/**
	 * The same for many spectra.
	 *
	 * @param progress told of the runs; may cancel between two rounds
	 * @throws org.xanesj.task.CancelledException if the user cancelled
	 */
	public static SpectrumClusters of(final double[][] spectra, final int clusters, final long seed,
		final Progress progress)
	{
		if (spectra.length == 0) throw new IllegalArgumentException("no spectra");
		final int count = (int) Math.min(clusters, Arrays.stream(spectra).map(Arrays::hashCode).distinct().count());
		final Random random = new Random(seed);
		SpectrumClusters best = null;
		for (int run = 0; run < RUNS; run++) {
			progress.report((double) run / RUNS, "Grouping spectra");
			final SpectrumClusters next = new SpectrumClusters(spectra, Math.max(1, count), random, progress);
			if (best == null || next.spread < best.spread) best = next;
		}
		best.sortBySize();
		return best;
	}

	/** @return number of groups */
	public int count() {
		return means.length;
	}

	/** @return group of a spectrum, from 0 */
	public int of(final int spectrum) {
		return cluster[spectrum];
	}

	/** @return numbers of the spectra in a group, the one nearest to the mean of the group first */
	public int[] members(final int group) {
		return IntStream.range(0, cluster.length).filter(s -> cluster[s] == group).boxed().sorted(Comparator
			.comparingDouble(s -> distance(spectra[s], means[group]))).mapToInt(Integer::intValue).toArray();
	}

	/** @return the members of every group, the largest group first */
	public List<int[]> groups() {
		return IntStream.range(0, count()).mapToObj(this::members).toList();
	}

	/** @return a copy of the mean of a group */
	public double[] mean(final int group) {
		return means[group].clone();
	}

	/**
	 * How well the groups are apart: the mean of (b - a) / b over all spectra, with a the distance from the mean of the own
	 * group and b that from the nearest other mean. The greatest value tells the number of groups.
	 * <p>
	 * Source: P. J. Rousseeuw, Journal of Computational and Applied Mathematics 20, 53-65 (1987),
	 * <a href="https://doi.org/10.1016/0377-0427(87)90125-7">doi:10.1016/0377-0427(87)90125-7</a>; here with the distances
	 * from means instead of those between all pairs of spectra.
	 *
	 * @return the mean silhouette, 0 to 1; 0 for a single group
	 */
	public double silhouette() {
		double sum = 0;
		for (int s = 0; s < spectra.length; s++) {
			double other = Double.POSITIVE_INFINITY;
			for (int m = 0; m < means.length; m++)
				if (m != cluster[s]) other = Math.min(other, distance(spectra[s], means[m]));
			if (Double.isFinite(other) && other > 0) sum += 1 - Math.sqrt(distance(spectra[s], means[cluster[s]]) / other);
		}
		return sum / spectra.length;
	}

	private void seed(final Random random) {
		means[0] = spectra[random.nextInt(spectra.length)].clone();
		final double[] nearest = new double[spectra.length];
		Arrays.fill(nearest, Double.POSITIVE_INFINITY);
		for (int m = 1; m < means.length; m++) {
			double sum = 0;
			for (int s = 0; s < spectra.length; s++) {
				nearest[s] = Math.min(nearest[s], distance(spectra[s], means[m - 1]));
				sum += nearest[s];
			}
			double left = random.nextDouble() * sum;
			int chosen = 0;
			while (chosen < spectra.length - 1 && (left -= nearest[chosen]) > 0)
				chosen++;
			means[m] = spectra[chosen].clone();
		}
	}

	/** @return true if any spectrum changed its group */
	private boolean assign() {
		boolean moved = false;
		spread = 0;
		for (int s = 0; s < spectra.length; s++) {
			int nearest = 0;
			double least = Double.POSITIVE_INFINITY;
			for (int m = 0; m < means.length; m++) {
				final double distance = distance(spectra[s], means[m]);
				if (distance < least) {
					least = distance;
					nearest = m;
				}
			}
			spread += least;
			moved |= cluster[s] != nearest;
			cluster[s] = nearest;
		}
		return moved;
	}

	/** A group that lost all its spectra keeps its mean. */
	private void average() {
		final double[][] sums = new double[means.length][spectra[0].length];
		final int[] counts = new int[means.length];
		for (int s = 0; s < spectra.length; s++) {
			counts[cluster[s]]++;
			for (int i = 0; i < sums[0].length; i++)
				sums[cluster[s]][i] += spectra[s][i];
		}
		for (int m = 0; m < means.length; m++)
			if (counts[m] > 0) for (int i = 0; i < sums[m].length; i++)
				means[m][i] = sums[m][i] / counts[m];
	}

	private void sortBySize() {
		final int[] size = new int[means.length];
		for (final int c : cluster)
			size[c]++;
		final Integer[] order = new Integer[means.length];
		Arrays.setAll(order, m -> m);
		Arrays.sort(order, (a, b) -> size[b] - size[a]);
		final int[] rank = new int[order.length];
		final double[][] old = means.clone();
		for (int m = 0; m < order.length; m++) {
			rank[order[m]] = m;
			means[m] = old[order[m]];
		}
		for (int s = 0; s < cluster.length; s++)
			cluster[s] = rank[cluster[s]];
	}

	private static double distance(final double[] a, final double[] b) {
		double sum = 0;
		for (int i = 0; i < a.length; i++)
			sum += (a[i] - b[i]) * (a[i] - b[i]);
		return sum;
	}
}
