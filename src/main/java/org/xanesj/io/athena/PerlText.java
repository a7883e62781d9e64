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

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.xanesj.task.InputException;

/**
 * Reads the part of Perl that programs write when they store data (Data::Dumper): assignments of scalars, lists and hashes
 * with strings, numbers, undef, references to lists and hashes in any depth, and objects; comments; and marks in square brackets
 * between statements. Nothing is executed.
 */
final class PerlText {

	/**
	 * One statement.
	 *
	 * @param name variable with its sign, e.g. "@x"; or what stands in square brackets, e.g. "[record]"
	 * @param values what is assigned: each a String, null for undef, a List or a Map
	 * @param line where it begins, from 1
	 */
	record Statement(String name, List<Object> values, int line) {}

	/** Data of such programs are not deeper; more would end in a stack overflow. */
	private static final int DEEPEST = 50;

	private final Path path;
	private final String text;
	private int position;
	private int line = 1;
	private int lineFrom;

	/**
	 * @param path for messages
	 * @param text the whole file
	 */
	PerlText(final Path path, final String text) {
		this.path = path;
		this.text = text;
	}

	/**
	 * @return the next statement; null at the end
	 * @throws InputException if the text is no such Perl: one sentence with path and line
	 */
	Statement next() {
		while (true) {
			skip();
			if (position == text.length()) return null;
			final int start = line();
			final char sign = peek();
			if (sign == '[') return new Statement("[" + mark() + "]", List.of(), start);
			if (sign == '1' || sign == ';') {
				// a file of Perl ends with a true value
				position++;
				continue;
			}
			if (sign != '$' && sign != '@' && sign != '%') throw unexpected("a variable or [record]");
			position++;
			final String name = sign + word();
			expect('=');
			// Larch assigns references to lists, too
			final List<Object> values = sign != '$' && peek() == '(' ? list(')', 0) : oneValue();
			expect(';');
			return new Statement(name, values, start);
		}
	}

	private String mark() {
		position++;
		final int end = text.indexOf(']', position);
		if (end < 0 || end - position > 40) throw unexpected("a mark such as [record]");
		final String mark = text.substring(position, end);
		position = end + 1;
		return mark;
	}

	private List<Object> oneValue() {
		final List<Object> one = new ArrayList<>(1);
		one.add(value(0));
		return one;
	}

	/** A list in brackets; => and , divide alike. */
	private List<Object> list(final char close, final int depth) {
		expect(close == ')' ? '(' : close == ']' ? '[' : '{');
		final List<Object> values = new ArrayList<>();
		while (!take(close)) {
			values.add(value(depth));
			if (take(close)) break;
			if (take('=')) expect('>');
			else expect(',');
		}
		return values;
	}

	private Object value(final int depth) {
		if (depth > DEEPEST) throw wrong("lists are nested too deeply");
		final char first = peek();
		if (first == '\'') return single();
		if (first == '"') return twofold();
		if (first == '[') return list(']', depth + 1);
		if (first == '{') return PerlText.hash(list('}', depth + 1));
		if (first == '!' && text.startsWith("!!", position) && position + 2 < text.length()) {
			// booleans of newer Perls
			position += 3;
			return text.charAt(position - 1) == '1' ? "1" : "";
		}
		if (first == '\\') {
			// a reference to a scalar
			position++;
			return value(depth + 1);
		}
		final String word = word();
		if (word.isEmpty()) throw unexpected("a value");
		// an object: its data, then the name of its class
		if (word.equals("bless")) {
			final List<Object> object = list(')', depth + 1);
			return object.isEmpty() ? null : object.get(0);
		}
		return word.equals("undef") ? null : word;
	}

	/** @return what Perl makes of a list of keys and values; of an odd one the last value is undefined */
	static Map<String, Object> hash(final List<Object> list) {
		final Map<String, Object> hash = new LinkedHashMap<>();
		for (int i = 0; i < list.size(); i += 2)
			hash.put(String.valueOf(list.get(i)), i + 1 < list.size() ? list.get(i + 1) : null);
		return hash;
	}

