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

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.xanesj.task.Progress;

/** Maps whose truth and noise are known: 128 x 128 pixels, alpha = 25, noise of 0.3 whose correlation along rows is 0.6^k. */
class SharedNoiseTest {

	private static final int SIZE = 128;
	private static final double NOISE = 0.3;
	private static final double CORRELATION = 0.6;

	private final double[] truth = GaussianFieldTest.truth(SIZE, 0.2, new Random(1));

	private FieldProblem problem(final double correlation, final RowNoise known) {
		final Random random = new Random(2);
		final float[] values = new float[truth.length];
		double noise = 0;
		for (int i = 0; i < values.length; i++) {
			final double fresh = random.nextGaussian();
			noise = i % SIZE == 0 ? fresh : correlation * noise + Math.sqrt(1 - correlation * correlation) * fresh;
			values[i] = (float) (truth[i] + NOISE * noise);
		}
		final float[] sigmas = new float[values.length];
		Arrays.fill(sigmas, (float) NOISE);
		final ObservedMap map = ObservedMap.of(Lattice.of(SIZE, SIZE, Workers.SERIAL), values, sigmas);
		return FieldProblem.of(new ObservedMaps(List.of(map)), new FieldSettings(Double.NaN, 1, Neighbours.FOUR, known, 1),
			Progress.NONE);
	}

	private static FieldSolution solution(final FieldProblem problem) {
		return FieldPriors.of("gauss").fit(problem, Progress.NONE).solve(problem, Progress.NONE).get(0);
	}

	/** @return mean square of errors in units of the posterior standard deviation */
	private double squaredErrors(final FieldProblem problem, final FieldSolution solution) {
		final float[] sigma = solution.sigma(16, Progress.NONE);
		double sum = 0;
		for (int i = 0; i < sigma.length; i++) {
			final double error = solution.value()[i] + problem.maps().map(0).centre() - truth[i];
			sum += error * error / sigma[i] / sigma[i];
		}
		return sum / sigma.length;
	}

	private static Whiteness residual(final FieldProblem problem, final FieldSolution solution) {
		final float[] residual = solution.draw(Progress.NONE);
		problem.noise(0).toResidual(residual);
		return Whiteness.of(residual, SIZE);
	}

	@Test
	void itIsFoundAndAllowedFor() {
		final FieldProblem problem = problem(CORRELATION, new RowNoise(0.4, true));
		final GaussianFit fit = problem.gaussian(0);
		assertEquals(1, fit.noiseFactor(), "stated errors are right");
		// two probes and a likelihood whose width is about 0.01
		assertEquals(CORRELATION, fit.rowCorrelation(), 0.03);
		assertEquals(25, fit.alpha(), 0.15 * 25);
		final FieldSolution solution = solution(problem);
		// errors are alike over some hundred pixels: 16384 of them are worth some hundred
		assertEquals(1, squaredErrors(problem, solution), 0.15);
		assertEquals(0, residual(problem, solution).moran(), 0.03);
		assertEquals(1, residual(problem, solution).size(), 0.03);
	}

	/** The reason for all this. */
	@Test
	void takenForIndependentItIsTakenForStructure() {
		final FieldProblem problem = problem(CORRELATION, RowNoise.INDEPENDENT);
		assertTrue(squaredErrors(problem, solution(problem)) > 2);
	}

	@Test
	void independentNoiseIsFoundToBeThat() {
		final FieldProblem problem = problem(0, new RowNoise(0.4, true));
		assertEquals(0, problem.gaussian(0).rowCorrelation(), 0.03);
		assertEquals(1, squaredErrors(problem, solution(problem)), 0.15);
	}

	/** Samples are solved to the end even where shared noise hardly holds the map as a whole. */
	@Test
	void deviationsOfStiffFields() {
		final PixelNoise noise = new PixelNoise(noiseOnly(24, 0.9, 1), 1, 0.9);
		final FieldGraph graph = FieldGraph.of(noise.map().lattice(), noise.map().nodes);
		final double[] exact = DenseField.of(noise, graph, 1000).variance();
		final float[] sigma = new PosteriorSamples(graph, noise, 1000).sigma(400, 1, Progress.NONE);
		double ratio = 0;
		for (int i = 0; i < exact.length; i++)
			ratio += sigma[i] * sigma[i] / exact[i] / exact.length;
		// a few slow waves make up the variance, each known to 7 % from 400 samples
		assertEquals(1, ratio, 0.15);
	}

	/** Noise of 0.3 whose correlation along rows is rho^k on a constant map. */
	private static ObservedMap noiseOnly(final int size, final double rho, final long seed) {
		final Random random = new Random(seed);
		final float[] values = new float[size * size];
		final float[] sigmas = new float[values.length];
		Arrays.fill(sigmas, (float) NOISE);
		double noise = 0;
		for (int i = 0; i < values.length; i++) {
			final double fresh = random.nextGaussian();
			noise = i % size == 0 ? fresh : rho * noise + Math.sqrt(1 - rho * rho) * fresh;
			values[i] = (float) (NOISE * noise);
		}
		return ObservedMap.of(Lattice.of(size, size, Workers.SERIAL), values, sigmas);
	}

	@Test
	void mapsWithoutStructureShareNoiseToo() {
		final GaussianFit fit = FlatEstimation.of(noiseOnly(64, CORRELATION, 1), new RowNoise(0.4, true), 1);
		// standard error of rho of 4032 pairs: 0.013
		assertEquals(CORRELATION, fit.rowCorrelation(), 0.04);
		assertEquals(1, fit.noiseFactor(), 0.1);
	}

	/** Whatever the map says: the user knows. */
	@Test
	void givenCorrelationOfWhiteMapsIsKept() {
		final ObservedMap map = noiseOnly(16, 0, 1);
		final GaussianFit fit = GaussianEstimation.estimate(map, map, new RowNoise(0.5, false), 1, Progress.NONE);
		assertFalse(fit.structured());
		assertEquals(0.5, fit.rowCorrelation());
	}

	/** Errors that were stated twice too large do not make rho run away with c. */
	@Test
	void wronglyStatedNoiseIsCorrected() {
		final Random random = new Random(3);
		final float[] values = new float[truth.length];
		final float[] sigmas = new float[truth.length];
		Arrays.fill(sigmas, (float) (2 * NOISE));
		double noise = 0;
		for (int i = 0; i < values.length; i++) {
			final double fresh = random.nextGaussian();
			noise = i % SIZE == 0 ? fresh : CORRELATION * noise + Math.sqrt(1 - CORRELATION * CORRELATION) * fresh;
			values[i] = (float) (truth[i] + NOISE * noise);
		}
		final ObservedMap map = ObservedMap.of(Lattice.of(SIZE, SIZE, Workers.SERIAL), values, sigmas);
		final GaussianFit fit = GaussianEstimation.estimate(map, map, new RowNoise(0.4, true), 1, Progress.NONE);
		assertEquals(CORRELATION, fit.rowCorrelation(), 0.05);
		// an upper bound, to which texture adds
		assertEquals(0.25, fit.noiseFactor(), 0.05);
	}
}
