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

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.xanesj.task.InputException;

/**
 * A scan over the angle of the monochromator in the 9809 format of KEK-PF, SPring-8, SAGA, Aichi and Ritsumeikan: a header
 * that ends with the line "Offset", then columns of {@value #COLUMN} characters: angle wanted, angle read, time, detectors.
 * As found in a file of PF BL12C: text may end with the byte 0x1A of DOS; numbers may lack the zero before the point.
 *
 * @param file where it is
 * @param header lines before the numbers, without blanks at their ends
 * @param spacing d of the reflection of the monochromator [angstrom]
 * @param anglesSet Bragg angle that was wanted [degree], one per point
 * @param anglesRead Bragg angle that the encoder gave [degree], one per point
 * @param times counting time [s], one per point
 * @param modes what each detector is as the header codes it: 1 = I0, 2 = transmission, 3 = fluorescence; others are possible
 * @param offsets dark signal of each detector as the header gives it [counts per s]
 * @param detectors values by detector, then by point, as written
 */
public record Scan9809(Path file, List<String> header, double spacing, double[] anglesSet, double[] anglesRead,
	double[] times, int[] modes, double[] offsets, double[][] detectors)
{

	/**
	 * h c [eV angstrom] as the programs of these beamlines have it. The value of CODATA 2018, 12398.41984, would give
	 * energies lower by 0.06 eV at Fe K; users compare with their beamline's own numbers.
	 */
	public static final double HC = 12398.52;

	private static final int COLUMN = 10;
	/** Angle wanted, angle read, time. */
	private static final int BEFORE_DETECTORS = 3;
	private static final Pattern SPACING = Pattern.compile("\\bD\\s*=\\s*(\\d*\\.\\d+|\\d+)\\s*A");
	private static final Pattern POINTS = Pattern.compile("\\bPoints\\s*=\\s*(\\d{1,7})\\b");
	private static final Pattern MARK = Pattern.compile("^\\s*9809\\b");

	/** @return true if the file is a text that begins as this format does */
	public static boolean recognises(final SourceFile file) {
		return !file.isFolder() && MARK.matcher(new String(file.head(), 0, Math.min(file.head().length, 64),
			StandardCharsets.ISO_8859_1)).find() && file.isText();
	}

	/**
	 * Reads a scan.
	 *
	 * @param text lines of a file of which {@link #recognises} is true
	 * @throws InputException if header or numbers are damaged, with path and line
	 */
	public static Scan9809 read(final TextFile text) {
		final List<String> lines = text.lines();
		final int last = IntStream.range(0, lines.size()).filter(i -> lines.get(i).strip().startsWith("Offset")).findFirst()
			.orElseThrow(() -> new InputException(text.path() +
				" has no line 'Offset', with which the header of a 9809 file ends; fetch the file again."));
		final List<String> header = lines.subList(0, last + 1).stream().map(String::strip).toList();
		final double[] offsets = offsets(fields(lines.get(last)));
		final double[][] rows = rows(text, last + 1);
		final int detectors = rows[0].length - BEFORE_DETECTORS;
		return new Scan9809(text.path(), header, spacing(text, header), column(rows, 0), column(rows, 1), column(rows, 2),
			modes(header, detectors), Arrays.copyOf(offsets, detectors), IntStream.range(0, detectors).mapToObj(i -> column(
				rows, BEFORE_DETECTORS + i)).toArray(double[][]::new));
	}

	private static double spacing(final TextFile text, final List<String> header) {
		for (int i = 0; i < header.size(); i++) {
			final Matcher matcher = SPACING.matcher(header.get(i));
			if (!matcher.find()) continue;
			final double spacing = Double.parseDouble(matcher.group(1));
			if (spacing > 0.1 && spacing < 100) return spacing;
			throw new InputException(text.at(i + 1) + "the lattice spacing D = " + matcher.group(1) +
				" A is not possible for a monochromator; correct it.");
		}
		throw new InputException(text.path() +
			" has no lattice spacing 'D= ... A' in its header; add it to the line 'Mono :'.");
	}

	private static double[][] rows(final TextFile text, final int from) {
		final List<double[]> rows = new ArrayList<>();
		for (int i = from; i < text.lines().size(); i++) {
			final List<String> fields = fields(text.lines().get(i));
			if (fields.isEmpty()) continue;
			final double[] row = fields.stream().mapToDouble(Dialect.BLANK::number).toArray();
			if (row.length < BEFORE_DETECTORS || Arrays.stream(row).anyMatch(Double::isNaN)) throw new InputException(text.at(i +
				1) + "angles, time and detector values were expected in columns of " + COLUMN +
				" characters; correct or remove the line.");
			if (!rows.isEmpty() && rows.get(0).length != row.length) throw new InputException(text.at(i + 1) + "has " +
				row.length + " columns, the first point " + rows.get(0).length +
				"; the file is damaged or was cut off, fetch it again or remove the line.");
			if (!possible(row[0]) || !possible(row[1])) throw new InputException(text.at(i + 1) + "the angles " + row[0] +
				" and " + row[1] + " do not lie between 0 and 90 degrees; correct or remove the line.");
			rows.add(row);
		}
		if (rows.isEmpty()) throw new InputException(text.path() + " has a header but no points; fetch the file again.");
		return rows.toArray(double[][]::new);
	}

	private static boolean possible(final double angle) {
		return angle > 0 && angle < 90;
	}

	/** Numbers that fill their column touch each other, so that blanks do not separate them; elsewhere blanks do. */
	private static List<String> fields(final String line) {
		final String text = line.replace('\u001a', ' ').stripTrailing();
		if (text.isEmpty()) return List.of();
		final List<String> fixed = new ArrayList<>();
		for (int i = 0; i < text.length(); i += COLUMN)
			fixed.add(text.substring(i, Math.min(i + COLUMN, text.length())).strip());
		if (fixed.stream().noneMatch(field -> field.isEmpty() || field.matches(".*\\s.*"))) return fixed;
		return List.of(text.strip().split("\\s+"));
	}

	private static double[] offsets(final List<String> fields) {
		return fields.stream().skip(BEFORE_DETECTORS).mapToDouble(Dialect.BLANK::number).map(value -> Double.isNaN(value) ? 0
			: value).toArray();
	}

	private static int[] modes(final List<String> header, final int detectors) {
		final int[] modes = new int[detectors];
		for (final String line : header) {
			final String[] fields = line.split("\\s+");
			if (!fields[0].equals("Mode")) continue;
			for (int i = 0; i < detectors && i + BEFORE_DETECTORS < fields.length; i++)
				if (fields[i + BEFORE_DETECTORS].matches("\\d{1,6}")) modes[i] = Integer.parseInt(fields[i + BEFORE_DETECTORS]);
		}
		return modes;
	}

	private static double[] column(final double[][] rows, final int column) {
		return Arrays.stream(rows).mapToDouble(row -> row[column]).toArray();
	}

	/** @return number of points */
	public int size() {
		return anglesSet.length;
	}

	/** @return number of points that the header announces, more than {@link #size()} if the scan was stopped; 0 if unsaid */
	public int announced() {
		return header.stream().map(POINTS::matcher).filter(Matcher::find).mapToInt(matcher -> Integer.parseInt(matcher.group(
			1))).findFirst().orElse(0);
	}

	/** @return facility and beamline, e.g. "KEK-PF BL12C" */
	public String beamline() {
		return MARK.matcher(header.get(0)).replaceFirst("").strip().replaceAll("\\s+", " ");
	}

	/** @return what the user wrote about the sample; "" if nothing */
	public String sample() {
		return header.size() > 2 ? header.get(2) : "";
	}

	/** @return energies of the angles that were wanted [eV]: those by which the imaging program of PF labels its images */
	public double[] energiesSet() {
		return energies(anglesSet, spacing);
	}

	/** @return energies of the angles that the encoder gave [eV]: those which programs for spectra use */
	public double[] energiesRead() {
		return energies(anglesRead, spacing);
	}

	/**
	 * Bragg's law in first order, E = h c / (2 d sin(angle)).
	 *
	 * @param angles [degree], above 0
	 * @param spacing d [angstrom]
	 * @return [eV]
	 */
	static double[] energies(final double[] angles, final double spacing) {
		return Arrays.stream(angles).map(angle -> HC / (2 * spacing * Math.sin(Math.toRadians(angle)))).toArray();
	}
}
