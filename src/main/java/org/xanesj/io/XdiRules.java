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

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.xanesj.spectrum.EdgeTable;

/** What the XDI dictionary requires or recommends of the fields; a broken rule is a note, since the table can be read. */
final class XdiRules {

	private static final Pattern EDGE = Pattern.compile("(?i)K|L[1-3]?|M[1-5]?|N[1-7]?|O[1-7]?|L23|L2,3|M45|M4,5");
	private static final Pattern TIME = Pattern.compile(
		"(\\d{4})-(\\d{2})-(\\d{2})[T ](\\d{2}):(\\d{2}):(\\d{2})(?:[.,]\\d+)?(?:Z|[+-]\\d{2}:?\\d{2})?");
	private static final Pattern NUMBER_AND_UNIT = Pattern.compile("[-+]?[\\d.]+(?:[eE][-+]?\\d+)?\\s*(\\p{L}+)");
	private static final List<String> RECOMMENDED = List.of("Facility.name", "Facility.xray_source", "Beamline.name",
		"Scan.start_time", "Column.1");

	/** Elements without an absorption edge above 50 eV, and those beyond the table, still are elements. */
	private static final List<String> OTHER_ELEMENTS = List.of("H", "He", "Li", "Np", "Pu", "Am", "Cm", "Bk", "Cf");

	private XdiRules() {
		// prevent instantiation of utility class
	}

	/** @return the value of a field in any case, or null */
	static String value(final Map<String, String> fields, final String key) {
		for (final Map.Entry<String, String> field : fields.entrySet())
			if (field.getKey().equalsIgnoreCase(key)) return field.getValue();
		return null;
	}

	static void check(final Map<String, String> fields, final List<String> labels, final List<String> notes) {
		final String symbol = value(fields, "Element.symbol");
		if (symbol == null) notes.add("XDI: the required field Element.symbol is missing.");
		else if (!isElement(symbol)) notes.add("XDI: Element.symbol '" + symbol + "' is no chemical element.");
		final String edge = value(fields, "Element.edge");
		if (edge == null) notes.add("XDI: the required field Element.edge is missing.");
		else if (!EDGE.matcher(edge).matches()) notes.add("XDI: Element.edge '" + edge + "' is no absorption edge.");
		final String spacing = value(fields, "Mono.d_spacing");
		if (spacing == null) notes.add("XDI: the required field Mono.d_spacing is missing.");
		else if (Double.isNaN(Dialect.BLANK.number(spacing.split("\\s+")[0]))) notes.add("XDI: Mono.d_spacing '" + spacing +
			"' is no number.");
		time(fields, "Scan.start_time", notes);
		time(fields, "Scan.end_time", notes);
		quantity(fields, "Facility.energy", List.of("gev", "mev"), notes);
		quantity(fields, "Facility.current", List.of("ma", "a"), notes);
		final String temperature = value(fields, "Sample.temperature");
		if (temperature != null && Character.isDigit(temperature.charAt(0))) quantity(fields, "Sample.temperature", List.of(
			"k", "c", "f"), notes);
		final List<String> missing = RECOMMENDED.stream().filter(key -> value(fields, key) == null).toList();
		if (!missing.isEmpty()) notes.add("XDI: recommended fields are missing: " + String.join(", ", missing) + ".");
		if (labels.stream().noneMatch(label -> label.equalsIgnoreCase("energy") || label.equalsIgnoreCase("angle"))) notes
			.add("XDI: no column is labelled 'energy'.");
	}

	private static boolean isElement(final String symbol) {
		return EdgeTable.symbols().stream().anyMatch(symbol::equalsIgnoreCase) || OTHER_ELEMENTS.stream().anyMatch(
			symbol::equalsIgnoreCase);
	}

	private static void time(final Map<String, String> fields, final String key, final List<String> notes) {
		final String text = value(fields, key);
		if (text == null) return;
		final Matcher matcher = TIME.matcher(text);
		boolean good = matcher.matches();
		if (good) {
			final int[] part = new int[6];
			for (int i = 0; i < part.length; i++)
				part[i] = Integer.parseInt(matcher.group(i + 1));
			try {
				LocalDateTime.of(part[0], part[1], part[2], part[3], part[4], part[5]);
			}
			catch (final DateTimeException e) {
				good = false;
			}
		}
		if (!good) notes.add("XDI: " + key + " '" + text + "' is no date and time of the form 2007-04-05T14:30:22.");
	}

	private static void quantity(final Map<String, String> fields, final String key, final List<String> units,
		final List<String> notes)
	{
		final String text = value(fields, key);
		if (text == null) return;
		final Matcher matcher = NUMBER_AND_UNIT.matcher(text);
		if (!matcher.matches() || !units.contains(matcher.group(1).toLowerCase(Locale.ROOT))) notes.add("XDI: " + key + " '" +
			text + "' is no number with one of the units " + String.join(", ", units) + ".");
	}
}
