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

import org.xanesj.task.InputException;

/**
 * Where the table of numbers lies in a text file: the longest run of lines with the same number of numbers. Blank lines
 * and comments in between are passed over; anything else in between is refused, so that no row is lost silently.
 *
 * @param dialect how the lines are written
 * @param columns number of columns
 * @param lineNumbers line of each row, from 1
 * @param values value of each column and row; NaN where the field is no number
 */
record NumberBlock(Dialect dialect, int columns, int[] lineNumbers, double[][] values) {

	/** Characters that begin a comment. */
	static final String COMMENTS = "#%*;!";

	private static final int BLANK = -1;
	private static final int COMMENT = -2;
	private static final int TEXT = -3;

	/** Longer lines are no rows of a spectrum. */
	private static final int LONGEST_LINE = 1 << 20;

	/** Fewer rows than this are no spectrum. */
	private static final int FEWEST = 2;

	/**
	 * Finds the table.
	 *
	 * @param file the text
	 * @return the table, at least two rows and two columns
	 * @throws InputException if there is none, or if rows of it are broken, with the line
	 */
	static NumberBlock find(final TextFile file) {
		Dialect best = null;
		int[] bestKinds = null;
		int[] bestRun = null;
		for (final Dialect dialect : Dialect.values()) {
			final int[] kinds = kinds(file.lines(), dialect);
			final int[] run = longestRun(kinds);
			if (run != null && (best == null || run[2] > bestRun[2])) {
				best = dialect;
				bestKinds = kinds;
				bestRun = run;
			}
		}
		if (best == null || bestRun[2] < FEWEST) {
			final NumberBlock mixed = withTextColumns(file);
			if (mixed != null) return mixed;
			if (best == null) throw noNumbers(file);
			if (manyLines(bestKinds)) throw severalLines(file, bestRun[0] + 1);
			throw new InputException(file.at(bestRun[0] + 1) + "there is only one row of numbers; a spectrum has many.");
		}
		if (bestRun[2] < 4 && rows(bestKinds) > 4 * bestRun[2]) throw severalLines(file, bestRun[0] + 1);
		checkBefore(file, best, bestKinds, bestRun[0]);
		checkAfter(file, best, bestKinds, bestRun);
		return of(file, best, bestKinds, bestRun);
	}

	/** @return number (from 1) of the first line of the table */
	int firstLine() {
		return lineNumbers[0];
	}

	private static InputException noNumbers(final TextFile file) {
		for (final Dialect dialect : Dialect.values()) {
			int single = 0;
			for (final String line : file.lines())
				if (line.length() < 100 && !isComment(line) && dialect.isNumber(line.strip())) single++;
			if (single > FEWEST) return new InputException(file.path() + " has only one column of numbers (" + single +
				" rows); a spectrum needs energies and a signal, and energies of a stack are read with the stack.");
		}
		return new InputException(file.path() +
			" has no columns of numbers; a spectrum is a table with energies and a signal.");
	}

	private static InputException severalLines(final TextFile file, final int line) {
		return new InputException(file.at(line) +
			"the rows of numbers have different lengths, so each point seems to stand on several lines; save the scan with one line for each energy.");
	}

	private static boolean manyLines(final int[] kinds) {
		return rows(kinds) > 10;
	}

	private static int rows(final int[] kinds) {
		return (int) Arrays.stream(kinds).filter(kind -> kind >= 2).count();
	}

	/** For each line the number of its numbers, or what else it is. */
	private static int[] kinds(final List<String> lines, final Dialect dialect) {
		final int[] kinds = new int[lines.size()];
		for (int i = 0; i < kinds.length; i++) {
			final String line = lines.get(i);
			if (line.isBlank()) kinds[i] = BLANK;
			else if (isComment(line)) kinds[i] = COMMENT;
			else if (line.length() > LONGEST_LINE) kinds[i] = TEXT;
			else {
				final String[] fields = dialect.split(line);
				kinds[i] = Arrays.stream(fields).allMatch(dialect::isNumber) ? fields.length : TEXT;
			}
		}
		return kinds;
	}

	static boolean isComment(final String line) {
		final String text = line.strip();
		return !text.isEmpty() && (COMMENTS.indexOf(text.charAt(0)) >= 0 || text.startsWith("//"));
	}

	/** @return first index, last index and number of rows of the longest run of rows of equal length; null if none */
	private static int[] longestRun(final int[] kinds) {
		int[] best = null;
		int start = -1;
		int length = 0;
		int count = 0;
		for (int i = 0; i < kinds.length; i++) {
			if (kinds[i] == BLANK || kinds[i] == COMMENT) continue;
			if (kinds[i] >= 2 && kinds[i] == length) count++;
			else {
				start = i;
				length = kinds[i] >= 2 ? kinds[i] : 0;
				count = length > 0 ? 1 : 0;
			}
			if (count > 0 && (best == null || count > best[2])) best = new int[] { start, i, count };
		}
		return best;
	}