	private String single() {
		final int start = ++position;
		int end = start;
		while (end < text.length() && text.charAt(end) != '\'' && text.charAt(end) != '\\')
			end++;
		if (end < text.length() && text.charAt(end) == '\'') {
			position = end + 1;
			return text.substring(start, end);
		}
		final StringBuilder result = new StringBuilder(text.substring(start, end));
		for (position = end; position < text.length(); position++) {
			char c = text.charAt(position);
			if (c == '\'') {
				position++;
				return result.toString();
			}
			if (c == '\\' && position + 1 < text.length() && "\\'".indexOf(text.charAt(position + 1)) >= 0) c = text.charAt(
				++position);
			result.append(c);
		}
		position = start;
		throw wrong("a text that begins here has no closing '");
	}

	private String twofold() {
		final StringBuilder result = new StringBuilder();
		final int start = position;
		for (position++; position < text.length(); position++) {
			final char c = text.charAt(position);
			if (c == '"') {
				position++;
				return result.toString();
			}
			if (c == '\\' && position + 1 < text.length()) escape(result);
			else result.append(c);
		}
		position = start;
		throw wrong("a text that begins here has no closing \"");
	}

	/** Leaves the position at the last character of the escape. */
	private void escape(final StringBuilder result) {
		final char kind = text.charAt(++position);
		switch (kind) {
			case 'n' -> result.append('\n');
			case 't' -> result.append('\t');
			case 'r' -> result.append('\r');
			case 'x' -> {
				final boolean braces = position + 1 < text.length() && text.charAt(position + 1) == '{';
				final int start = position + (braces ? 2 : 1);
				int end = start;
				while (end < text.length() && end < start + (braces ? 6 : 2) && Character.digit(text.charAt(end), 16) >= 0)
					end++;
				if (end == start || braces && (end == text.length() || text.charAt(end) != '}')) throw wrong(
					"an escape \\x is not closed");
				final int code = Integer.parseInt(text.substring(start, end), 16);
				if (!Character.isValidCodePoint(code)) throw wrong("\\x{" + text.substring(start, end) + "} is no character");
				result.appendCodePoint(code);
				position = braces ? end : end - 1;
			}
			default -> result.append(kind);
		}
	}

	/** Names, numbers and undef. */
	private String word() {
		skip();
		final int start = position;
		while (position < text.length() && (Character.isLetterOrDigit(text.charAt(position)) || "_.+-".indexOf(text.charAt(
			position)) >= 0))
			position++;
		return text.substring(start, position);
	}

	/** Blanks, line ends and comments. */
	private void skip() {
		while (position < text.length()) {
			final char c = text.charAt(position);
			if (c == '#') {
				final int end = text.indexOf('\n', position);
				position = end < 0 ? text.length() : end;
			}
			else if (Character.isWhitespace(c) || c == '\u001a' || c == '\ufeff') position++;
			else return;
		}
	}

	private char peek() {
		skip();
		if (position == text.length()) throw wrong("the file ends too early, it was cut off");
		return text.charAt(position);
	}

	private boolean take(final char wanted) {
		if (peek() != wanted) return false;
		position++;
		return true;
	}

	private void expect(final char wanted) {
		if (!take(wanted)) throw unexpected("'" + wanted + "'");
	}

	private int line() {
		if (lineFrom > position) {
			line = 1;
			lineFrom = 0;
		}
		for (; lineFrom < position; lineFrom++)
			if (text.charAt(lineFrom) == '\n') line++;
		return line;
	}

	private InputException unexpected(final String wanted) {
		return wrong(wanted + " was expected before '" + text.substring(position, Math.min(position + 12, text.length()))
			.replaceAll("\\s+", " ") + "'");
	}

	private InputException wrong(final String what) {
		return new InputException(path + ", line " + line() + ": " + what +
			"; the project is damaged, fetch it again or save it anew from Athena.");
	}
}
