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
 * A Gaussian random field whose links have weights, by conjugate gradients: the plain one, and what the priors Welsch,
 * meso and (for its standard deviation) TV come to in the end.
 */
final class QuadraticSolution implements FieldSolution {

	/** Pixels of a lattice, most of which have no value. */
	private static final int MOST_IN_ALL = 1 << 16;

	private final PixelNoise noise;
	private final FieldGraph graph;
	private final double alpha;
	private final long seed;
	private final float[] value;

	private QuadraticSolution(final PixelNoise noise, final FieldGraph graph, final double alpha, final long seed,
		final float[] value)
	{
		this.noise = noise;
		this.graph = graph;
		this.alpha = alpha;
		this.seed = seed;
		this.value = value;
	}

	/**
	 * Solves for one map.
	 *
	 * @param f number of the map
	 * @param links of all pixels; those of pixels that are no nodes of the map do not count
	 * @param alpha [1/unit^2]; infinite: a flat map
	 */
	static FieldSolution of(final FieldProblem problem, final int f, final FieldGraph links, final double alpha,
		final Progress progress)
	{
		if (Double.isInfinite(alpha)) return new FlatSolution(problem.noise(f), problem.seed(f));
		return from(new float[problem.maps().lattice().pixels()], problem, f, links, alpha, progress);
	}

	/**
	 * The same from a map that is near the solution.
	 *
	 * @param x where to start; receives the solution
	 * @param alpha finite
	 */
	static QuadraticSolution from(final float[] x, final FieldProblem problem, final int f, final FieldGraph links,
		final double alpha, final Progress progress)
	{
		final QuadraticSolution solution = touching(problem, f, links, alpha, x);
		if (solution.small()) copy(DenseField.of(solution.noise, solution.graph, alpha).mode(), x);
		else new ConjugateGradients(problem.maps().lattice(), progress).solve(new PrecisionMatrix(solution.graph, solution.noise,
			alpha), solution.noise.weightedValues(), x, ConjugateGradients.TOLERANCE);
		return solution;
	}

	/** A solution that was found in another way, whose posterior is taken to be that of a Gaussian random field. */
	static QuadraticSolution touching(final FieldProblem problem, final int f, final FieldGraph links, final double alpha,
		final float[] value)
	{
		return new QuadraticSolution(problem.noise(f), links.on(problem.maps().map(f).nodes), alpha, problem.seed(f), value);
	}

	@Override
	public float[] value() {
		return value;
	}

	@Override
	public float[] sigma(final int samples, final Progress progress) {
		if (small()) return exactSigma();
		return new PosteriorSamples(graph, noise, alpha).sigma(samples, seed, progress);
	}

	/** @return true if whole matrices are no trouble */
	private boolean small() {
		return noise.map().count() <= DenseField.MOST_PIXELS && value.length <= MOST_IN_ALL;
	}

	private float[] exactSigma() {
		final float[] sigma = new float[value.length];
		copy(DenseField.of(noise, graph, alpha).variance(), sigma);
		for (int i = 0; i < sigma.length; i++)
			sigma[i] = (float) Math.sqrt(sigma[i]);
		return sigma;
	}

	private static void copy(final double[] from, final float[] to) {
		for (int i = 0; i < to.length; i++)
			to[i] = (float) from[i];
	}

	@Override
	public float[] draw(final Progress progress) {
		return new PosteriorSamples(graph, noise, alpha).draw(value, seed, progress);
	}
}
