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
 * As {@link MesoPrior}, and each map is guided by the others: links count less where other maps, regularised by that prior,
 * differ more than neighbours usually do (see {@link MapSimilarity}). With one map it is that prior.
 */
final class GuidedPrior implements FieldPrior {

	@Override
	public String id() {
		return "guided";
	}

	@Override
	public FittedPrior fit(final FieldProblem problem, final Progress progress) {
		final FittedPrior meso = new MesoPrior().fit(problem, progress.part(0, 0.5));
		final FieldProblem sample = problem.sample();
		final List<FieldSolution> start = meso.solve(sample, progress.part(0.5, 0.6));
		final double[] scale = MapSimilarity.scales(sample.maps(), start);
		final PottsFit structures = problem.structures(progress.part(0.6, 0.65));
		final FieldGraph inside = MesoPrior.links(sample, structures, progress.part(0.65, 0.7));
		final MapSimilarity similarity = new MapSimilarity(sample.maps(), start, scale);
		final double[] alpha = new double[start.size()];
		for (int f = 0; f < alpha.length; f++) {
			alpha[f] = meso.strength(f);
			final ObservedMap map = sample.maps().map(f);
			if (!problem.settings().fixed() && !Double.isInfinite(alpha[f])) alpha[f] = GaussianEstimation.alpha(sample.noise(f), links(
				inside, similarity, f).on(map.nodes), problem.settings().seed(), progress.part(0.7, 1));
		}
		return new Fitted(meso, structures, scale, alpha);
	}

	private static FieldGraph links(final FieldGraph inside, final MapSimilarity similarity, final int f) {
		return inside.times((i, j) -> similarity.inOthers(f, i, j), MesoPrior.LEAST_WEIGHT);
	}

	private record Fitted(FittedPrior meso, PottsFit structures, double[] scale, double[] alpha) implements FittedPrior {

		@Override
		public List<FieldSolution> solve(final FieldProblem problem, final Progress progress) {
			final MapSimilarity similarity = new MapSimilarity(problem.maps(), meso.solve(problem, progress.part(0, 0.5)), scale);
			final FieldGraph inside = MesoPrior.links(problem, structures, progress.part(0.5, 0.6));
			final List<FieldSolution> solutions = new ArrayList<>();
			for (int f = 0; f < alpha.length; f++) {
				progress.report(0.6 + 0.4 * f / alpha.length, "Smoothing where other maps are alike");
				solutions.add(QuadraticSolution.of(problem, f, links(inside, similarity, f), alpha[f], progress));
			}
			return solutions;
		}

		@Override
		public double strength(final int map) {
			return alpha[map];
		}
	}
}
