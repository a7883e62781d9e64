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
package org.xanesj.scripts;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A small part of the study of docs/simulated-study.md: two of its seeds, on a small field. */
@Timeout(120)
class SimulatedStudyTest {

	@TempDir
	Path folder;

	@ParameterizedTest
	@ValueSource(longs = { 0, 1 })
	void twoEdgesAreBetterThanOneAndMapsKeepTheirIntervals(final long seed) {
		final List<SimulatedStudy.Outcome> outcomes = new SimulatedStudy(folder, 64, seed).run();
		final SimulatedStudy.Outcome k = outcomes.get(0);
		final SimulatedStudy.Outcome both = outcomes.get(1);
		assertTrue(both.validation().nested().r2() > k.validation().nested().r2());
		// the aim of the method that is followed: mean absolute error below 10 % of full scale with both edges
		assertTrue(both.validation().nested().meetsTarget());
		for (final SimulatedStudy.Outcome outcome : outcomes) {
			final double inside = outcome.map().inside();
			assertTrue(inside > 0.8 && inside < 0.97, "share of the pixels inside the 90 % interval: " + inside);
			assertTrue(outcome.map().flaggedShare() < 0.3);
		}
	}
}