	private static int next(final int[] kinds, final int from, final int step) {
		int i = from + step;
		while (i >= 0 && i < kinds.length && (kinds[i] == BLANK || kinds[i] == COMMENT))
			i += step;
		return i;
	}

	/** Rows of another length right before the run: a line of counts is a header, more than one is a broken table. */
	private static void checkBefore(final TextFile file, final Dialect dialect, final int[] kinds, final int first) {
		final int columns = kinds[first];
		final int before = next(kinds, first, -1);
		if (before < 0) return;
		if (kinds[before] == TEXT) {
			final int earlier = next(kinds, before, -1);
			if (earlier >= 0 && kinds[earlier] == columns) refuseText(file, dialect, before, columns);
			return;
		}
		final int earlier = next(kinds, before, -1);
		final double one = dialect.number(dialect.split(file.lines().get(before))[0]);
		final double two = dialect.number(dialect.split(file.lines().get(first))[0]);
		final boolean follows = earlier >= 0 && kinds[earlier] == columns;
		if (follows || kinds[before] > 1 && Math.abs(one - two) < 0.05 * Math.abs(two)) throw unequal(file, before, kinds[before], columns);
	}

	private static void checkAfter(final TextFile file, final Dialect dialect, final int[] kinds, final int[] run) {
		final int columns = kinds[run[0]];
		final int after = next(kinds, run[1], 1);
		if (after >= kinds.length) return;
		if (kinds[after] > 0) throw unequal(file, after, kinds[after], columns);
		refuseText(file, dialect, after, columns);
		final int later = next(kinds, after, 1);
		if (later < kinds.length && kinds[later] == columns) throw new InputException(file.at(after + 1) +
			"text stands between rows of numbers; if the file holds several scans, save each in a file of its own.");
	}

	/** Refuses a line that would be a row but for a field that is no number. */
	private static void refuseText(final TextFile file, final Dialect dialect, final int line, final int columns) {
		final String[] fields = dialect.split(file.lines().get(line));
		final long numbers = Arrays.stream(fields).filter(dialect::isNumber).count();
		if (fields.length != columns || numbers == 0) return;
		for (int i = 0; i < columns; i++)
			if (!dialect.isNumber(fields[i])) throw new InputException(file.at(line + 1) + "'" + fields[i] +
				"' in column " + (i + 1) + " is not a number; correct it or remove the line.");
	}

	private static InputException unequal(final TextFile file, final int line, final int found, final int columns) {
		return new InputException(file.at(line + 1) + found + " number" + (found == 1 ? "" : "s") + " where the rest of the table has " +
			columns + "; correct the line or remove it.");
	}

	private static NumberBlock of(final TextFile file, final Dialect dialect, final int[] kinds, final int[] run) {
		final int columns = kinds[run[0]];
		final int[] numbers = new int[run[2]];
		final double[][] values = new double[columns][run[2]];
		int row = 0;
		for (int i = run[0]; i <= run[1]; i++) {
			if (kinds[i] != columns) continue;
			final String[] fields = dialect.split(file.lines().get(i));
			for (int c = 0; c < columns; c++)
				values[c][row] = dialect.number(fields[c]);
			numbers[row++] = i + 1;
		}
		return new NumberBlock(dialect, columns, numbers, values);
	}

	/** Tables in which some columns hold text, such as the time of day: the same columns in every row. */
	private static NumberBlock withTextColumns(final TextFile file) {
		for (final Dialect dialect : new Dialect[] { Dialect.BLANK, Dialect.COMMA, Dialect.SEMICOLON,
			Dialect.TAB_DECIMAL_COMMA, Dialect.SEMICOLON_DECIMAL_COMMA })
		{
			final List<Integer> rows = new ArrayList<>();
			boolean[] pattern = null;
			for (int i = 0; i < file.lines().size(); i++) {
				final boolean[] numeric = numeric(file.lines().get(i), dialect);
				if (numeric == null) continue;
				if (!Arrays.equals(numeric, pattern)) {
					if (rows.size() >= 10) break;
					rows.clear();
					pattern = numeric;
				}
				rows.add(i);
			}
			if (rows.size() >= 10) {
				final int[] kinds = new int[file.lines().size()];
				Arrays.fill(kinds, BLANK);
				for (final int row : rows)
					kinds[row] = pattern.length;
				return of(file, dialect, kinds, new int[] { rows.get(0), rows.get(rows.size() - 1), rows.size() });
			}
		}
		return null;
	}

	private static boolean[] numeric(final String line, final Dialect dialect) {
		if (line.isBlank() || isComment(line) || line.length() > LONGEST_LINE) return null;
		final String[] fields = dialect.split(line);
		final boolean[] numeric = new boolean[fields.length];
		int count = 0;
		for (int i = 0; i < fields.length; i++)
			if (numeric[i] = dialect.isNumber(fields[i])) count++;
		return count >= 2 ? numeric : null;
	}
}
