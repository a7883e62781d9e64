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
package org.xanesj.preedge;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.xanesj.SharedData;

/** A column file of the measured data as the reference numbers were made from it: sorted, repeated energies dropped. */
public record MeasuredSpectrum(double[] energies, double[] mu) {

	private static final double SAME_ENERGY = 1e-6;

	/**
	 * @param path below ../shared/data
	 * @param signal "c5/c2" = column 5 over column 2, "c4", "ln(i0/itrans)" = columns 2 and 3, "mutrans" = column 4
	 */
	public static MeasuredSpectrum read(final String path, final String signal) throws IOException {
		return read(SharedData.data(path), signal);
	}

	static MeasuredSpectrum read(final Path file, final String signal) throws IOException {
		final List<double[]> rows = new ArrayList<>();
		for (final String line : Files.readString(file, StandardCharsets.ISO_8859_1).split("[\r\n]+"))
			if (line.strip().matches("[-+]?[0-9.].*")) rows.add(numbers(line.strip().split("\\s+")));
		final Map<Integer, Long> widths = rows.stream().collect(Collectors.groupingBy(row -> row.length, Collectors
			.counting()));
		final int columns = widths.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey();
		rows.removeIf(row -> row.length != columns);
		rows.sort(Comparator.comparingDouble(row -> row[0]));
		for (int i = rows.size() - 1; i > 0; i--)
			if (rows.get(i)[0] - rows.get(i - 1)[0] <= SAME_ENERGY) rows.remove(i);
		return new MeasuredSpectrum(rows.stream().mapToDouble(row -> row[0]).toArray(), rows.stream().mapToDouble(
			row -> signal(row, signal)).toArray());
	}

	/** @return energies minus a reference energy */
	public double[] relative(final double reference) {
		final double[] relative = energies.clone();
		for (int i = 0; i < relative.length; i++)
			relative[i] -= reference;
		return relative;
	}

	private static double signal(final double[] row, final String signal) {
		return switch (signal) {
			case "c5/c2" -> row[4] / row[1];
			case "c4" -> row[3];
			case "c2" -> row[1];
			case "mutrans" -> row[3];
			case "ln(i0/itrans)" -> Math.log(row[1] / row[2]);
			default -> throw new IllegalArgumentException(signal);
		};
	}

	private static double[] numbers(final String[] words) {
		final double[] numbers = new double[words.length];
		for (int i = 0; i < words.length; i++)
			try {
				numbers[i] = Double.parseDouble(words[i]);
			}
			catch (final NumberFormatException notAData) {
				return new double[0];
			}
		return numbers;
	}
}
