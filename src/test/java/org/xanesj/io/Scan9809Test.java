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
package org.xanesj.io;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xanesj.SharedData;
import org.xanesj.task.InputException;

class Scan9809Test {

	private static final String HEADER = "  9809     KEK-PF   BL12C\n scan1  07.05.12 23:28\n Hg:H2Cys\n" +
		" Mono :   SI(111)       D=  3.13551 A    Initial angle=  9.25969 deg\n BL12C  Points=  3\n" +
		" Ortec(-1)     NDCH = 2\n  Angle(c)  Angle(o)    time/s         2         3\n" +
		"      Mode         0         0         1         2\n    Offset         0         0     1.500      .250\n";

	@TempDir
	Path folder;

	private SourceFile file(final String text) throws IOException {
		return SourceFile.of(Files.writeString(folder.resolve("scan"), text));
	}

	/** 818 points; first and last energies as numpy computes them from the file's columns with hc = 12398.52. */
	@Test
	void readsARealScanOfThePhotonFactory() {
		final SourceFile file = SourceFile.of(SharedData.data("demeter/t/filetypes/pfbl12c.dat"));
		assertTrue(Scan9809.recognises(file));
		final Scan9809 scan = Scan9809.read(file.text());
		assertEquals(818, scan.size());
		assertEquals(818, scan.announced());
		assertEquals(3.13551, scan.spacing());
		assertEquals("KEK-PF BL12C", scan.beamline());
		assertEquals("Hg:H2Cys 1:2 pH = 12.86, 100 mM, prep. at PF, 5 mm Teflon, stirred 4 hrs", scan.sample());
		assertArrayEquals(new int[] { 1, 2 }, scan.modes());
		assertArrayEquals(new double[] { 826.150, 652.975 }, scan.offsets());
		final double[] set = scan.energiesSet();
		// the header says that the scan begins at 12049 eV; the angles have five decimals, 0.03 eV here
		assertEquals(12049.01618663, set[0], 1e-8);
		assertEquals(13260.01934428, set[817], 1e-8);
		assertEquals(12049.18053725, scan.energiesRead()[0], 1e-8);
		assertEquals(13243.41849976, scan.energiesRead()[817], 1e-8);
		assertEquals(252916, scan.detectors()[0][0]);
		assertEquals(1475709, scan.detectors()[1][817]);
		assertEquals(4, scan.times()[817]);
	}

	@Test
	void columnsThatTouchEachOtherAreKeptApart() throws IOException {
		final Scan9809 scan = Scan9809.read(file(HEADER + "   9.44433   9.44420      1.001234567890    592687\n").text());
		assertEquals(1234567890.0, scan.detectors()[0][0]);
		assertEquals(1, scan.size());
		assertEquals(3, scan.announced());
	}

	@Test
	void damageIsRefusedWithTheLine() throws IOException {
		final String row = "   9.44433   9.44420      1.00    252916    592687\n";
		final String[][] cases = { { HEADER + row + "   9.44433   9.44420      1.00    2529\n", "line 11: has 4 columns" },
			{ HEADER + "   9.44433   9.44420      1.00    25x916    592687\n", "line 10: angles, time" },
			{ HEADER + "  99.44433   9.44420      1.00    252916    592687\n", "line 10: the angles 99.44433" },
			{ HEADER, "has a header but no points" }, { HEADER.replace("Offset", "Ofset") + row, "has no line 'Offset'" },
			{ HEADER.replace("D=", "d:") + row, "has no lattice spacing" },
			{ HEADER.replace("3.13551", "313551.") + row, "has no lattice spacing" },
			{ HEADER.replace("3.13551", "313.551") + row, "line 4: the lattice spacing" } };
		for (final String[] one : cases) {
			final SourceFile damaged = file(one[0]);
			final InputException refused = assertThrows(InputException.class, () -> Scan9809.read(damaged.text()), one[1]);
			assertTrue(refused.getMessage().startsWith(folder.toString()), refused.getMessage());
			assertTrue(refused.getMessage().contains(one[1]), refused.getMessage());
		}
	}

	@Test
	void otherTextsAreNotRecognised() throws IOException {
		assertFalse(Scan9809.recognises(file("# 9809\n1 2\n")));
		assertFalse(Scan9809.recognises(file("98091 2\n")));
		assertFalse(Scan9809.recognises(SourceFile.of(folder)));
	}
}
