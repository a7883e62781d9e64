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

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How much noise neighbouring pixels of a stack have in common, as it was found in its spectra: scans whose beam wavers,
 * and planes that were shifted by parts of a pixel, have correlated noise. It stands as a line in the history of maps.
 *
 * @param rows correlation of the noise of two neighbours in a row, -1 to 1
 * @param columns of two neighbours in a column
 */
public record NeighbourNoise(double rows, double columns) {

	private static final String NUMBER = "(-?[0-9.]+)";
	private static final Pattern LINE = Pattern.compile("(?m)^(?:.+: )?Noise of neighbouring pixels: correlation " + NUMBER +
		" along rows, " + NUMBER + " along columns");
	/** Smaller correlations do no harm. */
	private static final double HARMLESS = 0.1;

	/** @return true if models of independent noise are wrong about this */
	public boolean matters() {
		return Math.max(rows, columns) > HARMLESS;
	}

	/**
	 * @return true if rows share noise that columns do not: a beam that wavers along the lines of a scan. (Shapes of spectra that
	 *         differ, or shifted planes, look alike in both.)
	 */
	public boolean alongRows() {
		return rows - Math.max(0, columns) > HARMLESS;
	}

	/** @return a line of history */
	public String line() {
		return String.format(Locale.ROOT, "Noise of neighbouring pixels: correlation %.2f along rows, %.2f along columns", rows,
			columns) + (matters() ? "; it is not independent from pixel to pixel." : ".");
	}

	/** @return what the last such line of a history says; the name of a stack may stand before it */
	public static Optional<NeighbourNoise> in(final String history) {
		final Matcher lines = LINE.matcher(history == null ? "" : history);
		NeighbourNoise last = null;
		while (lines.find())
			last = new NeighbourNoise(Double.parseDouble(lines.group(1)), Double.parseDouble(lines.group(2)));
		return Optional.ofNullable(last);
	}
}
