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

import org.xanesj.task.Progress;

/**
 * Finds the structures of a field by mean-field expectation maximisation: probabilities given the model, model given the
 * probabilities, by turns. Means are weighted with the precision of their pixels, variances are those of the true values,
 * beta has the greatest pseudo-likelihood.
 */
final class PottsEstimation {

	private static final int ROUNDS = 30;
	private static final int SWEEPS = 3;
	private static final double LEAST_BETA = 0.1;
	private static final double MOST_BETA = 3;
	static final int MOST_STRUCTURES = 6;
	/** Of the median variance of the noise: no structure is narrower. */
	private static final double NARROWEST = 1e-4;
	/** Change of means in standard deviations of their structure, of logarithms of variances, and of beta, in one round. */
	private static final double SETTLED = 1e-2;

	private final FieldProblem problem;
	private final ObservedMaps maps;

	/**
	 * @param model found
	 * @param field probabilities in the pixels of the problem
	 */
	record Result(PottsModel model, StructureField field) {}

	/** @param problem small enough to be used as it is */
	PottsEstimation(final FieldProblem problem) {
		this.problem = problem;
		maps = problem.maps();
	}

	/**
	 * Finds as many structures as the user wants, else the number of the least BIC: G. Schwarz, Ann. Stat. 6, 461 (1978),
	 * doi:10.1214/aos/1176344136.
	 */
	Result run(final Progress progress) {
		final StructureStart start = new StructureStart(maps);
		final int wanted = problem.settings().structures();
		if (wanted > 0) return fit(start, wanted, progress);
		Result best = null;
		double least = Double.POSITIVE_INFINITY;
		for (int k = 1; k <= MOST_STRUCTURES; k++) {
			final Result result = fit(start, k, progress.part((k - 1.0) / MOST_STRUCTURES, (double) k / MOST_STRUCTURES));
			final double criterion = criterion(result);
			if (criterion < least) {
				least = criterion;
				best = result;
			}
		}
		return best;
	}

	private double criterion(final Result result) {
		int measured = 0;
		for (int f = 0; f < maps.size(); f++)
			measured = Math.max(measured, maps.map(f).measured());
		final int parameters = 2 * maps.size() * result.model.structures() + (result.model.structures() > 1 ? 1 : 0);
		return -2 * result.field.logLikelihood(result.model.beta()) + parameters * Math.log(measured);
	}

	private Result fit(final StructureStart start, final int structures, final Progress progress) {
		final double[][] means = start.means(structures, problem.settings().seed());
		final StructureField field = new StructureField(problem, means.length);
		field.begin(start.labels(means));
		final double[][] variances = new double[means.length][maps.size()];
		for (int f = 0; f < maps.size(); f++)
			for (final double[] variance : variances)
				variance[f] = 1 / problem.precision(f);
		final boolean fixed = problem.settings().fixed();
		PottsModel model = new PottsModel(means, variances, fixed ? problem.settings().strength() : 1);
		for (int round = 0; round < ROUNDS; round++) {
			progress.checkCancelled();
			progress.report((double) round / ROUNDS, "Finding structures");
			final PottsModel last = model;
			model = maximised(model, field);
			if (!fixed) model = model.withBeta(beta(model.beta(), field));
			field.measure(model);
			for (int sweep = 0; sweep < SWEEPS; sweep++)
				field.sweep(model.beta());
			if (model.change(last) < SETTLED) break;
		}
		return new Result(model, field);
	}

	/** One step of Newton's method; the pseudo-likelihood is concave and changes little from round to round. */
	private static double beta(final double beta, final StructureField field) {
		final double[] slopes = field.pseudoLikelihoodSlopes(beta);
		final double next = slopes[1] < 0 ? beta - slopes[0] / slopes[1] : beta;
		return Math.max(LEAST_BETA, Math.min(MOST_BETA, next));
	}

	private PottsModel maximised(final PottsModel model, final StructureField field) {
		final double[][] mean = new double[model.structures()][maps.size()];
		final double[][] variance = new double[model.structures()][maps.size()];
		for (int k = 0; k < mean.length; k++)
			for (int f = 0; f < mean[k].length; f++)
				maximise(model, field.probability[k], k, f, mean, variance);
		return new PottsModel(mean, variance, model.beta());
	}

	/** Both from one pass over the map: squares about the new mean follow from those about the old one. */
	private void maximise(final PottsModel model, final float[] probability, final int k, final int f,
		final double[][] mean, final double[][] variance)
	{
		final ObservedMap map = maps.map(f);
		final int width = maps.lattice().width();
		final double centre = model.mean()[k][f];
		final double old = model.variance()[k][f];
		final double[] sums = maps.lattice().sums(Moments.COUNT, (from, to, into) -> Moments.add(probability, map, problem
			.noiseFactor(f), centre, old, from * width, to * width, into));
		// a structure that no pixel wants stays where it is
		final double shift = sums[Moments.WEIGHT] > 0 ? sums[Moments.WEIGHTED] / sums[Moments.WEIGHT] : 0;
		mean[k][f] = centre + shift;
		final double square = sums[Moments.SQUARE] - 2 * shift * sums[Moments.FIRST] + shift * shift * sums[Moments.ZEROTH];
		variance[k][f] = sums[Moments.PROBABILITY] > 0 ? Math.max((square + sums[Moments.LEFT]) / sums[Moments.PROBABILITY],
			NARROWEST / problem.precision(f)) : old;
	}

	/** Sums over the measured pixels of a map for one structure. */
	private static final class Moments {

		/** Of q, of q times the precision w of a pixel about its structure, and of that times its deviation d. */
		static final int PROBABILITY = 0, WEIGHT = 1, WEIGHTED = 2;
		/** Of q (share d)^n for n = 0, 1, 2 (share not to the power of n), and of q times the variance that is left. */
		static final int ZEROTH = 3, FIRST = 4, SQUARE = 5, LEFT = 6;
		static final int COUNT = 7;

		static void add(final float[] probability, final ObservedMap map, final double noiseFactor, final double centre,
			final double variance, final int from, final int to, final double[] into)
		{
			final float[] precision = map.precision;
			final float[] value = map.value;
			double all = 0;
			double weight = 0;
			double weighted = 0;
			double zeroth = 0;
			double first = 0;
			double square = 0;
			double left = 0;
			for (int i = from; i < to; i++) {
				final double q = probability[i];
				if (!(precision[i] > 0) || q == 0) continue;
				final double own = precision[i] / (noiseFactor + variance * precision[i]);
				final double share = variance * own;
				final double deviation = value[i] - centre;
				final double shared = q * share * share;
				all += q;
				weight += q * own;
				weighted += q * own * deviation;
				zeroth += shared;
				first += shared * deviation;
				square += shared * deviation * deviation;
				left += q * variance * (1 - share);
			}
			into[PROBABILITY] += all;
			into[WEIGHT] += weight;
			into[WEIGHTED] += weighted;
			into[ZEROTH] += zeroth;
			into[FIRST] += first;
			into[SQUARE] += square;
			into[LEFT] += left;
		}
	}
}
