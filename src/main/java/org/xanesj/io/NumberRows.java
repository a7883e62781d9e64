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
import java.util.List;

import org.xanesj.task.InputException;

/**
 * Rows of numbers of which it is known how many columns they have, between blanks; blank lines and comments are passed over.
 *
 * @param columns value of each column and row
 * @param lineNumbers line of each row, from 1
 */
record NumberRows(double[][] columns, int[] lineNumbers) {

	/**
	 * @param file the text
	 * @param from first line, from 1
	 * @param to last line
	 * @param width number of columns
	 * @throws InputException if a line has another number of fields, or one that is no number, with the line
	 */
	static NumberRows read(final TextFile file, final int from, final int to, final int width) {
		final List<double[]> rows = new ArrayList<>();
		final List<Integer> lines = new ArrayList<>();
		for (int line = from; line <= to; line++) {
			final String text = file.line(line);
			if (text.isBlank() || NumberBlock.isComment(text)) continue;
			final String[] fields = Dialect.BLANK.split(text);
			if (fields.length != width) throw new InputException(file.at(line) + fields.length + " fields where " + width +
				" columns are announced; correct the line or remove it.");
			final double[] row = new double[width];
			for (int i = 0; i < width; i++) {
				if (!Dialect.BLANK.isNumber(fields[i])) throw new InputException(file.at(line) + "'" + fields[i].substring(0, Math
					.min(20, fields[i].length())) + "' in column " + (i + 1) + " is not a number; correct it or remove the line.");
				row[i] = Dialect.BLANK.number(fields[i]);
			}
			rows.add(row);
			lines.add(line);
		}
		final double[][] columns = new double[width][rows.size()];
		for (int r = 0; r < rows.size(); r++)
			for (int c = 0; c < width; c++)
				columns[c][r] = rows.get(r)[c];
		return new NumberRows(columns, lines.stream().mapToInt(Integer::intValue).toArray());
	}

	int size() {
		return lineNumbers.length;
	}
}
