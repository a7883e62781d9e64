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
package org.xanesj.imagej;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xanesj.ij1.Macros;
import org.xanesj.io.TiffMapWriter;
import org.xanesj.stack.MapPlane;
import org.xanesj.stack.MapSet;
import org.xanesj.stack.PixelSize;
import org.xanesj.task.Progress;

import ij.IJ;
import ij.ImagePlus;
import ij.WindowManager;

class MapImagesTest {

	@TempDir
	Path folder;

	@Test
	void mapsAreLabelledSlicesOfSharedValues() {
		final MapSet maps = maps();
		final ImagePlus image = MapImages.image(maps);
		assertEquals(3, image.getStackSize());
		assertEquals(32, image.getBitDepth());
		for (int i = 0; i < 3; i++) {
			assertSame(maps.planes().get(i).values(), image.getStack().getPixels(i + 1));
			assertEquals(maps.planes().get(i).name(), image.getStack().getSliceLabel(i + 1));
		}
		assertEquals("eV", image.getProp("xanes.k.edge.e0.unit"));
		assertEquals("{\"name\":\"fixed\"}", image.getProp("xanes.recipe"));
		assertEquals("mapped\nrecipe: {\"name\":\"fixed\"}", image.getInfoProperty());
		assertEquals(0.1, image.getCalibration().pixelWidth);
		assertEquals("nm", image.getCalibration().getUnit());
	}

	@Test
	void everySliceHasItsOwnRange() {
		final ImagePlus image = MapImages.image(maps());
		// 2 to 98 % of the 99 values 7113 ... 7211 are 7115 to 7209; the smallest is just above the first colour
		assertEquals(7113 - 96 / 255.0, image.getDisplayRangeMin(), 1e-9);
		assertEquals(7209, image.getDisplayRangeMax());
		image.setSlice(2);
		assertEquals(-0.97 / 255, image.getDisplayRangeMin(), 1e-6);
		image.setSlice(3);
		// codes 0 to 7, each in the middle of its colour, and black below for pixels without a code
		assertEquals(-1.5, image.getDisplayRangeMin());
		assertEquals(7.5, image.getDisplayRangeMax());
	}

	/** The overlay is the user's: nothing covers the data, in windows or flattened; only what is simulated has a word on it. */
	@Test
	void nothingCoversTheData() {
		assertNull(MapImages.image(maps()).getOverlay());
		final MapSet maps = maps();
		final ImagePlus simulated = MapImages.image(new MapSet("maps", 10, 10, PixelSize.UNKNOWN, maps.planes(), Map.of(),
			"SIMULATED: seed 1"));
		assertEquals(2, simulated.getOverlay().size());
		assertEquals(0, simulated.getOverlay().get(1).getCPosition());
	}

	/** Numbers of groups and codes are shown as categories in the window, each in the colour that its picture has too. */
	@ParameterizedTest
	@CsvSource({ "cluster, GROUPS", "label, GROUPS", "defects, DEFECTS", "k.edge.e0.clusters, CLUSTERS", "status, FEATURES" })
	void codesHaveTheColoursOfTheirLegend(final String name, final MapStatusKind kind) {
		final MapPlane codes = MapPlane.empty(name, "", "", 64);
		for (int i = 1; i < 64; i++) codes.values()[i] = i < 9 ? i : 1 + i % 3;
		final ImagePlus image = MapImages.image(new MapSet("m", 8, 8, PixelSize.UNKNOWN, List.of(codes), Map.of(), ""));
		final BufferedImage shown = image.flatten().getBufferedImage();
		for (int i = 1; i < 64; i++) assertEquals(kind.colour((int) codes.values()[i]).getRGB(), shown.getRGB(i % 8, i / 8), name +
			" pixel " + i);
		assertEquals(0, shown.getRGB(0, 0) & 0xffffff);
		assertTrue(MapStatusKind.of("label.probability", MapStatusKind.FEATURES).isEmpty());
	}

	/** Twenty structures, the most that there can be, have twenty colours that differ by more than a shade. */
	@Test
	void groupsDiffer() {
		for (int i = 1; i <= 20; i++) for (int j = 1; j < i; j++) {
			final Color a = MapColours.group(i);
			final Color b = MapColours.group(j);
			assertTrue(Math.abs(a.getRed() - b.getRed()) + Math.abs(a.getGreen() - b.getGreen()) + Math.abs(a.getBlue() - b
				.getBlue()) > 30, i + " and " + j);
		}
	}

