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
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.scijava.plugin.Plugin;
import org.xanesj.spectrum.Spectrum;
import org.xanesj.task.InputException;

/**
 * Files of the program SPEC and those that imitate it: scans that begin with {@code #S number command}, labels after
 * {@code #L} divided by two blanks, numbers. Each scan over the energy is a spectrum, named {@code file:S number} where
 * there are several; scans over anything else are left out with a note. A signal {@code S3} or {@code S3 I1/I0} takes one.
 */
@Plugin(type = SpectrumFormat.class, priority = SpectrumFormat.SIGNED)
public final class SpecFormat implements SpectrumFormat {

	private static final Pattern SCAN = Pattern.compile("#S \\s*\\d+(\\s.*)?");

	/** One scan of several, with or without an expression. */
	private static final Pattern CHOICE = Pattern.compile("S(\\d{1,9})(?:\\s+(.+))?");
	private static final int HEADER = 2000;
	private static final int MOST_NOTES = 10;

	@Override
	public String name() {
		return "SPEC";
	}

	@Override
	public boolean recognises(final SourceFile file) {
		return file.isText() && file.text().lines().stream().limit(HEADER).anyMatch(SpecFormat::isScan) && file.text().lines()
			.stream().limit(HEADER).anyMatch(line -> line.startsWith("#L "));
	}

	private static boolean isScan(final String line) {
		return line.startsWith("#S ") && SCAN.matcher(line).matches();
	}

	@Override
	public List<Spectrum> read(final SourceFile file, final SpectrumReading reading) {
		final TextFile text = file.text();
		final int[] starts = IntStream.rangeClosed(1, text.lines().size()).filter(line -> isScan(text.line(
			line))).toArray();
		final List<Spectrum> spectra = new ArrayList<>();
		final List<String> leftOut = new ArrayList<>();
		InputException first = null;
		final Matcher chosen = CHOICE.matcher(reading.signal());
		final boolean choice = starts.length > 1 && chosen.matches();
		final SpectrumReading inScan = choice ? new SpectrumReading(chosen.group(2), reading.unit()) : reading;
		for (int i = 0; i < starts.length; i++) {
			if (choice && !number(text.line(starts[i])).equals(chosen.group(1))) continue;
			final int end = i + 1 < starts.length ? starts[i + 1] - 1 : text.lines().size();
			try {
				final ColumnTable table = table(text, starts[i], end);
				for (final Spectrum spectrum : TableFormat.spectra(table, name(), inScan))
					spectra.add(starts.length == 1 ? spectrum : ofScan(spectrum, text.name(), "S" + number(text
						.line(starts[i]))));
			}
			catch (final InputException e) {
				if (first == null) first = e;
				leftOut.add("Scan " + number(text.line(starts[i])) + " was left out: " + e.getMessage());
			}
		}
		if (spectra.isEmpty()) throw first != null ? first : new InputException(file.path() + " has no scan " + chosen.group(
			1) + "; leave 'signal' at auto or set it to S" + number(text.line(starts[0])) + " and so on.");
		if (!leftOut.isEmpty()) {
			final List<String> notes = new ArrayList<>(spectra.get(0).notes());
			notes.addAll(leftOut.subList(0, Math.min(MOST_NOTES, leftOut.size())));
			final Spectrum one = spectra.get(0);
			spectra.set(0, new Spectrum(one.name(), one.energies(), one.mu(), one.metadata(), notes));
		}
		return spectra;
	}

	private static String number(final String line) {
		return line.substring(3).strip().split("\\s+")[0];
	}

	private static Spectrum ofScan(final Spectrum spectrum, final String file, final String scan) {
		final Map<String, String> metadata = new LinkedHashMap<>(spectrum.metadata());
		metadata.put(SpectrumFile.SIGNAL, scan + " " + metadata.get(SpectrumFile.SIGNAL));
		return new Spectrum(file + ":" + scan, spectrum.energies(), spectrum.mu(), metadata, spectrum.notes());
	}

	private static ColumnTable table(final TextFile text, final int start, final int end) {
		String[] labels = null;
		final Map<String, String> metadata = new LinkedHashMap<>();
		metadata.put("Scan.command", text.line(start).substring(3).strip());
		final List<Integer> lines = new ArrayList<>();
		int width = 0;
		for (int line = start; line <= end; line++) {
			final String row = text.line(line);
			if (row.startsWith("#L ")) labels = labels(row);
			else if (row.startsWith("#D ")) metadata.put("Scan.start_time", row.substring(3).strip());
			else if (row.startsWith("#C ") && row.length() < HEADER) metadata.merge("comment", row.substring(3).strip(), (a,
				b) -> a.length() > HEADER ? a : a + "; " + b);
			// what begins with @ is the spectrum of a detector at this point
			else if (!row.isBlank() && row.charAt(0) != '#' && row.charAt(0) != '@' && row.length() < 100_000 && !text.line(
				line - 1).endsWith("\\")) {
				if (lines.isEmpty()) width = Dialect.BLANK.split(row).length;
				lines.add(line);
			}
		}
		if (lines.size() < 2) throw new InputException(text.at(start) + "the scan has " + (lines.isEmpty() ? "no points"
			: "one point only") + "; a spectrum has many.");
		final List<String> names = labelsFor(labels, width);
		return KnownColumns.in(new ColumnTable(text, names, names.stream().map(ColumnTextFormat::unit).toList(), rows(text,
			lines, width), lines.stream().mapToInt(Integer::intValue).toArray(), metadata, new ArrayList<>(), false));
	}

	private static List<String> labelsFor(final String[] labels, final int width) {
		if (labels == null || labels.length != width) return Collections.nCopies(width, "");
		return List.of(labels);
	}

	private static String[] labels(final String line) {
		final String text = line.substring(3).strip();
		final String[] wide = text.split("\\s{2,}|\t");
		return Arrays.stream(wide.length > 1 ? wide : text.split("\\s+")).map(String::strip).toArray(String[]::new);
	}

	private static double[][] rows(final TextFile text, final List<Integer> lines, final int width) {
		final double[][] columns = new double[width][lines.size()];
		for (int r = 0; r < lines.size(); r++) {
			final NumberRows row = NumberRows.read(text, lines.get(r), lines.get(r), width);
			for (int c = 0; c < width; c++)
				columns[c][r] = row.columns()[c][0];
		}
		return columns;
	}
}
