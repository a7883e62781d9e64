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
import java.util.List;

/** Reads just enough of text tables for the tests of this package, which may not know the readers of a higher floor. */
final class Columns {

	private Columns() {
		// prevent instantiation of utility class
	}

	/** A column of a comma-separated file with a header line, by name; empty fields become NaN. */
	static double[] column(final Path file, final String name) throws IOException {
		final List<String> lines = Files.readAllLines(file);
		final int index = Arrays.asList(lines.get(0).split(",")).indexOf(name);
		if (index < 0) throw new IOException(file + " has no column " + name);
		return lines.stream().skip(1).map(line -> line.split(",", -1)[index]).mapToDouble(field -> field.isEmpty()
			? Double.NaN : Double.parseDouble(field)).toArray();
	}

	/** All rows of numbers of a text file: lines that do not start with a number are skipped, separators are free. */
	static double[][] numbers(final Path file) throws IOException {
		final List<double[]> rows = new ArrayList<>();
		for (final String line : new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).split("\\R")) {
			final String[] field = line.trim().split("[\\s,;]+");
			if (!field[0].matches("[-+]?[0-9]*\\.?[0-9]+([eE][-+]?[0-9]+)?")) continue;
			rows.add(Arrays.stream(field).mapToDouble(Columns::number).toArray());
		}
		return rows.toArray(new double[0][]);
	}

	private static double number(final String field) {
		try {
			return Double.parseDouble(field);
		}
		catch (final NumberFormatException e) {
			return Double.NaN;
		}
	}

	/** A spectrum sorted by energy without repeated energies (within 1e-6 eV), as the reference numbers were made. */
	static Spectrum spectrum(final String name, final double[] energies, final double[] mu) {
		final Integer[] order = new Integer[energies.length];
		for (int i = 0; i < order.length; i++)
			order[i] = i;
		Arrays.sort(order, (a, b) -> Double.compare(energies[a], energies[b]));
		final double[] sorted = new double[order.length];
		final double[] values = new double[order.length];
		int n = 0;
		for (final int i : order) {
			if (n > 0 && energies[i] - sorted[n - 1] <= 1e-6) continue;
			sorted[n] = energies[i];
			values[n++] = mu[i];
		}
		return new Spectrum(name, Arrays.copyOf(sorted, n), Arrays.copyOf(values, n));
	}
}
