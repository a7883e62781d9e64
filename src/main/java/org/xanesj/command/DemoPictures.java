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

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import javax.imageio.ImageIO;

import org.xanesj.imagej.MapPictures;
import org.xanesj.imagej.MapRange;
import org.xanesj.imagej.MapStatusKind;
import org.xanesj.io.AtomicFile;
import org.xanesj.stack.EnergyStack;
import org.xanesj.stack.MapPlane;
import org.xanesj.stack.MapSet;
import org.xanesj.task.InputException;

import ij.ImagePlus;
import ij.io.Opener;

/** The pictures of the demo: the truth, the maps of each model, and the picture of the README. */
final class DemoPictures {

	/** Value and interval of the model of both edges, side by side. */
	static final String TOGETHER = "demo-map.png";

	private static final String VALUE = "value";
	private static final String HALFWIDTH = "halfwidth";
	private static final MapStatusKind KIND = MapStatusKind.PREDICTION;

	private DemoPictures() {
		// prevent instantiation of utility class
	}

	/**
	 * Reads the image of the truth.
	 *
	 * @throws InputException if the file cannot be read
	 */
	static MapSet truth(final Path file, final EnergyStack stack) {
		final ImagePlus image = new Opener().openImage(file.toString());
		if (image == null) throw new InputException(file + " cannot be read; run the demo again.");
		final MapPlane plane = new MapPlane("truth", "kJ/mol", "True enthalpy of formation", (float[]) image.getProcessor()
			.getPixels());
		return new MapSet("truth", image.getWidth(), image.getHeight(), stack.pixelSize(), List.of(plane), Map.of(), stack
			.info());
	}

	/** Writes all pictures; values are drawn with the range of the truth, intervals with one range for all models. */
	static void write(final Path folder, final MapSet truth, final List<Demo.Outcome> outcomes) {
		final MapRange values = MapRange.of(truth.planes().get(0).values());
		final MapRange widths = new MapRange(0, outcomes.stream().mapToDouble(outcome -> MapRange.of(plane(outcome, HALFWIDTH))
			.max()).max().orElseThrow());
		MapPictures.write(truth, "truth", "True enthalpy of formation", values, KIND, folder.resolve("truth.png"));
		for (final Demo.Outcome outcome : outcomes) {
			final String of = " from " + outcome.name() + " edges";
			final BufferedImage value = MapPictures.draw(outcome.maps(), VALUE, "Enthalpy" + of, values, KIND);
			final BufferedImage width = MapPictures.draw(outcome.maps(), HALFWIDTH, "Half width of its 90 % interval", widths,
				KIND);
			write(value, folder.resolve("map-" + outcome.name() + "-value.png"));
			write(width, folder.resolve("map-" + outcome.name() + "-halfwidth.png"));
			MapPictures.write(outcome.maps(), "status", "Status" + of, null, KIND, folder.resolve("map-" + outcome.name() +
				"-status.png"));
			// the last one has both edges
			if (outcome == outcomes.get(outcomes.size() - 1)) write(beside(value, width), folder.resolve(TOGETHER));
		}
	}

	private static float[] plane(final Demo.Outcome outcome, final String name) {
		return outcome.maps().plane(name).orElseThrow().values();
	}

	private static BufferedImage beside(final BufferedImage... pictures) {
		final BufferedImage all = new BufferedImage(Arrays.stream(pictures).mapToInt(BufferedImage::getWidth).sum(), Arrays
			.stream(pictures).mapToInt(BufferedImage::getHeight).max().orElseThrow(), BufferedImage.TYPE_INT_RGB);
		final Graphics2D g = all.createGraphics();
		g.setColor(Color.WHITE);
		g.fillRect(0, 0, all.getWidth(), all.getHeight());
		int left = 0;
		for (final BufferedImage picture : pictures) {
			g.drawImage(picture, left, 0, null);
			left += picture.getWidth();
		}
		g.dispose();
		return all;
	}

	private static void write(final BufferedImage picture, final Path target) {
		AtomicFile.write(target, file -> {
			if (!ImageIO.write(picture, "png", file.toFile())) throw new IOException("no PNG writer");
		});
	}
}
