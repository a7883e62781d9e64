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

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;

import org.junit.jupiter.api.Test;

class EnergyOffsetTest {

	@Test
	void movesAddUpAndCancelExactly() {
		final String info = "x\n" + EnergyOffset.line(0.1, "by hand") + "\nXANES Absorbance: I0\n" + EnergyOffset.line(0.2,
			"foil") + "\n" + EnergyOffset.line(-0.3, "by hand");
		assertEquals(Optional.of(0.0), EnergyOffset.total(info));
		assertEquals(Optional.empty(), EnergyOffset.total("XANES Absorbance: I0"));
		assertEquals("ENERGY OFFSET: 0.00001 eV (by hand)", EnergyOffset.line(1e-5, "by hand"));
	}

	@Test
	void energiesFromElsewhereEndTheCount() {
		final String moved = EnergyOffset.line(1, "by hand");
		assertEquals(Optional.empty(), EnergyOffset.total(moved + "\nXANES Set Energies: 3 energies from e.csv"));
		assertEquals(Optional.of(1.0), EnergyOffset.total(moved + "\nXANES Set Energies: 3 energies from slice labels"));
		assertEquals(Optional.of(1.0), EnergyOffset.total(moved + "\nXANES Open Stack: s, 3 energies from slice labels, 1 to 3"));
	}

	@Test
	void movingBackGivesTheSameNumbers() {
		final double[] energies = { 7127.0019999999995, 7112.3, 700.375 };
		final double[] moved = EnergyOffset.move(energies, 0.1);
		assertEquals(7112.4, moved[1]);
		final double[] back = EnergyOffset.move(moved, -0.1);
		assertEquals(7112.3, back[1]);
		assertEquals(700.375, back[2]);
		// 17 digits do not fit into every double between, so the last one may differ
		assertArrayEquals(energies, back, 1e-12);
	}
}
