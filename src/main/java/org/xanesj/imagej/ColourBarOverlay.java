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

import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import ij.gui.ImageRoi;
import ij.gui.Overlay;
import ij.gui.Roi;
import ij.gui.TextRoi;

/**
 * A colour bar as an overlay of ImageJ, inside the image at its right edge on a dark ground, so that the image keeps its
 * size and its values. Works without a display. Image &gt; Overlay &gt; Hide Overlay shows what is under it.
 */
public final class ColourBarOverlay {

	private static final Color GROUND = new Color(0, 0, 0, 130);

	private ColourBarOverlay() {
		// prevent instantiation of utility class
	}

	/**
	 * Adds a bar.
	 *
	 * @param overlay takes the bar
	 * @param width of the image [pixels]
	 * @param height of the image [pixels]
	 * @param range the display range
	 * @param unit written above the bar, "" = none
	 * @param position limits each element of the bar to a slice
	 */
	public static void add(final Overlay overlay, final int width, final int height, final MapRange range,
		final String unit, final Positioner position)
	{
		final double scale = Math.min(width, height);
		final int fontSize = fontSize(width, height);
		final Font font = new Font(Font.SANS_SERIF, Font.PLAIN, fontSize);
		final FontMetrics metrics = metrics(font);
		final int line = fontSize + 1;
		final int barHeight = Math.max(line * 2, (int) Math.round(height * 0.4));
		final int barWidth = Math.max(2, (int) Math.min(24, Math.round(scale / 32)));
		final int gap = Math.max(1, fontSize / 4);
		final List<MapTicks.Tick> ticks = MapTicks.of(range, Math.max(2, Math.min(5, barHeight / (2 * line))));
		int text = metrics.stringWidth(unit);
		for (final MapTicks.Tick tick : ticks)
			text = Math.max(text, metrics.stringWidth(tick.text()) + gap + barWidth);
		final int top = unit.isEmpty() ? gap + line / 2 : gap + line + line / 2;
		final int boxWidth = text + 2 * gap;
		final int left = Math.max(0, width - boxWidth);

		final List<Roi> rois = new ArrayList<>();
		final Roi ground = new Roi(left, 0, boxWidth, Math.min(height, top + barHeight + line / 2 + gap));
		ground.setFillColor(GROUND);
		rois.add(ground);
		if (!unit.isEmpty()) rois.add(text(unit, width - gap - metrics.stringWidth(unit), gap, font));
		final int barLeft = width - gap - barWidth;
		rois.add(new ImageRoi(barLeft, top, bar(barWidth, barHeight)));
		for (final MapTicks.Tick tick : ticks) {
			final double y = top + (1 - range.position(tick.value())) * (barHeight - 1);
			rois.add(text(tick.text(), barLeft - gap - metrics.stringWidth(tick.text()), y - line / 2.0, font));
		}
		place(rois, overlay, position);
	}

	/**
	 * Adds a list of colours and words where the bar of a map of values is.
	 *
	 * @param overlay takes the list
	 * @param width of the image [pixels]
	 * @param height of the image [pixels]
	 * @param kind of the codes
	 * @param categories those to list
	 * @param position limits each element of the list to a slice
	 */
	static void addLegend(final Overlay overlay, final int width, final int height, final MapStatusKind kind,
		final Collection<Integer> categories, final Positioner position)
	{
		final int fontSize = fontSize(width, height);
		final Font font = new Font(Font.SANS_SERIF, Font.PLAIN, fontSize);
		final FontMetrics metrics = metrics(font);
		final int line = fontSize + 1;
		final int gap = Math.max(1, fontSize / 4);
		final int text = categories.stream().mapToInt(category -> metrics.stringWidth(kind.words(category))).max().orElse(0);
		final int left = width - text - fontSize - 3 * gap;

		final List<Roi> rois = new ArrayList<>();
		final Roi ground = new Roi(Math.max(0, left), 0, Math.min(width, width - left), Math.min(height, categories.size() *
			line + 2 * gap));
		ground.setFillColor(GROUND);
		rois.add(ground);
		int y = gap;
		for (final int category : categories) {
			final Roi box = new Roi(width - gap - fontSize, y, fontSize, fontSize);
			box.setFillColor(kind.colour(category));
			rois.add(box);
			rois.add(text(kind.words(category), width - 2 * gap - fontSize - metrics.stringWidth(kind.words(category)), y, font));
			y += line;
		}
		place(rois, overlay, position);
	}

	private static void place(final List<Roi> rois, final Overlay overlay, final Positioner position) {
		for (final Roi roi : rois) {
			position.place(roi);
			overlay.add(roi);
		}
	}

	/**
	 * Adds a word in the lower left corner, shown on every slice: what must not be overlooked, such as "SIMULATED".
	 *
	 * @param overlay takes the word
	 * @param width of the image [pixels]
	 * @param height of the image [pixels]
	 * @param word to show
	 */
	public static void addWord(final Overlay overlay, final int width, final int height, final String word) {
		final Font font = new Font(Font.SANS_SERIF, Font.BOLD, fontSize(width, height));
		final FontMetrics metrics = metrics(font);
		final int line = metrics.getHeight();
		final Roi ground = new Roi(0, Math.max(0, height - line), Math.min(width, metrics.stringWidth(word) + 2), Math.min(
			height, line));
		ground.setFillColor(GROUND);
		overlay.add(ground);
		overlay.add(text(word, 1, Math.max(0, height - line), font));
	}

	private static int fontSize(final int width, final int height) {
		return (int) Math.max(4, Math.min(22, Math.round(Math.min(width, height) / 24.0)));
	}

	/** Limits an element of an overlay to the slice that it belongs to. */
	@FunctionalInterface
	public interface Positioner {

		/** Shown on every slice. */
		Positioner EVERYWHERE = roi -> {
			// a new element is shown on every slice
		};

		/** @param roi whose position is to be set */
		void place(Roi roi);
	}

	private static TextRoi text(final String text, final double x, final double y, final Font font) {
		final TextRoi roi = new TextRoi(x, y, text, font);
		roi.setStrokeColor(Color.WHITE);
		roi.setAntialiased(true);
		return roi;
	}

	private static BufferedImage bar(final int width, final int height) {
		final BufferedImage bar = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
		for (int y = 0; y < height; y++)
			for (int x = 0; x < width; x++)
				bar.setRGB(x, y, MapColours.at(1 - y / (height - 1.0)).getRGB());
		return bar;
	}

	private static FontMetrics metrics(final Font font) {
		final BufferedImage any = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB);
		return any.createGraphics().getFontMetrics(font);
	}
}
