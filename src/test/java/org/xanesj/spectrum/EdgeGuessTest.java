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
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xanesj.task.InputException;

class EdgeGuessTest {

	/** Edge, and where the steepest rise of a compound lies above the table [eV]. */
	@ParameterizedTest
	@CsvSource({ "Fe K,0", "Fe K,12", "Ni K,18", "Cr K,16", "S K,10", "V K,15", "Ti K,12", "Cu K,8", "Zn K,5", "Pt L3,1",
		"Au L3,3", "Pb L3,4", "Eu L3,5", "Er L3,2", "La L3,3", "Yb L3,4", "Sr K,3", "Mo K,10", "Ag K,2", "Au L2,1", "Au L1,2",
		"Fe L23,1", "Mn L23,2", "Cu L23,0", "Ni L23,1", "Co L23,1", "Ti L23,3", "C K,2", "O K,-11", "N K,-9", "Al K,5", "Si K,6" })
	void findsTheEdgeOfAStep(final String name, final double shift) {
		final AbsorptionEdge edge = AbsorptionEdge.parse(name);
		for (final double noise : new double[] { 0, 0.02 })
			assertEquals(edge, EdgeGuess.fromData(energies(edge), step(edge, shift, noise)).orElseThrow(), name + " + " +
				shift);
	}

	@Test
	void asksOnlyForRiseNotForPoints() {
		final AbsorptionEdge edge = AbsorptionEdge.parse("Fe K");
		final double[] mu = step(edge, 10, 0);
		mu[20] += 5; // a bad point
		mu[40] = Double.NaN;
		assertEquals(edge, EdgeGuess.fromData(energies(edge), mu).orElseThrow());
		final double[] flat = new double[mu.length];
		assertEquals(Optional.empty(), EdgeGuess.fromData(energies(edge), flat));
		assertEquals("x: from 7012 to 7312 eV there is no step at a known K or L edge; name the edge, e.g. 'Fe K'.", assertThrows(
			InputException.class, () -> EdgeGuess.of(new Spectrum("x", energies(edge), flat))).getMessage());
	}

	@Test
	void believesTheHeaderIfItFits() {
		final AbsorptionEdge edge = AbsorptionEdge.parse("Fe K");
		assertEquals("Gd L3", guess(edge, Map.of("Element.symbol", "Gd", "Element.edge", "L3")), "inside the range");
		assertEquals("Fe K", guess(edge, Map.of("Element.symbol", "Cu", "Element.edge", "K")), "outside the range");
		assertEquals("Fe K", guess(edge, Map.of("Element.symbol", "Foo", "Element.edge", "Bar")));
		assertEquals("Fe K", guess(edge, Map.of("atom", "Fe2O3")));
		assertEquals("Gd L3", guess(edge, Map.of("Scan.element", "gd")), "the usual edge inside the range");
		assertEquals("Fe K", guess(edge, Map.of("E0", "7112.0 eV")));
		assertEquals("Ni L23", guess(AbsorptionEdge.parse("Ni L23"), Map.of("Element.symbol", "Ni", "Element.edge", "L3")),
			"soft L edges are a pair");
	}

	private static String guess(final AbsorptionEdge edge, final Map<String, String> metadata) {
		return EdgeGuess.of(new Spectrum("x", energies(edge), step(edge, 5, 0), metadata, List.of())).toString();
	}

	private static double[] energies(final AbsorptionEdge edge) {
		final boolean soft = edge.energy() < AbsorptionEdge.PAIR_LIMIT;
		final double[] energies = new double[301];
		for (int i = 0; i < energies.length; i++)
			energies[i] = edge.energy() + (soft ? -25 + 0.2 * i : -100 + i);
		return energies;
	}

	/** An arctangent with a white line on a sloping background; pairs get their second step. */
	private static double[] step(final AbsorptionEdge edge, final double shift, final double noise) {
		final Random random = new Random(3);
		final double[] energies = energies(edge);
		final double[] mu = new double[energies.length];
		for (int i = 0; i < mu.length; i++) {
			final double e = energies[i] - edge.energy() - shift;
			mu[i] = 2 - 0.001 * e + Math.atan(e) / Math.PI + 0.5 / (1 + (e - 1.5) * (e - 1.5)) + noise * random.nextGaussian();
			if (edge.isPair()) {
				final double f = e - edge.splitting();
				mu[i] += 0.5 * Math.atan(f) / Math.PI + 0.25 / (1 + (f - 1.5) * (f - 1.5));
			}
		}
		return mu;
	}
}
