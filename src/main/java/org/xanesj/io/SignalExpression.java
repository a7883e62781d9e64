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
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToIntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.xanesj.task.InputException;

/**
 * How to get the absorption from the columns of a file, e.g. {@code FY_c/Io}, {@code ln(i0/itrans)}, {@code $3/$2}.
 * <p>
 * Column names (letters, digits, '_', '.', ':'; any other name in double quotes), column numbers from 1 ({@code $2}),
 * numbers, + - * / and brackets, and the functions ln, log10, exp, abs and sqrt.
 */
public final class SignalExpression {

	private static final Map<String, DoubleUnaryOperator> FUNCTIONS = Map.of("ln", Math::log, "log10", Math::log10, "exp",
		Math::exp, "abs", Math::abs, "sqrt", Math::sqrt);

	/** Deeper brackets are no formula of a scientist, and would end in a stack overflow. */
	private static final int DEEPEST = 100;

	/** The value at one row, given the columns. */
	private interface Node {

		double at(double[][] columns, int row);
	}

	private final String text;
	private final ToIntFunction<String> find;
	private final Set<Integer> used = new TreeSet<>();
	private final Node root;
	private int position;
	private int depth;

	private SignalExpression(final String text, final ToIntFunction<String> find) {
		this.text = text;
		this.find = find;
		final int whole = find.applyAsInt(text);
		if (whole >= 0 && !text.matches("[\\d.]+")) root = column(whole);
		else {
			root = sum();
			skip();
			if (position < text.length()) throw wrong("'" + text.charAt(position) + "' is not understood");
		}
	}

	/**
	 * Understands an expression for a table of columns.
	 *
	 * @param text the expression; the name of a column alone is one, too, whatever characters it has
	 * @param labels names of the columns, "" where there is none
	 * @return the expression
	 * @throws InputException if it is not understood or names a column that is not there; the message lists those present
	 */
	public static SignalExpression parse(final String text, final List<String> labels) {
		return new SignalExpression(text.strip(), name -> indexOf(name, labels));
	}

	/** @return indices (from 0) of the columns that it uses */
	public Set<Integer> columns() {
		return used;
	}

	/**
	 * Computes the expression.
	 *
	 * @param columns value of each column and row
	 * @param row the row
	 * @return its value; not finite where it is not defined
	 */
	public double at(final double[][] columns, final int row) {
		return root.at(columns, row);
	}

	@Override
	public String toString() {
		return text;
	}

	/** @return index of the column of a name ("$2", a label, a label in other case), or -1 */
	private static int indexOf(final String name, final List<String> labels) {
		if (name.matches("\\$\\d{1,4}")) {
			final int number = Integer.parseInt(name.substring(1));
			return number >= 1 && number <= labels.size() ? number - 1 : -1;
		}
		if (labels.contains(name)) return labels.indexOf(name);
		for (int i = 0; i < labels.size(); i++)
			if (!name.isEmpty() && labels.get(i).equalsIgnoreCase(name)) return i;
		return -1;
	}

	private Node sum() {
		Node left = product();
		while (true) {
			final char sign = peek();
			if (sign != '+' && sign != '-') return left;
			position++;
			final Node a = left;
			final Node b = product();
			left = sign == '+' ? (c, r) -> a.at(c, r) + b.at(c, r) : (c, r) -> a.at(c, r) - b.at(c, r);
		}
	}

	private Node product() {
		Node left = factor();
		while (true) {
			final char sign = peek();
			if (sign != '*' && sign != '/') return left;
			position++;
			final Node a = left;
			final Node b = factor();
			left = sign == '*' ? (c, r) -> a.at(c, r) * b.at(c, r) : (c, r) -> a.at(c, r) / b.at(c, r);
		}
	}

	private Node factor() {
		final char next = peek();
		if (next == 0) throw wrong("it ends too early");
		if (++depth > DEEPEST) throw wrong("it is nested too deeply");
		try {
			if (next == '-' || next == '+') {
				position++;
				final Node a = factor();
				return next == '-' ? (c, r) -> -a.at(c, r) : a;
			}
			if (next == '(') return bracket();
			if (next == '$') return named("\\$\\d*");
			if (next == '"') return quoted();
			if (Character.isDigit(next) || next == '.') return number();
			if (Character.isLetter(next) || next == '_') return word();
		}
		finally {
			depth--;
		}
		throw wrong("'" + next + "' is not understood");
	}

	private Node bracket() {
		position++;
		final Node inside = sum();
		if (peek() != ')') throw wrong("a closing bracket is missing");
		position++;
		return inside;
	}

	private Node number() {
		final String number = take("\\d*\\.?\\d*(?:[eE][-+]?\\d+)?");
		try {
			final double value = Double.parseDouble(number);
			return (c, r) -> value;
		}
		catch (final NumberFormatException e) {
			throw wrong("'" + number + "' is not a number");
		}
	}

	private Node quoted() {
		final int end = text.indexOf('"', position + 1);
		if (end < 0) throw wrong("a closing quotation mark is missing");
		final String name = text.substring(position + 1, end);
		position = end + 1;
		return column(known(name));
	}

	private Node word() {
		final int start = position;
		final String name = take("[\\p{L}_][\\p{L}\\p{N}_.:]*");
		if (peek() != '(') return column(known(name));
		final DoubleUnaryOperator function = FUNCTIONS.get(name);
		if (function == null) {
			position = start;
			throw wrong("there is no function '" + name + "'; use ln, log10, exp, abs or sqrt");
		}
		final Node inside = bracket();
		return (c, r) -> function.applyAsDouble(inside.at(c, r));
	}

	private Node named(final String pattern) {
		return column(known(take(pattern)));
	}

	private int known(final String name) {
		final int index = find.applyAsInt(name);
		if (index < 0) throw new MissingColumn(text, name);
		return index;
	}

	private Node column(final int index) {
		used.add(index);
		return (c, r) -> c[index][r];
	}

	private String take(final String pattern) {
		final Matcher matcher = Pattern.compile(pattern).matcher(text).region(position, text.length());
		final String taken = matcher.lookingAt() ? matcher.group() : "";
		position += taken.length();
		return taken;
	}

	private void skip() {
		while (position < text.length() && Character.isWhitespace(text.charAt(position)))
			position++;
	}

	private char peek() {
		skip();
		return position < text.length() ? text.charAt(position) : 0;
	}

	private InputException wrong(final String what) {
		return new InputException("Signal '" + text + "': " + what + " (at character " + (position + 1) +
			"); write for example FY_c/Io, ln(i0/itrans) or $3/$2.");
	}

	/** A column is not there; the reader of the file adds which file and what there is. */
	static final class MissingColumn extends InputException {

		private static final long serialVersionUID = 1L;

		private final String start;

		MissingColumn(final String expression, final String column) {
			super("Signal '" + expression + "': there is no column '" + column + "'.");
			start = "signal '" + expression + "' needs a column '" + column + "' that is not there";
		}

		/** @return the sentence with the file and its columns */
		InputException in(final ColumnTable table) {
			return new InputException(table.file().path() + ": " + start + "; its columns are " + table.describe() + ".",
				this);
		}
	}
}
