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
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.xanesj.io.TiffImages;
import org.xanesj.stack.MapPlane;

import ij.ImagePlus;
import ij.Prefs;
import ij.process.LUT;

/**
 * What the colours of the slice mean that a window shows: a bar with ticks and unit for values, colours and words for codes.
 * All is read from the image, so the bar follows a changed display range or lookup table, and belongs to an image that was
 * saved and opened again, too.
 */
final class MapLegend {

	private static final double SCALE = Prefs.getGuiScale();
	private static final Font FONT = new Font(Font.SANS_SERIF, Font.PLAIN, scaled(12));
	private static final FontMetrics METRICS = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics()
		.getFontMetrics(FONT);
	private static final int LINE = METRICS.getHeight();
	private static final int MARGIN = scaled(3);
	private static final int BAR = scaled(10);
	private static final int TICK = scaled(4);
	private static final int GAP = scaled(12);
	private static final int MOST_TICKS = 7;

	private record Entry(Color colour, String words) {}

	private final ImagePlus image;
	/** Entries by the names of the maps that hold codes. */
	private final Map<String, List<Entry>> codes = new HashMap<>();

	/** @param image of maps, as {@link MapImages} makes it */
	MapLegend(final ImagePlus image) {
		this.image = image;
		final List<String> names = new ArrayList<>();
		for (int i = 1; i <= image.getStackSize(); i++)
			names.add(name(i));
		final MapStatusKind status = MapStatusKind.ofStatus(names);
		for (int i = 1; i <= names.size(); i++) {
			final int slice = i;
			final String name = names.get(i - 1);
			MapStatusKind.of(name, status).ifPresent(kind -> codes.put(name, entries(kind, (float[]) image.getStack().getProcessor(
				slice).convertToFloatProcessor().getPixels())));
		}
	}

	private String name(final int slice) {
		return String.valueOf(image.getStack().getSliceLabel(slice)).strip();
	}

	private static List<Entry> entries(final MapStatusKind kind, final float[] values) {
		final List<Entry> entries = new ArrayList<>();
		for (final int category : kind.categories(values))
			entries.add(new Entry(kind.colour(category), kind.words(category)));
		// see MapColours.lut
		if (MapStatusKind.hasGaps(values)) entries.add(new Entry(Color.BLACK, MapStatusLegend.NO_VALUE));
		return entries;
	}

	/** @return height that is enough for every slice [screen pixels], so that a window keeps its size when the slice changes */
	int height(final int width) {
		final int bar = codes.size() < image.getStackSize() ? BAR + TICK + LINE : 0;
		return 2 * MARGIN + codes.values().stream().mapToInt(entries -> flow(null, entries, width)).reduce(bar, Math::max);
	}

	/** Draws the legend of the slice that is shown. */
	BufferedImage draw(final int width, final Color ground) {
		final BufferedImage picture = new BufferedImage(width, height(width), BufferedImage.TYPE_INT_RGB);
		final Graphics2D g = picture.createGraphics();
		g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
		g.setColor(ground);
		g.fillRect(0, 0, width, picture.getHeight());
		g.setFont(FONT);
		final String name = name(image.getCurrentSlice());
		if (codes.containsKey(name)) flow(g, codes.get(name), width);
		else bar(g, name, width);
		g.dispose();
		return picture;
	}

	/**
	 * Lays entries out in lines.
	 *
	 * @param g draws them; null: only measured
	 * @return height of all lines
	 */
	private static int flow(final Graphics2D g, final List<Entry> entries, final int width) {
		final int box = METRICS.getAscent();
		int x = MARGIN;
		int y = MARGIN;
		for (final Entry entry : entries) {
			final int length = box + 2 * MARGIN + METRICS.stringWidth(entry.words);
			if (x > MARGIN && x + length > width) {
				x = MARGIN;
				y += LINE;
			}
			if (g != null) {
				g.setColor(entry.colour);
				g.fillRect(x, y + 1, box, box);
				g.setColor(Color.DARK_GRAY);
				g.drawRect(x, y + 1, box, box);
				g.setColor(Color.BLACK);
				g.drawString(entry.words, x + box + 2 * MARGIN, y + METRICS.getAscent());
			}
			x += length + GAP;
		}
		return y + LINE - MARGIN;
	}

	private void bar(final Graphics2D g, final String name, final int width) {
		final double min = image.getDisplayRangeMin();
		final double max = image.getDisplayRangeMax();
		if (!(min < max)) return;
		final String known = image.getProp(TiffImages.unit(name));
		final String unit = MapPlane.unitInPictures(known == null ? "" : known);
		final int end = width - MARGIN - (unit.isEmpty() ? 0 : METRICS.stringWidth(unit) + 2 * MARGIN);
		final int length = end - MARGIN;
		final LUT lut = image.isComposite() ? image.getLuts()[image.getC() - 1] : image.getProcessor().getLut();
		for (int x = 0; x < length; x++) {
			g.setColor(new Color(lut.getRGB(x * 256 / length)));
			g.fillRect(MARGIN + x, MARGIN, 1, BAR);
		}
		g.setColor(Color.BLACK);
		g.drawString(unit, end + 2 * MARGIN, MARGIN + BAR - METRICS.getDescent() / 2);
		final MapRange range = new MapRange(min, max);
		for (final MapTicks.Tick tick : ticks(range, length)) {
			final int x = MARGIN + (int) Math.round(range.position(tick.value()) * (length - 1));
			final int text = METRICS.stringWidth(tick.text());
			g.fillRect(x, MARGIN + BAR, 1, TICK);
			g.drawString(tick.text(), Math.max(0, Math.min(width - text, x - text / 2)), MARGIN + BAR + TICK + METRICS.getAscent());
		}
	}

	/** @return as many ticks as the length has room for */
	private static List<MapTicks.Tick> ticks(final MapRange range, final int length) {
		List<MapTicks.Tick> ticks = List.of();
		for (int wanted = MOST_TICKS; wanted > 0; wanted--) {
			ticks = MapTicks.of(range, wanted);
			final int text = ticks.stream().mapToInt(tick -> METRICS.stringWidth(tick.text())).max().orElse(0);
			final double spacing = (ticks.get(1).value() - ticks.get(0).value()) / (range.max() - range.min()) * length;
			if (text + GAP <= spacing) return ticks;
		}
		return ticks;
	}

	/** @return a length in the scale of ImageJ's own windows, see Edit &gt; Options &gt; Appearance */
	static int scaled(final int pixels) {
		return (int) Math.round(pixels * SCALE);
	}
}
