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
package org.xanesj.io.photonfactory;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.stream.Collectors;

import org.xanesj.io.InfoLines;
import org.xanesj.io.Scan9809;
import org.xanesj.io.StackEnergies;
import org.xanesj.task.InputException;

/**
 * Images that were taken during a scan in the 9809 format. Their energies are those of the angles that were wanted, as in the
 * imaging program of PF; see {@link Scan9809#HC}.
 *
 * @param scan the scan
 * @param files of the images by index of the point of the scan; several are repeats
 */
record ScanImages(Scan9809 scan, SortedMap<Integer, List<Path>> files) {

	private static final int MOST_NAMED = 10;

	/** @throws InputException if there are fewer than two images, or more than points of the scan */
	ScanImages {
		if (files.size() < 2) throw new InputException(scan.file() + " has " + files.size() +
			" images beside it; a stack needs images at two energies or more.");
		if (files.lastKey() >= scan.size()) throw new InputException(scan.file() + " has " + scan.size() +
			" points, but there are images up to number " + files.lastKey() + "; the scan and the images do not belong together.");
	}

	/** @return files of each plane */
	List<List<Path>> planes() {
		return List.copyOf(files.values());
	}

	/** @return slice labels */
	List<String> labels() {
		final double[] energies = scan.energiesSet();
		return files.keySet().stream().map(point -> StackEnergies.label(energies[point])).toList();
	}

	/** @return a sentence if points of the scan have no image */
	List<String> notes() {
		final double[] energies = scan.energiesSet();
		final List<String> missing = new ArrayList<>();
		for (int i = 0; i < scan.size(); i++)
			if (!files.containsKey(i)) missing.add(String.format(Locale.ROOT, "%.2f eV", energies[i]));
		final List<String> notes = new ArrayList<>();
		if (!missing.isEmpty()) notes.add(name() + ": the images of " + missing.size() + " of " + scan.size() +
			" points are missing, " + missing.stream().limit(MOST_NAMED).collect(Collectors.joining(", ")) + (missing
				.size() > MOST_NAMED ? ", ..." : "") + "; the others are used.");
		if (scan.announced() > scan.size()) notes.add(name() + ": the scan was stopped after " + scan.size() + " of " + scan
			.announced() + " points.");
		return notes;
	}

	String name() {
		return scan.file().getFileName().toString();
	}

	/** @return what the scan tells, for the info */
	InfoLines info() {
		final List<String> header = scan.header();
		return new InfoLines().add("Beamline", scan.beamline()).add("Scan", header.size() > 1 ? header.get(1) : "").add("Sample",
			scan.sample()).add("Monochromator", "d = " + scan.spacing() + " angstrom, h c = " + Scan9809.HC + " eV angstrom").add(
				"Dwell", Arrays.stream(scan.times()).average().orElse(Double.NaN), "s");
	}
}
