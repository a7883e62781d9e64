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
package org.xanesj.stack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;

import org.junit.jupiter.api.Test;

class NeighbourNoiseTest {

	@Test
	void whatIsSaidIsReadAgain() {
		final NeighbourNoise noise = new NeighbourNoise(0.41, -0.02);
		assertEquals(Optional.of(noise), NeighbourNoise.in("XANES Feature Maps: Fe K\n" + noise.line() + "\nmore"));
		assertEquals(Optional.of(noise), NeighbourNoise.in("a line\nK-stack.tif: " + noise.line()));
		assertTrue(noise.matters());
	}

	@Test
	void theLastLineCounts() {
		final NeighbourNoise second = new NeighbourNoise(0.05, 0.06);
		assertEquals(Optional.of(second), NeighbourNoise.in(new NeighbourNoise(0.5, 0.5).line() + "\n" + second.line()));
		assertFalse(second.matters());
	}

	@Test
	void otherHistoriesSayNothing() {
		assertEquals(Optional.empty(), NeighbourNoise.in(null));
		assertEquals(Optional.empty(), NeighbourNoise.in(NoiseCorrelation.line(2, "smoothed")));
	}
}
