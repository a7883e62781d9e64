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

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.xanesj.spectrum.AbsorptionEdge;
import org.xanesj.spectrum.EdgeTable;
import org.xanesj.task.InputException;

/**
 * A table of samples: columns {@code sample}, {@code element}, one or both of {@code K} and {@code L23} (spectrum files,
 * relative to the table), any number of target columns, and optionally {@code group}, {@code K_shift} and
 * {@code L23_shift} (eV to add to the energies) and {@code signal}.
 * <p>
 * The names of these columns are read in any case. CSV in UTF-8 or latin-1 with commas, semicolons or tabs, quotes as in RFC
 * 4180; with semicolons numbers may have decimal commas.
 */
public final class SampleTable {

	/** Which spectrum of a sample. */
	public enum Role {
			/** K edge, column "K". */
			K,
			/** Pair of L3 and L2 edges, column "L23". */
			L23;

		/**
		 * @param element chemical symbol
		 * @return this edge of the element
		 * @throws InputException if it has no such edge between 50 eV and 100 keV
		 */
		public AbsorptionEdge edge(final String element) {
			return new AbsorptionEdge(element, name());
		}
	}

	private static final String SAMPLE = "sample";
	private static final String ELEMENT = "element";
	private static final String GROUP = "group";
	private static final String SIGNAL = "signal";
	private static final String SHIFT = "_shift";

	private final TextFile file;
	private final List<String> header;
	private final boolean decimalCommas;
	private final List<Row> rows = new ArrayList<>();

	private SampleTable(final TextFile file) {
		this.file = file;
		decimalCommas = CsvText.decimalCommas(file);
		final List<CsvText.Row> lines = CsvText.rows(file);
		if (lines.isEmpty()) throw new InputException(file.path() + " is empty; a sample table has a header and rows.");
		header = lines.get(0).fields();
		checkHeader(lines.get(0).line());
		for (final CsvText.Row line : lines.subList(1, lines.size()))
			rows.add(row(line));
		if (rows.isEmpty()) throw new InputException(file.path() + " has a header but no samples; add a row for each.");
	}

	/**
	 * Reads a table. Whether the spectrum files exist is asked by {@link #checkFiles()} or for each by
	 * {@link Row#existing(Role)}, since some work goes on without them.
	 *
	 * @param path the CSV file
	 * @return the table
	 * @throws InputException if it is no such table: file, line, column and what to do
	 */
	public static SampleTable read(final Path path) {
		return new SampleTable(TextFile.read(path));
	}

	/**
	 * Tells a sample table from a spectrum file.
	 *
	 * @param path any file
	 * @return true if it is a text whose first line names the columns {@code sample} and {@code K} or {@code L23}
	 * @throws InputException if it cannot be read
	 */
	public static boolean isTable(final Path path) {
		final SourceFile source = SourceFile.of(path);
		if (!source.isText()) return false;
		final TextFile file = source.text();
		final String first = file.lines().stream().filter(line -> !line.isBlank()).findFirst().orElse("");
		final List<String> names = CsvText.rows(new TextFile(path, List.of(first.replace("\"", "")))).stream().flatMap(
			row -> row.fields().stream()).toList();
		return find(names, SAMPLE) >= 0 && (find(names, Role.K.name()) >= 0 || find(names, Role.L23.name()) >= 0);
	}

	/** @return where the table is */
	public Path path() {
		return file.path();
	}

	/** @return the samples in the order of the table; at least one */
	public List<Row> rows() {
		return List.copyOf(rows);
	}

	/** @return true if the table has a column for this spectrum */
	public boolean has(final Role role) {
		return find(header, role.name()) >= 0;
	}

	/** @return true if there is a column {@code group} */
	public boolean hasGroups() {
		return find(header, GROUP) >= 0;
	}

	/** @return names of all columns */
	public List<String> columns() {
		return List.copyOf(header);
	}

	/** @return names of the columns with a property of the samples: those without a fixed meaning whose fields are numbers */
	public List<String> targetNames() {
		final List<String> names = new ArrayList<>();
		for (int i = 0; i < header.size(); i++) {
			final int column = i;
			if (!isFixed(header.get(i)) && rows.stream().allMatch(row -> row.field(column).isEmpty() || !Double.isNaN(number(row
				.field(column)))) && rows.stream().anyMatch(row -> !row.field(column).isEmpty())) names.add(header.get(i));
		}
		return names;
	}

	/** @throws InputException if a spectrum file is missing, for the first such: table, line, column and path */
	public void checkFiles() {
		for (final Row row : rows)
			for (final Role role : Role.values())
				if (row.path(role).isPresent()) row.existing(role);
	}

	/** One sample. */
	public final class Row {

		private final int line;
		private final List<String> fields;

		private Row(final int line, final List<String> fields) {
			this.line = line;
			this.fields = fields;
		}

		/** @return line of the sample in the table, from 1 */
		public int line() {
			return line;
		}

		/** @return name of the sample, not empty */
		public String sample() {
			return named(SAMPLE);
		}

		/** @return chemical symbol, e.g. "Fe" */
		public String element() {
			final String given = named(ELEMENT);
			return EdgeTable.symbols().stream().filter(given::equalsIgnoreCase).findFirst().orElseThrow();
		}

		/** @return the group that the sample belongs to; empty if none is given */
		public Optional<String> group() {
			return value(GROUP);
		}

