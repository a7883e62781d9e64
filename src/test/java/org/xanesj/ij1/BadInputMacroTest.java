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
package org.xanesj.ij1;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.xanesj.app.Refusals;
import org.xanesj.app.SimulateSamples;
import org.xanesj.simulation.HalideSamples;
import org.xanesj.task.Progress;

import ij.WindowManager;

/** Bad input stops a macro with our sentence: the next line does not run, no image opens, no file is made. */
@Timeout(60)
class BadInputMacroTest {

	@TempDir
	static Path folder;

	private static String path;

	@BeforeAll
	static void simulate() throws IOException {
		new SimulateSamples(folder, 16, 0.002, HalideSamples.DEFAULT_SEED).run(Progress.NONE);
		Files.writeString(folder.resolve("empty.dat"), "");
		Files.writeString(folder.resolve("two.txt"), "7100\n7110\n");
		Files.writeString(folder.resolve("other.json"), "{\"a\": 1}");
		Files.writeString(folder.resolve("recipe.json"), "{\"normalisation\": {\"method\": \"fixed\"}, \"smoothing\": 2}");
		path = Macros.path(folder);
	}

	@BeforeEach
	void start() throws IOException {
		Macros.start();
	}

	@AfterEach
	void close() {
		Macros.closeAll();
	}

	private static final String OPEN = "setBatchMode(true);\nrun(\"XANES Open Stack...\", \"path=[FOLDER/K-stack.tif]\");\n";

	private static void stops(final String what, final String before, final String command, final String options)
		throws IOException
	{
		final Map<String, String> files = Refusals.files(folder);
		final Path after = folder.resolve("after.txt");
		final String macro = (before + "call(\"" + BadInputMacroTest.class.getName() + ".count\");\nrun(\"XANES " + command +
			"...\", \"" + options + "\");\nFile.saveString(\"went on\", \"" + Macros.path(after) + "\");").replace("FOLDER",
				path);
		final Macros.Outcome outcome = Macros.run(macro);
		assertTrue(outcome.stopped(), what);
		assertFalse(Files.exists(after), "the macro went on: " + what);
		assertEquals(files, Refusals.files(folder), what);
		assertEquals(counted, WindowManager.getImageCount(), what);
		Refusals.check(what, folder, outcome.error());
	}

	private static int counted;

	/** Called by the macros: how many images are open before the command. */
	public static String count() {
		counted = WindowManager.getImageCount();
		return "";
	}

	@Test
	void spectra() throws IOException {
		stops("empty file", "", "Extract Features", "spectra=[FOLDER/empty.dat]");
		stops("macro: spectra that are not there", "", "Extract Features", "spectra=[FOLDER/none.dat]");
		stops("macro: wrong key", "", "Extract Features", "spectra=[FOLDER/empty.dat] egde=[Fe K]");
		stops("macro: unknown edge", "", "Extract Features", "spectra=[FOLDER/spectra] edge=[Fe Q]");
		stops("macro: unknown recipe", "", "Extract Features", "spectra=[FOLDER/spectra] edge=[Fe K] recipe=larsch");
		stops("macro: table to a folder", "", "Extract Features", "spectra=[FOLDER/spectra/FeF2_K.csv] csv=[FOLDER/spectra]");
	}

	@Test
	void stacks() throws IOException {
		stops("macro: stack that is none", "", "Open Stack", "path=[FOLDER/empty.dat]");
		stops("macro: energies that do not fit", "", "Open Stack", "path=[FOLDER/K-stack.tif] energies=[FOLDER/two.txt]");
		stops("macro: energies that do not fit the active stack", OPEN, "Set Energies", "energies=[FOLDER/two.txt]");
		stops("macro: unknown unit", "", "Open Stack", "path=[FOLDER/K-stack.tif] unit=MeV");
		stops("macro: no image", "", "Feature Maps", "edge=[Fe K]");
		stops("macro: edge outside the stack", OPEN, "Feature Maps", "edge=[Cu K]");
		stops("macro: unknown key in a recipe", OPEN, "Feature Maps", "edge=[Fe K] recipe=[FOLDER/recipe.json]");
		stops("macro: smallest step below 0", OPEN, "Feature Maps", "minstep=-1");
		stops("macro: smallest step that is no number", OPEN, "Feature Maps", "minstep=small");
		stops("macro: window that ends before it starts", OPEN, "Inspect Normalisation", "prestart=-20 preend=-100");
		stops("macro: model that is none", OPEN, "Predict Property Map", "model=[FOLDER/other.json]");
		stops("macro: second stack that is not open", OPEN, "Predict Property Map", "model=[FOLDER/other.json] second=nothing");
	}

