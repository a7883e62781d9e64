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

import java.nio.file.Path;
import java.util.List;

import org.xanesj.task.InputException;

/**
 * Writes tables as CSV (RFC 4180, UTF-8, a line feed after each row): a header, no comment lines, numbers in their
 * shortest form, missing numbers empty.
 */
public final class FeatureCsv {

	private FeatureCsv() {
		// prevent instantiation of utility class
	}

	/**
	 * Writes or overwrites a table; nothing half-written is ever seen.
	 *
	 * @param target the file
	 * @param header names of the columns
	 * @param rows as many fields as the header has names: numbers (NaN or null = missing), else text
	 * @throws IllegalArgumentException if a row has another length
	 * @throws InputException if the file cannot be written
	 */
	public static void write(final Path target, final List<String> header, final List<? extends List<?>> rows) {
		for (final List<?> row : rows)
			if (row.size() != header.size()) throw new IllegalArgumentException("a row of " + row.size() + " fields under " +
				header.size() + " names");
		AtomicFile.writeText(target, out -> {
			out.write(line(header));
			for (final List<?> row : rows)
				out.write(line(row));
		});
	}

	private static String line(final List<?> fields) {
		final StringBuilder line = new StringBuilder();
		for (int i = 0; i < fields.size(); i++) {
			if (i > 0) line.append(',');
			line.append(field(fields.get(i)));
		}
		return line.append('\n').toString();
	}

	private static String field(final Object value) {
		if (value == null) return "";
		if (value instanceof Double || value instanceof Float) return Numbers.shortest(value instanceof Float ? Double
			.parseDouble(value.toString()) : (Double) value);
		final String text = value.toString();
		final boolean quote = text.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r') || !text.equals(text
			.strip());
		return quote ? '"' + text.replace("\"", "\"\"") + '"' : text;
	}
}
