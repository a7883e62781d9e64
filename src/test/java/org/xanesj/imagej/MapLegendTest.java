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
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xanesj.stack.MapPlane;
import org.xanesj.stack.MapSet;
import org.xanesj.stack.PixelSize;

import ij.IJ;
import ij.ImagePlus;

class MapLegendTest {

	private static final int WIDTH = 300;

	@TempDir
	Path folder;

	/** Bar and letters are drawn from what the image holds, so an image that was saved has them, too. */
	@Test
	void aSavedMapHasTheSameLegend() {
		final ImagePlus image = MapImages.image(maps());
		final Path file = folder.resolve("maps.tif");
		IJ.saveAsTiff(image, file.toString());
		final ImagePlus again = IJ.openImage(file.toString());
		for (int slice = 1; slice <= 2; slice++) {
			image.setSlice(slice);
			again.setSlice(slice);
			assertTrue(same(draw(image), draw(again)), "slice " + slice);
		}
	}

	/** The bar ends in the brightest colour; below lies one black letter at least, and the unit beside it. */
	@Test
	void theBarShowsTheColoursOfTheRange() {
		final ImagePlus image = MapImages.image(maps());
		final BufferedImage legend = draw(image);
		assertEquals(0, legend.getRGB(3, 5) & 0xffffff, "pixels without value are black, as the start of the bar");
		assertTrue(count(legend, MapColours.at(1)) > 0);
		assertTrue(count(legend, MapColours.at(0.5)) > 0);
	}

	/** The overlay of before kept the old numbers when the display range was changed. */
	@Test
	void theBarFollowsTheDisplayRange() {
		final ImagePlus image = MapImages.image(maps());
		final BufferedImage before = draw(image);
		image.setDisplayRange(0, 1000);
		assertTrue(!same(before, draw(image)));
	}

	/** Codes are listed in their colours, over as many lines as the width asks for; all slices have the same height. */
	@Test
	void codesHaveColoursAndWords() {
		final ImagePlus image = MapImages.image(maps());
		final MapLegend legend = new MapLegend(image);
		image.setSlice(2);
		final BufferedImage picture = legend.draw(WIDTH, Color.WHITE);
		for (final int code : new int[] { 0, 4, 5, 7, 8 })
			assertTrue(count(picture, MapStatusKind.FEATURES.colour(code)) > 50, "code " + code);
		image.setSlice(1);
		assertEquals(picture.getHeight(), legend.draw(WIDTH, Color.WHITE).getHeight());
		assertTrue(legend.height(150) > legend.height(1500));
		assertNotEquals(0, legend.height(1));
	}

	/** Pixels without a code are black, which is a colour of the legend like any other; a pure number has no unit to be written. */
	@Test
	void gapsAreListedAndOnesAreNot() {
		final MapSet maps = maps();
		final int before = count(status(maps), Color.BLACK);
		maps.planes().get(1).values()[7] = Float.NaN;
		assertTrue(count(status(maps), Color.BLACK) > before + 50);
		final List<MapPlane> planes = List.of(new MapPlane("a", "1", "", maps.planes().get(0).values()));
		final ImagePlus number = MapImages.image(new MapSet("a", 50, 50, PixelSize.UNKNOWN, planes, Map.of(), ""));
		final List<MapPlane> bare = List.of(new MapPlane("a", "", "", maps.planes().get(0).values()));
		assertTrue(same(draw(MapImages.image(new MapSet("a", 50, 50, PixelSize.UNKNOWN, bare, Map.of(), ""))), draw(number)));
	}

	private static BufferedImage status(final MapSet maps) {
		final ImagePlus image = MapImages.image(maps);
		image.setSlice(2);
		return draw(image);
	}

	private static BufferedImage draw(final ImagePlus image) {
		return new MapLegend(image).draw(WIDTH, Color.WHITE);
	}

	private static boolean same(final BufferedImage a, final BufferedImage b) {
		return Arrays.equals(pixels(a), pixels(b));
	}

	private static int count(final BufferedImage picture, final Color colour) {
		return (int) Arrays.stream(pixels(picture)).filter(rgb -> rgb == colour.getRGB()).count();
	}

	private static int[] pixels(final BufferedImage picture) {
		return picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
	}

	static MapSet maps() {
		final MapPlane energy = MapPlane.empty("k.edge.e0", "eV", "Edge energy", 2500);
		final MapPlane status = MapPlane.empty("status", "", "", 2500);
		final float[] codes = { 0, 4, 5, 7, 8 };
		for (int i = 0; i < 2500; i++) {
			energy.values()[i] = i == 0 ? Float.NaN : 7112 + i / 500f;
			status.values()[i] = codes[i / 500];
		}
		return new MapSet("maps", 50, 50, PixelSize.UNKNOWN, List.of(energy, status), Map.of(), "mapped");
	}
}
