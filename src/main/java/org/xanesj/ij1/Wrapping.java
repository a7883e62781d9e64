package org.xanesj.ij1;

/** Breaks long sentences into lines, because message windows of ImageJ do not. */
final class Wrapping {

	private static final int COLUMNS = 80;

	private Wrapping() {
		// Prevent instantiation of utility class
	}

	/** @return the text with line ends in place of some blanks; words longer than a line stay whole */
	static String wrap(final String text) {
		final StringBuilder lines = new StringBuilder();
		int column = 0;
		for (final String word : text.split(" ")) {
			if (column > 0 && column + 1 + word.length() > COLUMNS) {
				lines.append('\n');
				column = 0;
			}
			else if (column > 0) {
				lines.append(' ');
				column++;
			}
			lines.append(word);
			column += word.length();
		}
		return lines.toString();
	}
}
