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

import java.util.List;

import ij.measure.ResultsTable;

/** Rows of numbers and texts as a table of ImageJ. */
public final class TableRows {

	/** Enough for energies in eV; ImageJ turns to powers of ten for what is smaller. Stored numbers keep all digits. */
	private static final int SHOWN_DECIMALS = 4;

	private TableRows() {
		// Prevent instantiation of utility class
	}

	/**
	 * Makes a table.
	 *
	 * @param headings of the columns, all different
	 * @param rows one value per column each: a Number, or anything else as text; null and NaN are empty cells
	 * @return a table that is not shown yet; whole numbers are shown without decimals
	 * @throws IllegalArgumentException if a row is not as long as the headings
	 */
	public static ResultsTable table(final List<String> headings, final List<? extends List<?>> rows) {
		final ResultsTable table = new ResultsTable();
		table.setNaNEmptyCells(true);
		for (final List<?> row : rows) {
			if (row.size() != headings.size()) throw new IllegalArgumentException("row " + table.size() + " has " + row.size() +
				" values for " + headings.size() + " columns");
			table.incrementCounter();
			for (int column = 0; column < headings.size(); column++) add(table, headings.get(column), row.get(column));
		}
		for (int column = 0; column < headings.size() && !rows.isEmpty(); column++)
			if (hasFractions(rows, column)) table.setDecimalPlaces(table.getColumnIndex(headings.get(column)), SHOWN_DECIMALS);
		return table;
	}

	private static void add(final ResultsTable table, final String heading, final Object value) {
		if (value instanceof Number number && !Double.isNaN(number.doubleValue())) table.addValue(heading, number
			.doubleValue());
		else table.addValue(heading, value == null || value instanceof Number ? "" : value.toString());
	}

	private static boolean hasFractions(final List<? extends List<?>> rows, final int column) {
		return rows.stream().map(row -> row.get(column)).anyMatch(value -> value instanceof Number number && number
			.doubleValue() != Math.rint(number.doubleValue()));
	}
}
