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
package org.xanesj.feature;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.xanesj.spectrum.Spectrum;

/** Just enough reading of tables and scans for tests on measured spectra, which may not use the readers of floor 3. */
public final class MeasuredSpectra {

	private static final Pattern XDI_COLUMN = Pattern.compile("#\\s*Column\\.(\\d+):\\s*(\\S+).*",
		Pattern.CASE_INSENSITIVE);
	private static final double SAME_ENERGY = 1e-6;

	private MeasuredSpectra() {
		// prevent instantiation of utility class
	}

	/** @return the lines of a CSV file with a header, as maps from column to text */
	public static List<Map<String, String>> table(final Path csv) throws IOException {
		final List<String> lines = Files.readAllLines(csv);
		final String[] names = lines.get(0).split(",");
		final List<Map<String, String>> rows = new ArrayList<>();
		for (final String line : lines.subList(1, lines.size())) {
			final String[] fields = line.split(",", -1);
			final Map<String, String> row = new LinkedHashMap<>();
			for (int i = 0; i < names.length; i++)
				row.put(names[i], fields[i]);
			rows.add(row);
		}
		return rows;
	}

	/**
	 * @param file column text; lines that do not begin with a number are skipped
	 * @param signal "c4", "c5/c2", "ln(i0/itrans)", or a column's name in an XDI file
	 * @return the scan, ascending, of equal energies the first
	 */
	public static Spectrum read(final Path file, final String signal) throws IOException {
		final Map<String, Integer> columns = new HashMap<>(Map.of("energy", 0));
		final TreeMap<Double, Double> scan = new TreeMap<>();
		for (final String line : Files.readString(file, StandardCharsets.ISO_8859_1).split("\\R")) {
			final Matcher matcher = XDI_COLUMN.matcher(line);
			if (matcher.matches()) columns.put(matcher.group(2).toLowerCase(java.util.Locale.ROOT), Integer.parseInt(matcher
				.group(1)) - 1);
			final String[] fields = line.trim().split("[\\s,;]+");
			if (!fields[0].matches("[-+.0-9][-+.0-9eE]*")) continue;
			final double energy = Double.parseDouble(fields[columns.get("energy")]);
			final Double before = scan.floorKey(energy + SAME_ENERGY);
			if (before == null || energy - before > SAME_ENERGY) scan.put(energy, value(fields, columns, signal));
		}
		return new Spectrum(file.getFileName().toString(), array(scan.keySet()), array(scan.values()));
	}

	private static double value(final String[] fields, final Map<String, Integer> columns, final String signal) {
		if (signal.startsWith("ln(")) return Math.log(value(fields, columns, signal.substring(3, signal.length() - 1)));
		double value = Double.NaN;
		for (final String name : signal.split("/")) {
			final int column = columns.containsKey(name) ? columns.get(name) : Integer.parseInt(name.substring(1)) - 1;
			final double number = Double.parseDouble(fields[column]);
			value = Double.isNaN(value) ? number : value / number;
		}
		return value;
	}

	private static double[] array(final Iterable<Double> numbers) {
		final List<Double> list = new ArrayList<>();
		numbers.forEach(list::add);
		return list.stream().mapToDouble(Double::doubleValue).toArray();
	}
}
