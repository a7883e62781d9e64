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
package org.xanesj.stack;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is known of noise that neighbouring pixels share after smoothing, binning by interpolation or alignment. It stands
 * as a line in the info of a stack and so in the history of all maps made from it.
 */
public final class NoiseCorrelation {

	/** A line of the info that begins with these words tells of one step that made neighbours share noise. */
	public static final String MARK = "CORRELATED NOISE";

	private static final Pattern LINE = Pattern.compile("(?m)^" + MARK + ": area ([0-9.eE+-]+) pixels");

	private NoiseCorrelation() {
		// prevent instantiation of utility class
	}

	/**
	 * A line of history.
	 *
	 * @param area sum of the autocorrelation of the noise over all lags [pixels], at least 1: the mean of many pixels has
	 *          the variance of one pixel times this, divided by their number
	 * @param step what did it, e.g. "smoothed with a Gaussian of 1.5 pixels"
	 */
	public static String line(final double area, final String step) {
		if (!(area >= 1)) throw new IllegalArgumentException("area " + area);
		return MARK + ": area " + (float) area + " pixels (" + step + ")";
	}

	/**
	 * @param info history of a stack or of maps
	 * @return number of pixels that share noise: 1 if no step is marked, the product if several are, which is an upper
	 *         bound
	 */
	public static double area(final String info) {
		double area = 1;
		final Matcher lines = LINE.matcher(info == null ? "" : info);
		while (lines.find())
			area *= Double.parseDouble(lines.group(1));
		return area;
	}
}
