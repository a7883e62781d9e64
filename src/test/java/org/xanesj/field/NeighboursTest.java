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
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.util.Arrays;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.xanesj.task.Progress;

/**
 * Fields whose links join more than four neighbours, against dense matrices of NumPy: x = (P + 4 L)^-1 P y and the roots of
 * the diagonal of (P + 4 L)^-1, with L summed link by link from its definition.
 */
class NeighboursTest {

	private static final Workers PARALLEL = (pieces, work) -> IntStream.range(0, pieces).parallel().forEach(work);
	/** Pixels of the map of 6 x 8 of which the values are known. */
	private static final int[] PIXELS = { 0, 7, 27, 47 };

	@ParameterizedTest
	@CsvSource({ "EIGHT, true, 0.9137013050241302, -0.12213074594236882, 1.002965759059061, 0.046373298976280515",
		"EIGHT, false, 0.9416010996058707, -0.13077066636455767, 1.0413557639814564, 0.019919860654351904",
		"RADIUS_2, true, 0.9305181495890525, -0.03315541184462635, 0.921439325665967, 0.09286741753055956",
		"RADIUS_2, false, 0.9424344933345924, -0.027091599387699675, 0.9651029672628179, 0.06425381920528772",
		"RADIUS_3, true, 0.8653581141092505, 0.24355383103363973, 0.7705858192434352, 0.31003353087612806",
		"RADIUS_3, false, 0.854933437648343, 0.24178628875189542, 0.8042537992796005, 0.2904176933607485" })
	void mapsAreThoseOfDenseMatrices(final Neighbours neighbours, final boolean even, final double one, final double two,
		final double three, final double four) throws IOException
	{
		final ObservedMap map = even ? FieldReference.tiny(0.3) : FieldReference.uneven();
		final PixelNoise noise = new PixelNoise(map, 1, 0);
		final float[] x = new float[48];
		new ConjugateGradients(map.lattice(), Progress.NONE).solve(new PrecisionMatrix(FieldGraph.of(map.lattice(), neighbours,
			map.nodes), noise, 4), noise.weightedValues(), x, 1e-8);
		final double[] found = FieldReference.absolute(map, x);
		// single precision
		assertArrayEquals(new double[] { one, two, three, four }, Arrays.stream(PIXELS).mapToDouble(i -> found[i]).toArray(), 1e-6);
	}

	@ParameterizedTest
	@CsvSource({ "EIGHT, 0.25407692555419126, 0.1531450286199311", "RADIUS_2, 0.2274104297971278, 0.14051945905089128",
		"RADIUS_3, 0.17206752512113885, 0.10584538650531453" })
	void samplesHaveTheDeviationsOfDenseMatrices(final Neighbours neighbours, final double corner, final double inside)
		throws IOException
	{
		final ObservedMap map = FieldReference.uneven();
		final float[] sigma = new PosteriorSamples(FieldGraph.of(map.lattice(), neighbours, map.nodes), new PixelNoise(map, 1, 0), 4).sigma(20_000, 1,
			Progress.NONE);
		// 1/sqrt(2 20000) is 0.5 %
		assertEquals(corner, sigma[0], 0.02 * corner);
		assertEquals(inside, sigma[27], 0.02 * inside);
	}

	@ParameterizedTest
	@EnumSource(Neighbours.class)
	void bandsOfRowsMakeNoDifference(final Neighbours neighbours) {
		final float[] serial = spread(neighbours, Workers.SERIAL);
		assertArrayEquals(serial, spread(neighbours, PARALLEL));
		// a band ends behind row 63: a link that lost an end there would show
		assertEquals(1, meanSquare(serial, 61, 67) / meanSquare(serial, 29, 35), 0.05);
	}

