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
import java.awt.image.BufferedImage;
import java.util.Arrays;

import ij.ImagePlus;
import ij.gui.Plot;

/** How all plots of XanesJ look, and how they become pictures without a display. */
final class PlotStyle {

	/** Measured data. */
	static final Color DATA = new Color(0x1f, 0x4e, 0x8c);
	/** What was computed from them. */
	static final Color FIT = new Color(0xc0, 0x39, 0x2b);
	/** A second computed thing. */
	static final Color OTHER = new Color(0x1e, 0x84, 0x49);
	/** Guides to the eye. */
	static final Color GUIDE = new Color(0x99, 0x99, 0x99);
	/** Colours that tell groups apart, also for readers who do not see red and green as different. */
	static final Color[] GROUPS = { new Color(0x00, 0x72, 0xb2), new Color(0xd5, 0x5e, 0x00), new Color(0x00, 0x9e, 0x73),
		new Color(0xcc, 0x79, 0xa7), new Color(0xe6, 0x9f, 0x00), new Color(0x56, 0xb4, 0xe9), new Color(0x7a,
			0x51, 0x95), new Color(0x8c, 0x56, 0x4b) };
	private static final int WIDTH = 620;
	private static final int HEIGHT = 420;
	private static final int FONT = 14;
	private static final float PICTURE_SCALE = 2;

	private PlotStyle() {
		// prevent instantiation of utility class
	}

	static Plot plot(final String title, final String x, final String y) {
		final Plot plot = new Plot(title, x, y);
		plot.setSize(WIDTH, HEIGHT);
		plot.setFontSize(FONT);
		plot.setFormatFlags(Plot.X_NUMBERS | Plot.Y_NUMBERS | Plot.X_TICKS | Plot.Y_TICKS | Plot.X_MINOR_TICKS |
			Plot.Y_MINOR_TICKS);
		return plot;
	}

	/** Limits that leave a margin of 5 % around all finite values. */
	static double[] limits(final double[]... values) {
		final double[] finite = Arrays.stream(values).flatMapToDouble(Arrays::stream).filter(Double::isFinite).toArray();
		final double min = Arrays.stream(finite).min().orElse(0);
		final double max = Arrays.stream(finite).max().orElse(1);
		final double margin = max > min ? 0.05 * (max - min) : 0.5;
		return new double[] { min - margin, max + margin };
	}

	/** @return the plot as a picture at twice the size of the window; needs no display */
	static BufferedImage picture(final Plot plot) {
		final ImagePlus image = plot.makeHighResolution(plot.getTitle(), PICTURE_SCALE, true, false);
		return image.getBufferedImage();
	}
}
