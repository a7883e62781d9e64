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

import org.junit.jupiter.api.Test;

/** Interpolation of lines whose values are known. */
class RowInterpolationTest {

	private static final double[] ENERGIES = { -2, 0, 0.5, 3 };
	/** Heights 1, 2, 4 and 1 of the first pixel, and their negatives of the second. */
	private static final float[][] ROWS = { { 1, -1 }, { 2, -2 }, { 4, -4 }, { 1, -1 } };
	/** Rounding of floats of size 4. */
	private static final double ROUNDING = 1e-6;

	private final RowInterpolation interpolation = new RowInterpolation(ENERGIES);

	@Test
	void crossesUpwardsAndDownwards() {
		assertEquals(0.25, crossing(0, 3, 2), ROUNDING);
		assertEquals(1.333333333, crossing(0, 3, 3), ROUNDING);
		assertEquals(0.375, crossing(1, -3.5, 2), ROUNDING);
		assertEquals(-2, crossing(0, 1, 1), ROUNDING);
	}

	@Test
	void findsTheSegmentFromAnyRowNearIt() {
		for (int near = 0; near < ENERGIES.length; near++) {
			assertEquals(3, value(0, 0.25, near), ROUNDING);
			assertEquals(-2.5, value(1, 1.75, near), ROUNDING);
			assertEquals(2, value(0, 0, near), ROUNDING);
		}
	}

	@Test
	void extendsTheLastSegments() {
		assertEquals(0.5, value(0, -3, 1), ROUNDING);
		assertEquals(-0.2, value(0, 4, 1), ROUNDING);
	}

	private float crossing(final int pixel, final double level, final int index) {
		final float[] energy = new float[2];
		interpolation.crossings(ROWS, new float[] { (float) level, (float) level }, new int[] { index, index }, only(pixel), 2,
			energy);
		assertEquals(0, energy[1 - pixel], "pixels of another status are left alone");
		return energy[pixel];
	}

	private float value(final int pixel, final double energy, final int near) {
		final float[] values = new float[2];
		interpolation.values(ROWS, 0, ROWS.length, new float[] { (float) energy, (float) energy }, new int[] { near, near },
			only(pixel), 2, values);
		assertEquals(0, values[1 - pixel], "pixels of another status are left alone");
		return values[pixel];
	}

	private static byte[] only(final int pixel) {
		final byte[] status = { 1, 1 };
		status[pixel] = 0;
		return status;
	}
}
