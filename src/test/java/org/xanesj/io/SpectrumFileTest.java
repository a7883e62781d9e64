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
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xanesj.spectrum.EnergyUnit;
import org.xanesj.SharedData;
import org.xanesj.spectrum.Spectrum;
import org.xanesj.task.InputException;

/** Reads column text of every kind; bad files are refused with one sentence that says where and what to do. */
class SpectrumFileTest {

	private static final double[] ENERGIES = { 7100, 7100.5, 7101.25, 7102 };
	private static final double[] MU = { 0.125, 0.25, 0.5, 1 };

	@TempDir
	Path folder;

	@ParameterizedTest
	@ValueSource(strings = { "# energy mu\n7100 0.125\n7100.5 .25\n7101.25 +5.0E-1\n7102 1\n",
		"7100\t0.125\n7100.5\t0.25\n7101.25\t0.5\n7102\t1\n", "7100, 0.125\n7100.5, 0.25\n7101.25, 0.5\n7102, 1",
		"7100;0.125\n7100.5;0.25\n7101.25;0.5\n7102;1", "7100;0,125\n7100,5;0,25\n7101,25;0,5\n7102;1",
		"7100\t0,125\r\n7100,5\t2,5E-1\r\n7101,25\t0,5\r\n7102\t1\r\n", "7100,0 0,125\n7100,5 0,25\n7101,25 0,5\n7102,0 1,0",
		"energy,mu\n7100,0.125\n7100.5,0.25\n7101.25,0.5\n7102,1\n", "\"Energy (eV)\",\"Absorption\"\n7100,0.125\n7100.5,0.25\n7101.25,0.5\n7102,1\n",
		"% comment\n* comment\n; comment\n! comment\n// comment\n7100 0.125\n7100.5 0.25\n7101.25 0.5\n7102 1\n",
		"A scan of 2026\nwith a header\n\n  7100 0.125\n  7100.5 0.25\n\n# a pause\n  7101.25 0.5\n  7102 1\n\n# the end\n",
		"7100 0.125\r7100.5 0.25\r7101.25 0.5\r7102 1\r", "7.1000000D+03 1.25D-01\n7100.5 0.25\n7101.25 0.5\n7102 1\n",
		"\ufeffEnergy,Intensity\r\n7100,0.125\r\n7100.5,0.25\r\n7101.25,0.5\r\n7102,1\r\n",
		"4\n7100 0.125\n7100.5 0.25\n7101.25 0.5\n7102 1\n", "7100,0.125,\n7100.5,0.25,\n7101.25,0.5,\n7102,1,\n" })
	void readsColumnsHoweverTheyAreWritten(final String text) throws IOException {
		for (final Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16)) {
			final Path file = Files.write(folder.resolve("scan.dat"), text.getBytes(charset));
			final Spectrum spectrum = SpectrumFile.readOne(file, SpectrumReading.AUTO);
			assertArrayEquals(ENERGIES, spectrum.energies());
			assertArrayEquals(MU, spectrum.mu());
		}
	}

	@Test
	void readsLatin1() throws IOException {
		final Path file = Files.write(folder.resolve("scan.dat"), "# Fe\u00b3\u207a: 5 \u00b5m\n# energy \u00b5\n7100 1\n7101 2\n".replace(
			"\u207a", "+").getBytes(StandardCharsets.ISO_8859_1));
		final Spectrum spectrum = SpectrumFile.readOne(file, SpectrumReading.AUTO);
		assertEquals("5 \u00b5m", SpectrumFile.readOne(Files.write(file, "# size: 5 \u00b5m\n7100 1\n7101 2\n".getBytes(
			StandardCharsets.ISO_8859_1)), SpectrumReading.AUTO).metadata().get("size"));
		assertArrayEquals(new double[] { 1, 2 }, spectrum.mu());
	}

	@Test
	void saysWhatItChanged() throws IOException {
		final Spectrum turned = read("# energy mu\n7102 4\n7101 3\n7101 9\n7100 2\n7099 1\n7098 0\n");
		assertArrayEquals(new double[] { 7098, 7099, 7100, 7101, 7102 }, turned.energies());
		assertArrayEquals(new double[] { 0, 1, 2, 3, 4 }, turned.mu(), "the later of two equal energies is dropped");
		assertEquals(List.of("Energies were descending and were reversed.",
			"1 repeated energy was dropped, the later one each time (first in line 4)."), turned.notes());

		final Spectrum kilo = read("# energy norm\n7.1103 1\n7.1113 2\n7.1123 3\n");
		assertArrayEquals(new double[] { 7110.3, 7111.3, 7112.3 }, kilo.energies(), "exact in decimal");
		assertEquals(List.of("Energies were given in keV."), kilo.notes());
		assertArrayEquals(new double[] { 71.4, 72.4, 73.4 }, read("# energy norm\n71.4 1\n72.4 2\n73.4 3\n").energies(),
			"Al L3 in eV");

		final Spectrum comma = read("7100,5;1,5\n7101,5;2,5\n");
		assertEquals(List.of("Decimal commas were read as decimal points.",
			"No label is known to name the absorption; column 2 was read."), comma.notes());
		final Spectrum undefined = read("# energy i0 it\n7100 1 1\n7101 1 0\n7102 1 1\n");
		assertTrue(Double.isNaN(undefined.mu(1)));
		assertEquals(List.of("The signal ln(i0/it) is not defined at 1 of 3 energies (first in line 3)."), undefined
			.notes());
	}

	@Test
	void theUserCanSayUnitAndSignal() throws IOException {
		final Path file = Files.writeString(folder.resolve("scan.dat"), "# e a b\n71.4 8 2\n72.4 9 3\n73.4 6 1\n");
		final Spectrum spectrum = SpectrumFile.readOne(file, new SpectrumReading("a/b - 1", EnergyUnit.KEV));
		assertArrayEquals(new double[] { 71400, 72400, 73400 }, spectrum.energies());
		assertArrayEquals(new double[] { 3, 2, 5 }, spectrum.mu());
		assertEquals("a/b - 1", spectrum.metadata().get(SpectrumFile.SIGNAL));
		assertEquals(file + ": signal 'a/i0' needs a column 'i0' that is not there; its columns are $1 e, $2 a, $3 b.",
			refusal(() -> SpectrumFile.read(file, new SpectrumReading("a/i0", null))));
		assertEquals(file + ": signal '$4' needs a column '$4' that is not there; its columns are $1 e, $2 a, $3 b.", refusal(
			() -> SpectrumFile.read(file, new SpectrumReading("$4", null))));
	}

	@ParameterizedTest
	@ValueSource(strings = { "energy i0 itrans|ln(i0/itrans)", "energy itrans i0|ln(i0/itrans)", "E I0 I1 I2|ln(I0/I1)",
		"energy i0 ifluor|ifluor/i0", "Energy Io FY DeadTime FY_c TEY It|FY_c/Io", "energy i0 it mutrans|mutrans",
		"energy mu mu_ref|mu", "energy mu0 mu|mu", "energy bkg norm|norm", "e flat norm|norm", "energy temp tey i0|tey/i0" })
	void findsTheSignalFromTheLabels(final String labelsAndSignal) throws IOException {
		final String[] part = labelsAndSignal.split("\\|");
		final int columns = part[0].split(" ").length;
		final StringBuilder text = new StringBuilder("# " + part[0] + "\n");
		for (int row = 0; row < 5; row++) {
			text.append(7100 + row);
			for (int column = 1; column < columns; column++)
				text.append(' ').append(column + row);
			text.append('\n');
		}
		assertEquals(part[1], read(text.toString()).metadata().get(SpectrumFile.SIGNAL));
	}

	@Test
	void refusesBadFilesWithOneSentence() throws IOException {
		assertEquals("F is empty (0 bytes); remove it or fetch it again.", refusal(""));
		assertEquals("F has no columns of numbers; a spectrum is a table with energies and a signal.", refusal(
			"once upon\na time\n"));
		assertEquals("F has only one column of numbers (3 rows); a spectrum needs energies and a signal, and energies of a stack are read with the stack.",
			refusal("7100\n7101\n7102\n"));
		assertEquals("F, line 2: there is only one row of numbers; a spectrum has many.", refusal("# e mu\n7100 1\n"));
		assertEquals("F holds one energy only (7100 eV in column 1); a spectrum has many.", refusal("7100 1\n7100 2\n7100 3\n"));
		assertEquals("F, line 3: 1 number where the rest of the table has 2; correct the line or remove it.", refusal(
			"7100 1\n7101 2\n7102\n7103 4\n7104 5\n7105 6\n7106 7\n"));
		assertEquals("F, line 4: 3 numbers where the rest of the table has 2; correct the line or remove it.", refusal(
			"7100 1\n7101 2\n7102 3\n7103 4 4\n7104 5\n"));
		assertEquals("F, line 2: 3 numbers where the rest of the table has 2; correct the line or remove it.", refusal(
			"7100 1\n7101 2 2\n7102 3\n7103 4\n7104 5\n"));
		assertEquals("F, line 3: 'abc' in column 2 is not a number; correct it or remove the line.", refusal(
			"7100 1\n7101 2\n7102 abc\n7103 4\n"));
		assertEquals("F, line 2: '1.2.3' in column 2 is not a number; correct it or remove the line.", refusal(
			"7100 1\n7101 1.2.3\n7102 3\n7103 4\n7104 5\n"));
		assertEquals("F, line 3: column 2 ('mu') has no finite number; correct it or remove the line.", refusal(
			"# energy mu\n7100 1\n7101 NaN\n7102 3\n"));
		assertEquals("F, line 2: the energy in column 1 is not a finite number; correct it or remove the line.", refusal(
			"7100 1\nnan 1\n7102 3\n7103 3\n"));
		assertEquals("F is no scan over the energy: column 1 is 'k' and no column is labelled as energy; convert it to energies, or label the energy column.",
			refusal("# k chi\n0 1\n0.05 1\n0.1 3\n"));
		assertEquals("F is no scan over the energy: column 1 is 'Angle(c)' and no column is labelled as energy; convert it to energies, or label the energy column.",
			refusal(" Angle(c) i0 i1\n9.4 1 1\n9.3 1 2\n9.2 3 3\n"));
		assertEquals("F has no line 'Offset', with which the header of a 9809 file ends; fetch the file again.", refusal(
			"  9809     KEK-PF   BL12C\n1 2\n3 4\n"));
		assertEquals("F is no scan over the photon energy: column 1 ('Energy') runs from -30 to -28, which is no range in eV or keV; energies relative to an edge need the edge energy added.",
			refusal("Energy <xanes>\n-30 1\n-29 2\n-28 3\n"));
		assertEquals("F, line 4: column 1 steps back here and 4 more times, so it is not one scan over the energy; save each scan in a file of its own, or name the energy column '# energy'.",
			refusal("100 1\n300 1\n400 1\n110 1\n250 1\n190 1\n500 1\n320 1\n480 2\n260 1\n450 2\n220 3\n900 3\n"));
		assertEquals("F: no label says which column is the absorption; set 'signal' to a column or an expression such as $2 or ln($2/$3); its columns are $1, $2, $3.",
			refusal("7100 1 1\n7101 2 2\n7102 3 3\n"));
		assertEquals("F, line 2: signal 'ln(i0/i1)' is not defined here and at 2 more energies (division by zero or logarithm of a negative number); set 'signal' to other columns.",
			refusal("# energy i0 i1\n7100 -1 1\n7101 -1 1\n7102 -1 1\n"));
		assertEquals("F, line 4: text stands between rows of numbers; if the file holds several scans, save each in a file of its own.",
			refusal("7100 1\n7101 2\n7102 3\nscan number two\n7100 1\n7101 2\n"));
		assertEquals("F, line 1: the rows of numbers have different lengths, so each point seems to stand on several lines; save the scan with one line for each energy.",
			refusal("9149 1 2\n3 4\n".repeat(10)));
	}

	@Test
	void refusesBinaryFilesAtTheirFirstBytes() throws IOException {
		assertEquals("F is a TIFF picture, not a text file with columns.", refusal("II*\0abc".getBytes(
			StandardCharsets.ISO_8859_1)));
		assertEquals("F is an HDF5 file, not a text file with columns.", refusal(new byte[] { (byte) 0x89, 'H', 'D', 'F', 13,
			10 }));
		assertEquals("F is a compressed file (gzip) that is damaged or cut off; fetch it again.", refusal(new byte[] { 31, (byte) 139, 8, 0 }));
		assertEquals("F is a binary file; give a text file with columns.", refusal(new byte[1000]));
		final Path large = folder.resolve("large.bin");
		try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
			// a sparse file: takes no room on the disk
			file.setLength(3L << 30);
		}
		assertEquals(large + " is a binary file; give a text file with columns.", refusal(() -> SpectrumFile.read(large,
			SpectrumReading.AUTO)));
	}

	@Test
	void refusesTextThatIsTooLargeWithoutReadingIt() throws IOException {
		final Path large = folder.resolve("large.txt");
		try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
			file.write("7100 1\n".repeat(10_000).getBytes(StandardCharsets.US_ASCII));
			file.setLength(3L << 30);
		}
		assertEquals(large + " has 3072 MB; a file of one spectrum is smaller than 16 MB.", refusal(() -> SpectrumFile.read(
			large, SpectrumReading.AUTO)));
		assertEquals("There is no file " + folder.resolve("none.dat") + "; check the name.", refusal(() -> SpectrumFile.read(
			folder.resolve("none.dat"), SpectrumReading.AUTO)));
		assertEquals(folder + " is a folder; give a file.", refusal(() -> SpectrumFile.read(folder, SpectrumReading.AUTO)));
	}

	/** Where labels do not tell, an expression does; the numbers are those of the first row of each file. */
	@Test
	void beamlineFilesAreReadWithASignal() {
		final Spectrum hxma = SpectrumFile.readOne(SharedData.data("demeter/t/filetypes/hxma.dat"), new SpectrumReading(
			"ln($5/$6)", null));
		assertEquals(11667.001, hxma.energy(0));
		assertEquals(Math.log(14965.00 / 180725.00), hxma.mu(0), 1e-15, "one rounding");
		final Spectrum mrcat = SpectrumFile.readOne(SharedData.data("demeter/examples/data/mn3o4.201"), new SpectrumReading(
			"ln(mcs3/mcs4)", null));
		assertEquals(6339.8026, mrcat.energy(0));
		assertEquals(Math.log(189000. / 84120.), mrcat.mu(0), 1e-15, "one rounding");
		final Spectrum spec = SpectrumFile.readOne(SharedData.data("parseq_xas/foils/Cu-foil_EXAFS_23068.dat"),
			new SpectrumReading("albaem02_ch3", null));
		assertEquals(4096, spec.size());
		assertEquals(8779, spec.energy(0));
		assertEquals(5.9343258666992195e-06, spec.mu(0));
		final Spectrum fio = SpectrumFile.readOne(SharedData.data("parseq_xas/Cu_rt1.fio"), new SpectrumReading("ln($6/$7)",
			null));
		assertEquals(8800.008, fio.energy(0));
		// the file's own second column is this logarithm
		assertEquals(-0.5827292, fio.mu(0), 5e-8, "seven digits");
	}

	@Test
	void groupsOfAthenaAreSpectra() throws IOException {
		final List<Spectrum> spectra = SpectrumFile.read(Files.writeString(folder.resolve("two.nor"),
			"# Athena multicolumn data file -- Athena version 0.8.061\n#-----\n#  energy  one  two\n7100 1 2\n7101 3 4\n"),
			SpectrumReading.AUTO);
		assertEquals(List.of("two.nor:one", "two.nor:two"), spectra.stream().map(Spectrum::name).toList());
		assertArrayEquals(new double[] { 2, 4 }, spectra.get(1).mu());
		final Spectrum one = SpectrumFile.readOne(Files.writeString(folder.resolve("one.nor"),
			"# XDI/1.0 Athena/0.9.26\r\n# Element.symbol:   Fe\r\n# ///\r\n#-----\r\n#   e  bkg norm flat\r\n7100 1 2 3\r\n7101 3 4 5\r\n"),
			SpectrumReading.AUTO);
		assertArrayEquals(new double[] { 2, 4 }, one.mu(), "norm");
		assertEquals("Fe", one.metadata().get("Element.symbol"));
	}

	@Test
	void aFileOfManyGroupsGivesOneSpectrumForEachColumn() {
		final Path file = SharedData.data("stetef_nanoxanes/HXN_XANES/FeLibNov2021.nor");
		final List<Spectrum> spectra = SpectrumFile.read(file, SpectrumReading.AUTO);
		assertEquals(List.of("Magnetite", "Maghemite", "Goethite", "HFO", "FeIII_sulfate", "Fe3P", "LiFe(II)PO4",
			"Fe(III)PO4", "Pyrite", "StainlessSteelNP", "Hematite_NP"), spectra.stream().map(s -> s.metadata().get(
				SpectrumFile.SIGNAL)).toList());
		assertEquals("FeLibNov2021.nor:LiFe(II)PO4", spectra.get(6).name());
		assertEquals(0.28363843e-2, spectra.get(0).mu(2), "line 18 of the file, read by eye");
		assertEquals(0.24105654e-2, spectra.get(4).mu(1), "line 17 of the file, read by eye");
		assertEquals(1, SpectrumFile.read(file, new SpectrumReading("LiFe(II)PO4", null)).size());
		assertTrue(refusal(() -> SpectrumFile.readOne(file, SpectrumReading.AUTO)).contains("holds 11 spectra"));
	}

	/**
	 * The numbers of 43 files of all kinds, read with numpy.loadtxt 2.x with layout, columns and formula written out by hand
	 * for each; sorted by energy, the first of equal energies kept. Fields: file, points, first and last energy, first,
	 * middle and last value, sum of the values.
	 */
	@Test
	void agreesWithNumpy() throws IOException {
		int files = 0;
		try (BufferedReader in = new BufferedReader(new InputStreamReader(SpectrumFileTest.class.getResourceAsStream(
			"numpy_reading.csv"), StandardCharsets.UTF_8)))
		{
			for (String line = in.readLine(); line != null; line = in.readLine()) {
				final String[] field = line.split(";");
				final Spectrum spectrum = SpectrumFile.readOne(SharedData.data(field[0]), SpectrumReading.AUTO);
				final int n = spectrum.size();
				assertEquals(Integer.parseInt(field[1]), n, field[0]);
				double sum = 0;
				for (final double mu : spectrum.mu())
					sum += mu;
				final double[] found = { spectrum.energy(0), spectrum.energy(n - 1), spectrum.mu(0), spectrum.mu(n / 2), spectrum
					.mu(n - 1), sum };
				for (int i = 0; i < found.length; i++) {
					final double expected = Double.parseDouble(field[i + 2]);
					// the logarithm differs in its last bit, the sum in the order of its terms
					assertEquals(expected, found[i], 1e-12 * Math.max(1, Math.abs(expected)) * (i == 5 ? 100 : 1), field[0] +
						" number " + i);
				}
				files++;
			}
		}
		assertEquals(43, files);
	}

	private Spectrum read(final String text) throws IOException {
		return SpectrumFile.readOne(Files.writeString(folder.resolve("scan.dat"), text), SpectrumReading.AUTO);
	}

	private String refusal(final String text) throws IOException {
		return refusal(text.getBytes(StandardCharsets.UTF_8));
	}

	private String refusal(final byte[] content) throws IOException {
		final Path file = Files.write(folder.resolve("bad.dat"), content);
		return refusal(() -> SpectrumFile.read(file, SpectrumReading.AUTO)).replace(file.toString(), "F");
	}

	private static String refusal(final org.junit.jupiter.api.function.Executable reading) {
		return assertThrows(InputException.class, reading).getMessage();
	}
}
