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
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.xanesj.stack.MapPlane;
import org.xanesj.stack.MapSet;
import org.xanesj.stack.PixelSize;
import org.xanesj.task.Progress;

/** What the use case says of its results. */
class SpatialCorrelationTest {

	private static SpatialCorrelation.Result run(final int maxLag, final MapPlane... planes) {
		final MapSet maps = new MapSet("maps", 100, 1, PixelSize.UNKNOWN, List.of(planes), Map.of(), "");
		return new SpatialCorrelation(maps, List.of(), true, maxLag, false, 1).run(Progress.NONE);
	}

	private static MapPlane noise(final String name, final long seed) {
		final Random random = new Random(seed);
		final float[] values = new float[100];
		for (int i = 0; i < values.length; i++)
			values[i] = (float) random.nextGaussian();
		return new MapPlane(name, "", "", values);
	}

	@Test
	void correlationsBeyondOneAreSaid() {
		// +1, -1 at both ends, nothing between: the 30 pairs 70 pixels apart have all of the variance, the map has 60 % of it
		final float[] ends = new float[100];
		for (int i = 0; i < ends.length; i++)
			if (i < 30 || i >= 70) ends[i] = 1 - 2 * (i % 2);
		final MapPlane plane = new MapPlane("ends", "", "", ends);
		final SpatialCorrelation.Result far = run(70, plane);
		assertEquals(1 / 0.6, far.correlations().planes().get(0).values()[140], 1e-6);
		final List<String> said = far.notes().stream().filter(note -> note.contains("beyond 1")).toList();
		assertEquals(1, said.size());
		assertTrue(said.get(0).endsWith(": ends."), said.get(0));
		assertTrue(run(20, plane).notes().stream().noneMatch(note -> note.contains("beyond 1")));
	}

	@Test
	void bothRandomisationsOfAPairComeFromTheSeed() {
		final PairArrangement pair = run(20, noise("one", 1), noise("other", 2)).pairs().get(0);
		final PairArrangement again = run(20, noise("one", 1), noise("other", 2)).pairs().get(0);
		assertEquals(pair.shifted(), again.shifted());
		assertEquals(pair.randomised(), again.randomised());
		// pixels of white noise are independent, so that all p-values ask the same: 199 draws leave an SD of .035 at most
		assertEquals(pair.pearson().p(), pair.randomised(), 0.11);
	}
}
