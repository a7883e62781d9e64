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
package org.xanesj.ij1;

import java.util.LinkedHashMap;
import java.util.Map;

import org.xanesj.task.InputException;

/**
 * Cuts the second argument of a macro's {@code run("Label...", "options")} into keys and values: {@code key=value},
 * {@code key=[value with blanks]} and a bare {@code key}, separated by blanks. Nothing inside a value is interpreted:
 * backslashes, quotes and further equals signs arrive as they were written.
 */
final class MacroOptions {

	/** The value of a bare key. */
	static final String BARE = null;

	private final String text;
	private int position;

	private MacroOptions(final String text) {
		this.text = text;
	}

	/**
	 * @param options as ImageJ hands them over; null or blank is no options
	 * @return value by key, in the order written; {@link #BARE} for a key without "="
	 * @throws InputException if a key is given twice or empty, or a bracket is not closed
	 */
	static Map<String, String> parse(final String options) {
		final Map<String, String> values = new LinkedHashMap<>();
		if (options != null) new MacroOptions(options).parseInto(values);
		return values;
	}

	private void parseInto(final Map<String, String> values) {
		while (skipBlanks()) {
			final String key = key();
			final boolean hasValue = position < text.length() && text.charAt(position) == '=';
			if (key.isEmpty()) throw new InputException("The options contain '" + word() +
				"', a value without a key; write key=value, or key=[value] if the value contains blanks.");
			if (values.containsKey(key)) throw new InputException("The key '" + key + "' is given twice; give it once.");
			if (!hasValue) values.put(key, BARE);
			else {
				position++;
				values.put(key, startsBracket() ? bracketed(key) : word());
			}
		}
	}

	/** @return false at the end of the text */
	private boolean skipBlanks() {
		while (isBlank(position)) position++;
		return position < text.length();
	}

	private String key() {
		final int start = position;
		while (position < text.length() && !isBlank(position) && text.charAt(position) != '=') position++;
		return text.substring(start, position);
	}

	private String word() {
		final int start = position;
		while (position < text.length() && !isBlank(position)) position++;
		return text.substring(start, position);
	}

	private boolean startsBracket() {
		return position < text.length() && text.charAt(position) == '[';
	}

	/**
	 * The value ends at a bracket that is followed by a blank or the end. Brackets inside are counted, as ImageJ does; a
	 * value with an odd bracket of its own ("[5 [b]") still ends at the first bracket that can be an end.
	 */
	private String bracketed(final String key) {
		int depth = 0;
		int end = -1;
		for (int i = position; i < text.length(); i++) {
			final char c = text.charAt(i);
			if (c == '[') depth++;
			if (c != ']') continue;
			depth--;
			final boolean canEnd = i + 1 == text.length() || isBlank(i + 1);
			if (!canEnd) continue;
			if (end < 0) end = i;
			if (depth > 0) continue;
			end = i;
			break;
		}
		if (end < 0) throw new InputException("The value of the key '" + key +
			"' starts with '[' but has no ']' followed by a blank; write " + key + "=[value].");
		final String value = text.substring(position + 1, end);
		position = end + 1;
		return value;
	}

	private boolean isBlank(final int index) {
		return index < text.length() && Character.isWhitespace(text.charAt(index));
	}
}
