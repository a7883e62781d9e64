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
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.xanesj.task.InputException;

/**
 * A table of the displacements of the planes of a stack: CSV with the columns {@code slice}, {@code energy}, {@code dx}
 * and {@code dy} in any order and case, and any others, as XANES Align Planes and ImageJ's tables write it.
 */
public final class ShiftFile {

	/** Names of the columns that a table must have. */
	public static final List<String> COLUMNS = List.of("slice", "energy", "dx", "dy");

	/**
	 * One plane.
	 *
	 * @param line of the file, from 1
	 * @param slice number of the plane, ascending in energy, from 1
	 * @param energy [eV]
	 * @param dx displacement to the right [pixels], finite
	 * @param dy displacement down [pixels], finite
	 */
	public record Row(int line, int slice, double energy, double dx, double dy) {}

	private final TextFile file;
	private final boolean decimalCommas;

	private ShiftFile(final TextFile file) {
		this.file = file;
		decimalCommas = CsvText.decimalCommas(file);
	}

	/**
	 * Reads a table.
	 *
	 * @param path CSV in UTF-8 or latin-1 with commas, semicolons or tabs; with semicolons numbers may have decimal commas
	 * @return its rows in the order of the file; at least one
	 * @throws InputException if it is no such table: file, line, column and what to do
	 */
	public static List<Row> read(final Path path) {
		return new ShiftFile(TextFile.read(path)).rows();
	}

	private List<Row> rows() {
		final List<CsvText.Row> lines = CsvText.rows(file);
		final List<String> header = lines.isEmpty() ? List.of() : lines.get(0).fields().stream().map(name -> name
			.toLowerCase(Locale.ROOT)).toList();
		for (final String column : COLUMNS)
			if (!header.contains(column)) throw new InputException(file.path() + " is no table of shifts, it has no column '" +
				column + "'; give a CSV file with the columns " + String.join(", ", COLUMNS) + ".");
		final List<Row> rows = new ArrayList<>();
		for (final CsvText.Row line : lines.subList(1, lines.size())) {
			final double[] numbers = COLUMNS.stream().mapToDouble(column -> number(line, header, column)).toArray();
			if (numbers[0] != Math.rint(numbers[0]) || numbers[0] < 1 || numbers[0] > Integer.MAX_VALUE)
				throw new InputException(file.at(line.line()) + "slice " + numbers[0] +
					" is not the number of a slice; count them from 1, ascending in energy.");
			rows.add(new Row(line.line(), (int) numbers[0], numbers[1], numbers[2], numbers[3]));
		}
		if (rows.isEmpty()) throw new InputException(file.path() +
			" has a header but no shifts; add a row for each slice.");
		return rows;
	}

	private double number(final CsvText.Row line, final List<String> header, final String column) {
		final int index = header.indexOf(column);
		final String text = index < line.fields().size() ? line.fields().get(index) : "";
		double value = Dialect.BLANK.number(text);
		if (Double.isNaN(value) && decimalCommas) value = Dialect.BLANK_DECIMAL_COMMA.number(text);
		if (Double.isNaN(value)) throw new InputException(file.at(line.line()) + "column '" + column + "': " + (text.isEmpty()
			? "the number is missing; fill it in." : "'" + text + "' is not a number; correct it."));
		return value;
	}
}
