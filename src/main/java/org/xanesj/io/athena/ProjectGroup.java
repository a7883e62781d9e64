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
package org.xanesj.io.athena;

import java.util.Map;
import java.util.regex.Pattern;

/**
 * One group of a project as it is stored.
 *
 * @param settings what the program knows of it, by its own keys: texts, lists and maps
 * @param x the abscissa as written; null if there is none
 * @param y the data as written; null if there are none
 * @param place where it stands in the file, for messages: "line 12" or "group 'abcde'"
 */
record ProjectGroup(Map<String, Object> settings, Object[] x, Object[] y, String place) {

	private static final Pattern NUMBER = Pattern.compile("\\s*[-+]?(\\d+\\.?\\d*|\\.\\d+)([eE][-+]?\\d{1,4})?\\s*");
	private static final int LONGEST = 40;

	/** @return a setting as text without blanks at its ends; "" if it is missing, undefined or no text */
	String text(final String key) {
		final Object value = settings.get(key);
		return value instanceof final String text ? text.strip() : "";
	}

	/** @return a setting as a number; NaN if it is none */
	double number(final String key) {
		return parse(text(key));
	}

	/** @return true if the setting is there and neither 0 nor "" nor "n", as these programs ask */
	boolean is(final String key) {
		final String text = text(key);
		return !text.isEmpty() && !text.equals("0") && !text.equals("n") && !text.equalsIgnoreCase("false");
	}

	/** @return the name that the user gave it */
	String label() {
		final String label = text("label").replaceAll("\\s+", " ");
		return label.isEmpty() ? place : label;
	}

	/** @return the number; NaN if the text is none */
	static double parse(final Object value) {
		return value instanceof final String text && text.length() <= LONGEST && NUMBER.matcher(text).matches() ? Double
			.parseDouble(text.strip()) : Double.NaN;
	}
}
