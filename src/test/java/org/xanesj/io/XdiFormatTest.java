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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xanesj.SharedData;
import org.xanesj.spectrum.AbsorptionEdge;
import org.xanesj.spectrum.EdgeGuess;
import org.xanesj.spectrum.Spectrum;
import org.xanesj.task.InputException;

/** XDI files: those of the library are read as Larch reads them, bad ones are treated as their list says. */
class XdiFormatTest {

	private static final Pattern ROW = Pattern.compile(
		"(bad_\\d\\d\\.xdi)\\s+(error msg|file read)(?:\\((\\d)\\))?\\s+Y\\s+(\\S.*)");

	/** A word of the note that each bad but readable file must give. */
	private static final Map<String, String> WORDS = Map.ofEntries(Map.entry("bad_02.xdi", "Element.edge is missing"), Map
		.entry("bad_03.xdi", "Element.symbol is missing"), Map.entry("bad_04.xdi", "Element.edge 'Foo'"), Map.entry(
			"bad_05.xdi", "Element.symbol 'Foo'"), Map.entry("bad_06.xdi", "'# ---'"), Map.entry("bad_07.xdi",
				"no fields Column.N"), Map.entry("bad_08.xdi", "not every column"), Map.entry("bad_09.xdi", "without a column"),
		Map.entry("bad_10.xdi", "not every column"), Map.entry("bad_11.xdi", "comment sign that is not '#'"), Map.entry(
			"bad_23.xdi", "begins with a digit"), Map.entry("bad_25.xdi", "the program that wrote"), Map.entry("bad_26.xdi",
				"no user comment"), Map.entry("bad_27.xdi", "no user comment"), Map.entry("bad_28.xdi",
					"is no date and time"), Map.entry("bad_29.xdi", "is no date and time"), Map.entry("bad_31.xdi",
						"Mono.d_spacing"), Map.entry("bad_32.xdi", "recommended fields are missing"), Map.entry("bad_33.xdi",
							"Sample.temperature"), Map.entry("bad_34.xdi", "Facility.energy"), Map.entry("bad_35.xdi",
								"Facility.current"));

	@TempDir
	Path folder;

	@Test
	void badFilesAreRefusedOrNotedAsTheirListSays() throws IOException {
		final Path list = SharedData.data("xdi_interchange/baddata/BadFiles.txt");
		int refused = 0;
		int noted = 0;
		for (final String line : Files.readAllLines(list)) {
			final Matcher row = ROW.matcher(line.strip());
			if (!row.matches()) continue;
			final Path file = list.resolveSibling(row.group(1));
			// the collection at hand holds 24 of the 36
			if (!Files.exists(file)) continue;
			if (row.group(2).equals("error msg")) {
				final String sentence = assertThrows(InputException.class, () -> SpectrumFile.read(file, SpectrumReading.AUTO),
					line).getMessage();
				assertTrue(sentence.startsWith(file + ", line "), sentence);
				refused++;
			}
			else {
				final Spectrum spectrum = SpectrumFile.readOne(file, SpectrumReading.AUTO);
				assertEquals(12, spectrum.size(), line);
				assertEquals(-1.3070486, spectrum.mu(0), line);
				if (row.group(3) != null) {
					final String word = WORDS.get(row.group(1));
					assertTrue(spectrum.notes().stream().anyMatch(note -> note.contains(word)), line + spectrum.notes());
					noted++;
				}
			}
		}
		assertEquals(8, refused);
		assertEquals(16, noted);
	}

	@Test
	void theWholeLibraryIsReadAsLarchReadsIt() throws IOException {
		final Path library = SharedData.data("xasdatalibrary");
		int files = 0;
		for (final String line : Files.readAllLines(SharedData.values("larch/xasdatalibrary.csv"))) {
			final String[] field = line.split(",");
			if (field[0].equals("file")) continue;
			final Spectrum spectrum = SpectrumFile.readOne(library.resolve(field[0]), SpectrumReading.AUTO);
			assertEquals(field[1], spectrum.metadata().get(SpectrumFile.SIGNAL), field[0]);
			assertEquals(Integer.parseInt(field[2]), spectrum.size(), field[0]);
			assertEquals("XDI", spectrum.metadata().get(SpectrumFile.FORMAT), field[0]);
			files++;
		}
		assertEquals(140, files);
	}

