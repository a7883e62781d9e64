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
 */
record ColumnTable(TextFile file, List<String> labels, List<String> units, double[][] columns, int[] lineNumbers,
	Map<String, String> metadata, List<String> notes, boolean onePerColumn)
{

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
