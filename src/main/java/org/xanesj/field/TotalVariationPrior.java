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

import java.util.ArrayList;
import java.util.List;

import org.xanesj.task.Progress;

/**
 * The true map is made of smooth pieces with sharp borders: the sum of its gradients is small. Lambda is such that the map
 * misses the data by their noise (V. A. Morozov, Sov. Math. Dokl. 7, 414 (1966)): (y - x)' N^-1 (y - x) = number of
 * measured pixels.
 */
final class TotalVariationPrior implements FieldPrior {

	/** [standard errors]; see {@link TotalVariation#solve} */
	private static final double SEARCH_TOLERANCE = 3e-3;
	private static final double TOLERANCE = 5e-4;
	private static final int MOST_ITERATIONS = 800;
	/** Of the misfit per pixel. */
	private static final double DISCREPANCY = 5e-3;
	private static final int MOST_TRIALS = 40;
	/** Gradients below this share of the noise count as zero when the posterior is approximated. */
	private static final double FLAT = 0.1;

	@Override
	public String id() {
		return "tv";
	}

	@Override
	public FittedPrior fit(final FieldProblem problem, final Progress progress) {
		final FieldProblem sample = problem.sample();
		final double[] lambda = new double[problem.maps().size()];
		for (int f = 0; f < lambda.length; f++) {
			progress.report((double) f / lambda.length, "Estimating the variation");
			if (problem.settings().fixed()) lambda[f] = problem.settings().strength() * Math.sqrt(problem.precision(f));
			else lambda[f] = problem.gaussian(f).structured() ? discrepancy(sample, f, progress) : Double.POSITIVE_INFINITY;
		}
		return new Fitted(lambda);
	}

	/** Brackets, then halves ln lambda: the misfit rises with lambda. */
	private static double discrepancy(final FieldProblem problem, final int f, final Progress progress) {
		final ObservedMap map = problem.maps().map(f);
		final TotalVariation variation = start(problem, f);
		double low = 0;
		double high = Double.POSITIVE_INFINITY;
		double lambda = Math.sqrt(problem.precision(f));
		for (int trial = 0; trial < MOST_TRIALS; trial++) {
			final float[] x = variation.solve(lambda, SEARCH_TOLERANCE, MOST_ITERATIONS, progress);
			final double misfit = problem.noise(f).misfit(x) / map.measured();
			if (Math.abs(misfit - 1) < DISCREPANCY) return lambda;
			if (misfit < 1) low = lambda;
			else high = lambda;
			if (low > 0 && high / low < 1 + DISCREPANCY) return lambda;
			lambda = low == 0 ? high / 2 : Double.isInfinite(high) ? 2 * low : Math.sqrt(low * high);
		}
		// even a constant map does not miss the data by their noise
		return low == 0 ? lambda : Double.POSITIVE_INFINITY;
	}

	private static TotalVariation start(final FieldProblem problem, final int f) {
		final ObservedMap map = problem.maps().map(f);
		return new TotalVariation(problem.noise(f), FieldGraph.of(map.lattice(), map.nodes));
	}

	private record Fitted(double[] lambda) implements FittedPrior {

		@Override
		public List<FieldSolution> solve(final FieldProblem problem, final Progress progress) {
			final List<FieldSolution> solutions = new ArrayList<>();
			for (int f = 0; f < lambda.length; f++) {
				progress.report((double) f / lambda.length, "Minimising the variation");
				if (Double.isInfinite(lambda[f])) {
					solutions.add(new FlatSolution(problem.noise(f), problem.seed(f)));
					continue;
				}
				final TotalVariation variation = start(problem, f);
				final float[] x = variation.solve(lambda[f], TOLERANCE, MOST_ITERATIONS, progress);
				solutions.add(QuadraticSolution.touching(problem, f, links(problem, f, variation, x), lambda[f], x));
			}
			return solutions;
		}

		@Override
		public double strength(final int map) {
			return lambda[map];
		}
	}

	/** Links of weight 1/|grad x| of their left or upper pixel: a quadratic form that touches the variation at x. */
	private static FieldGraph links(final FieldProblem problem, final int f, final TotalVariation variation,
		final float[] x)
	{
		final ObservedMap map = problem.maps().map(f);
		final double least = FLAT / Math.sqrt(problem.precision(f));
		return FieldGraph.weighted(map.lattice(), Neighbours.FOUR, map.nodes, (i, j) -> 1 / Math.max(least, variation.gradient(x, i)));
	}
}
