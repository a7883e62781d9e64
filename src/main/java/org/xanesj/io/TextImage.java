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

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

import org.xanesj.task.FileTrouble;
import org.xanesj.task.InputException;

/** An image as a text: a line per row, numbers separated by tabs, blanks or commas, also at the end of a line. */
public final class TextImage {

	private static final int LONGEST = 64;
	private static final int EXACT_DIGITS = 15;
	private static final double[] POWERS = { 1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14,
		1e15 };

	private final Path file;
	private final byte[] text;
	private final int width;
	private int at;
	private int line = 1;

	private TextImage(final Path file, final byte[] text, final int width) {
		this.file = file;
		this.text = text;
		this.width = width;
	}

	/**
	 * Reads an image, row after row of the file.
	 *
	 * @param file of it
	 * @param width numbers in a line
	 * @param height greatest number of lines
	 * @return all lines that there are, {@code width} numbers each; fewer than {@code height} if the scan was stopped
	 * @throws InputException if a line has more or fewer numbers, or if there are more lines
	 */
	public static float[] read(final Path file, final int width, final int height) {
		try {
			// a number and its separator take two bytes at least
			final long most = Math.min((long) width * height, (Files.size(file) + 1) / 2);
			if (Files.size(file) > Integer.MAX_VALUE - 8) throw new InputException(file + " is too large for an image.");
			return new TextImage(file, Files.readAllBytes(file), width).rows(new float[(int) Math.max(most, 0)], height);
		}
		catch (final IOException e) {
			throw new InputException(file + " cannot be read (" + FileTrouble.words(e) + "); check that it is still there.", e);
		}
	}

	/**
	 * The shape of an image, from its text.
	 *
	 * @return numbers in the first line, and number of lines that are not empty
	 * @throws InputException if there is none
	 */
	public static int[] shape(final Path file) {
		try (var lines = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1)) {
			int width = 0;
			int height = 0;
			for (String line = lines.readLine(); line != null; line = lines.readLine()) {
				final String numbers = line.strip();
				if (!numbers.isEmpty() && height++ == 0) width = numbers.split("[\\s,]+").length;
			}
			if (height > 0) return new int[] { width, height };
		}
		catch (final IOException e) {
			throw new InputException(file + " cannot be read (" + FileTrouble.words(e) + "); check that it is still there.", e);
		}
		throw new InputException(file + " is empty; fetch it again.");
	}

	private float[] rows(final float[] values, final int height) {
		int rows = 0;
		while (at < text.length) {
			final int found = row(values, rows, height);
			if (found > 0 && found < width && at > text.length) break; // a last line without its end: the scan was stopped
			if (found > 0 && found != width) throw new InputException(file + ", line " + line + ": there are " + found +
				" numbers, but " + width + " were expected; fetch the image again, or remove it to read the others.");
			if (found > 0) rows++;
			line++;
		}
		return Arrays.copyOf(values, rows * width);
	}

	/** @return how many numbers the next line has */
	private int row(final float[] values, final int row, final int height) {
		int found = 0;
		while (at < text.length && text[at] != '\n') {
			if (isBlank(text[at])) {
				at++;
				continue;
			}
			if (row >= height) throw new InputException(file + " has more lines than the " + height +
				" rows that were expected; it is the image of another scan.");
			final double value = number();
			if (found < width && row * width + found < values.length) values[row * width + found] = (float) value;
			found++;
		}
		at++;
		return found;
	}

	private static boolean isBlank(final byte character) {
		return character == ' ' || character == '\t' || character == '\r' || character == ',';
	}

	/** A decimal number of few digits is a whole number divided by an exact power of ten, hence correctly rounded. */
	private double number() {
		final int from = at;
		long digits = 0;
		int count = 0;
		int point = -1;
		boolean plain = true;
		while (at < text.length && !isBlank(text[at]) && text[at] != '\n') {
			final byte c = text[at++];
			if (c >= '0' && c <= '9') {
				if (count++ < EXACT_DIGITS) digits = digits * 10 + c - '0';
			}
			else if (c == '.' && point < 0) point = count;
			else plain = false;
		}
		if (plain && count > 0 && count <= EXACT_DIGITS) return digits / POWERS[point < 0 ? 0 : count - point];
		return parsed(new String(text, from, Math.min(at - from, LONGEST), StandardCharsets.ISO_8859_1));
	}

	private double parsed(final String word) {
		try {
			if (word.length() < LONGEST && Character.digit(word.charAt(word.length() - 1), 10) >= 0 || word.endsWith("."))
				return Double.parseDouble(word);
			if (word.equalsIgnoreCase("nan")) return Double.NaN;
		}
		catch (final NumberFormatException noNumber) {
			// refused below
		}
		throw new InputException(file + ", line " + line + ": '" + word.replaceAll("[^ -~]", "?") +
			"' is no number; fetch the image again, or remove it to read the others.");
	}
}
