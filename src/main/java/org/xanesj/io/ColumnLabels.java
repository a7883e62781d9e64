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
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the names of the columns in the lines above a table. */
final class ColumnLabels {

	/** Longer lines are no labels. */
	private static final int LONGEST_LINE = 20_000;

	private static final Pattern RULE = Pattern.compile("[\\s#%*;!=_~/.+-]*");
	private static final Pattern WORD_ENERGY = Pattern.compile("(?i).*(energ|\\bev\\b|\\bkev\\b).*");
	private static final Pattern NUMBERED = Pattern.compile(
		"(?i)^[\\s#%*;!]*(?:col(?:umn)?[ ._]*)(\\d{1,3})\\s*[:=]?\\s+(\\S.*?)\\s*$");
	private static final Pattern POSITIONER = Pattern.compile("^;\\s*([PD]\\d+)\\s*=\\s*\\{(.*?)\\}.*");

	/** How labels are divided, the surest first; each turns what divides them into tabs. */
	private static final List<UnaryOperator<String>> WAYS = List.of(t -> t.replaceAll("\t+", "\t"), t -> t, t -> t
		.replace(';', '\t'), t -> t.replace(',', '\t'), t -> t.replaceAll("\\s{2,}", "\t"), t -> t
			.replace(" * ", "  ").replaceAll("\\s{2,}", "\t"), t -> t.replaceAll("\\s+", "\t"));

	private ColumnLabels() {
		// prevent instantiation of utility class
	}

	/**
	 * @param file the text
	 * @param block its table
	 * @return one label for each column; all "" if there are none
	 */
	static List<String> find(final TextFile file, final NumberBlock block) {
		final int columns = block.columns();
		final List<String> header = file.lines().subList(0, block.firstLine() - 1).stream().map(line -> line
			.length() > LONGEST_LINE ? "" : line).toList();
		final List<String> near = near(header, block);
		if (near != null) return near;
		final List<String> numbered = numbered(header, columns);
		if (numbered != null) return numbered;
		final List<String> stacked = stacked(header, columns);
		if (stacked != null) return stacked;
		final List<String> fixed = fixedWidth(header, file.line(block.firstLine()), block);
		if (fixed != null) return fixed;
		return Collections.nCopies(columns, "");
	}

	/** The last line of text above the table, else the last one that names an energy and has as many words. */
	private static List<String> near(final List<String> header, final NumberBlock block) {
		boolean first = true;
		for (int i = header.size() - 1; i >= 0; i--) {
			final String line = header.get(i);
			if (RULE.matcher(line).matches()) continue;
			if (first || WORD_ENERGY.matcher(line).matches()) {
				final List<String> labels = split(line, block);
				if (labels != null) return positioners(header, labels);
			}
			first = false;
		}
		return null;
	}

	private static List<String> split(final String line, final NumberBlock block) {
		String text = line.strip();
		while (!text.isEmpty() && (NumberBlock.COMMENTS.indexOf(text.charAt(0)) >= 0 || text.charAt(0) == '/') && !text
			.matches("#\\s*,.*"))
			text = text.substring(1);
		// SPEC begins its line of labels with #L, CLS with #(1); FEFF ends its own with @#
		if (line.startsWith("#L ")) text = text.substring(1);
		text = text.replaceFirst("^\\(1\\)\t", "");
		if (text.endsWith(" @#")) text = text.substring(0, text.length() - 3);
		text = text.strip();
		for (final UnaryOperator<String> way : WAYS) {
			final List<String> labels = Arrays.stream(way.apply(text).split("\t", -1)).map(ColumnLabels::clean).toList();
			if (labels.size() == block.columns() && areNames(labels, block.dialect())) return labels;
		}
		return null;
	}

	/** Sentences and lines of settings can have as many words as the table has columns. */
	private static boolean areNames(final List<String> labels, final Dialect dialect) {
		return labels.stream().noneMatch(label -> label.length() > 40 || RULE.matcher(label).matches() && !label.equals(
			"#") || dialect.isNumber(label) || label.endsWith(".") || label.contains(": "));
	}

	private static String clean(final String label) {
		final String text = label.strip();
		return text.length() > 1 && text.startsWith("\"") && text.endsWith("\"") ? text.substring(1, text.length() - 1)
			.strip() : text;
	}

	/** EPICS scans number their columns (P1, D2) and say above what is what. */
	private static List<String> positioners(final List<String> header, final List<String> labels) {
		final List<String> result = new ArrayList<>(labels);
		for (final String line : header) {
			final Matcher matcher = POSITIONER.matcher(line.length() > 500 ? "" : line.strip());
			if (!matcher.matches()) continue;
			final int column = labels.indexOf(matcher.group(1));
			if (column >= 0) result.set(column, matcher.group(2).strip());
		}
		return result;
	}

	/** Lines such as "Col 2 CU_RT  FLOAT" or "# Column.3: itrans counts", one for each column. */
	private static List<String> numbered(final List<String> header, final int columns) {
		final String[] labels = new String[columns];
		int found = 0;
		for (final String line : header) {
			final Matcher matcher = NUMBERED.matcher(line.length() > 500 ? "" : line);
			if (!matcher.matches()) continue;
			final int column = Integer.parseInt(matcher.group(1));
			if (column < 1 || column > columns) return null;
			if (labels[column - 1] == null) found++;
			labels[column - 1] = matcher.group(2).replaceAll("\\s+FLOAT$", "").split("\\s{2,}|\\|\\|")[0].strip();
		}
		return found == columns ? List.of(labels) : null;
	}

	/** One label to a line, as many lines right above the table as it has columns, after a line that ends with ':'. */
	private static List<String> stacked(final List<String> header, final int columns) {
		int last = header.size() - 1;
		while (last >= 0 && header.get(last).isBlank())
			last--;
		if (last - columns < 0 || !header.get(last - columns).strip().endsWith(":")) return null;
		return header.subList(last - columns + 1, last + 1).stream().map(String::strip).toList();
	}

	/** Labels cut to the width of the columns of numbers, so that long ones touch each other. */
	private static List<String> fixedWidth(final List<String> header, final String row, final NumberBlock block) {
		final int columns = block.columns();
		int last = header.size() - 1;
		while (last >= 0 && RULE.matcher(header.get(last)).matches())
			last--;
		if (last < 0) return null;
		final String line = header.get(last).replaceFirst("^[#%*;!]", "");
		// Padded labels tell their own width; else it is that of the numbers.
		final int width = line.length() % columns == 0 ? line.length() / columns : (row.stripTrailing().length() + columns -
			1) / columns;
		final int length = line.stripTrailing().length();
		if (width < 8 || length <= width * (columns - 1) || length > width * columns) return null;
		final List<String> labels = new ArrayList<>();
		for (int i = 0; i < columns; i++)
			labels.add(line.substring(i * width, Math.min(line.length(), (i + 1) * width)).replaceAll("\\s*\\*\\s*$", "")
				.strip());
		return areNames(labels, block.dialect()) ? labels : null;
	}
}
