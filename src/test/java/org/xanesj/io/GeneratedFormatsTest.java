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

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xanesj.spectrum.Spectrum;
import org.xanesj.task.InputException;
import org.xanesj.task.Progress;

/** Files made for the purpose: variants of formats of which no real file is at hand, and what is refused. */
class GeneratedFormatsTest {

	@TempDir
	private Path folder;

	private List<Spectrum> read(final String text) throws IOException {
		return SpectrumFile.read(Files.writeString(folder.resolve("f.dat"), text), SpectrumReading.AUTO);
	}

	private String refusal(final byte[] content) throws IOException {
		final Path file = Files.write(folder.resolve("f.dat"), content);
		return assertThrows(InputException.class, () -> SpectrumFile.read(file, SpectrumReading.AUTO)).getMessage().replace(
			file.toString(), "F");
	}

	private String refusal(final String text) throws IOException {
		return refusal(text.getBytes(StandardCharsets.ISO_8859_1));
	}

	private void fuzz(final Path good) throws IOException {
		FileFuzzer.check(good, Files.createDirectories(folder.resolve("damaged")), damaged -> SpectrumFile.read(damaged,
			SpectrumReading.AUTO));
	}

	private static String format(final Spectrum spectrum) {
		return spectrum.metadata().get(SpectrumFile.FORMAT);
	}

	@Test
	void scansOfSpecAreSpectraOfTheirOwn() throws IOException {
		final String scan = "#S 1 ascan energy 7100 7102\n#D Mon\n#L Energy (keV)  Seconds  I0  I1\n7.1 1 8 2\n@A 1 2 3\n7.101 1 8 4\n7.102 1 8 8\n\n";
		final List<Spectrum> spectra = read("#F f.dat\n#E 1\n" + scan + "#S 2 ascan x 0 2\n#L x  I0\n0 1\n1 2\n2 3\n\n" + scan
			.replace("#S 1", "#S 3").replace("7.102 1 8 8", "7.102 1 8 16") + "#S 4 ascan energy\n#L Energy  I0\n");
		assertEquals(List.of("f.dat:S1", "f.dat:S3"), spectra.stream().map(Spectrum::name).toList());
		assertEquals("SPEC", format(spectra.get(0)));
		assertArrayEquals(new double[] { 7100, 7101, 7102 }, spectra.get(0).energies());
		assertEquals(Math.log(8. / 16), spectra.get(1).mu(2));
		assertEquals("ascan energy 7100 7102", spectra.get(0).metadata().get("Scan.command").substring(2));
		assertEquals(3, spectra.get(0).notes().size(), "keV, and two scans that were left out");
		final Path file = folder.resolve("f.dat");
		assertEquals("f.dat:S3", SpectrumFile.readOne(file, new SpectrumReading("S3", null)).name());
		assertArrayEquals(new double[] { 4, 2, 1 }, SpectrumFile.readOne(file, new SpectrumReading("S1 I0/I1", null)).mu());
		assertEquals(file + " holds 2 spectra; set 'signal' to one of them: S1 ln(I0/I1), S3 ln(I0/I1).", assertThrows(
			InputException.class, () -> SpectrumFile.readOne(file, SpectrumReading.AUTO)).getMessage());
		assertEquals(file + " has no scan 9; leave 'signal' at auto or set it to S1 and so on.", assertThrows(
			InputException.class, () -> SpectrumFile.read(file, new SpectrumReading("S9", null))).getMessage());
		fuzz(file);
		assertEquals("F, line 4: '9x' in column 2 is not a number; correct it or remove the line.", refusal(
			"#S 1 a\n#L Energy  mu\n7100 1\n7101 9x\n7102 3\n"));
		assertEquals("F, line 4: 1 fields where 2 columns are announced; correct the line or remove it.", refusal(
			"#S 1 a\n#L Energy  mu\n7100 1\n7101\n"));
		assertEquals("F, line 1: the scan has one point only; a spectrum has many.", refusal("#S 1 a\n#L Energy  mu\n7100 1\n"));
	}

	@Test
	void newerFilesOfDesyNameTheirColumns() throws IOException {
		final Spectrum spectrum = read(
			"!\n! c\n%c\nuser x\n!\n%p\ncounter = 3\nmono = Si 111\n%d\n Col 1 energy DOUBLE\n Col 2 i0 DOUBLE\n Col 3 ifluor DOUBLE\n 7100 2 1\n 7101 2 2\n")
				.get(0);
		assertEquals("DESY fio", format(spectrum));
		assertEquals("Si 111", spectrum.metadata().get("mono"));
		assertEquals("user x", spectrum.metadata().get("comment"));
		assertArrayEquals(new double[] { 0.5, 1 }, spectrum.mu());
		assertEquals("F, line 5: 1 fields where 2 columns are announced; correct the line or remove it.", refusal(
			"%d\n Col 1 energy FLOAT\n Col 2 mu FLOAT\n 7100 1\n 7101\n"));
		assertEquals("F has no points after its list of columns; fetch it again.", refusal(
			"%d\n Col 1 energy FLOAT\n Col 2 mu FLOAT\n"));
	}

