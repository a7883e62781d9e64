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
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.xanesj.stack.MapPlane;
import org.xanesj.stack.MapSet;
import org.xanesj.stack.PixelSize;

/** Counted by hand. */
class TruthComparisonTest {

	private static final float NONE = Float.NaN;

	private static MapSet maps() {
		final float[] value = { 10, 10, 10, 10, 10, NONE, 10, 10 };
		final float[] halfwidth = { 2, 2, 2, 2, 2, NONE, NONE, 2 };
		final float[] status = { 0, 0, 1, 2, 0, 8, 4, 0 };
		return new MapSet("m", 4, 2, new PixelSize(1, 1, "um"), List.of(new MapPlane("value", "", "", value), new MapPlane(
			"halfwidth", "", "", halfwidth), new MapPlane("status", "", "", status)), Map.of(), "");
	}

	@Test
	void countsInsideOutsideAndFlagged() {
		final TruthComparison found = TruthComparison.of(maps(), new float[] { 11, 13, 12, 10, NONE, 10, 10, 5 });
		assertEquals(7, found.pixels());
		assertEquals(3, found.flagged()); // status 2, 8 and 4
		assertEquals(1, found.extrapolated());
		assertEquals((1 + 3 + 2 + 5) / 4.0, found.meanAbsoluteError());
		assertEquals(2 / 4.0, found.inside()); // the end of the interval belongs to it
		assertEquals(1 / 3.0, found.insideWithinDomain());
		assertEquals(2, found.medianHalfwidth());
		assertEquals(3 / 7.0, found.flaggedShare());
	}

	@Test
	void aTruthOfAnotherSizeIsRefused() {
		final MapSet maps = maps();
		assertThrows(IllegalArgumentException.class, () -> TruthComparison.of(maps, new float[7]));
	}
}
