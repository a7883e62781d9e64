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
package org.xanesj.io.hdf5;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.xanesj.io.SpectrumFile;
import org.xanesj.io.SpectrumReading;
import org.xanesj.spectrum.EnergyUnit;
import org.xanesj.spectrum.Spectrum;
import org.xanesj.task.InputException;

/** Spectra in HDF5 on files that scripts/reference/hdf5_samples.py has generated with h5py. */
class Hdf5SpectrumFormatTest {

	private static final double[] MU = { 0.1, 0.2, 0.8, 1.2, 1.1, 1 };
	/** exp and ln of the values that h5py has stored. */
	private static final double ROUNDING = 1e-14;

	private static List<Spectrum> read(final String name, final String signal) {
		return SpectrumFile.read(Generated.file(name), new SpectrumReading(signal, EnergyUnit.AUTO));
	}

	@Test
	void theBeamsOfTheDefinition() {
		final List<Spectrum> spectra = read("nxxas_beams.h5", "auto");
		assertEquals(List.of("nxxas_beams.h5:fluorescence", "nxxas_beams.h5:transmission"), spectra.stream().map(
			Spectrum::name).toList());
		for (final Spectrum spectrum : spectra) {
			assertArrayEquals(Generated.ENERGIES, spectrum.energies());
			assertArrayEquals(MU, spectrum.mu(), ROUNDING);
			assertEquals("NXxas", spectrum.metadata().get(SpectrumFile.FORMAT));
			assertEquals(List.of("Energies were given in keV."), spectrum.notes());
		}
	}

	@Test
	void detectorsOfLarchDescendingAndRepeated() {
		final Spectrum spectrum = read("nxxas_larch.h5", "").get(0);
		assertArrayEquals(Generated.ENERGIES, spectrum.energies());
		assertArrayEquals(MU, spectrum.mu(), ROUNDING);
		assertEquals("Fe", spectrum.metadata().get("Element.symbol"));
		assertEquals("K", spectrum.metadata().get("Element.edge"));
		assertEquals(List.of("Energies were descending and were reversed.",
			"1 repeated energy was dropped, the later one each time."), spectrum.notes());
	}

	@Test
	void aTableGivesOneSpectrumForEachRow() {
		final List<Spectrum> spectra = read("spectra_table.h5", "auto");
		assertEquals(2, spectra.size());
		assertArrayEquals(MU, spectra.get(0).mu());
		assertArrayEquals(new double[] { 0.2, 0.4, 1.6, 2.4, 2.2, 2 }, spectra.get(1).mu());
		assertArrayEquals(spectra.get(1).mu(), read("spectra_table.h5", "mu 2").get(0).mu());
	}

	@Test
	void anUnknownSignalIsRefusedWithTheList() {
		assertEquals(Generated.file("spectra_table.h5") + " holds no spectrum 'xmu'; set 'signal' to one of mu 1, mu 2.",
			assertThrows(InputException.class, () -> read("spectra_table.h5", "xmu")).getMessage());
	}
}
