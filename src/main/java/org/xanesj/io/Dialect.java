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
package org.xanesj.io;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** How a line of numbers is written: what stands between the numbers, and whether the decimal sign is a comma. */
enum Dialect {

		BLANK("\\s+", false),
		COMMA(",", false),
		SEMICOLON(";", false),
		TAB_DECIMAL_COMMA("\\t+", true),
		SEMICOLON_DECIMAL_COMMA(";", true),
		BLANK_DECIMAL_COMMA("\\s+", true);

	private static final List<String> MISSING = List.of("nan", "-nan", "inf", "-inf", "+inf", "infinity", "-infinity");

	private final Pattern between;
	private final boolean decimalComma;

	Dialect(final String between, final boolean decimalComma) {
		this.between = Pattern.compile(between);
		this.decimalComma = decimalComma;
	}

	/** @return true if the decimal sign is a comma */
	boolean decimalComma() {
		return decimalComma;
	}

	/** @return the fields of a line; a separator at its end adds none */
	String[] split(final String line) {
		final String[] fields = between.split(line.strip());
		for (int i = 0; i < fields.length; i++) {
			fields[i] = fields[i].strip();
			if (fields[i].length() > 1 && fields[i].charAt(0) == '"' && fields[i].endsWith("\"")) fields[i] = fields[i]
				.substring(1, fields[i].length() - 1).strip();
		}
		return fields;
	}

	/** @return true if the field is a number or one of the words for a missing one ("NaN", "inf") */
	boolean isNumber(final String field) {
		return isMissing(field) || !Double.isNaN(number(field));
	}

	/**
	 * Reads one number; Fortran exponents such as 1.5D+03 are understood.
	 *
	 * @param field the text
	 * @return its value; NaN if it is no finite number
	 */
	double number(final String field) {
		final int length = field.length();
		if (length == 0 || length > 40) return Double.NaN;
		boolean digit = false;
		boolean rewrite = false;
		for (int i = 0; i < length; i++) {
			final char c = field.charAt(i);
			if (c >= '0' && c <= '9') digit = true;
			else if (c == ',' && decimalComma || digit && (c == 'D' || c == 'd')) rewrite = true;
			else if (c != '.' && c != '-' && c != '+' && !(digit && (c == 'E' || c == 'e'))) return Double.NaN;
			else if (c == '.' && decimalComma) return Double.NaN;
		}
		if (!digit) return Double.NaN;
		try {
			final double value = Double.parseDouble(rewrite ? field.replace(',', '.').replace('D', 'E').replace('d', 'e')
				: field);
			return Double.isInfinite(value) ? Double.NaN : value;
		}
		catch (final NumberFormatException e) {
			return Double.NaN;
		}
	}

	private static boolean isMissing(final String field) {
		return MISSING.contains(field.toLowerCase(Locale.ROOT));
	}
}
