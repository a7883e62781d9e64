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
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.Frame;
import java.awt.Window;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scijava.Context;
import org.scijava.io.IOPlugin;
import org.scijava.io.IOService;
import org.scijava.plugin.PluginInfo;
import org.xanesj.SharedData;

import ij.IJ;
import ij.ImagePlus;
import ij.ImageStack;
import ij.WindowManager;
import ij.plugin.DragAndDrop;
import ij.plugin.frame.Editor;
import ij.process.ByteProcessor;
import net.imagej.legacy.plugin.DefaultLegacyOpener;

/** Files dropped on the window of the real ImageJ, and what Fiji asks SciJava for. */
@Timeout(60)
class DroppedFileTest {

	private static final String HEADER = "stetef_nanoxanes/ALS_Toner/71214078_FigS4/Aligned/71214078.hdr";
	private static final String FRAME = "xanespy/txm-data-aps/fov07_xanessoc01_8250_0eV.xrm";

	@TempDir
	Path folder;

	@BeforeEach
	void start() throws IOException {
		Macros.start();
	}

	@AfterEach
	void close() {
		IJ.redirectErrorMessages(false);
		for (final Window window : Window.getWindows())
			if (window instanceof Editor || window instanceof Frame frame && frame.getTitle().equals("Log")) window.dispose();
		Macros.closeAll();
	}

	/** What {@link DragAndDrop} does with each file that was dropped. */
	private static ImagePlus drop(final Path file) {
		assumeTrue(Macros.hasDisplay(), "no display");
		new DragAndDrop().openFile(file.toFile());
		return WindowManager.getCurrentImage();
	}

	@ParameterizedTest
	@CsvSource({ HEADER + ",123,700.0 eV", FRAME + ",2,8249.937 eV" })
	void aDroppedStackIsShownWithItsEnergies(final String file, final int slices, final String label) {
		final ImagePlus image = drop(SharedData.data(file));
		assertNotNull(image);
		assertEquals(slices, image.getStackSize());
		assertEquals(label, image.getStack().getSliceLabel(1));
		assertEquals("\u00b5m", image.getCalibration().getUnit(), "ImageJ writes um so");
		assertTrue(image.getProp("xanes.energies").startsWith(label.replace(" eV", ",")), image.getProp("xanes.energies"));
		assertTrue(image.getInfoProperty().contains("XANES Open Stack: "), image.getInfoProperty());
		assertTrue(image.isVisible());
	}

	@Test
	void tiffFilesOpenAsImageJOpensThem() {
		final ImageStack images = new ImageStack(2, 2);
		images.addSlice("7101 eV", new ByteProcessor(2, 2));
		images.addSlice("7100 eV", new ByteProcessor(2, 2));
		final Path file = folder.resolve("down.tif");
		IJ.saveAsTiff(new ImagePlus("down", images), file.toString());
		final ImagePlus image = drop(file);
		assertEquals("7101 eV", image.getStack().getSliceLabel(1), "not sorted: ImageJ's own reader");
	}

	@Test
	void textsOpenAsImageJOpensThem() throws IOException {
		assumeTrue(Macros.hasDisplay(), "no display");
		final Path list = Files.writeString(folder.resolve("ScanInfo_1.txt"), "VERSION 1\nFILES\na.xrm\n");
		final Path header = Files.writeString(folder.resolve("camera.hdr"), "ENVI\nsamples = 3\n");
		for (final Path text : new Path[] { list, header }) {
			assertNull(drop(text));
			assertTrue(Arrays.stream(Window.getWindows()).anyMatch(window -> window instanceof Editor editor && editor
				.getTitle().equals(text.getFileName().toString())), text.toString());
		}
	}

	@Test
	void aDamagedStackIsSaidToBeSoOnce() throws IOException {
		assumeTrue(Macros.hasDisplay(), "no display");
		IJ.log("\\Clear");
		IJ.redirectErrorMessages(true); // into the Log window
		assertNull(drop(Files.writeString(folder.resolve("cut.hdr"), "ScanDefinition = { Type = \"NEXAFS Image Scan\"; Regions = (1,")));
		final String log = IJ.getLog();
		assertTrue(log.contains("lacks the regions of the scan"), log);
		assertFalse(log.contains("Unsupported format"), log);
	}

	@Test
	void aMacroOpensStacksLikeAnyFile() throws IOException {
		final Macros.Outcome outcome = Macros.run("setBatchMode(true); open(\"" + Macros.path(SharedData.data(HEADER)) +
			"\"); setSlice(123); return getTitle() + \" \" + getInfo(\"slice.label\") + \" \" + getValue(124, 124);");
		assertNull(outcome.error());
		assertEquals("71214078 730.353 eV 161.2547", outcome.value());
	}

	@Test
	void sciJavaOpensStacksUnseen() throws IOException {
		try (Context context = new Context(IOService.class)) {
			final IOService service = context.service(IOService.class);
			final Object opened = service.open(SharedData.data(HEADER).toString());
			assertEquals(123, ((ImagePlus) opened).getStackSize());
			assertFalse(((ImagePlus) opened).isVisible());
			final Path damaged = Files.writeString(folder.resolve("cut.hdr"), "ScanDefinition = {");
			assertTrue(assertThrows(IOException.class, () -> service.open(damaged.toString())).getMessage().contains(
				"lacks the regions of the scan"));
		}
	}

	@Test
	void fijiShowsWhatIsDroppedAndGetsUnseenWhatItAsksFor() throws IOException {
		try (Context context = new Context(IOService.class)) {
			final PluginInfo<?> info = context.service(IOService.class).getPlugins().stream().filter(one -> one.getClassName().equals(
				StackIOPlugin.class.getName())).findFirst().orElseThrow();
			assertTrue(info.is("eager"), "Fiji asks eager plugins before ImageJ 1.x");
			final DefaultLegacyOpener fiji = new DefaultLegacyOpener((IOPlugin<?>) context.service(IOService.class).getInstance(
				StackIOPlugin.class));
			final String header = SharedData.data(HEADER).toString();
			final ImagePlus unseen = (ImagePlus) fiji.interceptOpenImage(header);
			assertFalse(unseen.isVisible());
			assertNull(fiji.interceptDragAndDropFile(folder.toString()), "left to ImageJ");
			assumeTrue(Macros.hasDisplay(), "no display");
			final ImagePlus shown = (ImagePlus) fiji.interceptDragAndDropFile(header);
			assertTrue(shown.isVisible());
			IJ.redirectErrorMessages(true);
			assertEquals(Boolean.TRUE, fiji.interceptDragAndDropFile(Files.writeString(folder.resolve("cut.hdr"),
				"ScanDefinition = {").toString()), "neither an image nor a second attempt by ImageJ");
		}
	}

	@Test
	void foldersOfStxmScansAreStacksButThoseOfTiffFilesAreImageJs() throws IOException {
		assertTrue(DroppedFile.isStack(SharedData.data(HEADER).getParent()));
		IJ.saveAsTiff(new ImagePlus("a", new ByteProcessor(2, 2)), folder.resolve("a_7100_eV.tif").toString());
		assertFalse(DroppedFile.isStack(folder));
		assertFalse(DroppedFile.isStack(folder.resolve("nothing")));
	}
}
