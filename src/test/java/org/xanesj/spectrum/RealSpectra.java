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
package org.xanesj.spectrum;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.xanesj.SharedData;

/** The measured spectra that values/features/preedge_expected.csv and values/larch/xasdatalibrary.csv speak of. */
final class RealSpectra {

	private static final Pattern COLUMN = Pattern.compile("#\\s*Column\\.(\\d+):\\s*(\\S+).*", Pattern.CASE_INSENSITIVE);

	private RealSpectra() {
		// prevent instantiation of utility class
	}

	/** One line of preedge_expected.csv. */
	record Row(Map<String, String> fields) {

		String text(final String column) {
			return fields.get(column);
		}

		double number(final String column) {
			return Double.parseDouble(fields.get(column));
		}

		String file() {
			return text("file");
		}

		AbsorptionEdge edge() {
			return new AbsorptionEdge(text("element"), "K");
		}

		Spectrum spectrum() throws IOException {
			return read(SharedData.data(file()), text("mu"));
		}
	}

	static List<Row> rows() throws IOException {
		return table(SharedData.values("features/preedge_expected.csv"));
	}

	static List<Row> table(final Path file) throws IOException {
		final List<String> lines = Files.readAllLines(file);
		final String[] names = lines.get(0).split(",");
		final List<Row> rows = new ArrayList<>();
		for (final String line : lines.subList(1, lines.size())) {
			final String[] field = line.split(",", -1);
			final Map<String, String> fields = new HashMap<>();
			for (int i = 0; i < names.length; i++)
				fields.put(names[i], field[i]);
			rows.add(new Row(fields));
		}
		return rows;
	}

	/** @param signal "c4" = column 4, "c5/c2", a named column of an XDI file, "ifluor/i0", or "ln(i0/itrans)" */
	static Spectrum read(final Path file, final String signal) throws IOException {
		final double[][] rows = Columns.numbers(file);
		final Map<String, Integer> columns = new HashMap<>();
		for (final String line : new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).split("\\R")) {
			final Matcher matcher = COLUMN.matcher(line);
			if (matcher.matches()) columns.put(matcher.group(2).toLowerCase(Locale.ROOT), Integer.parseInt(matcher.group(
				1)) - 1);
		}
		for (int i = 0; i < rows[0].length; i++)
			columns.put("c" + (i + 1), i);
		final double[] energies = column(rows, columns.getOrDefault("energy", 0));
		final boolean log = signal.startsWith("ln(");
		final String[] part = signal.replaceAll("^ln\\(|\\)$", "").split("/");
		final double[] mu = column(rows, columns.get(part[0]));
		for (int i = 0; i < mu.length && part.length > 1; i++) {
			final double ratio = mu[i] / rows[i][columns.get(part[1])];
			mu[i] = log ? Math.log(ratio) : ratio;
		}
		return Columns.spectrum(file.getFileName().toString(), energies, mu);
	}

	private static double[] column(final double[][] rows, final int index) {
		return Arrays.stream(rows).mapToDouble(row -> row[index]).toArray();
	}
}
