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
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.scijava.plugin.Plugin;
import org.xanesj.task.InputException;

/**
 * XAS Data Interchange files, version 1.x: {@code # XDI/1.0}, fields {@code # Namespace.tag: value}, a line
 * {@code # ///}, comments, a line {@code # ---}, labels, and the table.
 * <p>
 * Source: B. Ravel, M. Newville, J. Phys. Conf. Ser. 712, 012148 (2016),
 * <a href="https://doi.org/10.1088/1742-6596/712/1/012148">doi:10.1088/1742-6596/712/1/012148</a>, and the specification of
 * the XDI working group. Where a file cannot be understood it is refused; where it only breaks a rule, that is noted.
 */
@Plugin(type = SpectrumFormat.class)
public final class XdiFormat extends TableFormat {

	private static final Pattern VERSION = Pattern.compile("#\\s*XDI/(\\d+)\\.\\d+(?:\\.\\d+)?(?:\\s+(\\S.*))?\\s*");
	private static final Pattern OWN_FIELD = Pattern.compile(
		"(?i)#\\s*(?:Column\\.1|Element\\.symbol|Element\\.edge)\\s*:.*");
	private static final Pattern FIELD = Pattern.compile("([A-Za-z_]\\w*)\\.([\\w-]+)\\s*:\\s*(.*)");
	private static final Pattern FIELD_END = Pattern.compile("/{3,}.*");
	private static final Pattern HEADER_END = Pattern.compile("-{3,}.*");

	/** The parts of the header, in their order. */
	private enum Part {
			FIELDS, COMMENTS, LABELS
	}

	@Override
	public String name() {
		return "XDI";
	}

	@Override
	protected boolean recognises(final TextFile file) {
		return VERSION.matcher(file.line(1)).matches() || file.lines().stream().limit(200).anyMatch(line -> OWN_FIELD
			.matcher(line).matches());
	}

	@Override
	protected ColumnTable table(final TextFile file) {
		final Matcher version = VERSION.matcher(file.line(1));
		if (!version.matches()) throw new InputException(file.at(1) +
			"an XDI file must begin with its version; make '# XDI/1.0' the first line.");
		final Header header = new Header(file);
		if (!version.group(1).equals("1")) header.notes.add("The file is of XDI version " + version.group(1) +
			"; it was read as version 1.");
		if (version.group(2) == null) header.notes.add("XDI: the first line does not name the program that wrote the file.");
		final int first = header.read();
		final double[][] columns = table(file, first);
		final int[] lines = rowLines(file, first, columns[0].length);
		final List<String> units = new ArrayList<>(Collections.nCopies(columns.length, ""));
		final List<String> labels = header.labels(columns.length, units);
		XdiRules.check(header.fields, labels, header.notes);
		return new ColumnTable(file, labels, units, columns, lines, header.fields, header.notes, false);
	}

	/** The header lines of one file. */
	private static final class Header {

		private final TextFile file;
		private final Map<String, String> fields = new LinkedHashMap<>();
		private final List<String> notes = new ArrayList<>();
		private String last = "";
		private Part part = Part.FIELDS;
		private boolean commented;
		private boolean strange;

		Header(final TextFile file) {
			this.file = file;
		}

		/** @return line number of the first row of the table */
		int read() {
			int number = 2;
			for (; number <= file.lines().size(); number++) {
				final String line = file.line(number).strip();
				if (line.isEmpty()) continue;
				if (line.charAt(0) == '#') take(number, line.substring(1).strip());
				else if (Character.isDigit(line.charAt(0)) || "+-.".indexOf(line.charAt(0)) >= 0) break;
				else if (NumberBlock.isComment(line)) strange(number);
				else throw new InputException(file.at(number) + "'" + line.substring(0, Math.min(20, line.length())) +
					"' is neither a header line (with #) nor a row of numbers; correct it or remove the line.");
			}
			if (number > file.lines().size()) throw new InputException(file.path() + " has a header but no rows of numbers.");
			if (part != Part.LABELS) notes.add("XDI: the line '# ---' that ends the header is missing.");
			if (!commented) notes.add("XDI: there is no user comment.");
			return number;
		}

		private void strange(final int number) {
			if (!strange) notes.add("XDI: line " + number + " begins with a comment sign that is not '#'; such lines were ignored.");
			strange = true;
		}