	@Test
	void onlyPixelsWithoutValueAreBlack() {
		final ImagePlus image = MapImages.image(maps());
		final BufferedImage shown = image.flatten().getBufferedImage();
		for (int i = 0; i < 100; i++)
			assertEquals(i == 0, (shown.getRGB(i % 10, i / 10) & 0xffffff) == 0, "pixel " + i);
	}

	@Test
	void aSavedMapOpensAsItWas() {
		final MapSet maps = maps();
		final Path byImageJ = folder.resolve("a.tif");
		IJ.saveAsTiff(MapImages.image(maps), byImageJ.toString());
		final Path byUs = folder.resolve("b.tif");
		TiffMapWriter.write(maps, byUs, Progress.NONE);
		for (final Path file : List.of(byImageJ, byUs)) {
			final ImagePlus image = IJ.openImage(file.toString());
			assertEquals(3, image.getStackSize());
			assertEquals("k.edge.e0", image.getStack().getSliceLabel(1));
			assertEquals("status", image.getStack().getSliceLabel(3));
			assertEquals("eV", image.getProp("xanes.k.edge.e0.unit"));
			assertEquals("mapped\nrecipe: {\"name\":\"fixed\"}", image.getInfoProperty());
			assertEquals("nm", image.getCalibration().getUnit());
			for (int i = 0; i < 3; i++)
				assertEquals(maps.planes().get(i).values()[13], (float) image.getStack().getVoxel(3, 1, i));
			assertTrue(Double.isNaN(image.getStack().getVoxel(0, 0, 0)));
		}
		final ImagePlus again = IJ.openImage(byImageJ.toString());
		again.setSlice(2);
		assertEquals(-0.97 / 255, again.getDisplayRangeMin(), 1e-6);
	}

	@Test
	void oneMapIsAnOrdinaryImage() {
		final MapSet maps = maps();
		final MapSet one = new MapSet("one", 10, 10, PixelSize.UNKNOWN, List.of(maps.planes().get(0)), Map.of(), "");
		final ImagePlus image = MapImages.image(one);
		assertEquals(1, image.getStackSize());
		assertEquals("k.edge.e0", image.getStack().getSliceLabel(1));
		assertEquals("eV", image.getCalibration().getValueUnit());
		// an ordinary image keeps its range in float: 5e-4 at 7113
		assertEquals(7113 - 96 / 255.0, image.getDisplayRangeMin(), 5e-4);
		final Path file = folder.resolve("one.tif");
		TiffMapWriter.write(one, file, Progress.NONE);
		final ImagePlus again = IJ.openImage(file.toString());
		assertEquals("k.edge.e0", again.getStack().getSliceLabel(1));
		assertEquals(7125, again.getProcessor().getf(13));
	}

	/** The composite image behaves as the plain stack that macros expect. */
	@Test
	@Timeout(20)
	void macrosSeeAStack() throws IOException {
		Macros.start();
		try {
			WindowManager.setTempCurrentImage(MapImages.image(maps()));
			final Macros.Outcome outcome = Macros.run("s = '' + nSlices + ' ' + bitDepth;\n".replace("'", "\"") +
				"for (i = 1; i <= nSlices; i++) { setSlice(i); s = s + ' ' + getInfo('slice.label') + '=' + getPixel(3, 1); }\n"
					.replace("'", "\"") + "return s;");
			assertNull(outcome.error());
			assertEquals("3 32 k.edge.e0=7125 k.preedge.area=0.13 status=0", outcome.value());
		}
		finally {
			Macros.closeAll();
		}
	}

	private static MapSet maps() {
		final MapPlane energy = MapPlane.empty("k.edge.e0", "eV", "Edge energy", 100);
		final MapPlane area = MapPlane.empty("k.preedge.area", "", "", 100);
		final MapPlane status = MapPlane.empty("status", "", "", 100);
		for (int i = 0; i < 100; i++) {
			energy.values()[i] = i == 0 ? Float.NaN : 7112 + i;
			area.values()[i] = i / 100f;
			status.values()[i] = i == 0 ? 7 : 0;
		}
		final Map<String, String> metadata = new LinkedHashMap<>(Map.of("recipe", "{\"name\":\"fixed\"}"));
		return new MapSet("maps", 10, 10, new PixelSize(0.1, 0.1, "nm"), List.of(energy, area, status), metadata, "mapped");
	}
}
