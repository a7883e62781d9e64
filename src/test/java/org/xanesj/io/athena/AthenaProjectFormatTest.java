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
package org.xanesj.io.athena;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
import org.xanesj.SharedData;
import org.xanesj.io.SpectrumFile;
import org.xanesj.io.SpectrumReading;
import org.xanesj.spectrum.EdgeGuess;
import org.xanesj.spectrum.EnergyWindow;
import org.xanesj.spectrum.GivenEdge;
import org.xanesj.spectrum.LarchNormalisation;
import org.xanesj.spectrum.Spectrum;
import org.xanesj.task.InputException;

/** Projects made for the purpose: what Perl allows, what the settings mean, and what is refused. */
class AthenaProjectFormatTest {

	private static final String FIRST = "# Athena project file -- Demeter version 0.9.26\n";
	private static final String ATHENA = FIRST + "# This file created at x\n# Using Demeter 0.9.26 with perl and using Ifeffit\n\n";
	private static final String LARCH = FIRST + "# This file created at x\n# Using Larch version 0.9.74, Python\n\n";
	private static final String DATA = "@x = ('7000','7050',7090,7112.0,'7150','7.2e3','7300','7400');\n@y = ('0','0.1','0.2','0.7','1.2','1.1','1','0.9');\n";
	private static final String END = "[record]   # create object\n\n@journal = ();\n1;\n# Local Variables:\n";

	@TempDir
	private Path folder;

	private Path file(final String text) throws IOException {
		return Files.writeString(folder.resolve("p.prj"), text);
	}

	private static String args(final String more) {
		return "$old_group = 'abcde';\n@args = ('label','a','is_xmu',1,'bkg_e0','7112.5','bkg_eshift',0,'bkg_pre1',-150,'bkg_pre2','-30','bkg_nor1','20','bkg_nor2','250','bkg_nnorm',3," +
			more + ");\n";
	}

	private List<Spectrum> read(final String text) throws IOException {
		return SpectrumFile.read(file(text), SpectrumReading.AUTO);
	}

	private Spectrum one(final String header, final String more) throws IOException {
		return read(header + args(more) + DATA + END).get(0);
	}

	private String refusal(final String text) throws IOException {
		final Path file = file(text);
		return assertThrows(InputException.class, () -> SpectrumFile.read(file, SpectrumReading.AUTO)).getMessage().replace(
			file.toString(), "F");
	}

	@Test
	void readsWhatPerlWrites() throws IOException {
		final Spectrum spectrum = one(ATHENA,
			"'label','it\\'s \\\\ O\\'Neill\\'s','hash',{'a' => [1,{'b','c'}],'d',undef},'e',[],\"titles\",[\"caf\\x{e9}\",'two\nlines'],'yes',!!1,'no',!!0,'ref',\\'x','old',bless( {'a','b'}, 'Xray::XDI' )");
		assertEquals("p.prj:it's \\ O'Neill's", spectrum.name(), "the later of two equal keys counts, as in Perl");
		assertEquals("caf\u00e9; two\nlines", spectrum.metadata().get("Athena.titles"));
		assertArrayEquals(new double[] { 7000, 7050, 7090, 7112, 7150, 7200, 7300, 7400 }, spectrum.energies());
		assertArrayEquals(new double[] { 0, 0.1, 0.2, 0.7, 1.2, 1.1, 1, 0.9 }, spectrum.mu());
		assertEquals("Fe K", EdgeGuess.of(spectrum).toString());
	}

	@Test
	void shiftsTheEnergiesAndKeepsTheEdgeInTheSameFrame() throws IOException {
		final Spectrum spectrum = one(ATHENA, "'bkg_eshift','-1.5'");
		assertEquals(6998.5, spectrum.energy(0));
		assertEquals(7112.5, spectrum.own().given().e0());
		assertEquals(List.of("The energies were shifted by -1.5 eV, as the project says."), spectrum.notes());
		assertEquals(7115.5, spectrum.shifted(3).own().given().e0(), "a shift of the user takes E0 along");
	}

	@Test
	void tellsTermsAndDegreeApart() throws IOException {
		assertEquals(2, one(ATHENA, "'x',1").own().degree(), "three terms of Athena are a parabola");
		assertEquals(3, one(LARCH, "'x',1").own().degree(), "Larch stores the degree");
		assertEquals(2, one(ATHENA.replace("Ifeffit", "Larch 0.9.24"), "'x',1").own().degree(), "Athena with Larch inside");
		assertEquals(GivenEdge.Rule.IFEFFIT, one(ATHENA, "'x',1").own().given().rule());
		assertEquals(GivenEdge.Rule.LARCH, one(LARCH, "'x',1").own().given().rule());
		assertEquals(1, one(ATHENA, "'bkg_nor2','100'").own().degree(), "a line over less than 90 eV");
		assertEquals(0, one(ATHENA, "'bkg_nnorm','1'").own().degree());
	}

	@Test
	void understandsZeroNegativeAndKiloElectronVolt() throws IOException {
		final Spectrum spectrum = one(ATHENA, "'bkg_pre1',0,'bkg_pre2','-0.03','bkg_nor1','0.05','bkg_nor2',-20");
		assertEquals(new EnergyWindow(7050 - 7112.5, -30), spectrum.own().pre(), "0 is the second point, 0.03 is in keV");
		assertEquals(new EnergyWindow(50, 7400 - 7112.5 - 20), spectrum.own().post(), "negative counts from the end");
		assertEquals(new EnergyWindow(20, 7400 - 7112.5), one(ATHENA, "'bkg_nor2',0").own().post());
	}

