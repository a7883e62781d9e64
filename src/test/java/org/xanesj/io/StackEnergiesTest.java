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
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xanesj.SharedData;
import org.xanesj.spectrum.EnergyUnit;
import org.xanesj.stack.ImgPlanes;
import org.xanesj.stack.PixelSize;
import org.xanesj.task.InputException;

/** Which energies are true: labels, then properties that fit, then names, then a file; a file asked for comes first. */
class StackEnergiesTest {

	@TempDir
	Path folder;

	private static final List<String> NO_LABELS = Arrays.asList(null, null, null);

	@Test
	void labelsKeepEveryDigit() {
		final double energy = 7100.1234567890123;
		assertEquals("7100.123456789012 eV", StackEnergies.label(energy));
		assertEquals(energy, find(List.of(StackEnergies.label(energy), "7101.0 eV", "7102 eV"), Map.of()).values()[0]);
		assertEquals("7100.0,12345678.9", StackEnergies.property(new double[] { 7100, 12345678.9 }));
	}

	@ParameterizedTest
	@CsvSource({ "7100.1234567 eV,7100.1234567", "scan_07112.00_eV.tif,7112", "img_7112eV_003,7112",
		"c:1/1 (7112.05 eV),7112.05", "7.1123 keV,7112.3", "7100.5 EV (simulated),7100.5", "a 2 eV step at 853.25 eV,853.25" })
	void energiesInLabels(final String label, final double energy) {
		assertEquals(energy, EnergiesInNames.withUnit(label).value());
	}

	@ParameterizedTest
	@CsvSource({ "7112.0", "7112 meV", "eV", "7112 evaluated", "v1.7112.3 e" })
	void noEnergiesInLabels(final String label) {
		assertNull(EnergiesInNames.withUnit(label));
	}

	@Test
	void labelsWinOverProperties() {
		final List<String> labels = List.of("7100.126 eV", "7101.5 eV", "7103.25 eV");
		assertEquals(List.of(), find(labels, Map.of("Energies", "7100.13,7101.50,7103.25")).notes(),
			"within the two decimals of the property there is no disagreement");
		final StackEnergies found = find(labels, Map.of("xanes.energies", "7100.126,7101.5,7104.25", "Energies", "1,2"));
		assertArrayEquals(new double[] { 7100.126, 7101.5, 7103.25 }, found.values());
		assertEquals("slice labels", found.source());
		assertEquals(List.of("The property 'xanes.energies' of s differs from the slice labels by up to 1 eV; the labels are used.",
			"The property 'Energies' of s lists 2 energies for 3 slices; it was not used."), found.notes());
	}

	@Test
	void propertiesAreUsedWhereTheyFit() {
		assertArrayEquals(new double[] { 1.25, 2, 3 }, find(NO_LABELS, Map.of("xanes.energies", "1.25,2,3", "Energies",
			"1.3,2,3"), EnergyUnit.EV).values(), "our own property is finer");
		assertArrayEquals(new double[] { 7112, 7113, 7114 }, find(NO_LABELS, Map.of("xanes.energies", "1,2", "Energies",
			"7112.00, 7113.00, 7114.00")).values());
		final StackEnergies kilo = find(NO_LABELS, Map.of("Energies", "7.112,7.113,7.1145"));
		assertArrayEquals(new double[] { 7112, 7113, 7114.5 }, kilo.values());
		assertTrue(kilo.notes().get(0).contains("taken as keV"), kilo.notes().toString());
	}

	@Test
	void someLabelsAreNotEnough() {
		final StackEnergies found = find(Arrays.asList("7100 eV", null, "dark"), Map.of("Energies", "7100,7101,7102"));
		assertEquals("image properties", found.source());
		assertEquals("s: only 1 of 3 slice labels hold an energy; they were not used.", found.notes().get(0));
	}

	@Test
	void numbersInFileNames() {
		names(new double[] { 7112, 7113, 7114.5 }, "a_07112.00_eV.tif", "a_07113.00_eV.tif", "a_07114.50_eV.tif");
		names(new double[] { 7112, 7113, 7114.5 }, "fe2_7112.0_001.tif", "fe2_7113.0_002.tif", "fe2_7114.5_003.tif");
		names(new double[] { 7112, 7113, 7114 }, "001_7112.tif", "002_7113.tif", "003_7114.tif");
		names(new double[] { 7112, 7113, 7114.5 }, "x7.1120.tif", "x7.1130.tif", "x7.1145.tif");
		names(new double[] { 853, 852, 851 }, "e853.TIFF", "e852.TIFF", "e851.TIFF");
	}

