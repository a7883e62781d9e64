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
package org.xanesj.io.hdf5;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Texts as HDF5 files hold them: with zeros at the end, as lists of one, in several encodings. */
final class Texts {

	private static final Set<String> MICROMETRES = Set.of("um", "micron", "microns", "micrometer", "micrometers",
		"micrometre", "micrometres");
	private static final Set<String> NANOMETRES = Set.of("nm", "nanometer", "nanometers", "nanometre", "nanometres");

	private Texts() {
		// prevent instantiation of utility class
	}

	/** @return the text in one line, without control characters and blanks around it */
	static String line(final String text) {
		return text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
	}

	/** @return every text in a value of jhdf, as {@link #line}; numbers are written out */
	static List<String> of(final Object value) {
		final List<String> texts = new ArrayList<>();
		collect(value, texts);
		return texts;
	}

	private static void collect(final Object value, final List<String> texts) {
		if (value == null) return;
		if (value.getClass().isArray()) {
			for (int i = 0; i < Array.getLength(value); i++)
				collect(Array.get(value, i), texts);
		}
		else if (value instanceof Double || value instanceof Float) texts.add(number(((Number) value).doubleValue()));
		else texts.add(line(value.toString()));
	}

	/** @return a number without needless digits, e.g. "0.01" or "350" */
	static String number(final double value) {
		return value == Math.rint(value) && Math.abs(value) < 1e15 ? Long.toString((long) value) : Double.toString(value);
	}

	/**
	 * A unit of length as ImageJ writes it.
	 *
	 * @param text as in the file; a micro sign may have been lost in one of several encodings
	 * @return "um", "nm" or whatever else stands there; "" for none
	 */
	static String lengthUnit(final String text) {
		final String unit = text == null ? "" : text.strip();
		final String lower = unit.toLowerCase(Locale.ROOT);
		final boolean micro = lower.length() <= 3 && lower.endsWith("m") && lower.length() > 1 && lower.charAt(0) > 127;
		if (micro || MICROMETRES.contains(lower)) return "um";
		return NANOMETRES.contains(lower) ? "nm" : unit;
	}
}
