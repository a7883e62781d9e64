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
package org.xanesj.spectrum;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xanesj.simulation.HalideSample;
import org.xanesj.simulation.HalideSamples;

/** Noise alone is no fault of a scan. */
class ScanCheckNoiseTest {

	/** In seed 11 the noise around one point of NiF2 and one of CuBr2 comes out far too small by chance. */
	@ParameterizedTest
	@ValueSource(longs = { 0, 1, 11 })
	void findsNothingInSimulatedSpectra(final long seed) {
		for (final HalideSample sample : HalideSamples.simulate(HalideSamples.DEFAULT_NOISE, seed)) {
			final AbsorptionEdge k = AbsorptionEdge.parse(sample.element() + " K");
			final AbsorptionEdge l = AbsorptionEdge.parse(sample.element() + " L23");
			assertEquals(List.of(), findings(sample.formula(), sample.kEnergies(), sample.k(), k.energy()));
			assertEquals(List.of(), findings(sample.formula(), sample.lEnergies(), sample.l(), l.energy()));
		}
	}

	private static List<String> findings(final String name, final double[] energies, final double[] mu,
		final double reference)
	{
		// gaps are true: the grids are coarse far from the edge
		return ScanCheck.of(new Spectrum(name, energies, mu), reference).findings().stream().filter(finding -> !finding
			.startsWith("There are no points")).toList();
	}
}
