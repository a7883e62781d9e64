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

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.xanesj.SharedData;
import org.xanesj.io.SampleTable.Role;
import org.xanesj.spectrum.Spectrum;
import org.xanesj.task.InputException;

class SampleTableTest {

	private static final String GOOD = "sample,element,K,L23,enthalpy,group,K_shift,L23_shift,signal,note\n" +
		"\"FeCl2, dry\",fe,k/a.csv,l/a.csv,-341.8,chlorides,0.25,-1,\"ln(i0/it)\",first\n" + "\n" +
		"CuBr,Cu,k\\b.csv,,-104.6,bromides,,,,\n" + "NiF2,Ni,c.csv,d.csv,,\"fluor\"\"ides\",,,auto\n";

	@TempDir
	Path folder;

	@Test
	void readsEveryColumn() throws IOException {
		final SampleTable table = table(GOOD);
		assertEquals(3, table.rows().size());
		assertTrue(table.has(Role.K) && table.has(Role.L23) && table.hasGroups());
		assertEquals(List.of("enthalpy"), table.targetNames());
		final SampleTable.Row first = table.rows().get(0);
		assertEquals("FeCl2, dry", first.sample());
		assertEquals("Fe", first.element());
		assertEquals(Optional.of(folder.resolve("k/a.csv")), first.path(Role.K));
		assertEquals("Fe L23", Role.L23.edge(first.element()).toString());
		assertEquals(0.25, first.shift(Role.K));
		assertEquals(-1, first.shift(Role.L23));
		assertEquals(Optional.of("ln(i0/it)"), first.signal());
		assertEquals(Optional.of("chlorides"), first.group());
		assertEquals(-341.8, first.target("enthalpy"));
		final SampleTable.Row second = table.rows().get(1);
		assertEquals(4, second.line());
		assertEquals(Optional.of("k/b.csv"), second.name(Role.K));
		assertEquals(Optional.empty(), second.path(Role.L23));
		assertEquals(0, second.shift(Role.K));
		assertEquals(Optional.empty(), second.signal());
		assertEquals(Optional.of("fluor\"ides"), table.rows().get(2).group());
	}

	@Test
	void toleratesWhatSpreadsheetsMake() throws IOException {
		final SampleTable table = SampleTable.read(Files.write(folder.resolve("t.csv"),
			"\ufeffSample;Element;k;Oxidation state;note\r\nrust;Fe;rust.dat;2,75;\"two\r\nlines\"\r\nlimonite;FE;l.dat;3;\r\n;;;;\r\n"
				.getBytes(StandardCharsets.UTF_8)));
		assertEquals(2.75, table.rows().get(0).target("Oxidation state"));
		assertEquals(Optional.of("two\nlines"), table.rows().get(0).value("note"));
		assertEquals(List.of("Oxidation state"), table.targetNames());
		assertEquals(4, table.rows().get(1).line());
		assertEquals("Fe", table.rows().get(1).element());
		assertEquals(2, table.rows().size());
	}