	@Test
	void takesAStepThatWasSetByHand() throws IOException {
		final Spectrum spectrum = one(ATHENA, "'bkg_fixstep',1,'bkg_step','0.5','bkg_pre1','-120','bkg_nor1',40");
		assertEquals(0.5, spectrum.own().given().step());
		assertEquals(0.5, LarchNormalisation.of(spectrum, spectrum.own()).step());
	}

	@Test
	void groupsThatAreNoSpectraAreLeftOutWithANote() throws IOException {
		final String chi = args("'label','c','is_xmu',0,'is_chi',1") + DATA + "[record]\n";
		final List<Spectrum> spectra = read(ATHENA + chi + args("'x',1") + DATA + "[record]\n" + args(
			"'is_nor','1'") + DATA + END);
		assertEquals(List.of("p.prj:a", "p.prj:a (2)"), spectra.stream().map(Spectrum::name).toList());
		assertEquals(List.of("Group 'c' holds chi(k) and was left out."), spectra.get(0).notes());
		assertNull(spectra.get(1).own(), "normalised before");
		assertEquals("F holds no group with a spectrum over the energy: Group 'c' holds chi(k) and was left out.", refusal(
			ATHENA + chi + END.substring(END.indexOf("\n\n"))));
	}

	@Test
	void theSignalChoosesAGroup() throws IOException {
		final Path file = file(ATHENA + args("'label','a'") + DATA + "[record]\n" + args("'label','b'") + DATA + END);
		assertEquals("p.prj:b", SpectrumFile.readOne(file, new SpectrumReading("b", null)).name());
		assertEquals(file + " has no group 'c'; leave 'signal' at auto or set it to one of a, b.", assertThrows(
			InputException.class, () -> SpectrumFile.read(file, new SpectrumReading("c", null))).getMessage());
	}

	@Test
	void damagedProjectsAreRefusedWithOneSentence() throws IOException {
		assertEquals("F, line 5: group 'a' has 'abc' at point 2 of @x, which is no number; the project is damaged, fetch it again or remove the group.",
			refusal(ATHENA + args("'x',1") + "@x = ('7000','abc');\n@y = (1,2);\n" + END));
		assertEquals("F, line 5: group 'a' has 3 energies but 2 values; the project is damaged, fetch it again or remove the group.",
			refusal(ATHENA + args("'x',1") + "@x = (7000,7001,7002);\n@y = (1,2);\n" + END));
		assertEquals("F, line 7: the file ends too early, it was cut off; the project is damaged, fetch it again or save it anew from Athena.",
			refusal(ATHENA + args("'x',1") + "@x = (7000,7001"));
		assertEquals("F, line 5: the group that begins here has no end [record]; the project was cut off, fetch it again.",
			refusal(ATHENA + args("'x',1") + DATA));
		assertEquals("F, line 6: a text that begins here has no closing '; the project is damaged, fetch it again or save it anew from Athena.",
			refusal(ATHENA + args("'x") + DATA.replace("'", "") + END));
		assertEquals("F, line 5: lists are nested too deeply; the project is damaged, fetch it again or save it anew from Athena.",
			refusal(ATHENA + "@args = (" + "[".repeat(100_000)));
		assertEquals("F holds no group with a spectrum over the energy; it has no groups.", refusal(ATHENA + "1;\n"));
		assertEquals("F: 'a' is no group of an Athena project; it is damaged, fetch it again.", refusal(
			"{\"_____header1\": \"# Athena project file -- Demeter\", \"a\": " + "[".repeat(50_000) + "]".repeat(50_000) + "}"));
		assertEquals("F begins like an Athena project but is no sound JSON; it is damaged or cut off, fetch it again.",
			refusal("{\"_____header1\": \"# Athena project file -- Demeter version 0.9.21\", \"a\": {\"args\":"));
	}

	@Test
	void packedProjectsAreBounded() throws IOException {
		final Path file = folder.resolve("bomb.prj");
		try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
			out.write(ATHENA.getBytes(StandardCharsets.US_ASCII));
			final byte[] blanks = new byte[1 << 20];
			Arrays.fill(blanks, (byte) ' ');
			for (int i = 0; i < 66; i++)
				out.write(blanks);
		}
		assertEquals(file + " holds more than 64 MB, which is more than any such file; it seems to be damaged.", assertThrows(
			InputException.class, () -> SpectrumFile.read(file, SpectrumReading.AUTO)).getMessage());
		final byte[] whole = Files.readAllBytes(SharedData.data("xraylarch/xafsdata/AthenaProjectFiles/FeO.prj"));
		final Path half = Files.write(folder.resolve("half.prj"), Arrays.copyOf(whole, whole.length / 2));
		assertEquals(half + " is a compressed file (gzip) that is damaged or cut off; fetch it again.", assertThrows(
			InputException.class, () -> SpectrumFile.read(half, SpectrumReading.AUTO)).getMessage());
	}

	@Test
	void sessionsOfLarchAreNormalisedAsStored() {
		final Spectrum spectrum = SpectrumFile.readOne(SharedData.data("xraylarch/LarixSessions/ZnSe_Feffit.larix"),
			SpectrumReading.AUTO);
		assertEquals("ZnSe_Feffit.larix:znse_zn_xafs.001", spectrum.name());
		// edge_step as Larch 0.9.74 stored it in the session
		assertEquals(0.3767152894467243, LarchNormalisation.of(spectrum, spectrum.own()).step(), 1e-12);
		assertTrue(spectrum.metadata().get("Element.symbol").equals("Zn"));
	}
}
