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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.scijava.plugin.Plugin;
import org.xanesj.task.InputException;

/**
 * Scans of DESY beamlines (.fio): comments after %c, parameters after %p, and after %d lines "Col 2 NAME FLOAT" and the
 * table. Names of columns begin with that of the scan; the first two columns that have no more than that are the energy and
 * the absorption as the beamline's program computed it.
 */
@Plugin(type = SpectrumFormat.class, priority = SpectrumFormat.SIGNED)
public final class FioFormat extends TableFormat {

	private static final Pattern COLUMN = Pattern.compile("\\s*Col\\s+(\\d{1,3})\\s+(\\S+)\\s+(?:FLOAT|DOUBLE|INTEGER)\\b.*",
		Pattern.CASE_INSENSITIVE);
	private static final Pattern PARAMETER = Pattern.compile("\\s*([\\w.()\\[\\]-]{1,60})\\s*=\\s*(\\S.{0,199}?)\\s*");

	@Override
	public String name() {
		return "DESY fio";
	}

	@Override
	protected boolean recognises(final TextFile file) {
		int data = -1;
		for (int i = 0; i < file.lines().size() && i < 20_000; i++) {
			final String line = file.lines().get(i);
			if (line.strip().equalsIgnoreCase("%d")) data = i;
			else if (data >= 0 && COLUMN.matcher(shortened(line)).matches()) return true;
		}
		return false;
	}

	private static String shortened(final String line) {
		return line.length() > 300 ? "" : line;
	}

	@Override
	protected ColumnTable table(final TextFile file) {
		final Map<String, String> metadata = new LinkedHashMap<>();
		final List<String> names = new ArrayList<>();
		int line = 1;
		char part = ' ';
		for (; line <= file.lines().size(); line++) {
			final String text = shortened(file.line(line)).strip();
			if (text.length() == 2 && text.charAt(0) == '%') part = Character.toLowerCase(text.charAt(1));
			else if (part == 'd') {
				final Matcher column = COLUMN.matcher(text);
				if (column.matches()) names.add(column.group(2));
				else if (!names.isEmpty() && !text.isEmpty() && text.charAt(0) != '!') break;
			}
			else if (part == 'p') {
				final Matcher parameter = PARAMETER.matcher(text);
				if (parameter.matches()) metadata.putIfAbsent(parameter.group(1), parameter.group(2));
			}
			else if (part == 'c' && !text.isEmpty() && text.charAt(0) != '!') metadata.merge("comment", text, (a, b) -> a.length() > 2000
				? a : a + "; " + b);
		}
		return table(file, line, names, metadata);
	}

	private static ColumnTable table(final TextFile file, final int first, final List<String> names,
		final Map<String, String> metadata)
	{
		final NumberRows rows = NumberRows.read(file, first, file.lines().size(), names.size());
		if (rows.size() == 0) throw new InputException(file.path() + " has no points after its list of columns; fetch it again.");
		final List<String> labels = labels(names);
		return new ColumnTable(file, labels, labels.stream().map(ColumnTextFormat::unit).toList(), rows.columns(), rows.lineNumbers(),
			metadata, new ArrayList<>(), false, labels.contains("mu") ? List.of(new ColumnTable.Channel("", "mu", "")) : List
				.of());
	}

	/** What follows the name of the scan, if a column has nothing but that name. */
	private static List<String> labels(final List<String> names) {
		String scan = names.get(0);
		for (final String name : names)
			while (!name.startsWith(scan))
				scan = scan.substring(0, scan.length() - 1);
		final List<String> labels = new ArrayList<>();
		for (final String name : names) {
			final String own = names.contains(scan) ? name.substring(scan.length()).replaceFirst("^_", "") : name;
			labels.add(!own.isEmpty() ? own : !labels.contains("energy") ? "energy" : !labels.contains("mu") ? "mu" : name);
		}
		return labels;
	}
}
