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
package org.xanesj.io.stxm;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.xanesj.io.InfoLines;
import org.xanesj.io.SourceFile;
import org.xanesj.task.InputException;

/**
 * The header (.hdr) of an STXM scan in the format of ALS, PolLux, CLS and others.
 * <p>
 * As found in a file of ALS 11.0.2: the first number of {@code Points} is their number; {@code Min} and {@code Max} are what
 * the user typed, not the first and last point.
 *
 * @param file where it is
 * @param type of the scan, e.g. "NEXAFS Image Scan"
 * @param regions at least one
 * @param stack the axis along which images follow each other; null if there is none
 * @param channels names of the detectors, at least one
 * @param dwell time per point [ms]; NaN if unknown
 * @param date as written; "" if unknown
 */
record SdfHeader(Path file, String type, List<Region> regions, SdfAxis stack, List<String> channels, double dwell,
	String date)
{

	/** A rectangle that was scanned: columns lie along P, rows along Q. */
	record Region(SdfAxis p, SdfAxis q) {}

	private static final Pattern MARK = Pattern.compile("\\bScanDefinition\\s*=\\s*\\{");
	private static final int MOST_REGIONS = 1000;
	private static final int LARGEST_IMAGE = 1 << 28;

	/** @return true if the text of a file is such a header */
	static boolean recognises(final SourceFile file) {
		return !file.isFolder() && MARK.matcher(new String(file.head(), StandardCharsets.ISO_8859_1))
			.find() && file.isText();
	}

	/**
	 * Reads a header.
	 *
	 * @throws InputException if the definition of the scan is damaged
	 */
	static SdfHeader read(final SourceFile source) {
		final Path file = source.path();
		final SdfText.Content content = SdfText.parse(String.join("\n", source.text().lines()));
		final Map<?, ?> definition = structure(content.fields().get("ScanDefinition"));
		final List<?> list = array(definition.get("Regions"));
		if (list.size() < 2) throw damaged(file, "lacks the regions of the scan");
		final List<Region> regions = new ArrayList<>();
		for (final Object region : list.subList(1, Math.min(list.size(), MOST_REGIONS)))
			regions.add(region(file, structure(region)));
		if (number(list.get(0)) != regions.size()) throw damaged(file, "announces " + list.get(0) + " regions but describes " +
			regions.size());
		final Map<?, ?> stack = structure(definition.get("StackAxis"));
		for (final Region region : regions)
			if ((long) region.p().size() * region.q().size() > LARGEST_IMAGE) throw damaged(file, "describes images of " + region
				.p().size() + " x " + region.q().size() + " points");
		return new SdfHeader(file, text(definition.get("Type")), regions, stack.containsKey("Points") ? axis(file, "StackAxis",
			stack) : null, channels(definition, content.fields()), number(definition.get("Dwell")), text(content.fields().get(
				"Time")));
	}

	private static Region region(final Path file, final Map<?, ?> region) {
		final Map<?, ?> q = structure(region.get("QAxis"));
		return new Region(axis(file, "PAxis", structure(region.get("PAxis"))), q.containsKey("Points") ? axis(file, "QAxis", q)
			: new SdfAxis("", "", new double[] { 0 }));
	}

	private static SdfAxis axis(final Path file, final String key, final Map<?, ?> axis) {
		final List<?> points = array(axis.get("Points"));
		if (points.size() < 2) throw damaged(file, "lacks the points of " + key);
		final double[] values = points.stream().skip(1).mapToDouble(SdfHeader::number).toArray();
		for (final double value : values)
			if (!Double.isFinite(value)) throw damaged(file, "has a point of " + key + " that is no number");
		if (number(points.get(0)) != values.length) throw damaged(file, "announces " + points.get(0) + " points of " + key +
			" but lists " + values.length);
		return new SdfAxis(text(axis.get("Name")), text(axis.get("Unit")), values);
	}

	private static List<String> channels(final Map<?, ?> definition, final Map<?, ?> top) {
		final List<String> names = new ArrayList<>();
		for (final Map<?, ?> place : List.of(definition, top)) {
			final List<?> channels = array(place.get("Channels"));
			if (!names.isEmpty()) break;
			for (int i = 1; i < Math.min(channels.size(), 27); i++)
				names.add(text(structure(channels.get(i)).get("Name")));
		}
		return names.isEmpty() ? List.of("counter0") : names;
	}

	private static InputException damaged(final Path file, final String how) {
		return new InputException(file + " " + how + "; the header is damaged or was cut off, fetch it again.");
	}

	private static Map<?, ?> structure(final Object value) {
		return value instanceof Map<?, ?> map ? map : Map.of();
	}

	private static List<?> array(final Object value) {
		return value instanceof List<?> list ? list : List.of();
	}

	private static double number(final Object value) {
		return value instanceof Double number ? number : Double.NaN;
	}

	private static String text(final Object value) {
		return value instanceof String text ? text : "";
	}

	/** @return true if the columns of its one image are energies, not places */
	boolean isLineScan() {
		return regions.get(0).p().isEnergy() && regions.get(0).q().size() > 1;
	}

	/** @return true if images at several energies follow each other */
	boolean isStack() {
		return stack != null && stack.size() > 1 && stack.isEnergy() && !isLineScan();
	}

	/** @return name of the files of the scan without what tells them apart */
	String base() {
		return file.getFileName().toString().replaceFirst("(?i)\\.hdr$", "");
	}

	/** @return what the header tells about the scan, for the info */
	InfoLines info() {
		return new InfoLines().add("Format", "STXM header and images, " + type).add("Dwell", dwell, "ms").add("Date", date);
	}
}
