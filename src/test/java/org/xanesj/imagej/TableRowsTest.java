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

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;

import ij.measure.ResultsTable;

class TableRowsTest {

	private static final List<String> HEADINGS = List.of("spectrum", "k.edge.e0", "k.edge.e0.status", "message");

	@Test
	void numbersKeepTheirDigitsAndWhatIsMissingIsEmpty() {
		final ResultsTable table = TableRows.table(HEADINGS, List.of(Arrays.asList("a/fe.dat", 7112.123456789, 0, ""), Arrays
			.asList("a/bad.dat", Double.NaN, 16, "a/bad.dat is empty."), Arrays.asList("c", null, null, null)));
		assertEquals(List.of("a/fe.dat,7112.1235,0,", "a/bad.dat,,16,a/bad.dat is empty.", "c,,,"), List.of(row(table, 0), row(
			table, 1), row(table, 2)));
		assertEquals(7112.123456789, table.getValue("k.edge.e0", 0), 0);
		assertEquals(Double.NaN, table.getValue("k.edge.e0", 1), 0);
	}

	private static String row(final ResultsTable table, final int row) {
		return String.join(",", HEADINGS.stream().map(heading -> table.getStringValue(heading, row)).toList());
	}

	@Test
	void noRowsAreNoTableRows() {
		assertEquals(0, TableRows.table(HEADINGS, List.of()).size());
	}

	@Test
	void aRowOfAnotherLengthIsABug() {
		assertThrows(IllegalArgumentException.class, () -> TableRows.table(HEADINGS, List.of(List.of("a"))));
	}
}
