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
package org.xanesj.io.hdf5;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Lines of an image's info from what a file says of its measurement. */
final class Metadata {

	private static final int LONGEST = 300;

	private Metadata() {
		// prevent instantiation of utility class
	}

	/** Adds a line "key: text" unless there is no text. */
	static void line(final List<String> lines, final String key, final String text) {
		if (text.isEmpty()) return;
		lines.add(key + ": " + (text.length() > LONGEST ? text.substring(0, LONGEST) + "..." : text));
	}

	/** Adds a line "key: 10 ms", of a list its mean where the numbers differ. */
	static void quantity(final List<String> lines, final String key, final Hdf5Data numbers) {
		final double[] values = numbers == null ? null : numbers.numbers();
		if (values == null || values.length == 0) return;
		final boolean same = Arrays.stream(values).allMatch(value -> value == values[0]);
		final double value = same ? values[0] : Arrays.stream(values).average().orElse(Double.NaN);
		final String unit = numbers.attribute("units").isEmpty() ? numbers.attribute("unit") : numbers.attribute("units");
		if (Double.isFinite(value)) line(lines, key, Texts.number(value) + (unit.isEmpty() ? "" : " " + unit) + (same ? ""
			: " (mean)"));
	}

	/** @return what the entry of a NeXus file says */
	static List<String> nexus(final Hdf5Group entry, final Hdf5Group detector) {
		final List<String> lines = new ArrayList<>();
		line(lines, "Title", entry.text("title"));
		line(lines, "Sample", entry.text("sample/name"));
		line(lines, "Date", entry.text("start_time"));
		line(lines, "End", entry.text("end_time"));
		quantity(lines, "Dwell", detector.firstData("count_time", "dwell"));
		line(lines, "Facility", entry.text("instrument/source/name"));
		line(lines, "Scan", detector.text("stxm_scan_type"));
		AsciiText.unescape(entry.text(NxStxmWriter.HISTORY)).lines().forEach(lines::add);
		return lines;
	}
}
