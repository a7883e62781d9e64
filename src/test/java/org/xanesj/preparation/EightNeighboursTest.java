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
package org.xanesj.preparation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;

import org.junit.jupiter.api.Test;

/** Whole rows at once give the bits of pixel by pixel. */
class EightNeighboursTest {

	private static final int WIDTH = 67;
	private static final int HEIGHT = 53;

	/** Noise, equal values, infinite ones, gaps. */
	private static float[] plane(final long seed) {
		final Random random = new Random(seed);
		final float[] plane = new float[WIDTH * HEIGHT];
		for (int i = 0; i < plane.length; i++)
			plane[i] = random.nextInt(40) == 0 ? Float.NaN : random.nextInt(90) == 0 ? Float.POSITIVE_INFINITY : seed % 2 == 0
				? random.nextInt(4) : (float) random.nextGaussian();
		return plane;
	}

	@Test
	void differencesAreThoseOfEachPixelByItself() {
		for (long seed = 1; seed <= 10; seed++) {
			final float[] plane = plane(seed);
			final Contrast contrast = new Contrast(plane, WIDTH, HEIGHT);
			final Neighbours neighbours = new Neighbours(WIDTH, HEIGHT);
			for (int i = 0; i < plane.length; i++) {
				neighbours.gather(plane, i % WIDTH, i / WIDTH);
				// the sign of a zero is of no account
				assertEquals(plane[i] - neighbours.median() + 0f, contrast.difference(i) + 0f, "seed " + seed + ", pixel " + i);
			}
		}
	}

	@Test
	void planesWithoutInnerPixelsHaveDifferencesToo() {
		assertEquals(1f, new Contrast(new float[] { 3, 2 }, 2, 1).difference(0));
		assertEquals(-2f, new Contrast(new float[] { 3, 2, 5, 4 }, 1, 4).difference(1));
	}
}