	private void names(final double[] energies, final String... names) {
		final StackEnergies found = StackEnergies.find(slices(NO_LABELS, List.of(names), Map.of()), null, EnergyUnit.AUTO);
		assertArrayEquals(energies, found.values());
		assertEquals("numbers in the file names", found.source());
	}

	@Test
	void countsAndAmbiguousNamesAreNoEnergies() {
		for (final String[] names : new String[][] { { "a1.tif", "a2.tif", "a3.tif" }, { "a.tif", "b.tif", "c.tif" }, {
			"100_7112.tif", "200_7113.tif", "300_7114.tif" }, { "7112.tif", "7113_2.tif", "7114.tif" } })
		{
			final InputException e = assertThrows(InputException.class, () -> StackEnergies.find(slices(NO_LABELS, List.of(
				names), Map.of()), null, EnergyUnit.AUTO), names[0]);
			assertEquals("s: no energies were found in slice labels, image properties or file names; name a text file with" +
				" one energy per slice as 'energies', for an open stack in XANES Set Energies...", e.getMessage());
		}
	}

	@Test
	void aFileThatIsAskedForIsTakenAndDisagreementIsSaid() throws IOException {
		final Path file = write("e.txt", "7100\n7101\n7102.5\n");
		final StackSlices slices = slices(List.of("7100 eV", "7101 eV", "7102 eV"), List.of(), Map.of());
		final StackEnergies found = StackEnergies.find(slices, file, EnergyUnit.AUTO);
		assertArrayEquals(new double[] { 7100, 7101, 7102.5 }, found.values());
		// 7102 without decimals may stand for 7102.5: half of its last digit
		assertEquals(List.of(), found.notes());
		final StackEnergies off = StackEnergies.find(slices, write("f.txt", "7100\n7101\n7103\n"), EnergyUnit.AUTO);
		assertEquals(List.of(), off.notes(), "both are rounded to 1 eV");
		final StackEnergies far = StackEnergies.find(slices, write("g.txt", "7100\n7101\n7104.0\n"), EnergyUnit.AUTO);
		assertEquals(List.of("g.txt differs from the slice labels of s by up to 2 eV; the file is used."), far.notes());
		assertEquals("h.txt holds 2 energies, but s has 3 slices; give a file with one energy per slice.", assertThrows(
			InputException.class, () -> StackEnergies.find(slices, write("h.txt", "1\n2\n"), EnergyUnit.AUTO)).getMessage());
	}