		/** @return value of any column; empty if there is no such column or nothing in it */
		public Optional<String> value(final String column) {
			final String text = named(column);
			return text.isEmpty() ? Optional.empty() : Optional.of(text);
		}

		/** @return how to get the absorption from the files, see {@link SpectrumReading}; empty if it is not given */
		public Optional<String> signal() {
			return value(SIGNAL);
		}

		/** @return energies to add to a spectrum [eV]; 0 if not given */
		public double shift(final Role role) {
			final String text = named(role.name() + SHIFT);
			return text.isEmpty() ? 0 : number(text);
		}

		/** @return the spectrum file as it stands in the table, with '/' between folders; empty if none is given */
		public Optional<String> name(final Role role) {
			return value(role.name()).map(text -> text.replace('\\', '/'));
		}

		/** @return the spectrum file, resolved against the folder of the table; it need not exist; empty if none is given */
		public Optional<Path> path(final Role role) {
			return name(role).map(name -> {
				try {
					return file.path().resolveSibling(name);
				}
				catch (final InvalidPathException e) {
					throw new InputException(at(role.name()) + "'" + name + "' is no name of a file; correct it.", e);
				}
			});
		}

		/**
		 * @param role which spectrum
		 * @return its file, which exists
		 * @throws InputException if none is given or it does not exist: table, line, column and path
		 */
		public Path existing(final Role role) {
			final Path path = path(role).orElseThrow(() -> new InputException(at(role.name()) +
				"no spectrum file is given for sample '" + sample() + "'; give one or leave the sample out."));
			if (!Files.isRegularFile(path)) throw new InputException(at(role.name()) + "there is no file " + path +
				"; paths are relative to the table.");
			return path;
		}

		/**
		 * @param column name of a target column
		 * @return its value
		 * @throws InputException if there is no such column, or its field is empty or no number: table, line, column
		 */
		public double target(final String column) {
			if (find(header, column) < 0) throw new InputException(file.path() + " has no column '" + column +
				"'; columns with numbers are " + String.join(", ", targetNames()) + ".");
			final String text = named(column);
			if (text.isEmpty()) throw new InputException(at(column) + "the value of sample '" + sample() +
				"' is missing; fill it in or leave the sample out.");
			final double value = number(text);
			if (Double.isNaN(value)) throw new InputException(at(column) + "'" + text +
				"' is not a number; correct it or leave the sample out.");
			return value;
		}

		private String named(final String column) {
			final int index = find(header, column);
			return index < 0 ? "" : field(index);
		}

		private String field(final int index) {
			return index < fields.size() ? fields.get(index) : "";
		}

		private String at(final String column) {
			return file.path() + ", line " + line + ", column '" + column + "': ";
		}
	}

	private void checkHeader(final int line) {
		for (final String needed : new String[] { SAMPLE, ELEMENT })
			if (find(header, needed) < 0) throw new InputException(file.at(line) + "a sample table needs a column '" + needed +
				"'; the columns are " + String.join(", ", header) + ".");
		if (!has(Role.K) && !has(Role.L23)) throw new InputException(file.at(line) +
			"a sample table needs a column 'K' or 'L23' with spectrum files; the columns are " + String.join(", ", header) + ".");
		final Set<String> seen = new HashSet<>();
		for (final String name : header)
			if (!name.isEmpty() && !seen.add(isFixed(name) ? name.toLowerCase(Locale.ROOT) : name)) throw new InputException(file.at(
				line) + "column '" + name + "' is there twice; rename one of them.");
	}

	private Row row(final CsvText.Row source) {
		final Row row = new Row(source.line(), source.fields());
		final int extra = source.fields().size();
		if (extra > header.size() && source.fields().subList(header.size(), extra).stream().anyMatch(field -> !field
			.isEmpty())) throw new InputException(file.at(source.line()) + "there are " + extra + " fields for " + header.size() +
				" columns; put fields that contain the separator in quotation marks.");
		if (row.sample().isEmpty()) throw new InputException(row.at(SAMPLE) + "the name of the sample is missing; fill it in.");
		final String element = row.named(ELEMENT);
		if (EdgeTable.symbols().stream().noneMatch(element::equalsIgnoreCase)) throw new InputException(row.at(ELEMENT) +
			(element.isEmpty() ? "the element is missing" : "'" + element + "' is no element with an absorption edge") +
			"; write a chemical symbol such as Fe.");
		for (final Role role : Role.values())
			if (Double.isNaN(row.shift(role))) throw new InputException(row.at(role.name() + SHIFT) + "'" + row.named(role
				.name() + SHIFT) + "' is not a number; write the energies to add in eV.");
		return row;
	}

	private double number(final String text) {
		final double value = Dialect.BLANK.number(text);
		return Double.isNaN(value) && decimalCommas ? Dialect.BLANK_DECIMAL_COMMA.number(text) : value;
	}

	private static boolean isFixed(final String name) {
		final String lower = name.toLowerCase(Locale.ROOT);
		return name.isEmpty() || Set.of(SAMPLE, ELEMENT, GROUP, SIGNAL, "k", "l23", "k_shift", "l23_shift").contains(lower);
	}

	/** Columns of the user are found as written; those with a fixed meaning in any case. */
	private static int find(final List<String> header, final String name) {
		final int exact = header.indexOf(name);
		if (exact >= 0 || !isFixed(name)) return exact;
		for (int i = 0; i < header.size(); i++)
			if (header.get(i).equalsIgnoreCase(name)) return i;
		return -1;
	}
}
