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

import ij.process.LUT;

/**
 * The colours of maps: lightness rises evenly from dark violet over teal to yellow, so that equal steps of a value look
 * equal, also to the colour-blind and in print without colours. Computed in CIE 1976 L*a*b* (CIE 15, Colorimetry, 3rd
 * ed., 2004; D65 white point, sRGB primaries of IEC 61966-2-1).
 */
public final class MapColours {

	private static final int SIZE = 256;
	private static final double DARKEST = 16;
	private static final double LIGHTEST = 92;
	private static final double FIRST_HUE = 305;
	private static final double LAST_HUE = 105;
	private static final double PALEST = 27;
	private static final double DULLEST = 0.35;
	private static final double FIRST_GROUP = 260;
	private static final double GOLDEN_ANGLE = 137.508;
	private static final double GROUP_CHROMA = 55;
	private static final double[] LIGHTNESS = { 52, 76, 64 };
	private static final double[] WHITE = { 0.95047, 1, 1.08883 };
	private static final Color[] COLOURS = colours();

	/** Colour of pixels without value. */
	public static final Color UNDEFINED = new Color(0xb4b4b4);

	private MapColours() {
		// prevent instantiation of utility class
	}

	/** @return the colour at a position of the range, 0 to 1; {@link #UNDEFINED} for NaN */
	public static Color at(final double position) {
		if (Double.isNaN(position)) return UNDEFINED;
		return COLOURS[(int) Math.round(Math.max(0, Math.min(1, position)) * (SIZE - 1))];
	}

	/**
	 * The colour of a group, such as a cluster, in maps and in plots: first the colours of plots, then hues spread by the
	 * golden angle, so that any number of groups can be told apart as well as that number allows.
	 *
	 * @param number of the group, from 1 on; anything below counts as undefined
	 */
	static Color group(final int number) {
		if (number < 1) return UNDEFINED;
		if (number <= PlotStyle.GROUPS.length) return PlotStyle.GROUPS[number - 1];
		final double hue = Math.toRadians(FIRST_GROUP + number * GOLDEN_ANGLE);
		final double[] rgb = rgb(LIGHTNESS[Math.floorMod(number, LIGHTNESS.length)], GROUP_CHROMA, hue);
		return new Color(channel(rgb[0]), channel(rgb[1]), channel(rgb[2]));
	}

	private static float channel(final double value) {
		return (float) Math.max(0, Math.min(1, value));
	}

	/**
	 * A lookup table of ImageJ with one colour per code from 0 on, and black for NaN and everything below 0.
	 *
	 * @param kind of the codes
	 * @param most largest code
	 */
	static LUT lut(final MapStatusKind kind, final int most) {
		final byte[] red = new byte[SIZE];
		final byte[] green = new byte[SIZE];
		final byte[] blue = new byte[SIZE];
		final MapRange range = new MapRange(-1.5, most + 0.5);
		for (int i = 0; i < SIZE; i++) {
			final int code = (int) Math.round(range.min() + (i + 0.5) * (range.max() - range.min()) / SIZE);
			if (code < 0) continue;
			final Color colour = kind.colour(kind.category(code));
			red[i] = (byte) colour.getRed();
			green[i] = (byte) colour.getGreen();
			blue[i] = (byte) colour.getBlue();
		}
		return lut(red, green, blue, range);
	}

	private static LUT lut(final byte[] red, final byte[] green, final byte[] blue, final MapRange range) {
		final LUT lut = new LUT(red, green, blue);
		lut.min = range.min();
		lut.max = range.max();
		return lut;
	}

	/**
	 * The colours as a lookup table of ImageJ, with a display range. ImageJ shows NaN in the first colour, which is black
	 * here, so that it is not taken for a low value.
	 */
	public static LUT lut(final MapRange range) {
		final byte[] red = new byte[SIZE];
		final byte[] green = new byte[SIZE];
		final byte[] blue = new byte[SIZE];
		for (int i = 1; i < SIZE; i++) {
			red[i] = (byte) COLOURS[i].getRed();
			green[i] = (byte) COLOURS[i].getGreen();
			blue[i] = (byte) COLOURS[i].getBlue();
		}
		return lut(red, green, blue, range);
	}

	private static Color[] colours() {
		final Color[] colours = new Color[SIZE];
		for (int i = 0; i < SIZE; i++) {
			final double t = i / (SIZE - 1.0);
			final double hue = Math.toRadians(FIRST_HUE + (LAST_HUE - FIRST_HUE) * t);
			// as colourful as sRGB allows at the dullest place, teal, and smooth, so that the bar shows no edges
			final double chroma = PALEST + 150 * (t - DULLEST) * (t - DULLEST);
			final double[] rgb = rgb(DARKEST + (LIGHTEST - DARKEST) * t, chroma, hue);
			colours[i] = new Color((float) rgb[0], (float) rgb[1], (float) rgb[2]);
		}
		return colours;
	}

	private static double[] rgb(final double lightness, final double chroma, final double hue) {
		final double fy = (lightness + 16) / 116;
		final double x = WHITE[0] * inverse(fy + chroma * Math.cos(hue) / 500);
		final double y = WHITE[1] * inverse(fy);
		final double z = WHITE[2] * inverse(fy - chroma * Math.sin(hue) / 200);
		return new double[] { gamma(3.2404542 * x - 1.5371385 * y - 0.4985314 * z), gamma(-0.9692660 * x + 1.8760108 * y +
			0.0415560 * z), gamma(0.0556434 * x - 0.2040259 * y + 1.0572252 * z) };
	}

	private static double inverse(final double f) {
		return f > 6.0 / 29 ? f * f * f : 3 * 36.0 / 841 * (f - 4.0 / 29);
	}

	private static double gamma(final double linear) {
		return linear <= 0.0031308 ? 12.92 * linear : 1.055 * Math.pow(linear, 1 / 2.4) - 0.055;
	}
}
