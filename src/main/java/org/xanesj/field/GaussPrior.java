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
 * The true map is smooth everywhere: differences of neighbours are normal, of variance 1/alpha. Whole maps of one noise and
 * four neighbours are solved exactly by cosines, others by conjugate gradients.
 */
final class GaussPrior implements FieldPrior {

	@Override
	public String id() {
		return "gauss";
	}

	@Override
	public FittedPrior fit(final FieldProblem problem, final Progress progress) {
		return new Fitted(strengths(problem));
	}

	/** @return alpha of each map: as the user fixed it, else the most likely one */
	static double[] strengths(final FieldProblem problem) {
		final double[] alpha = new double[problem.maps().size()];
		for (int f = 0; f < alpha.length; f++)
			alpha[f] = problem.settings().fixed() ? problem.settings().strength() * problem.precision(f) : problem.gaussian(f)
				.alpha();
		return alpha;
	}

	private record Fitted(double[] alpha) implements FittedPrior {

		@Override
		public List<FieldSolution> solve(final FieldProblem problem, final Progress progress) {
			return GaussPrior.solve(problem, alpha, progress);
		}

		@Override
		public double strength(final int map) {
			return alpha[map];
		}
	}

	/** Solves all maps with links that count by their length only. */
	static List<FieldSolution> solve(final FieldProblem problem, final double[] alpha, final Progress progress) {
		FieldGraph links = null; // large, and not wanted for cosines
		final List<FieldSolution> solutions = new ArrayList<>();
		for (int f = 0; f < alpha.length; f++) {
			progress.report((double) f / alpha.length, "Smoothing");
			final ObservedMap map = problem.maps().map(f);
			final boolean exact = problem.noise(f).independent() && CosineField.fits(map, problem.settings().neighbours()) && !Double.isInfinite(alpha[f]);
			if (exact) solutions.add(new CosineSolution(map, problem.noiseFactor(f), alpha[f], problem.seed(f)));
			else {
				if (links == null) links = problem.links((i, j) -> 1);
				solutions.add(QuadraticSolution.of(problem, f, links, alpha[f], progress));
			}
		}
		return solutions;
	}
}
