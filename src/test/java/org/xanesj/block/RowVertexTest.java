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
package org.xanesj.block;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.function.DoubleUnaryOperator;

import org.junit.jupiter.api.Test;

/** Extrema of curves whose vertex is known. */
class RowVertexTest {

	private static final double[] ENERGIES = { -1, 0, 0.5, 2, 3 };
	/** Rounding of floats of size 1. */
	private static final double ROUNDING = 1e-6;

	@Test
	void findsTheVertexOfAParabolaOnAnUnevenGrid() {
		assertRefined(energy -> 3 - (energy - 0.7) * (energy - 0.7), 2, 0.7, 3);
		assertRefined(energy -> (energy - 0.3) * (energy - 0.3) - 1, 2, 0.3, -1);
	}

	@Test
	void staysAtThePointIfTheVertexLiesBeyondItsNeighbours() {
		assertRefined(energy -> energy - 0.01 * energy * energy, 2, 0.5, 0.4975);
		assertRefined(energy -> 2 * energy, 2, 0.5, 1);
	}

	@Test
	void staysAtTheEnds() {
		assertRefined(energy -> 1 - (energy + 0.8) * (energy + 0.8), 0, -1, 0.96);
		assertRefined(energy -> 1 - (energy - 2.9) * (energy - 2.9), 4, 3, 0.99);
	}

	@Test
	void leavesPixelsOfAnotherStatusAlone() {
		final float[] energy = { 42 };
		new RowVertex(ENERGIES).refine(rows(x -> -x * x), 1, 4, new int[] { 1 }, new byte[] { 3 }, 1, energy, new float[1]);
		assertEquals(42, energy[0]);
	}

	private static void assertRefined(final DoubleUnaryOperator curve, final int index,
		final double energy, final double height)
	{
		final float[] energies = new float[1];
		final float[] heights = new float[1];
		new RowVertex(ENERGIES).refine(rows(curve), 1, ENERGIES.length - 1, new int[] { index }, new byte[1], 1, energies,
			heights);
		assertEquals(energy, energies[0], ROUNDING);
		assertEquals(height, heights[0], ROUNDING);
	}

	private static float[][] rows(final DoubleUnaryOperator curve) {
		final float[][] rows = new float[ENERGIES.length][1];
		for (int i = 0; i < rows.length; i++)
			rows[i][0] = (float) curve.applyAsDouble(ENERGIES[i]);
		return rows;
	}
}