	private static float[] spread(final Neighbours neighbours, final Workers workers) {
		final Lattice lattice = Lattice.of(256, 128, workers);
		final float[] sigmas = new float[lattice.pixels()];
		Arrays.fill(sigmas, 0.3f);
		final ObservedMap map = ObservedMap.of(lattice, new float[lattice.pixels()], sigmas);
		return new PosteriorSamples(FieldGraph.of(lattice, neighbours, map.nodes), new PixelNoise(map, 1, 0), 100).sigma(32, 1, Progress.NONE);
	}

	private static double meanSquare(final float[] map, final int from, final int to) {
		return IntStream.range(from * 256, to * 256).mapToDouble(i -> map[i] * map[i]).average().getAsDouble();
	}

	@Test
	void linksThatJoinWhatTheirLengthAllows() {
		assertEquals("2 4 6 14", String.join(" ", Arrays.stream(Neighbours.values()).map(one -> String.valueOf(one.links()))
			.toList()));
		// a hole, and tiles of 4 x 4 that do not touch
		final Lattice lattice = Lattice.tiled(8, 8, 4, Workers.SERIAL);
		final boolean[] nodes = new boolean[64];
		Arrays.fill(nodes, true);
		nodes[9] = false;
		final FieldGraph graph = FieldGraph.of(lattice, Neighbours.EIGHT, nodes);
		assertEquals(2, graph.degrees(0)[0], 0, "its diagonal neighbour is no node");
		assertEquals(2 + Math.sqrt(0.5), graph.degrees(3)[3], 1e-7);
		assertEquals(4 + 4 * Math.sqrt(0.5), graph.degrees(6)[6], 1e-7);
		assertEquals(4, new GraphPieces(graph).count(nodes));
		final FieldGraph far = FieldGraph.of(lattice, Neighbours.RADIUS_3, nodes);
		assertEquals(4, new GraphPieces(far).count(nodes));
		final FieldGraph some = far.on(reached());
		assertEquals(0, some.degrees(5)[5], 0);
		assertFalse(CosineField.fits(ObservedMap.of(Lattice.of(4, 4, Workers.SERIAL), new float[16], null), Neighbours.EIGHT));
	}

	@ParameterizedTest
	@EnumSource(Neighbours.class)
	void noLinkCrossesAWall(final Neighbours neighbours) {
		// walls of one pixel: upright, and diagonal with corners that touch
		final Lattice lattice = Lattice.of(12, 12, Workers.SERIAL);
		final boolean[] nodes = new boolean[144];
		Arrays.fill(nodes, true);
		for (int y = 0; y < 12; y++)
			nodes[y * 12 + 5] = nodes[y * 12 + y] = false;
		assertEquals(4, new GraphPieces(FieldGraph.of(lattice, neighbours, nodes)).count(nodes));
		final boolean[] all = new boolean[144];
		Arrays.fill(all, true);
		final FieldGraph whole = FieldGraph.of(lattice, neighbours, all);
		assertEquals(1, new GraphPieces(whole).count(all));
		assertEquals(4, new GraphPieces(whole.on(nodes)).count(nodes), "nor where only one of several maps has a wall");
	}

	private static boolean[] reached() {
		final boolean[] corner = new boolean[64];
		Arrays.fill(corner, 0, 4, true);
		return corner;
	}

	@ParameterizedTest
	@CsvSource({ "FOUR, 3.021304853445178", "EIGHT, 1.541807254314951", "RADIUS_2, 1.0362483464554666", "RADIUS_3, 0.38756099486710294" })
	void theMostLikelySmoothnessIsThatOfDenseMatrices(final Neighbours neighbours, final double alpha) throws IOException {
		// the top of the restricted likelihood with ln|A| and the eigenvalues of L, found by SciPy
		final ObservedMap map = FieldReference.uneven();
		assertEquals(alpha, GaussianEstimation.alpha(new PixelNoise(map, 1, 0), FieldGraph.of(map.lattice(), neighbours, map.nodes), 1,
			Progress.NONE), 2e-5 * alpha);
	}
}
