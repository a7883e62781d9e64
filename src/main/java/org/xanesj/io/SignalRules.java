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

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.xanesj.spectrum.EdgeTable;
import org.xanesj.task.InputException;

/** Finds from the labels of a table how to get the absorption: the key {@code signal} left at auto. */
final class SignalRules {

	/** Columns that hold absorption already, in this order of preference. */
	private static final List<Pattern> ABSORPTION = List.of(Pattern.compile("x?mu(?!0|_?ref|refer)[a-z_]*(?:[(=].*)?"), Pattern
		.compile("norm|norm_?mu|normtrans|normfluor|normali[sz]ed.*|normtot"), Pattern.compile(
			"flat|flattened|absorption.*|absorbance.*|abs|od|optical density|intensity|intensities|<?xanes>?|signal"), Pattern.compile(
				"(?:ln|log)\\(i0/i[t1]\\)|.*fluorescence_emission\\(.*|idio"));

	private static final Pattern I0 = Pattern.compile("i0(?:_.*|-.*)?|io|i_0|izero|monitor|io_.*|.*[-_ ]i0");
	private static final Pattern TRANSMITTED = Pattern.compile("itrans|it(?:-.*)?|i1(?:_.*)?|i_t|itr|trans|transmission|transmitted");
	private static final Pattern CORRECTED = Pattern.compile("fy_c|fluor_corr.*|ifluor_corr.*");
	private static final Pattern FLUORESCENCE = Pattern.compile("ifluor|if|ifl|fluor|fluorescence|fy|tfy|pfy|i_f|if-.*|lytle");

	/** Counts in the emission line of an element, e.g. "Sum_Fe_Ka", "XMAP4:AsKa_Sum". */
	private static final Pattern LINE = Pattern.compile("(?:.*[_:])?([a-z]{1,2})_?[klm][ab]\\d?(?:_.*)?");
	private static final Pattern ELECTRONS = Pattern.compile("tey|itey|iey|electron yield|drain|te[yc]_.*");

	/** Below, electrons are read before photons, and photons that pass the sample last. */
	private static final double SOFT = 2000;

	private SignalRules() {
		// prevent instantiation of utility class
	}

	/**
	 * @param table the columns
	 * @param energies the column of the energies, not considered
	 * @param notes takes a sentence where the choice is open to doubt
	 * @return the expression, with the labels of the file
	 * @throws InputException if no label is known and it is not a file of energy and one signal
	 */
	static String find(final ColumnTable table, final EnergyColumn energies, final List<String> notes) {
		for (final Pattern pattern : ABSORPTION) {
			final int found = first(table, energies, pattern);
			if (found >= 0) return whole(table, found);
		}
		final int i0 = first(table, energies, I0);
		if (i0 >= 0) {
			final String found = ratio(table, energies, i0, notes);
			if (found != null) return found;
		}
		if (table.size() == 2) {
			final int other = 1 - energies.column();
			notes.add("No label is known to name the absorption; column " + (other + 1) + " was read.");
			return whole(table, other);
		}
		throw new InputException(table.file().path() +
			": no label says which column is the absorption; set 'signal' to a column or an expression such as $2 or ln($2/$3); its columns are " +
			table.describe() + ".");
	}

	private static String ratio(final ColumnTable table, final EnergyColumn energies, final int i0,
		final List<String> notes)
	{
		final int corrected = first(table, energies, CORRECTED);
		final int transmitted = alive(table, first(table, energies, TRANSMITTED));
		final int counted = first(table, energies, FLUORESCENCE);
		final int fluorescence = counted >= 0 || transmitted >= 0 ? counted : line(table, energies);
		final int electrons = first(table, energies, ELECTRONS);
		final boolean soft = energies.energies()[energies.energies().length - 1] < SOFT;
		final String monitor = name(table, i0);
		if (corrected >= 0) return name(table, corrected) + "/" + monitor;
		if (soft && electrons >= 0) return name(table, electrons) + "/" + monitor;
		if (soft && fluorescence >= 0) return name(table, fluorescence) + "/" + monitor;
		if (transmitted >= 0) {
			final int other = fluorescence >= 0 ? fluorescence : line(table, energies);
			if (other >= 0) notes.add("Transmission was read; for fluorescence set 'signal', e.g. to " + name(table, other) +
				"/" + monitor + ".");
			return "ln(" + monitor + "/" + name(table, transmitted) + ")";
		}
		if (fluorescence >= 0) return name(table, fluorescence) + "/" + monitor;
		return electrons >= 0 ? name(table, electrons) + "/" + monitor : null;
	}

	private static int first(final ColumnTable table, final EnergyColumn energies, final Pattern pattern) {
		for (int i = 0; i < table.size(); i++)
			if (i != energies.column() && !table.labels().get(i).isEmpty() && pattern.matcher(table.plainLabel(i)).matches())
				return i;
		return -1;
	}

	/** Of several emission lines that of an element with an edge in the scan. */
	private static int line(final ColumnTable table, final EnergyColumn energies) {
		final double from = energies.energies()[0];
		final double to = energies.energies()[energies.energies().length - 1];
		for (int i = 0; i < table.size(); i++) {
			final Matcher line = LINE.matcher(table.plainLabel(i));
			if (i != energies.column() && line.matches() && EdgeTable.symbols().stream().filter(line.group(1)::equalsIgnoreCase)
				.flatMap(symbol -> EdgeTable.shells(symbol).values().stream()).anyMatch(edge -> edge > from && edge < to)) return i;
		}
		return first(table, energies, LINE);
	}

	/** A chamber that saw nothing cannot stand in a logarithm. */
	private static int alive(final ColumnTable table, final int column) {
		if (column < 0) return -1;
		return Arrays.stream(table.columns()[column]).filter(value -> value <= 0).count() > table.rows() / 3 ? -1 : column;
	}

	/** A single column can be named by any label of its own. */
	private static String whole(final ColumnTable table, final int column) {
		final String label = table.labels().get(column);
		return label.isBlank() || label.matches("[\\d.$]+") || table.find(label) != column ? "$" + (column + 1) : label;
	}

	/** A label that an expression can hold, else the column's number. */
	private static String name(final ColumnTable table, final int column) {
		final String label = table.labels().get(column);
		return label.matches("[\\p{L}_][\\p{L}\\p{N}_.:]*") && table.find(label) == column ? label : "$" + (column + 1);
	}
}
