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
package org.xanesj.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.IntToDoubleFunction;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xanesj.ij1.Macros;

import ij.IJ;
import ij.ImagePlus;
import ij.ImageStack;
import ij.process.ImageProcessor;
import ij.process.ShortProcessor;

/** The commands that prepare a stack, from macros in the real ImageJ: what the user gets, and what the user is told. */
@Timeout(60)
class PreparationCommandsTest {

	private static final int WIDTH = 12;
	private static final int HEIGHT = 9;
	private static final int ENERGIES = 5;

	@TempDir
	static Path folder;

	@BeforeAll
	static void files() throws IOException {
		// a column of no sample at the left, one saturated and one dead pixel
		save("counts.tif", ENERGIES, "%s eV", i -> 7100 + 10.125 * i, 1);
		save("kev.tif", ENERGIES, "%s keV", i -> 7.1123 + 0.01 * i, 1);
		save("repeats.tif", 6, "%s eV", i -> 7100 + 10 * (i / 2), 1);
		save("flat.tif", 1, "flat", i -> 0, 2);
		Files.writeString(folder.resolve("i0.txt"), "7090 2000\n7120 2000\n7160 2000\n");
		Files.writeString(folder.resolve("short.txt"), "7110 2000\n7120 2000\n");
		final StringBuilder foil = new StringBuilder("# energy mu\n");
		for (double energy = 7080; energy < 7150; energy += 0.5)
			foil.append(energy).append(' ').append(Math.atan(energy - 7110.75)).append('\n');
		Files.writeString(folder.resolve("foil.dat"), foil);
	}

	private static void save(final String name, final int slices, final String label, final IntToDoubleFunction energy,
		final int factor)
	{
		final ImageStack images = new ImageStack(WIDTH, HEIGHT);
		for (int e = 0; e < slices; e++) {
			final ImageProcessor image = new ShortProcessor(WIDTH, HEIGHT);
			for (int i = 0; i < WIDTH * HEIGHT; i++)
				image.set(i, factor == 1 && i % WIDTH > 1 ? 500 + (i * 7 + e * 5) % 11 : factor * 1000);
			if (factor == 1) image.set(5, 4, 65535);
			if (factor == 1) image.set(8, 6, 0);
			images.addSlice(String.format(label, energy.applyAsDouble(e)), image);
		}
		final ImagePlus stack = new ImagePlus(name, images);
		stack.getCalibration().pixelWidth = 0.5;
		stack.getCalibration().pixelHeight = 0.5;
		stack.getCalibration().setUnit("um");
		stack.getCalibration().xOrigin = 2;
		stack.setProperty("Info", "SIMULATED: by the test");
		IJ.saveAsTiff(stack, folder.resolve(name).toString());
	}

	@BeforeEach
	void start() throws IOException {
		Macros.start();
	}

	@AfterEach
	void close() {
		Macros.closeAll();
	}

	private static Macros.Outcome run(final String file, final String macro) throws IOException {
		final String path = Macros.path(folder) + "/";
		return Macros.run("setBatchMode(true); open(\"" + path + file + "\");\n" + macro.replace("FOLDER/", path));
	}

	private static String value(final String file, final String macro) throws IOException {
		final Macros.Outcome outcome = run(file, macro);
		assertNull(outcome.error(), outcome.error());
		return outcome.value();
	}

	private static String command(final String label, final String options) {
		return "run(\"XANES " + label + "...\", \"" + options + "\");\n";
	}