	@Test
	void fluorescenceIn9809IsSummed() throws IOException {
		final String header = "  9809     SPring-8  BL01B1\n n\n s\n Mono :   SI(111)       D=  3.13551 A    Initial angle=  9.25969 deg\n BL Points=  3\n  Angle(c)  Angle(o)    time/s         2         3         4\n" +
			"      Mode         0         0         1         3         3\n    Offset         0         0     0.000      .000      .000\n";
		final Spectrum spectrum = read(header +
			"   9.44433   9.44420      1.00       100        10        20\n   9.40000   9.40000      1.00       100        30        40\n").get(
				0);
		assertEquals("(ifluor1+ifluor2)/i0", spectrum.metadata().get(SpectrumFile.SIGNAL));
		assertArrayEquals(new double[] { 0.3, 0.7 }, spectrum.mu());
		assertEquals("The scan has 2 of the 3 points that its header announces.", spectrum.notes().get(1));
	}

	@Test
	void emsaMayHoldCountsAlone() throws IOException {
		final String header = "#FORMAT : EMSA/MAS Spectral Data File\r\n#VERSION : 1.0\r\n#NPOINTS : 5.\r\n#XUNITS : keV\r\n#DATATYPE : Y\r\n#XPERCHAN : 0.001\r\n#OFFSET : 0.7\r\n#SIGNALTYPE : ELS\r\n#SPECTRUM :\r\n";
		final Spectrum spectrum = read(header + "1, 2, 3,\r\n4, 5\r\n#ENDOFDATA :\r\n").get(0);
		assertEquals("EMSA", format(spectrum));
		assertArrayEquals(new double[] { 700, 701, 702, 703, 704 }, spectrum.energies(), 1e-9);
		assertArrayEquals(new double[] { 1, 2, 3, 4, 5 }, spectrum.mu());
		assertEquals("F holds 4 points, but its header announces 5.; it was cut off or damaged, fetch it again.", refusal(
			header + "1,2\n3,4\n#ENDOFDATA : \n"));
		assertEquals("F holds a signal of type EDS (EMSA), which is no absorption; give energy losses (ELS).", refusal(header
			.replace("ELS", "EDS") + "1,2\n"));
		assertEquals("F, line 10: 'x' is not a number; correct it or remove the line.", refusal(header + "1,x\n"));
		assertEquals("F is over 'nm' (EMSA), not over the energy in eV.", refusal(header.replace("keV", "nm") + "1,2\n"));
	}

	@Test
	void pointsOverSeveralLinesAreJoined() throws IOException {
		final String header = " &SRS\n SRSRUN=1,SRSTLE='sample  '\n &END\n";
		final String text = header + " 14000.0 1.0\n 5.0\n 13900.0 1.0\n 6.0\n 13800.0 1.0\n 7.0\n END OF DATA\n";
		final Spectrum spectrum = SpectrumFile.readOne(Files.writeString(folder.resolve("f.dat"), text), new SpectrumReading(
			"$4/$3", null));
		assertArrayEquals(new double[] { 5, 6, 7 }, spectrum.mu());
		assertEquals(12398.42 / (2 * 3.13556 * Math.sin(Math.toRadians(14))), spectrum.energy(0), 1e-9);
		assertEquals("sample", spectrum.metadata().get("SRSTLE"));
		assertEquals("F, line 8: the point that begins here has 2 numbers, the first one 3; correct it or fetch the file again.",
			refusal(text.replace(" 7.0\n", "")));
		assertEquals("F has no line &END after &SRS; fetch the file again.", refusal(" &SRS\n 1 2\n 3 4\n"));
	}

	@Test
	void spectraMayStandInRows() throws IOException {
		final List<Spectrum> spectra = read("e_7100.5 e_7101 e_7102 e_7103 e_7104\n1 2 3 4 5\n6 7 8 9 1e1\n");
		assertEquals("f.dat:row 2", spectra.get(1).name());
		assertArrayEquals(new double[] { 6, 7, 8, 9, 10 }, spectra.get(1).mu());
		fuzz(folder.resolve("f.dat"));
		assertEquals("F, line 2: 4 numbers where 5 energies are named; correct the line or remove it.", refusal(
			"e_7100.5 e_7101 e_7102 e_7103 e_7104\n1 2 3 4\n"));
		assertEquals("F, line 1: the energies do not ascend between 20.0 and 200000.0 eV, see column 3; correct the first line.",
			refusal("e_7100.5 e_7101 e_7101 e_7103 e_7104\n1 2 3 4 5\n"));
	}

