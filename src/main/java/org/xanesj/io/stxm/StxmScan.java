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

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.xanesj.io.PictureTurn;
import org.xanesj.io.StackDataset;
import org.xanesj.io.StackReading;
import org.xanesj.io.StackSlices;
import org.xanesj.task.InputException;
import org.xanesj.task.Progress;

/**
 * One region of a scan as one detector saw it.
 *
 * @param header of the scan
 * @param region index of the region
 * @param channel index of the detector
 */
record StxmScan(SdfHeader header, int region, int channel) {

	private static final Pattern IMAGE = Pattern.compile("(.+)_([a-z])(\\d*)\\.xim", Pattern.CASE_INSENSITIVE);

	/** @return all regions and detectors of a scan over energies, region by region */
	static List<StxmScan> of(final SdfHeader header) {
		final List<StxmScan> scans = new ArrayList<>();
		for (int region = 0; region < header.regions().size(); region++)
			for (int channel = 0; channel < header.channels().size(); channel++)
				scans.add(new StxmScan(header, region, channel));
		return scans;
	}

	/** @return the header that belongs to an image, beside it; null if the name is not that of an image */
	static Path headerOf(final Path image) {
		final Matcher matcher = IMAGE.matcher(image.getFileName().toString());
		return matcher.matches() ? image.resolveSibling(matcher.group(1) + ".hdr") : null;
	}

	/** @return true if an image belongs to this region and detector */
	boolean holds(final Path image) {
		final String name = image.getFileName().toString().toLowerCase(Locale.ROOT);
		final int energies = header.isLineScan() ? 1 : header.stack().size();
		for (int energy = 0; energy < energies; energy++)
			if (file(energy).getFileName().toString().toLowerCase(Locale.ROOT).equals(name)) return true;
		return false;
	}

	/** Letter of the detector, three digits of the energy in a stack, digit of the region where there are several. */
	private Path file(final int energy) {
		return header.file().resolveSibling(header.base() + "_" + (char) ('a' + channel) + (header.isLineScan() ? "" : String
			.format("%03d", energy)) + (header.regions().size() > 1 ? String.valueOf(region) : "") + ".xim");
	}

	/** @return index of each energy of which the image is there */
	private List<Integer> present() {
		final List<Integer> present = new ArrayList<>();
		for (int i = 0; i < header.stack().size(); i++)
			if (Files.isRegularFile(file(i))) present.add(i);
		return present;
	}

	/** @return true if there is any image */
	boolean exists() {
		return header.isLineScan() ? Files.isRegularFile(file(0)) : !present().isEmpty();
	}

	private SdfHeader.Region area() {
		return header.regions().get(region);
	}

	/** @return name and description among the others of the same scan */
	StackDataset dataset(final String before) {
		final List<String> parts = new ArrayList<>();
		if (!before.isEmpty()) parts.add(before);
		if (header.regions().size() > 1) parts.add("region " + (region + 1));
		if (header.channels().size() > 1) parts.add(detector());
		final String size = header.isLineScan() ? "line of " + area().q().size() + " points, " + area().p().size() + " energies"
			: area().p().size() + " x " + area().q().size() + " pixels, " + header.stack().size() + " energies";
		return parts.isEmpty() ? StackDataset.ONLY : new StackDataset(String.join("/", parts), size);
	}

	private String detector() {
		final String name = header.channels().get(channel);
		return name.isBlank() || header.channels().indexOf(name) != channel ? "detector " + (char) ('a' + channel) : name;
	}

	/**
	 * Opens it.
	 *
	 * @throws InputException if fewer than two images are there, or if one is damaged
	 */
	StackSlices read(final StackReading reading, final Progress progress) {
		final StxmPlanes planes = header.isLineScan() ? StxmPlanes.line(file(0), area(), reading) : StxmPlanes.images(this::file,
			present(), area(), header.stack(), reading, progress);
		final List<String> notes = new ArrayList<>();
		if (!planes.missing().isEmpty()) notes.add(header.base() + ": " + planes.missing() +
			"; the scan was stopped or files were lost, the other images are used.");
		final String name = dataset("").name();
		return new StackSlices(name.isEmpty() ? header.base() : header.base() + " " + name.replace('/', ' '), planes.source(), planes.labels(),
			List.of(), Map.of(), List.of(), planes.pixelSize(), header.info().add("Detector", header.channels().get(
				channel)).add("Columns", area().p().toString()).add("Rows", area().q().name().isEmpty() ? null : area().q()
					.toString()).add("Orientation", header.isLineScan() ? null : PictureTurn.ORIENTATION).toString(), notes);
	}
}
