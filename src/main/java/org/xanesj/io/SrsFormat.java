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

import org.scijava.plugin.Plugin;
import org.xanesj.task.InputException;

/**
 * Files of the Synchrotron Radiation Source and its heirs: a header from {@code &SRS} to {@code &END}, then either labels
 * and a table (Diamond), or points of several lines without labels (SRS, DUBBLE), whose first number is the angle of the
 * monochromator in thousandths of a degree.
 * <p>
 * Of the second kind one file is at hand (DUBBLE). It names no crystal; with Si(111) its edge is that of Se, with Si(311)
 * that of nothing. Its fifth number is the sum of the nine elements of a fluorescence detector.
 */
@Plugin(type = SpectrumFormat.class, priority = SpectrumFormat.SIGNED)
public final class SrsFormat extends TableFormat {

	/** h c / 2d of Si(111) [eV]: 12398.42 eV angstrom, d = 3.13556 angstrom. */
	private static final double HC_OVER_2D = 12398.42 / (2 * 3.13556);
	private static final double DEGREE = Math.PI / 180_000;

	private static final Pattern SETTING = Pattern.compile("(SRS\\w{3})\\s*=\\s*(?:'([^']*)'|([^,']+))");
	private static final int HEADER = 200;

	@Override
	public String name() {
		return "SRS";
	}

	@Override
	protected boolean recognises(final TextFile file) {
		return file.lines().stream().filter(line -> !line.isBlank()).findFirst().orElse("").strip().startsWith("&SRS");
	}

	@Override
	protected ColumnTable table(final TextFile file) {
		int end = 1;
		while (end <= HEADER && !file.line(end).strip().equals("&END"))
			end++;
		if (end > HEADER) throw new InputException(file.path() + " has no line &END after &SRS; fetch the file again.");
		if (numbers(file, end + 1) == null) return ColumnTextFormat.table(file, NumberBlock.find(file), false);
		final List<Integer> lines = new ArrayList<>();
		final double[][] points = points(file, end + 1, lines);
		return table(file, points, lines, settings(file.lines().subList(0, end - 1)));
	}

	private static ColumnTable table(final TextFile file, final double[][] points, final List<Integer> lines,
		final Map<String, String> settings)
	{
		final int width = points[0].length;
		final double[][] columns = new double[width + 1][points.length];
		for (int p = 0; p < points.length; p++) {
			for (int c = 0; c < width; c++)
				columns[c + 1][p] = points[p][c];
			if (!(points[p][0] > 1000 && points[p][0] < 90_000)) throw new InputException(file.at(lines.get(p)) + points[p][0] +
				" is no angle in thousandths of a degree; correct the line, or save the scan as columns of energy and signal.");
			columns[0][p] = HC_OVER_2D / Math.sin(points[p][0] * DEGREE);
		}
		final List<String> labels = new ArrayList<>(Collections.nCopies(width + 1, ""));
		labels.set(0, "energy");
		labels.set(1, "angle");
		final List<String> notes = List.of("Energies were computed from the angles for a monochromator of Si(111), which the file does not name.");
		final boolean dubble = width == 15 && Arrays.stream(points).allMatch(SrsFormat::isSum);
		if (dubble) {
			labels.set(2, "time");
			labels.set(3, "i0");
			labels.set(4, "itrans");
			labels.set(5, "ifluor");
		}
		return new ColumnTable(file, labels, Collections.nCopies(width + 1, ""), columns, lines.stream().mapToInt(
			Integer::intValue).toArray(), settings, notes, false, dubble ? List.of(new ColumnTable.Channel("", "ifluor/i0",
				"Fluorescence of all elements was read; for transmission set 'signal' to ln(i0/itrans).")) : List.of());
	}

	/** @return true if the fifth number is the sum of the last nine, within what was cut off of each */
	private static boolean isSum(final double[] point) {
		final double sum = Arrays.stream(point, 6, 15).sum();
		return point[4] > 0 && Math.abs(point[4] - sum) <= 0.01 * sum + 20;
	}

	/** Joins the lines of each point: a point begins with a line of as many numbers as the first has. */
	private static double[][] points(final TextFile file, final int from, final List<Integer> lines) {
		final List<List<Double>> points = new ArrayList<>();
		final int first = numbers(file, from).length;
		for (int line = from; line <= file.lines().size(); line++) {
			if (file.line(line).isBlank()) continue;
			final double[] row = numbers(file, line);
			if (row == null) {
				if (file.line(line).contains("END")) break;
				throw new InputException(file.at(line) + "numbers of a point were expected; correct the line or fetch the file again.");
			}
			if (row.length == first && (points.isEmpty() || points.size() == 1 || points.get(points.size() - 1).size() == points
				.get(0).size())) {
				points.add(new ArrayList<>());
				lines.add(line);
			}
			Arrays.stream(row).forEach(points.get(points.size() - 1)::add);
		}
		for (int p = 0; p < points.size(); p++)
			if (points.get(p).size() != points.get(0).size()) throw new InputException(file.at(lines.get(p)) + "the point that begins here has " +
				points.get(p).size() + " numbers, the first one " + points.get(0).size() + "; correct it or fetch the file again.");
		if (points.size() < 2) throw new InputException(file.path() + " has one point only; a spectrum has many.");
		return points.stream().map(point -> point.stream().mapToDouble(Double::doubleValue).toArray()).toArray(
			double[][]::new);
	}

	/** @return the numbers of a line; null if anything else stands in it */
	private static double[] numbers(final TextFile file, final int line) {
		final String text = file.line(line);
		if (text.isBlank() || text.length() > 10_000) return null;
		final double[] numbers = Arrays.stream(Dialect.BLANK.split(text)).mapToDouble(Dialect.BLANK::number).toArray();
		return Arrays.stream(numbers).anyMatch(Double::isNaN) ? null : numbers;
	}

	private static Map<String, String> settings(final List<String> header) {
		final Map<String, String> settings = new LinkedHashMap<>();
		for (final String line : header) {
			final Matcher matcher = SETTING.matcher(line.length() > 1000 ? "" : line);
			while (matcher.find())
				settings.put(matcher.group(1), (matcher.group(2) == null ? matcher.group(3) : matcher.group(2)).strip());
		}
		return settings;
	}
}
