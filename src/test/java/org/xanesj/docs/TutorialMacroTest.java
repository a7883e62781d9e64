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
package org.xanesj.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.xanesj.ij1.Macros;

import ij.IJ;
import ij.ImagePlus;

/** The macros of the tutorials run as they stand there, in another folder, on smaller fields, with fewer permutations. */
class TutorialMacroTest {

	private static final String HOME = "getDirectory(\"home\") + \"xanes-demo\" + File.separator";
	private static final String SIMULATE = "\"folder=[\" + dir + \"]\"";

	@TempDir
	Path folder;

	@AfterEach
	void close() {
		Macros.closeAll();
	}

	@Test
	@Timeout(120)
	void itMakesWhatTheTutorialSays() throws IOException {
		final List<String> macros = Page.read("tutorial.md").examples("ijm");
		assertEquals(1, macros.size());
		final String macro = macros.get(0);
		assertTrue(macro.contains(HOME) && macro.contains(SIMULATE), "the places that this test changes have changed");
		final Macros.Outcome outcome = Macros.run(macro.replace(HOME, "\"" + Macros.path(folder) + "/\"").replace(SIMULATE,
			"\"folder=[\" + dir + \"] size=32\"").replace("target=enthalpy", "target=enthalpy permutations=9"));
		assertNull(outcome.error());
		for (final String file : List.of("table.csv", "model.json", "report/report.md", "iron.json", "predicted.csv"))
			assertTrue(Files.isRegularFile(folder.resolve(file)), file);
		final ImagePlus map = IJ.openImage(folder.resolve("enthalpy.tif").toString());
		assertEquals(List.of("value", "halfwidth", "noise", "leverage", "status"), Arrays.asList(map.getStack()
			.getSliceLabels()).subList(0, 5));
		// header and 21 samples
		assertEquals(22, Files.readAllLines(folder.resolve("predicted.csv")).size());
		assertTrue(Files.readString(folder.resolve("report/report.md")).contains("SIMULATED"));
	}

	@Test
	@Timeout(120)
	void theMicroscopeGivesFractionsAndFeatures() throws IOException {
		final String home = HOME.replace("xanes-demo", "xanes-microscope");
		final List<String> macros = Page.read("tutorial-microscope.md").examples("ijm");
		final String macro = String.join("\n", macros);
		assertTrue(macros.get(0).contains(home) && macro.contains(SIMULATE), "the places that this test changes have changed");
		final Macros.Outcome outcome = Macros.run(macro.replace(home, "\"" + Macros.path(folder) + "/\"").replace(SIMULATE,
			"\"folder=[\" + dir + \"] size=48\""));
		assertNull(outcome.error());
		for (final String file : List.of("counts.tif", "i0.txt", "aligned.h5", "fractions.tif", "features.tif",
			"spatial/statistics.csv"))
			assertTrue(Files.isRegularFile(folder.resolve(file)), file);
		theDriftIsTheStaircaseOfTheTutorial();
		final ImagePlus fractions = IJ.openImage(folder.resolve("fractions.tif").toString());
		assertTrue(fractions.getInfoProperty().contains("SIMULATED"));
		assertTrue(Arrays.asList(fractions.getStack().getSliceLabels()).contains("FeF3_L.sigma"));
	}

	/** Three steps of one pixel, at slices 50, 100 and 150; 0.1 pixel is several times the noise of a shift on 48 pixels. */
	private void theDriftIsTheStaircaseOfTheTutorial() throws IOException {
		final List<String[]> rows = Files.readAllLines(folder.resolve("shifts.csv")).stream().filter(line -> line.matches(
			"\\d.*")).map(line -> line.split(",")).toList();
		final double first = Double.parseDouble(rows.get(0)[2]);
		for (int slice = 1; slice <= rows.size(); slice++) {
			final String[] row = rows.get(slice - 1);
			assertEquals(slice / 50, Double.parseDouble(row[2]) - first, 0.1, "dx of slice " + slice);
			assertEquals(0, Double.parseDouble(row[3]), 0.1, "dy of slice " + slice);
		}
	}
}
