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

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.xanesj.task.Progress;

/**
 * Noise that neighbours in a row share, against NumPy: covariances as whole matrices, inverted. The map is that of values/mrf
 * with uneven noise; pixel 19 is held out, pixel 37 is no node; c = 1.3, rho = 0.6, alpha = 4.
 */
class PixelNoiseTest {

	private static final int[] SHOWN = { 0, 11, 25, 47 };
	private static final double SINGLE = 2e-6;
	/** A smooth map of 8 x 8 pixels with shared noise (rho = 0.5). */
	private static final float[] VALUES = {
		1.1f, 1.195f, 0.879f, 0.118f, 0.107f, -0.222f, -0.796f, -0.809f,
		1.559f, 1.457f, 1.327f, 0.724f, 0.367f, -0.127f, -0.196f, -0.419f,
		1.623f, 1.566f, 1.457f, 1.091f, 1.044f, 0.799f, -0.383f, -0.745f,
		1.867f, 1.911f, 1.75f, 1.975f, 0.968f, 0.47f, 0.758f, 0.505f,
		1.765f, 1.325f, 1.418f, 1.183f, 0.559f, 0.161f, 0.001f, -0.354f,
		1.63f, 1.545f, 1.191f, 1.052f, 0.839f, 0.42f, -0.24f, -0.2f,
		1.431f, 0.906f, 0.997f, 0.578f, -0.165f, -0.47f, -0.685f, -0.781f,
		0.339f, 0.464f, 0.162f, -0.021f, -0.178f, -1.137f, -1.201f, -1.017f };
	private static final float[] SIGMAS = {
		0.29f, 0.31f, 0.25f, 0.32f, 0.34f, 0.33f, 0.34f, 0.32f,
		0.27f, 0.33f, 0.27f, 0.33f, 0.26f, 0.33f, 0.27f, 0.29f,
		0.28f, 0.32f, 0.27f, 0.29f, 0.25f, 0.28f, 0.29f, 0.26f,
		0.31f, 0.29f, 0.32f, 0.32f, 0.29f, 0.34f, 0.31f, 0.33f,
		0.28f, 0.3f, 0.27f, 0.35f, 0.27f, 0.28f, 0.26f, 0.28f,
		0.33f, 0.32f, 0.26f, 0.29f, 0.29f, 0.32f, 0.3f, 0.31f,
		0.33f, 0.32f, 0.29f, 0.29f, 0.29f, 0.26f, 0.27f, 0.28f,
		0.28f, 0.28f, 0.31f, 0.35f, 0.33f, 0.33f, 0.33f, 0.31f };

	private static ObservedMap map() throws IOException {
		final float[] values = FieldReference.table("tiny_y.csv");
		values[37] = Float.NaN;
		final boolean[] heldOut = new boolean[48];
		heldOut[19] = true;
		return ObservedMap.of(Lattice.of(8, 6, Workers.SERIAL), values, FieldReference.table("tiny_sigma.csv")).without(heldOut);
	}

	private static float[] mode(final PixelNoise noise, final double alpha) {
		final FieldGraph graph = FieldGraph.of(noise.map().lattice(), noise.map().nodes);
		final float[] x = new float[noise.map().value.length];
		new ConjugateGradients(noise.map().lattice(), Progress.NONE).solve(new PrecisionMatrix(graph, noise, alpha), noise
			.weightedValues(), x, 1e-8);
		return x;
	}

	private static double[] at(final double[] values, final int... pixels) {
		return IntStream.of(pixels).mapToDouble(i -> values[i]).toArray();
	}

	@Test
	void mostProbableMap() throws IOException {
		final ObservedMap map = map();
		final float[] x = mode(new PixelNoise(map, 1.3, 0.6), 4);
		assertArrayEquals(new double[] { 1.0700366189465251, 1.0713752758491661, 1.2336719713616187, 0.046724223774740725,
			0.9650886898004556 }, at(FieldReference.absolute(map, x), 0, 11, 25, 47, 19), SINGLE);
	}

	@Test
	void misfitsAndWeights() throws IOException {
		final PixelNoise noise = new PixelNoise(map(), 1.3, 0.6);
		assertEquals(120.38929794908812, noise.misfit(new float[48]), 1e-4);
		assertEquals(18.236318323392066, noise.misfit(mode(noise, 4)), 1e-4);
		assertEquals(177.30171254158873, noise.weight(), 1e-4);
	}