		private void take(final int number, final String text) {
			if (FIELD_END.matcher(text).matches()) part = Part.COMMENTS;
			else if (HEADER_END.matcher(text).matches()) part = Part.LABELS;
			else if (!text.isEmpty()) {
				last = text;
				if (part == Part.FIELDS) field(number, text);
				else if (part == Part.COMMENTS) commented = true;
			}
		}

		private void field(final int number, final String text) {
			final Matcher matcher = FIELD.matcher(text);
			if (!matcher.matches()) {
				// Without the line of dashes the labels stand right after the fields.
				if (text.indexOf(':') < 0 && file.line(number + 1).strip().matches("[+-.\\d].*")) return;
				throw new InputException(file.at(number) + "'" + text.substring(0, Math.min(40, text.length())) +
					"' is not of the form 'Namespace.tag: value'; correct it, or move it below a line '# ///'.");
			}
			final String key = matcher.group(1) + "." + matcher.group(2);
			if (matcher.group(3).isEmpty()) throw new InputException(file.at(number) + "field '" + key +
				"' has no value; give one or remove the line.");
			if (Character.isDigit(matcher.group(2).charAt(0)) && !matcher.group(1).equalsIgnoreCase("column")) notes.add(
				"XDI: the tag of '" + key + "' (line " + number + ") begins with a digit.");
			fields.putIfAbsent(key, matcher.group(3).strip());
		}

		/** The names from Column.N, else from the line above the table. */
		List<String> labels(final int columns, final List<String> units) {
			final String[] words = last.split(last.contains("\t") ? "\t" : "[\\s,]+");
			final boolean line = words.length == columns && (part == Part.LABELS || words[0].equalsIgnoreCase("energy"));
			final List<String> labels = new ArrayList<>();
			int given = 0;
			boolean gap = false;
			for (int i = 0; i < columns; i++) {
				final String said = field("Column." + (i + 1));
				if (said == null) gap = true;
				else given++;
				final String[] parts = said == null ? new String[0] : said.split("\\|\\||#")[0].strip().split("\\s+");
				if (parts.length > 1) units.set(i, parts[1]);
				labels.add(said != null ? parts[0] : line ? words[i].strip() : "col" + (i + 1));
			}
			final long all = fields.keySet().stream().filter(key -> key.matches("(?i)column\\.\\d+")).count();
			if (given == 0) notes.add("XDI: no fields Column.N say what the columns are.");
			else if (gap) notes.add("XDI: not every column has a field Column.N; the others were named " + (line
				? "by the line of labels." : "'colN'."));
			if (all > given) notes.add("XDI: there are fields Column.N without a column; they were ignored.");
			return labels;
		}

		private String field(final String key) {
			return XdiRules.value(fields, key);
		}
	}

	/** Every row must hold the same number of finite numbers. */
	private static double[][] table(final TextFile file, final int first) {
		final List<double[]> rows = new ArrayList<>();
		int width = 0;
		for (int number = first; number <= file.lines().size(); number++) {
			final String line = file.line(number).strip();
			if (line.isEmpty() || line.charAt(0) == '#') continue;
			final Dialect dialect = line.indexOf(',') < 0 ? Dialect.BLANK : Dialect.COMMA;
			final String[] fields = dialect.split(line);
			final double[] row = new double[fields.length];
			for (int i = 0; i < row.length; i++) {
				row[i] = dialect.number(fields[i]);
				if (Double.isNaN(row[i])) throw new InputException(file.at(number) + "'" + fields[i] + "' in column " + (i +
					1) + " is not a finite number; correct it or remove the line.");
			}
			if (rows.isEmpty()) width = row.length;
			if (row.length != width) throw new InputException(file.at(number) + "there are " + row.length +
				" columns where the first row has " + width + "; correct the line or remove it.");
			rows.add(row);
		}
		if (width < 2) throw new InputException(file.at(first) +
			"the table has one column only; a spectrum needs energies and a signal.");
		final double[][] columns = new double[width][rows.size()];
		for (int r = 0; r < rows.size(); r++)
			for (int c = 0; c < width; c++)
				columns[c][r] = rows.get(r)[c];
		return columns;
	}

	private static int[] rowLines(final TextFile file, final int first, final int rows) {
		final int[] lines = new int[rows];
		int row = 0;
		for (int number = first; row < rows; number++) {
			final String line = file.line(number).strip();
			if (!line.isEmpty() && line.charAt(0) != '#') lines[row++] = number;
		}
		return lines;
	}
}
