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

import java.util.ArrayList;
import java.util.List;

import org.xanesj.task.InputException;

/**
 * Comma separated text after RFC 4180, as tables of people are written: quoted fields with commas, quotes and line ends;
 * semicolons or tabs in place of the commas; blank lines passed over.
 */
final class CsvText {

	/**
	 * One row.
	 *
	 * @param line number of its first line in the file, from 1
	 * @param fields its fields, without quotes and outer blanks
	 */
	record Row(int line, List<String> fields) {}

	private final TextFile file;
	private final String text;
	private final char separator;
	private int position;
	private int line = 1;

	private CsvText(final TextFile file) {
		this.file = file;
		text = String.join("\n", file.lines());
		separator = separator(file.lines().stream().filter(row -> !row.isBlank()).findFirst().orElse(""));
	}

	/**
	 * @param file the text
	 * @return its rows, the header first
	 * @throws InputException if a quotation mark is not closed
	 */
	static List<Row> rows(final TextFile file) {
		return new CsvText(file).read();
	}

	/** @return true if fields are divided by semicolons, so that numbers may have decimal commas */
	static boolean decimalCommas(final TextFile file) {
		return new CsvText(file).separator == ';';
	}

	private static char separator(final String header) {
		char best = ',';
		long most = 0;
		for (final char candidate : new char[] { ',', ';', '\t' }) {
			final long count = header.chars().filter(c -> c == candidate).count();
			if (count > most) {
				most = count;
				best = candidate;
			}
		}
		return best;
	}

	private List<Row> read() {
		final List<Row> rows = new ArrayList<>();
		while (position < text.length()) {
			final int start = line;
			final List<String> fields = new ArrayList<>();
			boolean more = true;
			while (more) {
				fields.add(field());
				more = position < text.length() && text.charAt(position) == separator;
				if (more) position++;
			}
			if (position < text.length()) {
				position++;
				line++;
			}
			if (fields.stream().anyMatch(field -> !field.isEmpty())) rows.add(new Row(start, fields));
		}
		return rows;
	}

	/** Leaves the position at the separator, the line end or the end of the text. */
	private String field() {
		while (position < text.length() && text.charAt(position) == ' ')
			position++;
		if (position < text.length() && text.charAt(position) == '"') return quoted();
		final int start = position;
		while (position < text.length() && text.charAt(position) != separator && text.charAt(position) != '\n')
			position++;
		return text.substring(start, position).strip();
	}

	private String quoted() {
		final int start = line;
		final StringBuilder field = new StringBuilder();
		position++;
		while (position < text.length()) {
			final char c = text.charAt(position++);
			if (c == '"') {
				if (position < text.length() && text.charAt(position) == '"') position++;
				else {
					while (position < text.length() && text.charAt(position) != separator && text.charAt(position) != '\n')
						position++;
					return field.toString().strip();
				}
			}
			if (c == '\n') line++;
			field.append(c);
		}
		throw new InputException(file.at(start) + "a quotation mark is not closed; add the missing \".");
	}
}
