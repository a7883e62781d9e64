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
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.scijava.plugin.Plugin;
import org.xanesj.spectrum.Spectrum;
import org.xanesj.task.InputException;

/**
 * Tables with a spectrum in each row, as programs for machine learning write them: the first line holds the energies as
 * names of columns, e.g. {@code e_7259.4}.
 */
@Plugin(type = SpectrumFormat.class, priority = SpectrumFormat.SIGNED)
public final class RowSpectraFormat implements SpectrumFormat {

	private static final Pattern ENERGY = Pattern.compile("e_(\\d+\\.?\\d*)");
	private static final Pattern BETWEEN = Pattern.compile("[\\s,;]+");
	private static final int FEWEST = 5;
	private static final int LONGEST_LINE = 1 << 20;
	private static final int MOST = 100_000;

	@Override
	public String name() {
		return "spectra in rows";
	}

	@Override
	public boolean recognises(final SourceFile file) {
		if (!file.beginning().startsWith("e_") || !file.isText() || file.text().line(1).length() > LONGEST_LINE) return false;
		final String[] names = BETWEEN.split(file.text().line(1).strip());
		return names.length >= FEWEST && Arrays.stream(names).allMatch(name -> ENERGY.matcher(name).matches());
	}

	@Override
	public List<Spectrum> read(final SourceFile file, final SpectrumReading reading) {
		final TextFile text = file.text();
		final double[] energies = Arrays.stream(BETWEEN.split(text.line(1).strip())).mapToDouble(name -> Double.parseDouble(
			name.substring(2))).toArray();
		for (int i = 0; i < energies.length; i++)
			if (!(energies[i] > EnergyColumn.LOWEST && energies[i] < EnergyColumn.HIGHEST) || i > 0 && !(energies[i] > energies[i -
				1])) throw new InputException(text.at(1) + "the energies do not ascend between " + EnergyColumn.LOWEST + " and " +
					EnergyColumn.HIGHEST + " eV, see column " + (i + 1) + "; correct the first line.");
		final List<Spectrum> spectra = new ArrayList<>();
		for (int line = 2; line <= text.lines().size(); line++) {
			if (text.line(line).isBlank()) continue;
			final String row = "row " + (line - 1);
			if (reading.isAuto() || reading.signal().equals(row)) spectra.add(new Spectrum(text.name() + ":" + row, energies,
				values(text, line, energies.length), Map.of(SpectrumFile.SIGNAL, row, SpectrumFile.FORMAT, name()), List.of()));
			if (spectra.size() > MOST) throw new InputException(text.path() + " has more than " + MOST + " rows; split it.");
		}
		if (spectra.isEmpty()) throw new InputException(text.path() + (reading.isAuto() ? " has energies but no rows; fetch it again."
			: " has no '" + reading.signal() + "'; leave 'signal' at auto or set it to 'row 1' and so on."));
		return spectra;
	}

	private static double[] values(final TextFile text, final int line, final int width) {
		final String[] fields = BETWEEN.split(text.line(line).strip());
		if (fields.length != width) throw new InputException(text.at(line) + fields.length + " numbers where " + width +
			" energies are named; correct the line or remove it.");
		final double[] values = new double[width];
		for (int i = 0; i < width; i++) {
			values[i] = Dialect.BLANK.number(fields[i]);
			if (Double.isNaN(values[i])) throw new InputException(text.at(line) + "'" + fields[i].substring(0, Math.min(20, fields[i]
				.length())) + "' in column " + (i + 1) + " is not a number; correct it or remove the line.");
		}
		return values;
	}
}
