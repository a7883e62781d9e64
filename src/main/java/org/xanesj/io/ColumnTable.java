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

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;

/**
 * What a format reader hands on: columns of numbers with what the file says of them, in the file's own order and units.
 *
 * @param file the text it came from, for messages
 * @param labels name of each column, "" where the file has none
 * @param units unit of each column, "" where the file has none
 * @param columns value of each column and row; NaN where the field is no number
 * @param lineNumbers line of each row in the file, from 1
 * @param metadata what the header says, by the file's own keys
 * @param notes one sentence for each thing doubted so far
 * @param onePerColumn true if every column but the energies is a spectrum of its own
 * @param channels what the format knows to be the absorption, one or several; empty = to be found from the labels
 */
public record ColumnTable(TextFile file, List<String> labels, List<String> units, double[][] columns, int[] lineNumbers,
	Map<String, String> metadata, List<String> notes, boolean onePerColumn, List<Channel> channels)
{

	/**
	 * One absorption signal of a table.
	 *
	 * @param name to tell it from the others in the same table; not used if it is the only one
	 * @param signal expression over the columns
	 * @param note what to tell the user of the choice; "" = nothing
	 */
	record Channel(String name, String signal, String note) {}

	/** A table whose absorption is found from its labels. */
	public ColumnTable(final TextFile file, final List<String> labels, final List<String> units,
		final double[][] columns, final int[] lineNumbers, final Map<String, String> metadata, final List<String> notes,
		final boolean onePerColumn)
	{
		this(file, labels, units, columns, lineNumbers, metadata, notes, onePerColumn, List.of());
	}

	/** @return the same table with what is known to be its absorption */
	ColumnTable withChannels(final List<Channel> known) {
		return new ColumnTable(file, labels, units, columns, lineNumbers, metadata, notes, onePerColumn, known);
	}

	/** @return number of columns */
	int size() {
		return columns.length;
	}

	/** @return number of rows */
	int rows() {
		return lineNumbers.length;
	}

	/** @return name of a column for messages: its label, else "$2" (from 1) */
	String name(final int column) {
		return labels.get(column).isEmpty() ? "$" + (column + 1) : labels.get(column);
	}

	/**
	 * Finds a column by its label.
	 *
	 * @param label as written, else in any case
	 * @return index of the first such column, or -1
	 */
	int find(final String label) {
		final int exact = labels.indexOf(label);
		if (exact >= 0) return exact;
		for (int i = 0; i < labels.size(); i++)
			if (labels.get(i).equalsIgnoreCase(label)) return i;
		return -1;
	}

	/** @return what there is to choose from, e.g. "$1 energy, $2 i0, $3 itrans" */
	String describe() {
		final StringJoiner text = new StringJoiner(", ");
		for (int i = 0; i < size() && i < 30; i++)
			text.add(labels.get(i).isEmpty() ? "$" + (i + 1) : "$" + (i + 1) + " " + labels.get(i));
		return size() > 30 ? text + ", ... $" + size() : text.toString();
	}

	/** @return the label in lower case without the unit in brackets at its end, e.g. "Energy (eV)" as "energy" */
	String plainLabel(final int column) {
		return plain(labels.get(column));
	}

	static String plain(final String label) {
		return label.toLowerCase(Locale.ROOT).replaceAll("\\s*[(\\[](?:[a-z./%]{1,8})[)\\]]\\s*$", "").strip();
	}
}
