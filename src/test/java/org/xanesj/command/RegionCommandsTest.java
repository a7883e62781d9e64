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
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.xanesj.app.SimulateSamples;
import org.xanesj.ij1.Macros;
import org.xanesj.simulation.HalideSamples;
import org.xanesj.task.Progress;

/** The commands of masks, regions, references, components and clusters, from macros in the real ImageJ. */
@Timeout(60)
class RegionCommandsTest {

	@TempDir
	static Path folder;

	@BeforeAll
	static void simulate() {
		new SimulateSamples(folder, 16, 0.002, HalideSamples.DEFAULT_SEED).run(Progress.NONE);
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

	private static Macros.Outcome run(final String macro) throws IOException {
		return Macros.run(macro.replace("FOLDER", Macros.path(folder)));
	}

	private static String value(final String macro) throws IOException {
		final Macros.Outcome outcome = run(macro);
		assertNull(outcome.error(), macro);
		return outcome.value();
	}

	private static final String MASK = OPEN + "run(\"XANES Mask...\", \"method=otsu edge=[Fe K]\");\n";

	@Test
	void maskIsASelectionAndAnImageThatOtherCommandsTake() throws IOException {
		assertEquals("K-stack.tif mask 8 255 1", value(MASK + "name = getTitle(); getStatistics(area, mean, min, max);\n" +
			"return name + \" \" + bitDepth() + \" \" + max + \" \" + indexOf(getMetadata(\"Info\"), \"XANES Mask: method otsu\")" +
			" / abs(indexOf(getMetadata(\"Info\"), \"XANES Mask: method otsu\"));"));
		final String[] counts = value(MASK + "inMask = 0; for (i = 0; i < 256; i++) if (getPixel(i % 16, floor(i / 16)) > 0)" +
			" inMask++;\nselectImage(\"K-stack.tif\"); selected = 0; for (i = 0; i < 256; i++) if (selectionContains(i % 16," +
			" floor(i / 16))) selected++;\nrun(\"Select None\");\nrun(\"XANES Feature Maps...\"," +
			" \"edge=[Fe K] mask=[K-stack.tif mask]\");\nsetSlice(nSlices); mapped = 0; for (i = 0; i < 256; i++)" +
			" if (getPixel(i % 16, floor(i / 16)) != 9) mapped++;\nreturn \"\" + inMask + \" \" + selected + \" \" + mapped + \" \" +" +
			" indexOf(getMetadata(\"Info\"), \"Mask: K-stack.tif mask, \");").split(" ");
		assertTrue(Integer.parseInt(counts[0]) > 10 && Integer.parseInt(counts[0]) < 250, counts[0]);
		assertEquals(counts[0], counts[1]);
		assertEquals(counts[0], counts[2]);
		assertTrue(Integer.parseInt(counts[3]) > 0, "the mask is not in the Info");
	}

	@Test
	void selectionAndMaskTogetherLeaveWhatBothHold() throws IOException {
		assertEquals("4", value(OPEN + "newImage(\"half\", \"8-bit black\", 16, 16, 1); setColor(255); fillRect(0, 0, 8, 16);\n" +
			"selectImage(\"K-stack.tif\"); makeRectangle(6, 4, 5, 2);\n" +
			"run(\"XANES Principal Components...\", \"recipe=none edge=[Fe K] components=1 mask=half\");\n" +
			"setSlice(nSlices); n = 0; for (i = 0; i < 256; i++) if (getPixel(i % 16, floor(i / 16)) != 9) n++; return \"\" + n;"));
	}

	@Test
	void masksThatDoNotFitStopTheMacro() throws IOException {
		final String use = "selectImage(\"K-stack.tif\"); run(\"XANES Feature Maps...\", \"mask=m\");";
		assertEquals("The mask m has 9 x 16 pixels and K-stack.tif 16 x 16; use a mask of the same size.", run(OPEN +
			"newImage(\"m\", \"8-bit white\", 9, 16, 1);" + use).error());
		assertEquals("The mask m leaves no pixel of K-stack.tif; check that it is not 0 everywhere.", run(OPEN +
			"newImage(\"m\", \"8-bit black\", 16, 16, 1);" + use).error());
		assertEquals("The mask m has 2 slices; duplicate the slice that is the mask.", run(OPEN +
			"newImage(\"m\", \"8-bit white\", 16, 16, 2);" + use).error());
		assertTrue(run(OPEN + "run(\"XANES Feature Maps...\", \"mask=m\");").error().startsWith(
			"The key 'mask' must be the title of an open image, not 'm'; open are 'K-stack.tif'"));
		assertEquals("There is no region; fill the ROI Manager, or make a selection.", run(OPEN +
			"run(\"XANES Mask...\", \"method=region\");").error());
	}

	@Test
	void regionsOfTheManagerGoBeforeOverlayAndSelection() throws IOException {
		final Path files = folder.resolve("xdi");
		final String whole = value(OPEN + "run(\"XANES Region Spectra...\", \"\"); return \"\" + Table.headings;");
		assertEquals("Energy (eV)\twhole image\twhole image error", whole.strip());
		assertEquals("Energy (eV)\tselection\tselection error", value(OPEN +
			"makeOval(3, 3, 5, 5); run(\"XANES Region Spectra...\", \"\"); return \"\" + Table.headings;").strip());
		assertEquals("Energy (eV)\tregion 1\tregion 1 error\tregion 2\tregion 2 error", value(OPEN +
			"makeRectangle(0, 0, 2, 2); run(\"Add Selection...\"); makePoint(4, 4); run(\"Add Selection...\");\n" +
			"makeOval(3, 3, 5, 5); run(\"XANES Region Spectra...\", \"\"); return \"\" + Table.headings;").strip());
		final String managed = value(OPEN + "makeRectangle(2, 3, 4, 5); roiManager(\"add\"); roiManager(\"select\", 0);" +
			" roiManager(\"rename\", \"corner\"); run(\"Select None\");\n" +
			"run(\"XANES Region Spectra...\", \"edge=auto folder=[FOLDER/xdi]\");\n" +
			"headings = Table.headings; mean = Table.get(\"corner\", 10); roiManager(\"reset\"); return headings + \" \" + mean;");
		assertTrue(managed.strip().startsWith("Energy (eV)\tcorner\tcorner error"), managed);
		assertEquals(List.of("K-stack_corner.xdi"), Files.list(files).map(file -> file.getFileName().toString()).toList());
		assertEquals("Region 'out' of the ROI Manager holds no pixel of K-stack.tif; move it onto the image or delete it.", run(
			OPEN + "makeRectangle(20, 20, 4, 5); roiManager(\"add\"); roiManager(\"select\", 0); roiManager(\"rename\", \"out\");\n" +
				"run(\"XANES Region Spectra...\", \"\");").error());
		run("setBatchMode(true); roiManager(\"reset\");");
	}

	@Test
	void referencesGiveFractions() throws IOException {
		final String fit = OPEN + "run(\"XANES Fit References...\", \"references=[FOLDER/spectra] select=[SELECT]\");\n";
		final Macros.Outcome wrong = run(fit.replace("SELECT", "XeF2_K"));
		assertTrue(wrong.error().startsWith("There is no reference 'XeF2_K'; the names are CoBr2_K, CoBr2_L, "), wrong.error());
		final String labels = value(fit.replace("SELECT", "FeF2_K, FeBr2_K") +
			"list = getTitle(); for (i = 1; i <= nSlices; i++) { setSlice(i); list = list + \"|\" + getInfo(\"slice.label\"); }" +
			" return list + \"|\" + indexOf(getMetadata(\"Info\"), \"XANES Fit References: Fe K, recipe fixed, references" +
			" FeBr2_K; FeF2_K\");");
		assertTrue(labels.startsWith("K-stack.tif references|FeBr2_K|FeBr2_K.sigma|FeF2_K|FeF2_K.sigma|sum|sum.sigma|" +
			"residual|rfactor|chi2|status|"), labels);
		assertFalse(labels.endsWith("-1"), labels);
		assertEquals("No references are given; name a folder or files of reference spectra.", run(OPEN +
			"run(\"XANES Fit References...\", \"references=[ ]\");").error());
	}

	@Test
	void componentsAndClustersGiveMapsPlotsAndTables() throws IOException {
		assertEquals("K-stack.tif components|pc1|pc2|residual|status|K-stack.tif component spectra", value(OPEN +
			"run(\"XANES Principal Components...\", \"components=2\");\n" +
			"list = getTitle(); for (i = 1; i <= nSlices; i++) { setSlice(i); list = list + \"|\" + getInfo(\"slice.label\"); }" +
			" close(); return list + \"|\" + getTitle();"));
		assertEquals("K-stack.tif clusters 3 3 1", value(OPEN +
			"run(\"XANES Cluster Spectra...\", \"clusters=3 components=2 seed=5\");\n" +
			"return getTitle() + \" \" + nSlices + \" \" + nResults + \" \" + getResult(\"Cluster\", 0);"));
		assertEquals("There are 2 usable pixels for 3 clusters; ask for fewer.", run(OPEN +
			"makeRectangle(8, 8, 2, 1); run(\"XANES Cluster Spectra...\", \"recipe=none edge=[Fe K] clusters=3\");").error());
	}
}
