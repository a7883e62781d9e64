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

import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;

import org.apache.commons.math3.util.FastMath;
import org.xanesj.task.Progress;

/**
 * Estimates the parameters of a Gaussian random field, alpha, the noise factor c and the correlation rho of noise along rows,
 * from a map: the stationary point of the restricted likelihood, by the fixed point of D. J. C. MacKay, Neural Comput. 4, 415 (1992),
 * doi:10.1162/neco.1992.4.3.415. With A = N^-1 + alpha L and T = alpha tr(A^-1 L), the number of parameters that the field
 * determines,
 *
 * <pre>
 * alpha = (n - k - T) / x'Lx     c = (v + c (y - x)' N^-1 (y - x)) / (v + m - n + T)
 * </pre>
 *
 * for n nodes in k pieces of which m were measured. The stated noise counts like v further pixels, which keeps small maps
 * from explaining all by structure; the known correlation like v further pairs, since a few rows are explained best by an offset
 * of each. For rho see {@link CorrelationSearch}, of the sums that are to be
 * expected of the posterior (A. P. Dempster, N. M. Laird, D. B. Rubin, J. R. Stat. Soc. B 39, 1 (1977),
 * doi:10.1111/j.2517-6161.1977.tb01600.x). The trace is exact for small maps, else estimated with random signs
 * (M. F. Hutchinson, Commun. Stat. Simul. 19, 433 (1990), doi:10.1080/03610919008812866), the same ones in every round.
 */
public final class GaussianEstimation {

	/** What the stated noise is worth [pixels]. */
	static final double STATED = 10;
	/** Of large maps fewer will do: the error of the trace goes with the root of probes times pixels. */
	private static final int MOST_PROBES = 6;
	private static final int LEAST_PROBES = 2;
	private static final int PROBED_PIXELS = 1 << 17;
	/** Maps of so few pixels get exact traces. */
	private static final int FEW = 64;
	private static final int DISTANT = 4;
	private static final double GROWTH = (80 - 736 / (3 * Math.PI)) / 2;
	private static final int MOST_ROUNDS = 100;
	/** Of the change of ln alpha, ln c and artanh rho between two rounds; the probes leave an error of about 1e-2. */
	private static final double CONVERGED = 1e-3;
	private static final double CONVERGED_EXACTLY = 1e-9;
	/** Steps that shrink less are not led on from. */
	private static final double MOST_ALIKE = 0.9;
	/** Of the solutions of a round; the probes are far less exact. */
	private static final double TOLERANCE = 1e-4;
	/** From here on the map is constant as far as its noise tells. */
	private static final double MOST_SMOOTH = 1e7;

	private final ObservedMap map;
	private final FieldGraph graph;
	private final ConjugateGradients solver;
	private final Progress progress;
	private final int degrees;
	private final int nodes;
	private final int measured;
	private final float[][] probes;
	private final float[][] answers;
	private final float[] x;
	private final boolean exact;

	private GaussianEstimation(final ObservedMap map, final FieldGraph graph, final long seed, final Progress progress) {
		this.map = map;
		this.graph = graph;
		this.progress = progress;
		solver = new ConjugateGradients(map.lattice(), progress);
		nodes = map.count();
		measured = map.measured();
		degrees = nodes - new GraphPieces(graph).count(map.nodes);
		exact = map.lattice().pixels() <= FEW;
		probes = exact ? units(map.lattice().pixels()) : signs(map, seed);
		answers = new float[probes.length][map.lattice().pixels()];
		x = new float[map.lattice().pixels()];
	}

	/**
	 * Estimates the parameters with links of weight 1. Jumps of the true map look like roughness, which takes away from
	 * the noise: the likeliest c is a lower bound. {@link LocalNoise} is an upper one. Between them the stated or guessed
	 * noise (c = 1) is believed, outside them the nearer bound. One map hardly tells the size of correlated noise from structure
	 * along rows, so that the lower bound is that of independent noise.
	 *
	 * @param map the measured map
	 * @param sample of it, or itself
	 * @param rows what is known of the noise that neighbours in a row share
	 * @param seed of the random signs
	 * @param progress told of the rounds; may cancel
	 * @return the noise factor, and the alpha and rho that are most likely with it; not structured if the map is white or constant
	 */
	public static GaussianFit estimate(final ObservedMap map, final ObservedMap sample, final RowNoise rows,
		final long seed, final Progress progress)
	{
		// without a difference nothing can be said of the noise
		if (!(square(sample) > 0)) return GaussianFit.of(Double.POSITIVE_INFINITY, 1);
		final GaussianFit free = free(map, sample, seed, progress);
		if (!free.structured()) return rows.independent() ? free : FlatEstimation.of(sample, rows, free.noiseFactor());
		final LocalNoise local = LocalNoise.of(sample);
		final DoubleUnaryOperator believed = rho -> Math.max(free.noiseFactor(), Math.min(1, local.factor(rho)));
		final PixelNoise noise = new PixelNoise(sample, believed.applyAsDouble(rows.correlation()), rows.correlation());
		if (noise.factor() == free.noiseFactor() && rows.independent()) return free;
		final GaussianFit fit = new GaussianEstimation(sample, FieldGraph.of(sample.lattice(), sample.nodes), seed, progress)
			.fixedPoint(noise, rows.estimated() ? believed : null);
		// what looked like structure is noise along rows
		if (!fit.structured() && !rows.independent()) return FlatEstimation.of(sample, rows, free.noiseFactor());
		return new GaussianFit(fit.alpha(), fit.noiseFactor(), free.noiseFactor(), fit.rowCorrelation());
	}

