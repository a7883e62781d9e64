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
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import org.xanesj.task.FileTrouble;
import org.xanesj.task.InputException;

/**
 * A text file with one energy per line: alone on the line, or the first of several columns, or the column that a header
 * line calls energy. Columns are separated by blanks, tabs, semicolons or commas; where no comma separates columns it
 * may be the decimal sign. Lines that start with {@code # * % ! /} or a letter before the first number are comments. Also the
 * log of maps of NSLS-II HXN, {@code maps_log_tiff.txt}, in the tenth column where the eighth says energy (written from the
 * description of the format; not seen on real data).
 */
public final class EnergyListFile {

	private static final long LARGEST = 64L << 20;
	/** Columns of a log of maps, counted from 0. */
	private static final int LOG_NAME = 7;
	private static final int LOG_VALUE = 9;
	private static final Pattern COMMENT = Pattern.compile("^\\s*(?:[#*%!]|//).*");
	private static final Pattern NUMBER = Pattern.compile("[-+]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eEdD][-+]?\\d+)?");
	private static final Pattern DECIMAL_COMMA = Pattern.compile("[-+]?\\d+,\\d+(?:[eE][-+]?\\d+)?");

	private EnergyListFile() {
		// prevent instantiation of utility class
	}

	/**
	 * What a file holds.
	 *
	 * @param values the numbers as written, in the order of the lines
	 * @param texts the same as text, with a decimal point
	 */
	public record Content(double[] values, List<String> texts) {}

	/**
	 * Reads a file.
	 *
	 * @param file UTF-8 or Latin-1, with or without byte order mark, any line ends
	 * @return its numbers, not yet converted to eV
	 * @throws InputException if it cannot be read, is empty or binary, or has a line that holds no number
	 */
	public static Content read(final Path file) {
		final String text = text(file);
		final List<String> lines = text.lines().toList();
		final List<String> texts = log(lines);
		if (!texts.isEmpty()) return content(texts);
		final boolean decimalComma = lines.stream().map(String::strip).filter(line -> !line.isEmpty() && Character.isDigit(
			line.charAt(0))).allMatch(line -> DECIMAL_COMMA.matcher(line.split("[\\s;]+")[0]).matches() && !line.contains(
				"."));
		int column = 0;
		for (int i = 0; i < lines.size(); i++) {
			final String line = lines.get(i).strip();
			if (line.isEmpty() || COMMENT.matcher(line).matches()) continue;
			final String[] fields = fields(line, decimalComma);
			final String field = column < fields.length ? fields[column] : "";
			if (NUMBER.matcher(field).matches()) texts.add(field.replaceAll("[dD]", "e"));
			else if (texts.isEmpty() && !Character.isDigit(line.charAt(0))) column = Math.max(column, energyColumn(fields));
			else throw new InputException(file.getFileName() + ", line " + (i + 1) + ": '" + shortened(line) +
				"' has no number for the energy; write one energy per line, or start the line with # if it is a comment.");
		}
		if (texts.isEmpty()) throw new InputException(file.getFileName() +
			" holds no energies; it must be a text file with one energy per line.");
		return content(texts);
	}

	private static Content content(final List<String> texts) {
		return new Content(texts.stream().mapToDouble(Double::parseDouble).toArray(), texts);
	}

	/** @return the energies of a log of maps, none if it is no such log */
	private static List<String> log(final List<String> lines) {
		final List<String> texts = new ArrayList<>();
		for (final String line : lines) {
			final String[] columns = line.strip().split("\\s+");
			if (columns.length > LOG_VALUE && columns[LOG_NAME].equals("energy") && NUMBER.matcher(columns[LOG_VALUE]).matches())
				texts.add(columns[LOG_VALUE]);
		}
		return texts;
	}

	private static String[] fields(final String line, final boolean decimalComma) {
		final String[] fields = decimalComma ? line.replace(',', '.').split("[\\s;]+") : line.split("\\s*[,;\\t]\\s*|\\s+");
		for (int i = 0; i < fields.length; i++)
			fields[i] = fields[i].replaceAll("^\"|\"$", "");
		return fields;
	}

	private static int energyColumn(final String[] header) {
		for (int i = 0; i < header.length; i++)
			if (header[i].toLowerCase(Locale.ROOT).startsWith("energy")) return i;
		return 0;
	}

	private static String text(final Path file) {
		if (Files.isDirectory(file)) throw new InputException(file + " is a folder; give a text file with one energy per line.");
		if (!Files.isRegularFile(file)) throw new InputException("The energy file " + file +
			" does not exist; check its path.");
		try {
			if (Files.size(file) > LARGEST) throw new InputException(file.getFileName() +
				" is too large for a list of energies; give a text file with one energy per line.");
			final byte[] bytes = Files.readAllBytes(file);
			for (final byte b : bytes)
				if (b == 0) throw new InputException(file.getFileName() +
					" is no text file; give a text file with one energy per line.");
			final String text = decode(bytes);
			return text.startsWith("\ufeff") ? text.substring(1) : text;
		}
		catch (final IOException e) {
			throw new InputException(file + " cannot be read (" + FileTrouble.words(e) + "); check that you may read it.", e);
		}
	}

	private static String decode(final byte[] bytes) {
		try {
			return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
		}
		catch (final CharacterCodingException e) {
			// every sequence of bytes is Latin-1, and the numbers are the same in both
			return new String(bytes, StandardCharsets.ISO_8859_1);
		}
	}

	private static String shortened(final String line) {
		return line.length() <= 40 ? line : line.substring(0, 40) + "...";
	}
}
