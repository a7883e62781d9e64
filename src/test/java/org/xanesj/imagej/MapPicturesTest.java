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

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xanesj.SharedData;
import org.xanesj.app.OpenStack;
import org.xanesj.stack.EnergyStack;
import org.xanesj.spectrum.EnergyUnit;
import org.xanesj.stack.MapPlane;
import org.xanesj.stack.MapSet;
import org.xanesj.stack.PixelSize;
import org.xanesj.task.Progress;

class MapPicturesTest {

	@TempDir
	Path folder;

	@Test
	void aRealMapIsEnlargedByAWholeNumber() throws IOException {
		final MapSet maps = real();
		final Path file = folder.resolve("map.png");
		MapPictures.write(maps, "centre", "Site4um: mean energy of the signal", null, MapStatusKind.FEATURES, file);
		final BufferedImage picture = ImageIO.read(file.toFile());
		final BufferedImage drawn = MapPictures.draw(maps, "centre", "Site4um: mean energy of the signal", null,
			MapStatusKind.FEATURES);
		assertEquals(drawn.getWidth(), picture.getWidth());
		assertTrue(picture.getWidth() > 95 * 6 && picture.getHeight() > 91 * 6, picture.getWidth() + " x " + picture
			.getHeight());
		// the map begins at the margin; its first pixel is NaN, so it is a grey square of 6 x 6
		final int left = 18;
		int top = 0;
		while (picture.getRGB(left + 2, top) != MapColours.UNDEFINED.getRGB())
			top++;
		for (int y = 0; y < 6; y++)
			for (int x = 0; x < 6; x++)
				assertEquals(MapColours.UNDEFINED.getRGB(), picture.getRGB(left + x, top + y));
		assertThrows(IllegalArgumentException.class, () -> MapPictures.draw(maps, "none", null, null,
			MapStatusKind.FEATURES));
	}

	@Test
	void colourOfAValueIsThatOfTheBar() {
		final MapPlane plane = new MapPlane("value", "kJ/mol", "", new float[] { 0, 10, 5, Float.NaN });
		final MapSet maps = new MapSet("m", 2, 2, PixelSize.UNKNOWN, List.of(plane), Map.of(), "");
		final BufferedImage picture = MapPictures.draw(maps, "value", "t", new MapRange(0, 10), MapStatusKind.PREDICTION);
		final int zoom = MapPictures.MAP_SIZE / 2;
		int top = picture.getHeight() - 1;
		while (picture.getRGB(18 + zoom + 9, top) != MapColours.UNDEFINED.getRGB())
			top--;
		// inside the four squares
		assertEquals(MapColours.at(0.5).getRGB(), picture.getRGB(18 + 9, top - 9));
		assertEquals(MapColours.at(0).getRGB(), picture.getRGB(18 + 9, top - zoom - 9));
		assertEquals(MapColours.at(1).getRGB(), picture.getRGB(18 + zoom + 9, top - zoom - 9));
	}

	@Test
	void flaggedValuesAreHatched() {
		final float[] values = new float[100];
		final float[] status = new float[100];
		status[55] = 2;
		status[44] = 1;
		final MapSet maps = new MapSet("m", 10, 10, PixelSize.UNKNOWN, List.of(new MapPlane("value", "", "", values),
			new MapPlane("status", "", "", status)), Map.of(), "");
		final int features = white(MapPictures.draw(maps, "value", "t", new MapRange(0, 1), MapStatusKind.FEATURES));
		final int prediction = white(MapPictures.draw(maps, "value", "t", new MapRange(0, 1), MapStatusKind.PREDICTION));
		status[55] = 1;
		final int none = white(MapPictures.draw(maps, "value", "t", new MapRange(0, 1), MapStatusKind.PREDICTION));
		assertTrue(none < prediction && prediction < features, none + " " + prediction + " " + features);
	}

	/** Counts white in the part of the picture that holds the map. */
	private static int white(final BufferedImage picture) {
		int count = 0;
		for (int y = 100; y < 500; y++)
			for (int x = 100; x < 500; x++)
				if (picture.getRGB(x, y) == Color.WHITE.getRGB()) count++;
		return count;
	}

	@Test
	void statusPredictionCategories() {
		assertEquals(0, MapStatusKind.PREDICTION.category(0));
		assertEquals(2, MapStatusKind.PREDICTION.category(3));
		assertEquals(5, MapStatusKind.PREDICTION.category(16));
		assertEquals("16 invalid pixel", MapStatusKind.PREDICTION.words(5));
		assertEquals("8 saturated", MapStatusKind.FEATURES.words(8));
	}