	@Test
	void saysWhichLineAndColumnIsWrong() throws IOException {
		final SampleTable table = table(GOOD);
		final String path = table.path().toString();
		assertEquals(path + ", line 5, column 'enthalpy': the value of sample 'NiF2' is missing; fill it in or leave the sample out.",
			refusal(() -> table.rows().get(2).target("enthalpy")));
		assertEquals(path + ", line 2, column 'note': 'first' is not a number; correct it or leave the sample out.", refusal(
			() -> table.rows().get(0).target("note")));
		assertEquals(path + " has no column 'energy'; columns with numbers are enthalpy.", refusal(() -> table.rows().get(0)
			.target("energy")));
		assertEquals(path + ", line 4, column 'L23': no spectrum file is given for sample 'CuBr'; give one or leave the sample out.",
			refusal(() -> table.rows().get(1).existing(Role.L23)));
		assertEquals(path + ", line 2, column 'K': there is no file " + folder.resolve("k/a.csv") +
			"; paths are relative to the table.", refusal(table::checkFiles));
		Files.createDirectories(folder.resolve("k"));
		Files.writeString(folder.resolve("k/a.csv"), "x");
		assertEquals(folder.resolve("k/a.csv"), table.rows().get(0).existing(Role.K));

		assertEquals("T, line 1: a sample table needs a column 'element'; the columns are sample, K.", refusal(
			"sample,K\na,b\n"));
		assertEquals("T, line 1: a sample table needs a column 'sample'; the columns are element, K.", refusal(
			"element,K\na,b\n"));
		assertEquals("T, line 1: a sample table needs a column 'K' or 'L23' with spectrum files; the columns are sample, element.",
			refusal("sample,element\na,Fe\n"));
		assertEquals("T, line 1: column 'q' is there twice; rename one of them.", refusal("sample,element,K,q,q\na,Fe,b,1,2\n"));
		assertEquals("T, line 2, column 'element': 'Foo' is no element with an absorption edge; write a chemical symbol such as Fe.",
			refusal("sample,element,K\na,Foo,b\n"));
		assertEquals("T, line 2, column 'element': the element is missing; write a chemical symbol such as Fe.", refusal(
			"sample,element,K\na,,b\n"));
		assertEquals("T, line 2, column 'sample': the name of the sample is missing; fill it in.", refusal(
			"sample,element,K\n,Fe,b\n"));
		assertEquals("T, line 2, column 'K_shift': 'one' is not a number; write the energies to add in eV.", refusal(
			"sample,element,K,K_shift\na,Fe,b,one\n"));
		assertEquals("T, line 3: there are 4 fields for 3 columns; put fields that contain the separator in quotation marks.",
			refusal("sample,element,K\na,Fe,b\na,Fe,b,c\n"));
		assertEquals("T, line 2: a quotation mark is not closed; add the missing \".", refusal(
			"sample,element,K\na,Fe,\"b\nc,Fe,d\n"));
		assertEquals("T has a header but no samples; add a row for each.", refusal("sample,element,K\n"));
		assertEquals("T is empty; a sample table has a header and rows.", refusal("\n\n"));
	}

	@Test
	void aTableIsToldFromASpectrum() throws IOException {
		assertTrue(SampleTable.isTable(table(GOOD).path()));
		assertTrue(SampleTable.isTable(Files.writeString(folder.resolve("a"), "\"Sample\";\"element\";\"l23\"\n")));
		assertFalse(SampleTable.isTable(Files.writeString(folder.resolve("b"), "# K sample\n7100 1\n7101 2\n")));
		assertFalse(SampleTable.isTable(Files.writeString(folder.resolve("c"), "Energy (eV),Intensity\n7100,1\n")));
	}

	/** The labels of the measured glasses, brought into the form of a sample table, lead to their spectra. */
	@Test
	void readsTheGlasses() throws IOException {
		final Path labels = SharedData.data("mayotte_LUCIA/labels.csv");
		final List<String> lines = new ArrayList<>(List.of("sample,element,K,fe3_over_fe_total,group,note,signal"));
		for (final String line : Files.readAllLines(labels)) {
			final String[] field = line.split(",", -1);
			// one glass has no known value
			if (field[0].equals("file") || field[1].isEmpty()) continue;
			final Path file = labels.resolveSibling("xas/iron").resolve(field[0]).toAbsolutePath();
			lines.add(field[0] + ",Fe," + file + "," + field[1] + "," + field[2] + "," + field[3] + ",FY_c/Io");
		}
		final SampleTable table = table(String.join("\n", lines));
		assertEquals(18, table.rows().size());
		table.checkFiles();
		assertEquals(List.of("fe3_over_fe_total"), table.targetNames());
		for (final SampleTable.Row row : table.rows()) {
			final double target = row.target("fe3_over_fe_total");
			assertTrue(target >= 0 && target <= 1, row.sample());
			final Spectrum spectrum = SpectrumFile.readOne(row.existing(Role.K), SpectrumReading.AUTO.withSignal(row.signal()
				.orElseThrow()));
			assertTrue(spectrum.size() > 100, row.sample());
		}
	}

	private SampleTable table(final String text) throws IOException {
		return SampleTable.read(Files.writeString(folder.resolve("t.csv"), text));
	}

	private String refusal(final String text) {
		return refusal(() -> table(text)).replace(folder.resolve("t.csv").toString(), "T");
	}

	private static String refusal(final Executable work) {
		return assertThrows(InputException.class, work).getMessage();
	}
}