	@Test
	void counts() throws IOException {
		stops("macro: flat field that is no image", OPEN, "Absorbance", "flat=[FOLDER/two.txt]");
		stops("macro: dark counts that are no image", OPEN, "Absorbance", "flat=1000 dark=[FOLDER/two.txt]");
		stops("macro: monitor that is no image", OPEN, "Fluorescence Yield", "incident=[FOLDER/two.txt]");
	}

	/** Maps of which the first is noise and the second "flat" one value. */
	private static final String MAPS = """
		setBatchMode(true); random("seed", 1);
		newImage("maps", "32-bit black", 20, 20, 2);
		for (y = 0; y < 20; y++) for (x = 0; x < 20; x++) setPixel(x, y, random("gaussian"));
		setMetadata("Label", "noise"); setSlice(2); setMetadata("Label", "flat"); setSlice(1);
		""";

	/** One map of one value in all pixels. */
	private static String plain(final int width, final int height, final String value) {
		return "setBatchMode(true); newImage(\"plain\", \"32-bit black\", " + width + ", " + height + ", 1);" +
			"for (y = 0; y < " + height + "; y++) for (x = 0; x < " + width + "; x++) setPixel(x, y, " + value + ");";
	}

	@Test
	void regularisedMaps() throws IOException {
		final String command = "Regularise Maps";
		stops("macro: constant map", plain(20, 20, "7112"), command, "");
		stops("macro: map of one pixel", plain(1, 1, "7112"), command, "");
		stops("macro: selection of one pixel", MAPS + "makeRectangle(3, 3, 1, 1);", command, "prior=gauss");
		stops("macro: map without a finite value", plain(20, 20, "0/0"), command, "prior=meso");
		stops("macro: standard errors of another size", MAPS + "newImage(\"small\", \"32-bit black\", 5, 4, 1); selectImage(\"maps\");",
			command, "sigma=small");
		stops("macro: several slices of standard errors", MAPS + "newImage(\"errors\", \"32-bit black\", 20, 20, 3); selectImage(\"maps\");",
			command, "sigma=errors");
		stops("macro: two maps of one name", MAPS + "setMetadata(\"Label\", \"flat\");", command, "");
		stops("macro: unknown prior", MAPS, command, "prior=tikhonov");
		stops("macro: unknown neighbours", MAPS, command, "neighbours=6");
		stops("macro: correlation of noise out of range", MAPS, command, "rownoise=1");
		stops("macro: number of structures out of range", MAPS, command, "structures=21");
		stops("macro: negative strength", MAPS, command, "strength=-1");
		stops("macro: stack of spectra as maps", OPEN, command, "");
	}

	@Test
	void spatialCorrelation() throws IOException {
		final String command = "Spatial Correlation";
		stops("macro: constant map, correlated", plain(20, 20, "7112"), command, "");
		stops("macro: map of one pixel, correlated", plain(1, 1, "7112"), command, "");
		stops("macro: short row, correlated", plain(12, 1, "x"), command, "");
		stops("macro: small selection, correlated", MAPS + "makeRectangle(0, 0, 3, 3);", command, "names=noise");
		stops("macro: map without a finite value, correlated", plain(20, 20, "0/0"), command, "");
		stops("macro: unknown map", MAPS, command, "names=nothing");
	}

	@Test
	void training() throws IOException {
		final List<String> lines = Files.readAllLines(folder.resolve("table.csv"));
		Files.write(folder.resolve("few.csv"), lines.subList(0, 6));
		Files.writeString(folder.resolve("bad.csv"), String.join("\n", lines).replace("FeF3_K", "none"));
		final String rest = " target=enthalpy edges=K permutations=0 model=[FOLDER/m.json] report=[FOLDER/report]";
		stops("macro: training with a missing file", "", "Train Property Model", "table=[FOLDER/bad.csv]" + rest);
		stops("macro: training with few samples", "", "Train Property Model", "table=[FOLDER/few.csv]" + rest);
		stops("macro: unknown target", "", "Train Property Model",
			"table=[FOLDER/table.csv] target=charge edges=K model=[FOLDER/m.json]");
		stops("macro: number of features out of range", "", "Train Property Model", "table=[FOLDER/table.csv]" + rest +
			" top=0");
		stops("macro: unknown edges", "", "Train Property Model",
			"table=[FOLDER/table.csv] target=enthalpy edges=M model=[FOLDER/m.json]");
		stops("macro: spectra for a model that is none", "", "Predict Spectra",
			"model=[FOLDER/other.json] spectra=[FOLDER/table.csv]");
		stops("macro: field too small", "", "Simulate Samples", "folder=[FOLDER/new] size=3");
		stops("macro: file for a folder", "", "Simulate Samples", "folder=[FOLDER/table.csv]");
	}
}
