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

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.scijava.plugin.Plugin;
import org.xanesj.io.SourceFile;
import org.xanesj.io.StackDataset;
import org.xanesj.io.StackFormat;
import org.xanesj.io.StackReading;
import org.xanesj.io.StackSlices;
import org.xanesj.task.FileTrouble;
import org.xanesj.task.InputException;
import org.xanesj.task.Progress;

/**
 * Reads scans of scanning transmission X-ray microscopes: a header (.hdr) with text images (.xim) beside it; opened by the
 * header, by one of the images, or by the folder. Several regions and detectors are data sets. Of a stopped scan what is
 * there is read. A line scan becomes a stack of one row. Seen on real data: an image stack of ALS 11.0.2; several regions,
 * several detectors and line scans are written from the description of the format.
 */
@Plugin(type = StackFormat.class, priority = StackFormat.PARTICULAR)
public final class StxmFormat implements StackFormat {

	private static final int MOST_HEADERS = 10000;

	@Override
	public String name() {
		return "STXM (.hdr)";
	}

	@Override
	public boolean recognises(final SourceFile file) {
		if (!file.isFolder()) return SdfHeader.recognises(file) || file.ending().equals("xim") && StxmScan.headerOf(file
			.path()) != null && file.isText();
		try {
			return headers(file.path()).stream().anyMatch(header -> SdfHeader.recognises(SourceFile.of(header)));
		}
		catch (final InputException unreadable) {
			return false;
		}
	}

	@Override
	public List<StackDataset> datasets(final SourceFile file) {
		return choices(file).stream().map(Choice::dataset).toList();
	}

	@Override
	public StackSlices read(final SourceFile file, final StackDataset dataset, final StackReading reading,
		final Progress progress)
	{
		return choices(file).stream().filter(choice -> choice.dataset().equals(dataset)).findFirst().orElseThrow(
			() -> new InputException(file.path() + " holds no data set '" + dataset.name() +
				"'; leave 'dataset' empty to see what there is.")).scan().read(reading, progress);
	}

	private record Choice(StackDataset dataset, StxmScan scan) {}

	private record Choices(List<Choice> list) {}

	private static List<Choice> choices(final SourceFile file) {
		return file.once(Choices.class, () -> new Choices(found(file))).list();
	}

	private static List<Choice> found(final SourceFile file) {
		if (file.isFolder()) return ofFolder(file.path());
		if (!file.ending().equals("xim")) return ofScan(SdfHeader.read(file), null);
		final Path header = StxmScan.headerOf(file.path());
		if (!Files.isRegularFile(header)) throw new InputException(file.path() + " needs its header " + header.getFileName() +
			", which holds the energies; put both into one folder.");
		final SourceFile source = SourceFile.of(header);
		if (!SdfHeader.recognises(source)) throw new InputException(header + " is no header of an STXM scan; fetch it again.");
		return ofScan(SdfHeader.read(source), file.path());
	}

	/** @param image limits the choice to its region and detector; null = all */
	private static List<Choice> ofScan(final SdfHeader header, final Path image) {
		checkEnergies(header);
		final List<StxmScan> scans = StxmScan.of(header).stream().filter(scan -> image == null || scan.holds(image)).toList();
		if (scans.isEmpty()) throw new InputException(image + " is no image of the scan that " + header.file().getFileName() +
			" describes; open the header instead.");
		final List<StxmScan> there = scans.stream().filter(StxmScan::exists).toList();
		// where no image is there at all, reading says which ones are missed
		final List<StxmScan> open = there.isEmpty() ? scans.subList(0, 1) : there;
		if (open.size() == 1) return List.of(new Choice(StackDataset.ONLY, open.get(0)));
		return open.stream().map(scan -> new Choice(scan.dataset(""), scan)).toList();
	}

	private static void checkEnergies(final SdfHeader header) {
		if (header.isStack() || header.isLineScan()) return;
		final boolean spectra = header.regions().get(0).p().isEnergy();
		final String what = spectra ? "spectra of points; XANES Extract Features... reads its .xsp files" : header
			.stack() != null && header.stack().size() > 1 ? "images along " + header.stack().name() + ", not along energies"
				: "a single image; a stack needs images at several energies";
		throw new InputException(header.file() + " describes a scan '" + header.type() + "' that holds " + what + ".");
	}

	private static List<Choice> ofFolder(final Path folder) {
		final List<SdfHeader> stacks = new ArrayList<>();
		InputException first = null;
		for (final Path file : headers(folder)) {
			try {
				final SourceFile source = SourceFile.of(file);
				if (!SdfHeader.recognises(source)) continue;
				final SdfHeader header = SdfHeader.read(source);
				checkEnergies(header);
				stacks.add(header);
			}
			catch (final InputException noStack) {
				if (first == null) first = noStack;
			}
		}
		if (stacks.isEmpty()) throw new InputException(folder + " holds no scan over energies" + (first == null ? "." : " (" +
			first.getMessage().replaceAll("\\.$", "") + ")."));
		if (stacks.size() == 1) return ofScan(stacks.get(0), null);
		final List<Choice> all = new ArrayList<>();
		for (final SdfHeader header : stacks)
			StxmScan.of(header).stream().filter(StxmScan::exists).forEach(scan -> all.add(new Choice(scan.dataset(header.base()),
				scan)));
		if (all.isEmpty()) throw new InputException(folder +
			" holds headers of scans, but none of their images; keep header and images in one folder.");
		return all;
	}

	private static List<Path> headers(final Path folder) {
		try (Stream<Path> files = Files.list(folder)) {
			return files.filter(file -> file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".hdr") && Files
				.isRegularFile(file) && file.toFile().length() > 0).sorted().limit(MOST_HEADERS).toList();
		}
		catch (final IOException e) {
			throw new InputException(folder + " cannot be read (" + FileTrouble.words(e) + "); check that you may read it.", e);
		}
	}
}