	@Test
	void aFileBesideTheStackIsTheLastResort() throws IOException {
		final Path misfit = write("s.txt", "1\n2\n");
		final Path fits = write("s.csv", "energy,note\n7.1,a\n7.2,b\n7.3,c\n");
		final StackSlices slices = new StackSlices("s", planes(), NO_LABELS, List.of(), Map.of(), List.of(misfit, fits),
			PixelSize.UNKNOWN, "");
		final StackEnergies found = StackEnergies.find(slices, null, EnergyUnit.AUTO);
		assertArrayEquals(new double[] { 7100, 7200, 7300 }, found.values());
		assertEquals("The energies of s were read from s.csv beside it.", found.notes().get(0));
		final StackSlices only = new StackSlices("s", planes(), NO_LABELS, List.of(), Map.of(), List.of(misfit),
			PixelSize.UNKNOWN, "");
		assertTrue(assertThrows(InputException.class, () -> StackEnergies.find(only, null, EnergyUnit.AUTO)).getMessage()
			.contains("s.txt beside it holds 2 numbers for 3 slices"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "7100\\n7101.5|7100 7101.5", "# E\\n7100 1\\n7101.5 2|7100 7101.5",
		"* mantis\\r\\n7100\\r\\n7101.5\\r\\n\\r\\n|7100 7101.5", "energy;i0\\n7100;2\\n7101.5;3|7100 7101.5",
		"7100,5\\n7101,5|7100.5 7101.5", "7100,5;1,2\\n7101,25;1,3|7100.5 7101.25", "7100.5,5\\n7101.5,5|7100.5 7101.5",
		"\ufeff\"x\",\"y\"\\n7092.584,0.0096,\\n7095.983,0.011,|7092.584 7095.983",
		"index,energy_eV\\n1,7100\\n2,7101.5|7100 7101.5", "\\t7.100D+03\\n 7.1015e3|7100 7101.5" })
	void listsOfEnergies(final String content, final String expected) throws IOException {
		final Path file = write("l.txt", content.translateEscapes());
		assertArrayEquals(Arrays.stream(expected.split(" ")).mapToDouble(Double::parseDouble).toArray(), EnergyListFile.read(
			file).values());
	}

	/** The description: nine lines to skip, then columns; the tenth one where the eighth says energy. */
	@Test
	void theLogOfMapsOfHxn() throws IOException {
		final String nine = "# log 1 of the export\n".repeat(9);
		assertArrayEquals(new double[] { 7100.5, 7101 }, EnergyListFile.read(write("maps_log_tiff.txt", nine +
			"1 12:00 scan 5 of 10 at energy = 7100.5 eV\n2 12:01 scan 5 of 10 at dwell = 0.05 s\n" +
			"3 12:02 scan 6 of 10 at energy = 7101 eV\n")).values());
	}

	@Test
	void whatIsNoListOfEnergiesIsRefused() throws IOException {
		refused("e.txt holds no energies; it must be a text file with one energy per line.", "");
		refused("e.txt holds no energies; it must be a text file with one energy per line.", "# only a comment\n");
		refused("e.txt, line 3: 'abc' has no number for the energy; write one energy per line, or start the line with # if" +
			" it is a comment.", "7100\n7101\nabc\n");
		refused("e.txt, line 2: '71o1' has no number for the energy; write one energy per line, or start the line with # if" +
			" it is a comment.", "7100\n71o1\n");
		refused("e.txt is no text file; give a text file with one energy per line.", "II*\0\0");
		final InputException e = assertThrows(InputException.class, () -> EnergyListFile.read(folder.resolve("no.txt")));
		assertTrue(e.getMessage().endsWith("no.txt does not exist; check its path."), e.getMessage());
	}

	private void refused(final String sentence, final String content) throws IOException {
		final Path file = write("e.txt", content);
		assertEquals(sentence, assertThrows(InputException.class, () -> EnergyListFile.read(file)).getMessage());
	}

	@Test
	void realListsOfEnergies() {
		final double[] fe = EnergyListFile.read(SharedData.data("midas_hxn/tmp_data.txt")).values();
		assertEquals(57, fe.length);
		assertEquals(7092.584, fe[0]);
		assertEquals(7173.23, fe[56]);
		final double[] ni = EnergyListFile.read(SharedData.data("stetef_nanoxanes/TXM_XANES/Ni_eng_list.txt")).values();
		assertEquals(1000, EnergyUnit.AUTO.factor(ni));
		assertEquals(73, EnergyListFile.read(SharedData.data("stetef_nanoxanes/HXN_XANES/energy_list_corr.txt"))
			.values().length);
	}

	@Test
	void latinOneIsRead() throws IOException {
		final Path file = folder.resolve("l.txt");
		Files.write(file, "# \u00b5m\n7100\n".getBytes(StandardCharsets.ISO_8859_1));
		assertArrayEquals(new double[] { 7100 }, EnergyListFile.read(file).values());
	}

	@Test
	void namesAreOrderedAsPeopleDo() {
		assertEquals(List.of("a2.tif", "a10.tif", "b1.tif"), List.of("a10.tif", "b1.tif", "a2.tif").stream().sorted(
			NaturalOrder::compare).toList());
		assertTrue(EnergiesInNames.alike("a_07112.00_eV_1.tif", "a_8333.50_eV_12.tif"));
	}

	private StackEnergies find(final List<String> labels, final Map<String, String> properties) {
		return find(labels, properties, EnergyUnit.AUTO);
	}

	private StackEnergies find(final List<String> labels, final Map<String, String> properties, final EnergyUnit unit) {
		return StackEnergies.find(slices(labels, List.of(), properties), null, unit);
	}

	private static StackSlices slices(final List<String> labels, final List<String> names,
		final Map<String, String> properties)
	{
		return new StackSlices("s", planes(), labels, names, properties, List.of(), PixelSize.UNKNOWN, "");
	}

	private static ImgPlanes planes() {
		return ImgPlanes.of(1, 1, List.of(new float[1], new float[1], new float[1]));
	}

	private Path write(final String name, final String content) throws IOException {
		return Files.writeString(folder.resolve(name), content);
	}
}
