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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.xanesj.spectrum.Spectrum;
import org.xanesj.task.InputException;

/** A kind of spectrum file that is a text with a table: a subclass finds the table, this class makes spectra of it. */
public abstract class TableFormat implements SpectrumFormat {

	/** @return true if the lines say that it is this kind */
	protected abstract boolean recognises(TextFile file);

	/**
	 * Reads header and table.
	 *
	 * @return the columns as they stand in the file
	 * @throws InputException if the file breaks the rules of its format, with the line
	 */
	protected abstract ColumnTable table(TextFile file);

	@Override
	public final boolean recognises(final SourceFile file) {
		return file.isText() && recognises(file.text());
	}

	@Override
	public final List<Spectrum> read(final SourceFile file, final SpectrumReading reading) {
		return spectra(table(file.text()), name(), reading);
	}

	/**
	 * Makes spectra of a table.
	 *
	 * @param table from the file
	 * @param format name of the format, for the metadata
	 * @param reading signal and unit
	 * @return one spectrum, or one for each column but the energies, see {@link ColumnTable#onePerColumn()}
	 * @throws InputException if no column holds energies, or the signal is unknown or undefined
	 */
	static List<Spectrum> spectra(final ColumnTable table, final String format, final SpectrumReading reading) {
		final EnergyColumn energies = EnergyColumn.of(table, reading.unit());
		final String file = table.file().name();
		final List<Spectrum> spectra = new ArrayList<>();
		if (table.onePerColumn() && reading.isAuto()) {
			for (int i = 0; i < table.size(); i++) {
				if (i == energies.column()) continue;
				final String name = table.size() == 2 ? file : file + ":" + table.name(i);
				spectra.add(spectrum(name, format, table, energies, "$" + (i + 1), table.name(i), new ArrayList<>()));
			}
		}
		else if (reading.isAuto() && !table.channels().isEmpty()) {
			for (final ColumnTable.Channel channel : table.channels())
				spectra.add(spectrum(table.channels().size() == 1 ? file : file + ":" + channel.name(), format, table, energies,
					channel.signal(), channel.signal(), channel.note().isEmpty() ? List.of() : List.of(channel.note())));
		}
		else {
			final List<String> notes = new ArrayList<>();
			final String signal = reading.isAuto() ? SignalRules.find(table, energies, notes) : reading.signal();
			spectra.add(spectrum(file, format, table, energies, signal, signal, notes));
		}
		return spectra;
	}

	private static Spectrum spectrum(final String name, final String format, final ColumnTable table,
		final EnergyColumn energies, final String signal, final String shown, final List<String> extra)
	{
		final List<String> notes = new ArrayList<>(table.notes());
		notes.addAll(energies.notes());
		notes.addAll(extra);
		final double[] mu = evaluate(table, energies, signal, notes);
		final Map<String, String> metadata = new LinkedHashMap<>(table.metadata());
		metadata.put(SpectrumFile.SIGNAL, shown);
		metadata.put(SpectrumFile.FORMAT, format);
		return new Spectrum(name, energies.energies(), mu, metadata, notes);
	}

	private static double[] evaluate(final ColumnTable table, final EnergyColumn energies, final String signal,
		final List<String> notes)
	{
		final SignalExpression expression;
		try {
			expression = SignalExpression.parse(signal, table.labels());
		}
		catch (final SignalExpression.MissingColumn e) {
			throw e.in(table);
		}
		final double[] mu = new double[energies.rows().length];
		int undefined = 0;
		int first = -1;
		for (int i = 0; i < mu.length; i++) {
			final int row = energies.rows()[i];
			for (final int column : expression.columns())
				if (Double.isNaN(table.columns()[column][row])) throw new InputException(table.file().at(table
					.lineNumbers()[row]) + "column " + (column + 1) + (table.labels().get(column).isEmpty() ? "" : " ('" + table
						.labels().get(column) + "')") + " has no finite number; correct it or remove the line.");
			mu[i] = expression.at(table.columns(), row);
			if (!Double.isFinite(mu[i])) {
				mu[i] = Double.NaN;
				if (undefined++ == 0) first = table.lineNumbers()[row];
			}
		}
		if (undefined > mu.length / 2) throw new InputException(table.file().at(first) + "signal '" + signal +
			"' is not defined here and at " + (undefined - 1) +
			" more energies (division by zero or logarithm of a negative number); set 'signal' to other columns.");
		if (undefined > 0) notes.add("The signal " + signal + " is not defined at " + undefined + " of " + mu.length +
			" energies (first in line " + first + ").");
		return mu;
	}
}