	@Test
	void textMayBePacked() throws IOException {
		final Path file = folder.resolve("scan.gz");
		try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
			out.write("# energy mu\r\n7100 1\r\n7101 2\r\n".getBytes(StandardCharsets.US_ASCII));
		}
		assertArrayEquals(new double[] { 1, 2 }, SpectrumFile.readOne(file, SpectrumReading.AUTO).mu());
		fuzz(file);
		Files.delete(folder.resolve("damaged").resolve("scan.gz"));
		assertEquals(1, SpectrumFolder.list(folder, Progress.NONE).size());
		final byte[] whole = Files.readAllBytes(file);
		assertEquals("F is a compressed file (gzip) that is damaged or cut off; fetch it again.", refusal(Arrays
			.copyOf(whole, whole.length - 9)));
	}

	@Test
	void textMayNotUnpackWithoutEnd() throws IOException {
		final Path file = folder.resolve("bomb.gz");
		try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
			for (int i = 0; i < 17; i++)
				out.write("7100 1\n".repeat(150_000).getBytes(StandardCharsets.US_ASCII));
		}
		assertEquals(file + " unpacks to more than 16 MB; a file of one spectrum is smaller than 16 MB.", assertThrows(
			InputException.class, () -> SpectrumFile.read(file, SpectrumReading.AUTO)).getMessage());
	}

	/** The text spectra of STXM programs: lines with an asterisk, then pairs. */
	@Test
	void headersMayBeginWithAnAsterisk() throws IOException {
		final Spectrum spectrum = read(
			"*********************  X-ray Absorption Data  ********************\n*\n* Common name: PMMA\n* Edge: C1s\n*\n280.0, 0.1\n281.0, 0.2\n282.0, 0.4\n")
				.get(0);
		assertEquals("PMMA", spectrum.metadata().get("Common name"));
		assertArrayEquals(new double[] { 0.1, 0.2, 0.4 }, spectrum.mu());
	}

	/** Version 3 of DigitalMicrograph differs from 4 in the width of its lengths. */
	@Test
	void olderDigitalMicrographIsRead() throws IOException {
		final byte[] file = digitalMicrograph(3, 3, "eV");
		final Spectrum spectrum = SpectrumFile.readOne(Files.write(folder.resolve("f.dm3"), file), SpectrumReading.AUTO);
		assertArrayEquals(new double[] { 700, 700.5, 701 }, spectrum.energies());
		assertArrayEquals(new double[] { 1, 2, 3 }, spectrum.mu());
		assertEquals("F announces 4 channels but holds 3 (DigitalMicrograph); it is damaged.", refusal(digitalMicrograph(3, 4,
			"eV")));
		assertEquals("F holds no single spectrum over the energy (DigitalMicrograph); export one from its images.", refusal(
			digitalMicrograph(3, 3, "nm")));
		final byte[] lying = digitalMicrograph(1 << 30, 3, "eV");
		assertEquals("F (DigitalMicrograph) ends too early or claims more data than it has; it is damaged or cut off, fetch it again.",
			refusal(lying));
		fuzz(Files.write(folder.resolve("f.dm3"), file));
	}

	private static byte[] digitalMicrograph(final int claimed, final int channels, final String unit) throws IOException {
		final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (DataOutputStream out = new DataOutputStream(bytes)) {
			out.writeInt(3);
			out.writeInt(0);
			out.writeInt(1);
			group(out, 1);
			name(out, 20, "ImageList");
			group(out, 1);
			name(out, 20, "");
			group(out, 1);
			name(out, 20, "ImageData");
			group(out, 3);
			name(out, 20, "Calibrations");
			group(out, 1);
			name(out, 20, "Dimension");
			group(out, 1);
			name(out, 20, "");
			group(out, 3);
			number(out, "Origin", 6, Float.floatToIntBits(-1400));
			number(out, "Scale", 6, Float.floatToIntBits(0.5f));
			array(out, "Units", 4, unit.length());
			for (final char c : unit.toCharArray())
				out.writeShort(Short.reverseBytes((short) c));
			array(out, "Data", 6, claimed);
			for (int i = 1; i <= 3; i++)
				out.writeInt(Integer.reverseBytes(Float.floatToIntBits(i)));
			name(out, 20, "Dimensions");
			group(out, 1);
			number(out, "", 5, channels);
		}
		return bytes.toByteArray();
	}

	private static void group(final DataOutputStream out, final int tags) throws IOException {
		out.writeShort(0);
		out.writeInt(tags);
	}

	private static void name(final DataOutputStream out, final int kind, final String name) throws IOException {
		out.writeByte(kind);
		out.writeShort(name.length());
		out.writeBytes(name);
	}

	private static void number(final DataOutputStream out, final String name, final int type, final int bits)
		throws IOException
	{
		name(out, 21, name);
		out.writeBytes("%%%%");
		out.writeInt(1);
		out.writeInt(type);
		out.writeInt(Integer.reverseBytes(bits));
	}

	private static void array(final DataOutputStream out, final String name, final int type, final int count)
		throws IOException
	{
		name(out, 21, name);
		out.writeBytes("%%%%");
		out.writeInt(3);
		out.writeInt(20);
		out.writeInt(type);
		out.writeInt(count);
	}
}
