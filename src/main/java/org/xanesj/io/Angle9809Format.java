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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.scijava.plugin.Plugin;

/**
 * Spectra in the 9809 text of Japanese beamlines, see {@link Scan9809}: energies from the angles that the encoder gave, and
 * from the modes of the detectors the signal ln(I0/I) or fluorescence over I0. Dark counts are not subtracted, as the
 * programs of these beamlines do not do it either when they read a file.
 */
@Plugin(type = SpectrumFormat.class, priority = SpectrumFormat.FOREIGN + 1)
public final class Angle9809Format extends TableFormat {

	/** Energy, angle wanted, angle read, time. */
	private static final int BEFORE_DETECTORS = 4;

	private static final int MONITOR = 1;
	private static final int TRANSMITTED = 2;
	private static final int FLUORESCENCE = 3;

	@Override
	public String name() {
		return "9809";
	}

	@Override
	protected boolean recognises(final TextFile file) {
		return file.line(1).strip().matches("9809\\b.*");
	}

	@Override
	protected ColumnTable table(final TextFile file) {
		final Scan9809 scan = Scan9809.read(file);
		final List<String> labels = new ArrayList<>(List.of("energy", "angle set", "angle read", "time"));
		final List<double[]> columns = new ArrayList<>(List.of(scan.energiesRead(), scan.anglesSet(), scan.anglesRead(), scan
			.times()));
		final List<String> fluorescence = new ArrayList<>();
		for (int i = 0; i < scan.detectors().length; i++) {
			labels.add(label(scan.modes()[i], i, labels, fluorescence));
			columns.add(scan.detectors()[i]);
		}
		final List<String> notes = new ArrayList<>();
		notes.add("Energies were computed from the angles with h c = " + Scan9809.HC + " eV angstrom and d = " + scan
			.spacing() + " angstrom.");
		if (scan.size() < scan.announced()) notes.add("The scan has " + scan.size() + " of the " + scan.announced() +
			" points that its header announces.");
		noteDark(scan, labels, notes);
		final Map<String, String> metadata = new LinkedHashMap<>();
		metadata.put("Beamline.name", scan.beamline());
		metadata.put("Sample.name", scan.sample());
		metadata.put("Mono.d_spacing", Double.toString(scan.spacing()));
		return new ColumnTable(file, labels, labels.stream().map(label -> label.equals("energy") ? "eV" : "").toList(), columns
			.toArray(double[][]::new), lines(file, scan.size()), metadata, notes, false, channels(labels, fluorescence));
	}

	private static void noteDark(final Scan9809 scan, final List<String> labels, final List<String> notes) {
		final List<String> dark = new ArrayList<>();
		for (int i = 0; i < scan.offsets().length; i++)
			if (scan.offsets()[i] != 0) dark.add(labels.get(i + BEFORE_DETECTORS) + " - " + scan.offsets()[i] + "*time");
		if (!dark.isEmpty()) notes.add("The dark signal that the header gives was not subtracted; to do so set 'signal' with " +
			String.join(", ", dark) + ".");
	}

	private static String label(final int mode, final int number, final List<String> labels,
		final List<String> fluorescence)
	{
		if (mode == MONITOR && !labels.contains("i0")) return "i0";
		if (mode == TRANSMITTED && !labels.contains("itrans")) return "itrans";
		final String label = mode == FLUORESCENCE ? "ifluor" + (fluorescence.size() + 1) : "detector" + (number + 1);
		if (mode == FLUORESCENCE) fluorescence.add(label);
		return label;
	}

	/** Where a multi-element detector was used, transmission was only watched. */
	private static List<ColumnTable.Channel> channels(final List<String> labels, final List<String> fluorescence) {
		if (!labels.contains("i0")) return List.of();
		final String sum = "(" + String.join("+", fluorescence) + ")/i0";
		if (!fluorescence.isEmpty()) return List.of(new ColumnTable.Channel("", sum, labels.contains("itrans")
			? "Fluorescence was read; for transmission set 'signal' to ln(i0/itrans)." : ""));
		return labels.contains("itrans") ? List.of(new ColumnTable.Channel("", "ln(i0/itrans)", "")) : List.of();
	}

	/** The points stand in the last lines that are not blank. */
	private static int[] lines(final TextFile file, final int points) {
		final int[] all = IntStream.rangeClosed(1, file.lines().size()).filter(line -> !file.line(line)
			.replace('\u001a', ' ').isBlank()).toArray();
		return Arrays.copyOfRange(all, all.length - points, all.length);
	}
}
