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
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;
import org.xanesj.SharedData;
import org.xanesj.app.FeatureMaps;
import org.xanesj.app.OpenStack;
import org.xanesj.app.SpatialCorrelation;
import org.xanesj.spectrum.EnergyUnit;
import org.xanesj.stack.EnergyStack;
import org.xanesj.stack.MapPlane;
import org.xanesj.stack.MapSet;
import org.xanesj.stack.PixelSize;
import org.xanesj.task.Progress;

import ij.ImagePlus;
import ij.gui.Roi;
import ij.process.FloatProcessor;

/** What the spatial statistics look like; {@link #main} draws the pictures of docs/spatial-correlation.md. */
class SpatialPicturesTest {

	private static final List<String> SHOWN = List.of("k.edge.step", "k.edge.half", "k.whiteline.energy",
		"k.whiteline.intensity", "k.edge.slope");

	/** Feature maps of the nanoprobe stack. */
	private static MapSet site() {
		final EnergyStack stack = new OpenStack(SharedData.data("midas_hxn/Site4um.tiff"), SharedData.data(
			"midas_hxn/tmp_data.txt"), EnergyUnit.AUTO, false).run(Progress.NONE).withPixelSize(new PixelSize(0.05, 0.05, "um"));
		return new FeatureMaps(stack, "Fe K", "fixed", 0.2, true).run(Progress.NONE).maps();
	}

	/** @param arguments folder to write to */
	public static void main(final String[] arguments) throws IOException {
		final Path target = Files.createDirectories(Path.of(arguments[0]));
		final MapSet maps = site();
		final SpatialCorrelation.Result result = new SpatialCorrelation(maps, SHOWN, true, 0, true, 1).run(Progress.NONE);
		result.notes().forEach(System.out::println);
		write(PlotStyle.picture(SpatialPlots.curve(result.single().get(1), maps.pixelSize(), false)), target.resolve(
			"spatial-curve.png"));
		write(CorrelationMatrix.draw(result), target.resolve("spatial-matrix.png"));
		MapPictures.write(result.clusters(), "k.edge.half.clusters", "Site4um: clusters of k.edge.half", null,
			MapStatusKind.CLUSTERS, target.resolve("spatial-clusters.png"));
		MapPictures.write(result.correlations(), "k.edge.half x k.whiteline.intensity",
			"Site4um: k.edge.half with k.whiteline.intensity by lag", null, MapStatusKind.FEATURES, target.resolve(
				"spatial-lags.png"));
		write(HistogramBrush.image(maps, maps.plane("k.edge.half").orElseThrow(), maps.plane("k.whiteline.intensity")
			.orElseThrow(), null).getBufferedImage(), target.resolve("spatial-histogram.png"));
		System.out.println(SpatialTables.single(result).getColumnHeadings());
		for (int i = 0; i < SHOWN.size(); i++)
			System.out.println(SpatialTables.single(result).getRowAsString(i));
		System.out.println(SpatialTables.pairs(result).getColumnHeadings());
		for (int i = 0; i < result.pairs().size(); i++)
			System.out.println(SpatialTables.pairs(result).getRowAsString(i));
	}

	private static void write(final BufferedImage picture, final Path file) throws IOException {
		ImageIO.write(picture, "png", file.toFile());
	}

	private static MapSet twoMaps() {
		final float[] one = new float[400];
		final float[] other = new float[400];
		for (int i = 0; i < 400; i++) {
			one[i] = i % 20 < 10 ? 1 : 3;
			other[i] = i / 20 < 10 ? 10 : 30;
		}
		one[0] = Float.NaN;
		return new MapSet("two", 20, 20, PixelSize.UNKNOWN, List.of(new MapPlane("one", "eV", "", one), new MapPlane("other",
			"", "", other)), Map.of(), "");
	}

	@Test
	void aBrushMarksThePixelsOfItsBins() {
		final MapSet maps = twoMaps();
		final JointHistogram histogram = new JointHistogram(maps.planes().get(0), maps.planes().get(1));
		assertNull(histogram.place(0), "a pixel without value has no place");
		assertEquals(399, histogram.counted());
		final ImagePlus target = new ImagePlus("maps", new FloatProcessor(20, 20));
		final int middle = (histogram.place(1)[0] + histogram.place(19)[0]) / 2;
		// all high values of the first map: the right half of the histogram
		final Roi right = new Roi(middle, 0, 1000, 1000);
		HistogramBrush.mark(target, histogram, right);
		HistogramBrush.mark(target, histogram, right);
		assertEquals(1, target.getOverlay().size(), "a new brush replaces the last");
		final int[] marks = (int[]) ((ij.gui.ImageRoi) target.getOverlay().get(0)).getProcessor().getPixels();
		for (int i = 0; i < 400; i++)
			assertEquals(i % 20 >= 10, (marks[i] & 0xffffff) != 0, "pixel " + i);
		HistogramBrush.mark(target, histogram, null);
		assertEquals(0, target.getOverlay().size());
	}

	@Test
	void theHistogramIsCalibrated() {
		final MapSet maps = twoMaps();
		final ImagePlus image = HistogramBrush.image(maps, maps.planes().get(0), maps.planes().get(1), null);
		final JointHistogram histogram = new JointHistogram(maps.planes().get(0), maps.planes().get(1));
		// half a bin of a range that is 1.5 times that of the values
		assertEquals(3, image.getCalibration().getX(histogram.place(10)[0]), 3 / 256.0);
		assertEquals(30, image.getCalibration().getY(histogram.place(399)[1], image.getHeight()), 30 / 256.0);
		assertEquals("eV", image.getCalibration().getXUnit());
	}

	@Test
	void mapsSurviveTheWayThroughAnImage() {
		final MapSet maps = twoMaps();
		final MapSet again = MapInput.maps(MapImages.image(maps));
		assertEquals(List.of("one", "other"), again.planes().stream().map(MapPlane::name).toList());
		assertEquals("eV", again.planes().get(0).unit());
		assertEquals(maps.history(), again.history());
		assertTrue(Float.isNaN(again.planes().get(0).values()[0]));
		assertFalse(again.simulated());
	}
}