	private static final String SEEN = "setSlice(2); getVoxelSize(w, h, d, unit); x = 0; y = 0; toScaled(x, y); " +
		"return getTitle() + \" | \" + getInfo(\"slice.label\") + \" | \" + w + \" \" + unit + \" \" + x + \" | \" + " +
		"d2s(getValue(1, 1), 4) + \" \" + getValue(5, 4) + \" \" + getValue(8, 6);";

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "spectrum=[FOLDER/i0.txt] | 0.6931", "flat=[FOLDER/flat.tif] | 0.6931",
		"flat=2000 | 0.6931", "region | 0.0000", "flat=flat.tif dark=500 | 1.0986" })
	void absorbanceIsANewStackOfTheSameField(final String how, final String outside) throws IOException {
		final String before = "open(\"FOLDER/flat.tif\"); selectImage(\"counts.tif\"); makeRectangle(0, 0, 2, 9);\n";
		assertEquals("counts.tif absorbance | 7110.125 eV | 0.5 \u00b5m -1 | " + outside + " NaN NaN", value("counts.tif", before +
			command("Absorbance", how.strip()) + SEEN));
	}

	@Test
	void whatWasLostStandsInTheInfoAndTheInputStays() throws IOException {
		final String info = value("counts.tif", command("Absorbance", "flat=2000") +
			"info = getMetadata(\"Info\"); selectImage(\"counts.tif\"); return info + \" | \" + bitDepth();");
		assertTrue(info.startsWith("SIMULATED: by the test\nXANES Absorbance: incident 2000, dark 0, saturated from 65535.0; " +
			"10 of 540 values (1.9 %) are NaN: 5 saturated, 5 with counts not above the dark counts"), info);
		assertTrue(info.endsWith(" | 16"), info);
	}

	@Test
	void energiesMoveAndMoveBack() throws IOException {
		final String look = "setSlice(2); s = s + getInfo(\"slice.label\") + \" \" + Property.get(\"xanes.energy.offset\") + " +
			"\" | \";\n";
		assertEquals("7108.875 eV -1.25 | 7108.875 eV -1.25 | 7110.125 eV 0.0 | ", value("counts.tif", "s = \"\";" + command(
			"Shift Energies", "offset=-1.25") + look + "saveAs(\"Tiff\", \"FOLDER/moved.tif\"); close(); open(\"FOLDER/moved.tif\");" +
				look + command("Shift Energies", "offset=1.25") + look + "return s;"));
		// the offset goes with what is made from the stack
		assertEquals("-1.25", value("counts.tif", command("Shift Energies", "offset=-1.25") + command("Absorbance",
			"flat=2000") + "return \"\" + Property.get(\"xanes.energy.offset\");"));
	}

	@Test
	void aFoilGivesTheOffset() throws IOException {
		final String label = value("counts.tif", command("Shift Energies", "reference=[FOLDER/foil.dat] edge=[Fe K]") +
			"setSlice(1); return getInfo(\"slice.label\");");
		// the foil's edge lies at 7110.75 instead of 7112 eV
		assertEquals(7101.25, Double.parseDouble(label.replace(" eV", "")), 0.01);
	}

	@Test
	void labelsInKeVAreUnderstoodAndNumbersGetAUnit() throws IOException {
		final String label = "setSlice(1); return getInfo(\"slice.label\");";
		assertEquals("7112.3 eV (simulated)", value("kev.tif", command("Absorbance", "flat=2000") + label));
		assertEquals("7112.3 eV", value("kev.tif", command("Set Energies", "unit=keV") + label));
		assertEquals("7113.3 eV", value("kev.tif", command("Shift Energies", "offset=1") + label));
	}

	@Test
	void wrongPixelsAndSpikesAreReplacedAndMapped() throws IOException {
		final String repaired = value("counts.tif", command("Repair Pixels", "") + "a = getValue(5, 4) < 520; " +
			"b = getValue(8, 6) > 490; t = getTitle(); selectImage(\"counts.tif defects\"); " +
			"return t + \" | \" + a + \" \" + b + \" | \" + getValue(5, 4) + \" \" + getValue(8, 6) + \" \" + getValue(7, 2);");
		assertEquals("counts.tif repaired | 1 1 | 4 1 0", repaired);
		final String despiked = value("counts.tif", "setSlice(3); setPixel(9, 3, 3000);\n" + command("Despike Stack", "") +
			"setSlice(3); a = getValue(9, 3) < 520; t = getTitle(); selectImage(\"counts.tif spikes\"); return t + \" | \" + a + " +
			"\" | \" + getValue(9, 3) + \" \" + getValue(7, 2);");
		assertEquals("counts.tif despiked | 1 | 1 0", despiked);
	}

	@Test
	void binningMovesTheOrigin() throws IOException {
		// the mean of 509, 505, 505 and 501 counts
		assertEquals("counts.tif binned | 7120.25 eV | 1 \u00b5m 0 | 505.0000", value("counts.tif",
			"makeRectangle(2, 1, 8, 8);\n" + command("Bin and Crop", "bin=2 crop from=7110") +
				"setSlice(2); getVoxelSize(w, h, d, unit); x = 0; y = 0; toScaled(x, y); return getTitle() + \" | \" + " +
				"getInfo(\"slice.label\") + \" | \" + w + \" \" + unit + \" \" + x + \" | \" + d2s(getValue(0, 0), 4);"));
	}

	@Test
	void smoothingIsWrittenDown() throws IOException {
		final String info = value("counts.tif", command("Smooth Planes", "sigma=0.8") + "return getMetadata(\"Info\");");
		assertTrue(info.contains("CORRELATED NOISE: area 7.9847755 pixels (Gaussian of 0.8 pixels)"), info);
		assertEquals("NaN", value("counts.tif", command("Smooth Planes", "method=median") + "return \"\" + getValue(5, 4);"));
	}

	@Test
	void fluorescenceIsDividedByIncidentCounts() throws IOException {
		assertEquals("counts.tif yield | 7110.125 eV | 0.5 \u00b5m -1 | 0.5000 NaN 0", value("counts.tif", command(
			"Fluorescence Yield", "spectrum=[FOLDER/i0.txt]") + SEEN));
		assertEquals("1.0000", value("counts.tif", command("Fluorescence Yield", "incident=2000 deadtime=0.0005 dwell=1") +
			"return d2s(getValue(1, 1), 4);"));
	}

	@Test
	void repeatsAreAveraged() throws IOException {
		assertEquals("repeats.tif averaged | 7110.0 eV | 0.5 \u00b5m -1 | 1000.0000 NaN 0", value("repeats.tif", command(
			"Average Repeats", "") + SEEN));
	}

	@Test
	void stacksOfEqualEnergiesAreAveraged() throws IOException {
		assertEquals("3 7120.0 eV", value("repeats.tif", "open(\"FOLDER/repeats.tif\"); rename(\"b\");\n" + command(
			"Average Repeats", "others=[repeats.tif; repeats.tif] weights=noise") +
			"setSlice(3); return \"\" + nSlices + \" \" + getInfo(\"slice.label\");"));
	}

	private static final String ONE_OF_THREE =
		"The counts without sample must be given in exactly one of three ways: flat, spectrum or region.";

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { //
		"Absorbance | '' | " + ONE_OF_THREE, //
		"Absorbance | flat=2000 region | " + ONE_OF_THREE, //
		"Absorbance | region | counts.tif has no selection; draw one around a region without sample, or give the incident " +
			"counts in another way.", //
		"Absorbance | flat=nothing | The key 'flat' must be the title of an open image, a file of images or a number, not 'nothing'; " +
			"open are 'counts.tif'.", //
		"Absorbance | flat=-5 | The key 'flat' is -5; counts are a number of at least 0.", //
		"Absorbance | spectrum=[FOLDER/short.txt] | short.txt runs from 7110.0 to 7120.0 eV and does not cover 3 of 5 energies " +
			"of counts.tif (7100.0 eV, 7130.375 eV, 7140.5 eV); give counts of the same range, or crop the stack.", //
		"Absorbance | flat=2000 dark=5000 | counts.tif: no pixel of the result has a value; 540 of 540 values (100 %) are NaN: " +
			"5 saturated, 535 without incident counts, so check the inputs and their order.", //
		"Shift Energies | '' | The offset must be given in exactly one of three ways: offset, reference or region.", //
		"Shift Energies | reference=[FOLDER/foil.dat] | The true energies must be given in exactly one of two ways: edge or " +
			"standard.", //
		"Shift Energies | reference=[FOLDER/foil.dat] edge=[Cu K] | foil.dat does not rise to an edge within 10.0 eV of 8979.0 " +
			"eV; check the edge and that this is an absorption spectrum, or allow a larger offset.", //
		"Shift Energies | reference=[FOLDER/foil.dat] standard=[FOLDER/i0.txt] | i0.txt has 3 energies, but a " +
			"derivative needs at least 5; use a scan with more energies.", //
		"Repair Pixels | threshold=0 | The key 'threshold' must be a number of at least 1, not '0'.", //
		"Despike Stack | replace=zero | The key 'replace' must be one of estimate, NaN, not 'zero'.", //
		"Bin and Crop | bin=10 | Blocks of 10 x 10 pixels do not fit into 12 x 9 pixels; use a smaller bin.", //
		"Bin and Crop | '' | There is nothing to do: give a bin larger than 1, crop, or a range of energies.", //
		"Smooth Planes | sigma=0 | The key 'sigma' must be a number of at least 0.3, not '0'.", //
		"Smooth Planes | sigma=50 | A Gaussian of 50.0 pixels is not possible for 12 x 9 pixels; give sigma from 0.3 to 2.25.", //
		"Fluorescence Yield | incident=5 deadtime=2 dwell=1 | The dead time of 2.0 s is not shorter than the dwell time of 1.0 " +
			"s; give both in seconds, dwell being the time per pixel.", //
		"Fluorescence Yield | incident=[FOLDER/i0.txt] | The key 'incident' must be images or a number, but i0.txt holds no " +
			"images of a known format; give the counts of the monitor at each energy in a text file with the key 'spectrum'.", //
		"Fluorescence Yield | '' | The incident counts must be given in exactly one of two ways: incident or spectrum.", //
		"Average Repeats | '' | counts.tif: no two images have energies within 0.01 eV of each other; raise the tolerance, or " +
			"name other stacks.", //
		"Average Repeats | others=b | The key 'others' must be the title of an open image, not 'b'; open are 'counts.tif'." })
	void whatCannotBeIsRefusedWithOneSentence(final String label, final String options, final String sentence)
		throws IOException
	{
		final Path after = folder.resolve("after.txt");
		final Macros.Outcome outcome = run("counts.tif", command(label.strip(), options.strip()) +
			"File.saveString(\"went on\", \"" + Macros.path(after) + "\");");
		assertEquals(sentence.strip(), outcome.error());
		assertFalse(Files.exists(after), "the macro went on");
	}
}
