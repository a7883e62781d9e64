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

import java.util.List;
import java.util.Optional;

import org.xanesj.task.Progress;

/** A prior whose parameters are known. */
public interface FittedPrior {

	/**
	 * Regularises all maps of a problem.
	 *
	 * @return one solution per map
	 */
	List<FieldSolution> solve(FieldProblem problem, Progress progress);

	/** @return what it takes the noise of map number {@code f} to be */
	default PixelNoise noise(final FieldProblem problem, final int f) {
		return problem.noise(f);
	}

	/**
	 * @param problem that was solved
	 * @param solutions of it
	 * @return strength of the border at each pixel, 0 to 1, NaN outside the nodes, if the prior finds borders in its own way;
	 *         empty: those of the structures are all that is known, see {@link PottsFit.Labels}
	 */
	default Optional<float[]> borders(final FieldProblem problem, final List<FieldSolution> solutions) {
		return Optional.empty();
	}

	/**
	 * @param map number of the map
	 * @return strength of the prior: alpha [1/unit^2] (gauss, welsch, meso, guided), lambda [1/unit] (tv) or beta (potts); infinite
	 *         if the map has no spatial structure
	 */
	double strength(int map);
}
