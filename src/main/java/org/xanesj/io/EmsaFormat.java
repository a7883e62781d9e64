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
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.scijava.plugin.Plugin;
import org.xanesj.task.InputException;

/**
 * Spectra in the format of the Electron Microscopy Society of America (.msa, .emsa): lines {@code #KEYWORD : value}, and
 * after {@code #SPECTRUM} pairs of energy and counts or counts alone. Energy losses of electrons at a core edge (ELS) show
 * the same edges as X-ray absorption and are read; X-ray emission and other signals are refused.
 * <p>
 * Source: R. F. Egerton, C. E. Fiori, J. A. Hunt, M. S. Isaacson, E. J. Kirkland, N. J. Zaluzec, EMSA Bulletin 21,
 * 35-41 (1991); ISO 22029.
 */
@Plugin(type = SpectrumFormat.class, priority = SpectrumFormat.SIGNED)
public final class EmsaFormat extends TableFormat {

	private static final Pattern KEYWORD = Pattern.compile("#\\s*(\\w[\\w-]*)\\s*:\\s*(.{0,500}?)\\s*");
	private static final int HEADER = 500;
	private static final int MOST_POINTS = 1 << 20;

	@Override
	public String name() {
		return "EMSA";
	}

	@Override
	protected boolean recognises(final TextFile file) {
		return file.lines().stream().filter(line -> !line.isBlank()).limit(3).anyMatch(line -> line.length() < HEADER && line
			.toUpperCase(Locale.ROOT).matches("#FORMAT\\s*:.*EMSA.*"));
	}

	@Override
	protected ColumnTable table(final TextFile file) {
		final Map<String, String> header = new LinkedHashMap<>();
		int line = 1;
		for (; line <= file.lines().size() && line <= HEADER && !header.containsKey("SPECTRUM"); line++) {
			final Matcher matcher = KEYWORD.matcher(file.line(line).length() > HEADER ? "" : file.line(line));
			if (matcher.matches()) header.putIfAbsent(matcher.group(1).toUpperCase(Locale.ROOT), matcher.group(2));
		}
		if (!header.containsKey("SPECTRUM")) throw new InputException(file.path() +
			" has no line #SPECTRUM, after which the data stand; fetch the file again.");
		refuseOthers(file, header);
		final List<Integer> lines = new ArrayList<>();
		final List<Double> values = values(file, line, lines);
		final boolean pairs = header.getOrDefault("DATATYPE", "Y").toUpperCase(Locale.ROOT).startsWith("XY");
		final int points = pairs ? values.size() / 2 : values.size();
		checkNumber(file, header, pairs && values.size() % 2 != 0 ? -1 : points);
		final double[][] columns = new double[2][points];
		final int[] numbers = new int[points];
		final double start = pairs ? 0 : number(file, header, "OFFSET");
		final double step = pairs ? 0 : number(file, header, "XPERCHAN");
		for (int i = 0; i < points; i++) {
			columns[0][i] = pairs ? values.get(2 * i) : start + i * step;
			columns[1][i] = values.get(pairs ? 2 * i + 1 : i);
			numbers[i] = lines.get(pairs ? 2 * i : i);
		}
		final String unit = header.getOrDefault("XUNITS", "eV");
		return new ColumnTable(file, List.of("energy", "intensity"), List.of(unit, ""), columns, numbers, header,
			new ArrayList<>(Collections.singleton("Energy losses of electrons were read as photon energies.")), false);
	}

	private static void refuseOthers(final TextFile file, final Map<String, String> header) {
		final String signal = header.getOrDefault("SIGNALTYPE", "").toUpperCase(Locale.ROOT);
		if (!signal.isEmpty() && !signal.equals("ELS") && !signal.equals("EELS") && !signal.equals("XAS"))
			throw new InputException(file.path() + " holds a signal of type " + signal +
				" (EMSA), which is no absorption; give energy losses (ELS).");
		final String unit = header.getOrDefault("XUNITS", "eV");
		if (!unit.equalsIgnoreCase("eV") && !unit.equalsIgnoreCase("keV")) throw new InputException(file.path() +
			" is over '" + unit + "' (EMSA), not over the energy in eV.");
		if (number(file, header, "NCOLUMNS") > 1 && header.getOrDefault("DATATYPE", "").toUpperCase(Locale.ROOT).startsWith(
			"XY") && number(file, header, "NCOLUMNS") != 2) throw new InputException(file.path() + " holds " + header.get(
				"NCOLUMNS") + " columns (EMSA) where one spectrum has one or two; save it with one column.");
	}

	private static double number(final TextFile file, final Map<String, String> header, final String key) {
		final String text = header.getOrDefault(key, "0").split("\\s+")[0];
		final double value = Dialect.BLANK.number(text);
		if (Double.isNaN(value)) throw new InputException(file.path() + ": #" + key + " is '" + text +
			"', which is no number; correct it.");
		return value;
	}

	private static void checkNumber(final TextFile file, final Map<String, String> header, final int points) {
		final double announced = number(file, header, "NPOINTS");
		if (points < 0 || header.containsKey("NPOINTS") && announced != points) throw new InputException(file.path() +
			(points < 0 ? " ends within a pair of energy and counts"
				: " holds " + points + " points, but its header announces " + header.get("NPOINTS")) +
			"; it was cut off or damaged, fetch it again.");
	}

	private static List<Double> values(final TextFile file, final int from, final List<Integer> lines) {
		final List<Double> values = new ArrayList<>();
		for (int line = from; line <= file.lines().size(); line++) {
			final String text = file.line(line);
			if (text.strip().startsWith("#")) {
				if (text.toUpperCase(Locale.ROOT).contains("ENDOFDATA")) break;
				continue;
			}
			if (text.isBlank()) continue;
			if (text.length() > 10_000) throw new InputException(file.at(line) + "the line is too long for a row of counts; it is damaged.");
			for (final String field : text.strip().split("[\\s,]+")) {
				final double value = Dialect.BLANK.number(field);
				if (Double.isNaN(value)) throw new InputException(file.at(line) + "'" + field.substring(0, Math.min(20, field
					.length())) + "' is not a number; correct it or remove the line.");
				values.add(value);
				lines.add(line);
			}
			if (values.size() > 2 * MOST_POINTS) throw new InputException(file.path() + " holds more than " + MOST_POINTS +
				" points, more than any spectrum.");
		}
		if (values.size() < 4) throw new InputException(file.path() + " holds no data after #SPECTRUM; fetch it again.");
		return values;
	}
}