	@Test
	void theEdgeIsFoundWithoutMetadataForTheWholeLibrary() throws IOException {
		final Path library = SharedData.data("xasdatalibrary");
		final List<String> wrong = new ArrayList<>();
		int files = 0;
		for (final String line : Files.readAllLines(SharedData.values("larch/xasdatalibrary.csv"))) {
			final String file = line.substring(0, line.indexOf(','));
			if (file.equals("file")) continue;
			final Spectrum spectrum = SpectrumFile.readOne(library.resolve(file), SpectrumReading.AUTO);
			final AbsorptionEdge said = EdgeGuess.of(spectrum);
			assertEquals(XdiRules.value(spectrum.metadata(), "Element.symbol") + " " + XdiRules.value(spectrum.metadata(),
				"Element.edge"), said.toString(), file);
			final AbsorptionEdge found = EdgeGuess.of(new Spectrum(file, spectrum.energies(), spectrum.mu()));
			if (!found.equals(said)) wrong.add(file + ": " + found + " for " + said);
			files++;
		}
		assertEquals(140, files);
		assertEquals(List.of(), wrong);
	}

	@Test
	void goodFilesGiveNoNoteOfTheData() {
		final Spectrum spectrum = SpectrumFile.readOne(SharedData.data("xdi_interchange/data/cu_metal_rt.xdi"),
			SpectrumReading.AUTO);
		assertEquals(Set.of(), Set.copyOf(spectrum.notes().stream().filter(note -> !note.startsWith("XDI:")).toList()));
		assertEquals("Cu", spectrum.metadata().get("Element.symbol"));
		assertEquals("mutrans", spectrum.metadata().get(SpectrumFile.SIGNAL));
		assertEquals(SharedData.data("xdi_interchange/data/nonxafs_1d.xdi") +
			" is no scan over the energy: column 1 is 'x' and no column is labelled as energy; convert it to energies, or label the energy column.",
			assertThrows(InputException.class, () -> SpectrumFile.read(SharedData.data(
				"xdi_interchange/data/nonxafs_1d.xdi"), SpectrumReading.AUTO)).getMessage());
	}

	@Test
	void unitAndLabelsAreTakenFromTheFields() throws IOException {
		final Spectrum spectrum = read("# XDI/1.0 test/1\n# Column.1: energy keV\n# Column.2: itrans counts\n# Column.3: i0\n" +
			"# Element.symbol: Fe\n# Element.edge: K\n# Mono.d_spacing: 3.1\n# ///\n# made for a test\n# ---\n7.1 2 4\n7.2 3 3\n");
		assertEquals(7100, spectrum.energy(0));
		assertEquals(Math.log(2), spectrum.mu(0), 1e-15, "ln(i0/itrans) of 4 and 2");
		assertTrue(spectrum.notes().contains("Energies were given in keV."));
		assertFalse(spectrum.notes().stream().anyMatch(note -> note.contains("required")), spectrum.notes().toString());
	}

	@Test
	void brokenHeadersAreRefusedWithTheirLine() {
		final String start = "# XDI/1.0\n# Column.1: energy eV\n# Column.2: mutrans\n";
		final String end = "# ///\n# ---\n7100 1\n7101 2\n";
		assertEquals("F, line 4: field 'Sample.name' has no value; give one or remove the line.", refusal(start +
			"# Sample.name:\n" + end));
		assertEquals("F, line 4: '1Sample.name: x' is not of the form 'Namespace.tag: value'; correct it, or move it below a line '# ///'.",
			refusal(start + "# 1Sample.name: x\n" + end));
		assertEquals("F, line 4: 'Sample: x' is not of the form 'Namespace.tag: value'; correct it, or move it below a line '# ///'.",
			refusal(start + "# Sample: x\n" + end));
		assertEquals("F has a header but no rows of numbers.", refusal(start + "# ///\n# ---\n"));
		assertEquals("F, line 6: 'nan' in column 2 is not a finite number; correct it or remove the line.", refusal(start +
			"# ---\n7100 1\n7101 nan\n"));
		assertEquals("F, line 1: an XDI file must begin with its version; make '# XDI/1.0' the first line.", refusal(
			"# Column.1: energy eV\n" + end));
		assertEquals("F, line 5: the table has one column only; a spectrum needs energies and a signal.", refusal(start +
			"# ---\n7100\n7101\n"));
	}

	private Spectrum read(final String text) throws IOException {
		return SpectrumFile.readOne(Files.writeString(folder.resolve("scan.xdi"), text), SpectrumReading.AUTO);
	}

	private String refusal(final String text) {
		return assertThrows(InputException.class, () -> read(text)).getMessage().replace(folder.resolve("scan.xdi")
			.toString(), "F");
	}
}