	@Test
	void ticksAreRound() {
		assertEquals(List.of("7112.0", "7112.5", "7113.0", "7113.5"), texts(new MapRange(7111.9, 7113.6), 4));
		assertEquals(List.of("0", "5", "10"), texts(new MapRange(-0.2, 10.1), 3));
		assertEquals(List.of("\u22121000", "\u2212500"), texts(new MapRange(-1046, -78), 3));
		assertEquals(List.of("0.0010", "0.0015", "0.0020"), texts(new MapRange(0.00099, 0.00201), 3));
		assertTrue(texts(new MapRange(0.3, 0.4), 1).size() >= 2);
		assertEquals("20", MapTicks.roundBelow(23.75).toPlainString());
		assertEquals("500", MapTicks.roundBelow(999).toPlainString());
		assertEquals("1000", MapTicks.roundAbove(501).toPlainString());
		assertEquals("0.5", MapTicks.roundBelow(0.5).toPlainString());
	}

	private static List<String> texts(final MapRange range, final int wanted) {
		return MapTicks.of(range, wanted).stream().map(MapTicks.Tick::text).toList();
	}

	@Test
	void lightnessRisesEvenly() {
		double last = -1;
		for (int i = 0; i < 256; i++) {
			final double lightness = lightness(MapColours.at(i / 255.0));
			// 76 units of lightness over 255 steps; 8-bit colours are off by up to 0.3
			assertEquals(16 + 76 * i / 255.0, lightness, 0.3);
			assertTrue(i % 4 != 0 || lightness > last);
			if (i % 4 == 0) last = lightness;
		}
		assertEquals(MapColours.UNDEFINED, MapColours.at(Double.NaN));
	}

	/** L* of CIE 1976 from sRGB. */
	private static double lightness(final Color colour) {
		final double y = 0.2126729 * linear(colour.getRed()) + 0.7151522 * linear(colour.getGreen()) + 0.0721750 * linear(
			colour.getBlue());
		return y > 216.0 / 24389 ? 116 * Math.cbrt(y) - 16 : y * 24389 / 27;
	}

	private static double linear(final int value) {
		final double v = value / 255.0;
		return v <= 0.04045 ? v / 12.92 : Math.pow((v + 0.055) / 1.055, 2.4);
	}

	@Test
	void rangesIgnoreWildPixels() {
		final float[] values = new float[101];
		for (int i = 0; i < 101; i++)
			values[i] = i;
		values[100] = 1e9f;
		assertEquals(new MapRange(2, 98), MapRange.of(values));
		assertEquals(-98 / 255.0, MapRange.forWindow(values, null).min(), 1e-9);
		values[0] = -1e9f;
		assertEquals(1 - 97 / 255.0, MapRange.forWindow(values, null).min(), 1e-9);
		// the two values in doubt do not count, unless there are hardly any others
		assertArrayEquals(new float[] { 1, 2, Float.NaN, Float.NaN }, MapRange.trusted(new float[] { 1, 2, 90, 95 },
			new float[] { 0, 1, 2, 4 }));
		final float[] doubtful = { 1, 2, Float.NaN };
		assertSame(doubtful, MapRange.trusted(doubtful, new float[] { 2, 3, 0 }));
		assertSame(doubtful, MapRange.trusted(doubtful, null));
		assertEquals(new MapRange(0, 1), MapRange.of(new float[] { Float.NaN }));
		assertEquals(new MapRange(-0.5, 0.5), MapRange.of(new float[] { 0, 0, Float.NaN }));
		assertTrue(MapRange.of(new float[] { 7, 7, 7 }).max() > 7);
	}

	/** Mean energy, weighted with the signal above its pre-edge: crude, but enough to look at. */
	static MapSet real() {
		final EnergyStack stack = new OpenStack(SharedData.data("midas_hxn/Site4um.tiff"), SharedData.data(
			"midas_hxn/tmp_data.txt"), EnergyUnit.AUTO, false).run(Progress.NONE).withPixelSize(new PixelSize(0.05, 0.05,
				"um"));
		final MapPlane centre = MapPlane.empty("centre", "eV", "Mean energy of the signal", stack.pixels());
		final MapPlane status = MapPlane.empty("status", "", "Status", stack.pixels());
		for (int j = 0; j < stack.pixels(); j++) {
			double sum = 0;
			double moment = 0;
			for (int i = 15; i < 45; i++) {
				final double signal = stack.source().plane(i)[j];
				sum += signal;
				moment += signal * stack.energy(i);
			}
			final float step = stack.source().plane(56)[j];
			status.values()[j] = step < 0.05 ? 5 : step < 0.2 ? 4 : 0;
			if (step >= 0.05) centre.values()[j] = (float) (moment / sum);
		}
		final MapPlane step = new MapPlane("step", "", "Signal after the edge", stack.source().plane(56));
		return MapSet.of("Site4um-features", stack, List.of(centre, step, status), Map.of("recipe", "{}"), List.of("test"));
	}
}