	private static GaussianFit free(final ObservedMap map, final ObservedMap sample, final long seed,
		final Progress progress)
	{
		if (map.uniform()) {
			final CosineField.Variances variances = new CosineField(map, STATED).mostLikely();
			return GaussianFit.of(1 / variances.structure(), variances.noise() * map.precision[0]);
		}
		if (NeighbourContrast.score(sample) < NeighbourContrast.SIGNIFICANT) return GaussianFit.of(Double.POSITIVE_INFINITY,
			(STATED + square(sample)) / (STATED + sample.measured() - 1));
		return new GaussianEstimation(sample, FieldGraph.of(sample.lattice(), sample.nodes), seed, progress).fixedPoint(
			new PixelNoise(sample, Double.NaN, 0), null);
	}

	/** @return sum of p y^2 */
	private static double square(final ObservedMap map) {
		return map.misfit(new float[map.value.length]);
	}

	/**
	 * Estimates alpha for given links and known noise.
	 *
	 * @return the most likely alpha; infinite if the map is constant as far as its noise tells
	 */
	static double alpha(final PixelNoise noise, final FieldGraph graph, final long seed, final Progress progress) {
		return new GaussianEstimation(noise.map(), graph, seed, progress).fixedPoint(noise, null).alpha();
	}

	/**
	 * The same when it is known where alpha is about.
	 *
	 * @param start positive
	 */
	static double alpha(final PixelNoise noise, final FieldGraph graph, final double start, final long seed,
		final Progress progress)
	{
		return new GaussianEstimation(noise.map(), graph, seed, progress).fixedPoint(start, noise, false, null).alpha();
	}

	/**
	 * @param noise c is NaN if it is to be estimated
	 * @param believed c for each rho, if that is to be estimated; null: it is known
	 */
	private GaussianFit fixedPoint(final PixelNoise noise, final DoubleUnaryOperator believed) {
		final double[] start = start(noise.factor());
		return fixedPoint(start[0], new PixelNoise(map, start[1], noise.correlation()), Double.isNaN(noise.factor()), believed);
	}

	/**
	 * @param factor whether to estimate c
	 * @param believed see above
	 */
	private GaussianFit fixedPoint(final double start, final PixelNoise first, final boolean factor,
		final DoubleUnaryOperator believed)
	{
		double alpha = start;
		PixelNoise noise = first;
		double[] last = null;
		for (int round = 1; round <= MOST_ROUNDS; round++) {
			progress.report(1 - 1.0 / round, "Estimating smoothness");
			final double trace = solve(alpha, noise);
			final double roughness = graph.form(x, x);
			final double next = degrees - trace > 0 ? (degrees - trace) / roughness : degrees / (roughness + trace / alpha);
			final double c = noise.factor();
			final double nextFactor = factor ? (STATED + c * noise.misfit(x)) / (STATED + Math.max(0, measured - nodes +
				trace)) : c;
			final double[] step = { Math.log(next / alpha), Math.log(nextFactor / c), believed != null ? FastMath.atanh(
				likeliestCorrelation(noise, first.correlation(), believed)) - FastMath.atanh(noise.correlation()) : 0 };
			final double leap = last == null ? 1 : leap(last, step);
			last = leap > 1 ? null : step;
			alpha *= Math.exp(leap * step[0]);
			final double rho = believed == null ? noise.correlation() : moved(noise.correlation(), leap * step[2]);
			noise = new PixelNoise(map, believed == null ? c * Math.exp(leap * step[1]) : believed.applyAsDouble(rho), rho);
			if (alpha > MOST_SMOOTH * map.medianPrecision() / noise.factor()) alpha = Double.POSITIVE_INFINITY;
			if (Double.isInfinite(alpha) || leap * largest(step) <= (exact ? CONVERGED_EXACTLY : CONVERGED)) break;
		}
		return new GaussianFit(alpha, noise.factor(), noise.factor(), noise.correlation());
	}

	private static double moved(final double correlation, final double step) {
		return Math.max(0, Math.min(RowNoise.MOST, Math.tanh(FastMath.atanh(correlation) + step)));
	}

	private static double largest(final double[] step) {
		double largest = 0;
		for (final double part : step)
			largest = Math.max(largest, Math.abs(part));
		return largest;
	}

