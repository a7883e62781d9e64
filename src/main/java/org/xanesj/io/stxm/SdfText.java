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
package org.xanesj.io.stxm;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The language of STXM headers: {@code Name = value;} where a value is a number, a word, a quoted text, a structure
 * <code>{...}</code> of such entries, or an array <code>(count, value, ...)</code>. PolLux writes a stray closing brace into
 * arrays, which is passed over.
 */
final class SdfText {

	private static final int DEEPEST = 40;

	private final String text;
	private int at;
	private int depth;
	private boolean whole = true;

	private SdfText(final String text) {
		this.text = text;
	}

	/**
	 * What a header says.
	 *
	 * @param fields by name: {@link Double}, {@link String}, {@link Map} of the same kind, or {@link List} of values, of which
	 *          the first one is their number
	 * @param whole false if the text is damaged or ends too early; then only what comes before is there
	 */
	record Content(Map<String, Object> fields, boolean whole) {}

	/** @return what the text says, as far as it can be understood */
	static Content parse(final String text) {
		final SdfText parser = new SdfText(text);
		final Map<String, Object> fields = parser.entries();
		return new Content(fields, parser.whole && parser.at >= text.length());
	}

	private Map<String, Object> entries() {
		final Map<String, Object> fields = new LinkedHashMap<>();
		while (whole) {
			skip(" \t\r\n;,");
			if (at >= text.length() || text.charAt(at) == '}' || text.charAt(at) == ')') return fields;
			final int equals = text.indexOf('=', at);
			if (equals < 0) break;
			final String name = text.substring(at, equals).strip();
			if (!name.matches("[\\w.# -]{1,100}")) break;
			at = equals + 1;
			fields.putIfAbsent(name, value());
		}
		whole = false;
		return fields;
	}

	private Object value() {
		skip(" \t\r\n");
		if (at >= text.length() || depth > DEEPEST) return damaged();
		depth++;
		final Object value = switch (text.charAt(at)) {
			case '{' -> structure();
			case '(' -> array();
			case '"' -> quoted();
			default -> word();
		};
		depth--;
		return value;
	}

	private Object structure() {
		at++;
		final Map<String, Object> fields = entries();
		closed('}');
		return fields;
	}

	private Object array() {
		at++;
		final List<Object> values = new ArrayList<>();
		while (whole) {
			skip(" \t\r\n,;}");
			if (at >= text.length() || text.charAt(at) == ')') break;
			values.add(value());
		}
		closed(')');
		return values;
	}

	private void closed(final char bracket) {
		if (at < text.length() && text.charAt(at) == bracket) at++;
		else damaged();
	}

	private Object quoted() {
		final int end = text.indexOf('"', at + 1);
		if (end < 0) return damaged();
		final String value = text.substring(at + 1, end);
		at = end + 1;
		return value;
	}

	private Object word() {
		final int from = at;
		while (at < text.length() && ",;(){}\r\n".indexOf(text.charAt(at)) < 0)
			at++;
		if (at == from) return damaged();
		final String word = text.substring(from, at).strip();
		try {
			return word.length() < 40 ? Double.valueOf(word) : word;
		}
		catch (final NumberFormatException noNumber) {
			return word;
		}
	}

	private Object damaged() {
		whole = false;
		at = text.length();
		return "";
	}

	private void skip(final String characters) {
		while (at < text.length() && characters.indexOf(text.charAt(at)) >= 0)
			at++;
	}
}
