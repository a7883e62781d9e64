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
package org.xanesj.imagej;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.xanesj.io.FeatureCsv;
import org.xanesj.io.StagedFolder;

import ij.measure.ResultsTable;

/** Tables of ImageJ as CSV files with all digits; its own way of saving rounds to the decimals that it shows. */
public final class TableFiles {

	private TableFiles() {
		// prevent instantiation of utility class
	}

	/**
	 * Writes one table.
	 *
	 * @param file to write or overwrite; null = nothing to do
	 * @return a sentence if a file was overwritten
	 * @throws org.xanesj.task.InputException if it cannot be written
	 */
	public static List<String> write(final ResultsTable table, final File file) {
		if (file == null) return List.of();
		final boolean existed = file.exists();
		write(table, file.toPath());
		return existed ? List.of(file + " was overwritten.") : List.of();
	}

	/**
	 * Writes several tables into a folder, all or none.
	 *
	 * @param tables by the names of their files
	 * @param folder made if it does not exist; null = nothing to do
	 * @return one sentence that names all files that were overwritten; empty if none was
	 * @throws org.xanesj.task.InputException if it cannot be written
	 */
	public static List<String> write(final Map<String, ResultsTable> tables, final File folder) {
		if (folder == null) return List.of();
		return StagedFolder.write(folder.toPath(), staging -> {
			Files.createDirectories(staging);
			tables.forEach((name, table) -> write(table, staging.resolve(name)));
		});
	}

	private static void write(final ResultsTable table, final Path file) {
		final List<String> headings = Arrays.asList(table.getHeadings());
		final List<List<?>> rows = new ArrayList<>();
		for (int row = 0; row < table.size(); row++) {
			final List<Object> fields = new ArrayList<>();
			for (final String heading : headings)
				fields.add(field(table, table.getColumnIndex(heading), row));
			rows.add(fields);
		}
		FeatureCsv.write(file, headings, rows);
	}

	private static Object field(final ResultsTable table, final int column, final int row) {
		final double number = table.getValueAsDouble(column, row);
		if (!Double.isNaN(number)) return number;
		final String text = table.getStringValue(column, row);
		return text == null || text.equals("NaN") ? "" : text;
	}
}