	/**
	 * Of the noise that the last solution leaves, of what the posterior does not know of it, and of what is known before. Each
	 * rho brings its own c; the likeliest rho for the c of the last one would run away with it.
	 */
	private double likeliestCorrelation(final PixelNoise noise, final double known, final DoubleUnaryOperator believed) {
		PixelNoise.Shared shared = noise.shared(noise.difference(x));
		double square = map.misfit(x);
		for (int k = 0; k < probes.length; k++) {
			final PixelNoise.Shared unknown = noise.shared(probes[k], answers[k]);
			final double weight = exact ? 1 : 1.0 / probes.length;
			shared = shared.plus(0, weight * unknown.square(), weight * unknown.product());
			square += weight * weightedProduct(probes[k], answers[k]);
		}
		return new CorrelationSearch(measured, square, shared, noise.factor(), known, believed).likeliest();
	}

	/** @return sum of p a b */
	private double weightedProduct(final float[] a, final float[] b) {
		final int width = map.lattice().width();
		return map.lattice().sum((from, to) -> {
			double sum = 0;
			for (int i = from * width; i < to * width; i++)
				sum += (double) map.precision[i] * a[i] * b[i];
			return sum;
		});
	}

	/**
	 * Steps shrink by a nearly constant factor q, so that 1/(1 - q) of the last one lead to where they end (A. C. Aitken,
	 * Proc. R. Soc. Edinb. 46, 289 (1927), doi:10.1017/S0370164600022070).
	 *
	 * @return by what to multiply the step; 1 as long as steps do not shrink in one direction
	 */
	private static double leap(final double[] last, final double[] step) {
		double along = 0;
		double square = 0;
		for (int k = 0; k < step.length; k++) {
			along += last[k] * step[k];
			square += last[k] * last[k];
		}
		final double q = along / square;
		return q > 0 && q < MOST_ALIKE ? 1 / (1 - q) : 1;
	}

	/**
	 * Where the search for alpha and c begins. The likelihood may have two tops, little noise on much structure and the
	 * reverse; how differences grow with distance tells which is right: without noise their mean square is 0.5/alpha at
	 * distance 1 and 0.954/alpha at distance 4 (half the potential kernel of the simple random walk in the plane, 80 - 736/(3
	 * pi) at distance 4: F. Spitzer, Principles of Random Walk, Springer 1976, chapter III). Other links are stiffer.
	 */
	private double[] start(final double noiseFactor) {
		final double noise = 2 / map.medianPrecision();
		final double stiffness = graph.neighbours().stiffness();
		final double near = meanSquareDifference(1);
		final double structure = (meanSquareDifference(DISTANT) - near) / (GROWTH - 0.5);
		if (!Double.isNaN(noiseFactor) || !(structure > 0)) {
			final double c = Double.isNaN(noiseFactor) ? 1 : noiseFactor;
			return new double[] { 0.5 / stiffness / Math.max(near - c * noise, 0.05 * c * noise), c };
		}
		return new double[] { 1 / structure / stiffness, Math.max(near - structure / 2, 0.05 * near) / noise };
	}

	/** Of pixels at a distance in a row or a column, of measured pixels linked by a straight line. */
	private double meanSquareDifference(final int distance) {
		final int width = map.lattice().width();
		final double[] sums = map.lattice().sums(2, (from, to, into) -> {
			for (int i = from * width; i < to * width; i++) {
				if (reaches(i, graph.right, 1, distance)) addSquare(i, i + distance, into);
				if (reaches(i, graph.down, width, distance)) addSquare(i, i + distance * width, into);
			}
		});
		return sums[0] / sums[1];
	}

	private static boolean reaches(final int pixel, final float[] links, final int step, final int distance) {
		for (int k = 0; k < distance; k++)
			if (!(links[pixel + k * step] > 0)) return false;
		return true;
	}

	private void addSquare(final int i, final int j, final double[] into) {
		if (!(map.precision[i] > 0 && map.precision[j] > 0)) return;
		final double difference = (double) map.value[i] - map.value[j];
		into[0] += difference * difference;
		into[1]++;
	}

	/**
	 * Solves for the map and for all probes.
	 *
	 * @return T
	 */
	private double solve(final double alpha, final PixelNoise noise) {
		final PrecisionMatrix matrix = new PrecisionMatrix(graph, noise, alpha);
		final double tolerance = exact ? 1e-7 : TOLERANCE;
		solver.solve(matrix, noise.weightedValues(), x, tolerance);
		double trace = 0;
		for (int k = 0; k < probes.length; k++) {
			solver.solve(matrix, probes[k].clone(), answers[k], tolerance);
			trace += graph.form(probes[k], answers[k]);
		}
		return alpha * trace / (exact ? 1 : probes.length);
	}

	private static float[][] units(final int n) {
		final float[][] units = new float[n][n];
		for (int i = 0; i < n; i++)
			units[i][i] = 1;
		return units;
	}

	private static float[][] signs(final ObservedMap map, final long seed) {
		final SplittableRandom random = new SplittableRandom(seed);
		final float[][] signs = new float[Math.max(LEAST_PROBES, Math.min(MOST_PROBES, PROBED_PIXELS / map.count()))][map.nodes.length];
		for (final float[] probe : signs)
			for (int i = 0; i < probe.length; i++)
				if (map.nodes[i]) probe[i] = random.nextBoolean() ? 1 : -1;
		return signs;
	}
}
