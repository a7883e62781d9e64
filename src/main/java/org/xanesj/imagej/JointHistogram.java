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
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.util.Arrays;

import org.xanesj.stack.MapPlane;

/**
 * How many pixels have which pair of values: the histogram of two maps with axes, and the way back from a place in its picture
 * to the pixels of the maps.
 */
final class JointHistogram {

	/** Bins along each axis. */
	private static final int BINS = 128;
	/** Side of a bin in the picture. */
	private static final int ZOOM = 4;
	private static final int LEFT = 92;
	private static final int TOP = 16;
	private static final int RIGHT = 24;
	private static final int BOTTOM = 62;
	private static final int SIDE = BINS * ZOOM;
	private static final int TICK = 5;
	private static final Font TEXT = new Font(Font.SANS_SERIF, Font.PLAIN, 14);

	private final int[] binOfPixel;
	private final int[] counts = new int[BINS * BINS];
	private final MapPlane first;
	private final MapPlane second;
	private final MapRange x;
	private final MapRange y;

	/**
	 * @param first across
	 * @param second upwards, of the same size
	 */
	JointHistogram(final MapPlane first, final MapPlane second) {
		this.first = first;
		this.second = second;
		x = wide(MapRange.of(first.values()));
		y = wide(MapRange.of(second.values()));
		binOfPixel = new int[first.values().length];
		for (int i = 0; i < binOfPixel.length; i++) {
			final int column = bin(x, first.values()[i]);
			final int row = bin(y, second.values()[i]);
			binOfPixel[i] = column < 0 || row < 0 ? -1 : (BINS - 1 - row) * BINS + column;
			if (binOfPixel[i] >= 0) counts[binOfPixel[i]]++;
		}
	}

	/** The range of a map's picture leaves out 2 % at each end; here they are part of the question. */
	private static MapRange wide(final MapRange range) {
		final double margin = 0.25 * (range.max() - range.min());
		return new MapRange(range.min() - margin, range.max() + margin);
	}

	private static int bin(final MapRange range, final float value) {
		if (!(value >= range.min() && value <= range.max())) return -1;
		return (int) Math.min(BINS - 1, (value - range.min()) / (range.max() - range.min()) * BINS);
	}

	/** @return number of pixels with a place in the picture */
	int counted() {
		return Arrays.stream(counts).sum();
	}

	/** @return where in the picture the values of a pixel are: x, y of the middle of its bin; null if nowhere */
	int[] place(final int pixel) {
		final int bin = binOfPixel[pixel];
		return bin < 0 ? null : new int[] { LEFT + bin % BINS * ZOOM + ZOOM / 2, TOP + bin / BINS * ZOOM + ZOOM / 2 };
	}

	/** @return value of the first map at a column of the picture */
	double valueAcross(final double column) {
		return x.min() + (column - LEFT) / SIDE * (x.max() - x.min());
	}

	/** @return value of the second map at a row of the picture */
	double valueUpwards(final double row) {
		return y.max() - (row - TOP) / SIDE * (y.max() - y.min());
	}

	/** @return the picture: brighter where more pixels are, by the logarithm of their number */
	BufferedImage picture(final boolean simulated) {
		final BufferedImage picture = new BufferedImage(LEFT + SIDE + RIGHT, TOP + SIDE + BOTTOM, BufferedImage.TYPE_INT_RGB);
		final Graphics2D g = picture.createGraphics();
		g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
		g.setColor(Color.WHITE);
		g.fillRect(0, 0, picture.getWidth(), picture.getHeight());
		final double most = Math.log1p(Arrays.stream(counts).max().orElse(1));
		for (int bin = 0; bin < counts.length; bin++) {
			if (counts[bin] == 0) continue;
			// the darkest colours would read as black text on white
			g.setColor(MapColours.at(0.15 + 0.85 * Math.log1p(counts[bin]) / most));
			g.fillRect(LEFT + bin % BINS * ZOOM, TOP + bin / BINS * ZOOM, ZOOM, ZOOM);
		}
		g.setColor(Color.BLACK);
		g.drawRect(LEFT - 1, TOP - 1, SIDE + 1, SIDE + 1);
		g.setFont(TEXT);
		axes(g, g.getFontMetrics());
		if (simulated) g.drawString("SIMULATED", LEFT + 6, TOP + 18);
		g.dispose();
		return picture;
	}

	private void axes(final Graphics2D g, final FontMetrics metrics) {
		for (final MapTicks.Tick tick : MapTicks.of(x, 5)) {
			final int column = LEFT + (int) Math.round(x.position(tick.value()) * SIDE);
			g.drawLine(column, TOP + SIDE, column, TOP + SIDE + TICK);
			g.drawString(tick.text(), column - metrics.stringWidth(tick.text()) / 2, TOP + SIDE + TICK + metrics.getAscent() + 2);
		}
		for (final MapTicks.Tick tick : MapTicks.of(y, 5)) {
			final int row = TOP + (int) Math.round((1 - y.position(tick.value())) * SIDE);
			g.drawLine(LEFT - TICK, row, LEFT, row);
			g.drawString(tick.text(), LEFT - TICK - 3 - metrics.stringWidth(tick.text()), row + metrics.getAscent() / 2 - 1);
		}
		final String across = name(first);
		g.drawString(across, LEFT + (SIDE - metrics.stringWidth(across)) / 2, TOP + SIDE + BOTTOM - 10);
		final String upwards = name(second);
		final AffineTransform level = g.getTransform();
		g.translate(metrics.getAscent() + 2, TOP + (SIDE + metrics.stringWidth(upwards)) / 2);
		g.rotate(-Math.PI / 2);
		g.drawString(upwards, 0, 0);
		g.setTransform(level);
	}

	private static String name(final MapPlane map) {
		return map.unitInPictures().isEmpty() ? map.name() : map.name() + " (" + map.unit() + ")";
	}
}