	/** 20 000 samples give a standard deviation to 0.5 %. */
	@Test
	void posteriorDeviations() throws IOException {
		final ObservedMap map = map();
		final float[] sigma = new PosteriorSamples(FieldGraph.of(map.lattice(), map.nodes), new PixelNoise(map, 1.3, 0.6), 4)
			.sigma(20_000, 1, Progress.NONE);
		final double[] expected = { 0.3077231821776961, 0.21583081044894345, 0.2697384732772734, 0.2630486454763548 };
		for (int k = 0; k < expected.length; k++)
			assertEquals(1, sigma[SHOWN[k]] / expected[k], 0.02);
	}

	@Test
	void residualsAreWhitened() throws IOException {
		final PixelNoise noise = new PixelNoise(map(), 1.3, 0.6);
		final float[] residual = mode(noise, 4);
		noise.toResidual(residual);
		assertTrue(Float.isNaN(residual[37]));
		final double[] all = IntStream.range(0, 48).mapToDouble(i -> residual[i]).toArray();
		assertArrayEquals(new double[] { -0.2783860790870388, 1.2297165282859759, 0.24486988426187964, -0.6163346934753167 }, at(
			all, SHOWN), 1e-5);
	}

	@Test
	void shiftedPrecisionIsThatOfSamples() throws IOException {
		// the variance of what is coloured is the diagonal of N^-1, that of sums of neighbours tells the elements beside it
		final PixelNoise noise = new PixelNoise(map(), 1.3, 0.6);
		final float[] diagonal = new float[8];
		final float[] beside = new float[8];
		noise.diagonal(2, diagonal);
		noise.beside(2, beside);
		final SplittableRandom random = new SplittableRandom(1);
		final double[] square = new double[8];
		final double[] product = new double[8];
		final int draws = 100_000;
		for (int draw = 0; draw < draws; draw++) {
			final float[] row = new float[8];
			for (int x = 0; x < 8; x++)
				row[x] = (float) random.nextGaussian();
			noise.colour(2, row);
			for (int x = 0; x < 8; x++) {
				square[x] += row[x] * row[x] / draws;
				if (x < 7) product[x] += row[x] * row[x + 1] / draws;
			}
		}
		assertEquals(0, diagonal[3], "held out");
		for (int x = 0; x < 8; x++) {
			// 4 standard errors
			assertEquals(diagonal[x], square[x], 4 * diagonal[x] * Math.sqrt(2.0 / draws));
			if (x < 7) assertEquals(beside[x], product[x], 4 * Math.sqrt(2.0 * diagonal[x] * diagonal[x + 1] / draws));
		}
	}

	/** With ten pairs for a correlation of 0.4 that is known beforehand; SciPy, Nelder-Mead. */
	@Test
	void mostLikelyCorrelation() {
		final ObservedMap map = ObservedMap.of(Lattice.of(8, 8, Workers.SERIAL), VALUES, SIGMAS);
		final GaussianFit fit = GaussianEstimation.estimate(map, map, new RowNoise(0.4, true), 1, Progress.NONE);
		assertEquals(1, fit.noiseFactor());
		assertEquals(0.6885633089656275, fit.rowCorrelation(), 1e-5);
		assertEquals(4.017345596445403, fit.alpha(), 1e-4);
	}

	@Test
	void givenCorrelationIsKept() {
		final ObservedMap map = ObservedMap.of(Lattice.of(8, 8, Workers.SERIAL), VALUES, SIGMAS);
		assertEquals(0.3, GaussianEstimation.estimate(map, map, new RowNoise(0.3, false), 1, Progress.NONE).rowCorrelation());
	}

	/** 200 000 steps of a dense primal-dual algorithm in double precision. */
	@Test
	void leastVariation() throws IOException {
		final ObservedMap map = FieldReference.uneven();
		final TotalVariation variation = new TotalVariation(new PixelNoise(map, 1, 0.6), FieldGraph.of(map.lattice(), map.nodes));
		final float[] x = variation.solve(1, 0, 20000, Progress.NONE);
		assertEquals(23.73401926025645, variation.energy(x, 1), 1e-4);
		assertArrayEquals(new double[] { 1.040446151257993, 1.2234803907856557, 1.3393719574328704, -0.0447515729835245 }, at(
			FieldReference.absolute(map, x), SHOWN), 2e-3);
	}

	/** Tiles of a sample are no neighbours, however their pixels lie. */
	@Test
	void nothingIsSharedAcrossTiles() {
		final float[] ones = new float[32];
		Arrays.fill(ones, 1);
		final float[] sigmas = ones.clone();
		final PixelNoise tiles = new PixelNoise(ObservedMap.of(Lattice.tiled(8, 4, 4, Workers.SERIAL), ones, sigmas), 1, 0.5);
		final PixelNoise half = new PixelNoise(ObservedMap.of(Lattice.of(4, 8, Workers.SERIAL), ones, sigmas), 1, 0.5);
		assertEquals(half.weight(), tiles.weight(), 1e-5);
	}
}
