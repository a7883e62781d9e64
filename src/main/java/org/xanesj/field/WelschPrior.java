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
import java.util.Optional;

import org.xanesj.task.Progress;

/**
 * The true maps are smooth, but may jump, and do so together: the penalty of a difference levels off (R. E. Welsch's
 * function, the smooth form of a line process, see M. J. Black, A. Rangarajan, Int. J. Comput. Vis. 19, 57 (1996),
 * doi:10.1007/BF00131148). Half-quadratic: weights exp(-1/2 sum over maps of ((x_i - x_j)/scale)^2) of the links and
 * Gaussian fields with these weights by turns. Not convex: it begins with the plain Gaussian solution, always.
 */
final class WelschPrior implements FieldPrior {

	private static final int ROUNDS = 5;
	/** A difference of so many robust standard deviations of all differences is half a jump. */
	private static final double SCALE = 2.5;
	private static final double LEAST_WEIGHT = 1e-4;

	@Override
	public String id() {
		return "welsch";
	}

	@Override
	public FittedPrior fit(final FieldProblem problem, final Progress progress) {
		final FieldProblem sample = problem.sample();
		final double[] alpha = GaussPrior.strengths(problem);
		final double[] start = alpha.clone();
		List<FieldSolution> solutions = GaussPrior.solve(sample, alpha, progress.part(0, 0.1));
		final double[] scale = scales(sample, solutions);
		for (int round = 0; round < ROUNDS; round++) {
			final FieldGraph links = links(sample, solutions, scale);
			for (int f = 0; f < alpha.length; f++)
				if (!problem.settings().fixed() && !Double.isInfinite(alpha[f])) alpha[f] = GaussianEstimation.alpha(sample.maps()
					.map(f), links.on(sample.maps().map(f).nodes), problem.noiseFactor(f), problem.settings().seed(), progress.part(
						0.1 + 0.9 * round / ROUNDS, 0.1 + 0.9 * (round + 1) / ROUNDS));
			solutions = solve(sample, links, alpha, progress);
		}
		return new Fitted(start, alpha, scale);
	}

	/** Of the differences of neighbours in each map; 0 if it is flat, so that it says nothing of jumps. */
	private static double[] scales(final FieldProblem problem, final List<FieldSolution> solutions) {
		final double[] scale = new double[solutions.size()];
		final Lattice lattice = problem.maps().lattice();
		for (int f = 0; f < scale.length; f++) {
			final ObservedMap map = problem.maps().map(f);
			final FieldGraph links = FieldGraph.of(lattice, map.nodes);
			final float[] x = solutions.get(f).value();
			final float[] differences = new float[2 * x.length];
			int n = 0;
			for (int i = 0; i < x.length; i++) {
				if (links.right[i] > 0) differences[n++] = Math.abs(x[i + 1] - x[i]);
				if (links.down[i] > 0) differences[n++] = Math.abs(x[i + lattice.width()] - x[i]);
			}
			final double median = ObservedMap.median(differences, n);
			scale[f] = median > 0 ? SCALE * ObservedMap.MEDIAN_TO_SD * median : 0;
		}
		return scale;
	}

	private static FieldGraph links(final FieldProblem problem, final List<FieldSolution> solutions,
		final double[] scale)
	{
		final float[][] x = solutions.stream().map(FieldSolution::value).toArray(float[][]::new);
		final ObservedMaps maps = problem.maps();
		return problem.links((i, j) -> {
			double sum = 0;
			for (int f = 0; f < x.length; f++) {
				if (scale[f] == 0 || !maps.map(f).nodes[i] || !maps.map(f).nodes[j]) continue;
				final double jump = ((double) x[f][i] - x[f][j]) / scale[f];
				sum += jump * jump;
			}
			return Math.max(LEAST_WEIGHT, Math.exp(-sum / 2));
		});
	}

	private static List<FieldSolution> solve(final FieldProblem problem, final FieldGraph links, final double[] alpha,
		final Progress progress)
	{
		final List<FieldSolution> solutions = new ArrayList<>();
		for (int f = 0; f < alpha.length; f++)
			solutions.add(QuadraticSolution.of(problem, f, links, alpha[f], progress));
		return solutions;
	}

	private record Fitted(double[] start, double[] alpha, double[] scale) implements FittedPrior {

		@Override
		public List<FieldSolution> solve(final FieldProblem problem, final Progress progress) {
			List<FieldSolution> solutions = GaussPrior.solve(problem, start, progress);
			for (int round = 0; round < ROUNDS; round++) {
				progress.report((double) round / ROUNDS, "Finding edges");
				solutions = WelschPrior.solve(problem, links(problem, solutions, scale), alpha, progress);
			}
			return solutions;
		}

		@Override
		public Optional<float[]> borders(final FieldProblem problem, final List<FieldSolution> solutions) {
			return Optional.of(links(problem, solutions, scale).borders(problem.maps().nodes()));
		}

		@Override
		public double strength(final int map) {
			return alpha[map];
		}
	}
}
