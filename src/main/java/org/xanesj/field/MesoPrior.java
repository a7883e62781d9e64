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
 * Maps are alike inside a meso-structure: a Gaussian field whose links have the probability that both pixels belong to
 * the same structure as weight. Structures are found as for {@link PottsPrior}; alpha is the most likely one.
 */
final class MesoPrior implements FieldPrior {

	static final float LEAST_WEIGHT = 1e-3f;

	@Override
	public String id() {
		return "meso";
	}

	@Override
	public FittedPrior fit(final FieldProblem problem, final Progress progress) {
		final PottsFit structures = problem.structures(progress.part(0, 0.5));
		final double[] alpha = GaussPrior.strengths(problem);
		if (problem.settings().fixed()) return new Fitted(structures, alpha);
		final FieldProblem sample = problem.sample();
		final FieldGraph links = links(sample, structures, progress.part(0.5, 0.6));
		for (int f = 0; f < alpha.length; f++) {
			final ObservedMap map = sample.maps().map(f);
			if (!Double.isInfinite(alpha[f])) alpha[f] = GaussianEstimation.alpha(sample.noise(f), links.on(map.nodes), problem.settings().seed(), progress.part(0.6, 1));
		}
		return new Fitted(structures, alpha);
	}

	/** Links that count as much as it is probable that their pixels are of one structure. */
	static FieldGraph links(final FieldProblem problem, final PottsFit structures, final Progress progress) {
		final Lattice lattice = problem.maps().lattice();
		final boolean[] nodes = problem.maps().nodes();
		final FieldGraph links = FieldGraph.empty(lattice, problem.settings().neighbours());
		structures.inStrips(problem, progress, (field, top, first, end) -> {
			final int above = top * lattice.width();
			field.lattice().rows((from, to) -> links.weighRows(Math.max(first, top + from), Math.min(end, top + to), nodes, (i,
				j) -> Math.max(LEAST_WEIGHT, field.same(i - above, j - above))));
		});
		return links;
	}

	private record Fitted(PottsFit structures, double[] alpha) implements FittedPrior {

		@Override
		public List<FieldSolution> solve(final FieldProblem problem, final Progress progress) {
			final FieldGraph links = links(problem, structures, progress.part(0, 0.3));
			final List<FieldSolution> solutions = new ArrayList<>();
			for (int f = 0; f < alpha.length; f++) {
				progress.report(0.3 + 0.7 * f / alpha.length, "Smoothing inside structures");
				solutions.add(QuadraticSolution.of(problem, f, links, alpha[f], progress));
			}
			return solutions;
		}

		@Override
		public double strength(final int map) {
			return alpha[map];
		}
	}
}
