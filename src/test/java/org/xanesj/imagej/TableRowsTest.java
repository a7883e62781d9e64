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
