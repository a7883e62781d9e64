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
 * function, the smooth form of a line process). Half-quadratic: links weighted with the similarity of their pixels in all
 * maps (see {@link MapSimilarity}) and Gaussian fields with these weights by turns. Not convex: it begins with the plain
 * Gaussian solution, always.
 */
final class WelschPrior implements FieldPrior {

	private static final int ROUNDS = 5;
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
		final double[] scale = MapSimilarity.scales(sample.maps(), solutions);
		for (int round = 0; round < ROUNDS; round++) {
			final FieldGraph links = links(sample, solutions, scale);
			for (int f = 0; f < alpha.length; f++)
				if (!problem.settings().fixed() && !Double.isInfinite(alpha[f])) alpha[f] = GaussianEstimation.alpha(sample.noise(
					f), links.on(sample.maps().map(f).nodes), alpha[f], problem.settings().seed(), progress.part(
						0.1 + 0.9 * round / ROUNDS, 0.1 + 0.9 * (round + 1) / ROUNDS));
			solutions = solve(sample, links, alpha, solutions, progress);
		}
		return new Fitted(start, alpha, scale);
	}

	private static FieldGraph links(final FieldProblem problem, final List<FieldSolution> solutions,
		final double[] scale)
	{
		final MapSimilarity similarity = new MapSimilarity(problem.maps(), solutions, scale);
		return problem.links((i, j) -> Math.max(LEAST_WEIGHT, similarity.of(i, j)));
	}

	/** From the maps of the last round, which are overwritten. */
	private static List<FieldSolution> solve(final FieldProblem problem, final FieldGraph links, final double[] alpha,
		final List<FieldSolution> last, final Progress progress)
	{
		final List<FieldSolution> solutions = new ArrayList<>();
		for (int f = 0; f < alpha.length; f++)
			solutions.add(Double.isInfinite(alpha[f]) ? last.get(f) : QuadraticSolution.from(last.get(f).value(), problem, f, links,
				alpha[f], progress));
		return solutions;
	}

	private record Fitted(double[] start, double[] alpha, double[] scale) implements FittedPrior {

		@Override
		public List<FieldSolution> solve(final FieldProblem problem, final Progress progress) {
			List<FieldSolution> solutions = GaussPrior.solve(problem, start, progress);
			for (int round = 0; round < ROUNDS; round++) {
				progress.report((double) round / ROUNDS, "Finding edges");
				solutions = WelschPrior.solve(problem, links(problem, solutions, scale), alpha, solutions, progress);
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
