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
package org.xanesj.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.xanesj.stack.NeighbourNoise;

/** Residuals that rows share: an autoregressive process along each row, whose correlation of neighbours is known. */
class ResidualCorrelationTest {

	private static final int SIDE = 200;
	private static final double SHARED = 0.3;

	private static ResidualCorrelation rows() {
		final Random random = new Random(3);
		final float[] residual = new float[SIDE * SIDE];
		for (int y = 0; y < SIDE; y++) {
			double last = random.nextGaussian();
			for (int x = 0; x < SIDE; x++) {
				last = SHARED * last + Math.sqrt(1 - SHARED * SHARED) * random.nextGaussian();
				residual[y * SIDE + x] = (float) last;
			}
		}
		return ResidualCorrelation.of(SIDE, SIDE, residual);
	}

	@Test
	void rowsAndColumnsAreToldApart() {
		final ResidualCorrelation found = rows();
		// standard deviation of I of 40000 independent pixels in one direction: 0.005
		assertEquals(SHARED, found.rows().moran(), 0.02);
		assertEquals(0, found.columns().score(), 3);
		assertEquals((found.rows().moran() + found.columns().moran()) / 2, found.rook().moran(), 1e-3);
	}

	@Test
	void noiseOfTheStackExplainsThem() {
		assertTrue(onlyRemark(0, new NeighbourNoise(0.4, 0.1)).contains("the noise of the stack is correlated at least as much"));
		assertTrue(onlyRemark(0, new NeighbourNoise(0.1, 0.4)).contains("the prior gauss does not fit"), "the other direction");
		assertTrue(onlyRemark(0, null).contains("the prior gauss does not fit"));
	}

	@Test
	void noiseThatWasAllowedForExplainsNothingMore() {
		assertTrue(onlyRemark(0.3, new NeighbourNoise(0.4, 0.1)).contains("the prior gauss does not fit"));
	}

	private static String onlyRemark(final double allowedFor, final NeighbourNoise noise) {
		final List<String> remarks = rows().remarks("map", "gauss", allowedFor, noise);
		assertEquals(1, remarks.size());
		return remarks.get(0);
	}

	@Test
	void tooFewPixelsHaveNone() {
		final ResidualCorrelation none = ResidualCorrelation.of(2, 2, new float[] { 1, 2, 3, Float.NaN });
		assertEquals(Double.NaN, none.rook().moran());
		assertEquals(List.of(), none.remarks("map", "gauss", 0, null));
	}

	@Test
	void mapsOfOneColumnHaveNoneInRows() {
		final ResidualCorrelation found = ResidualCorrelation.of(1, 6, new float[] { 1, -2, 3, 0, 5, -1 });
		assertEquals(Double.NaN, found.rows().moran());
		assertEquals(found.rook(), found.columns());
		assertEquals(List.of(), found.remarks("map", "gauss", 0, null));
	}
}
