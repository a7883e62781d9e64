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
package org.xanesj.io.xradia;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import org.scijava.plugin.Plugin;
import org.xanesj.io.SourceFile;
import org.xanesj.io.StackDataset;
import org.xanesj.io.StackFormat;
import org.xanesj.io.StackReading;
import org.xanesj.io.StackSlices;
import org.xanesj.stack.PlaneSource;
import org.xanesj.task.FileTrouble;
import org.xanesj.task.InputException;
import org.xanesj.task.Progress;

/**
 * Reads images of Xradia's and Zeiss's transmission X-ray microscopes (.xrm, .txrm): a file with images at several energies;
 * one file of a series, which stands for all files of its folder whose names differ in energy and number of exposure only; a
 * ScanInfo list; or a folder. Images without the sample ({@code ref_} in the name) are a series of their own; where one belongs
 * to a series of the sample, the absorbance of both is a data set. Exposures of one energy are averaged. Energies are those in
 * the files (the motor's), else those in the names.
 * <p>
 * Seen on real data: single frames of APS with 16 bit, a ScanInfo list of SSRL without its images. Files with several images,
 * with 8 bit or floats or with a reference inside are written from the description of the format.
 */
@Plugin(type = StackFormat.class, priority = StackFormat.PARTICULAR)
public final class XradiaFormat implements StackFormat {

	private static final String ABSORBANCE = "absorbance";

	@Override
	public String name() {
		return "Xradia (.xrm, .txrm)";
	}

	@Override
	public boolean recognises(final SourceFile file) {
		if (!file.isFolder()) return XrmFile.recognises(file) || XrmScanInfo.recognises(file);
		try {
			return files(file.path()).stream().anyMatch(one -> XrmFile.recognises(SourceFile.of(one)));
		}
		catch (final InputException unreadable) {
			return false;
		}
	}

	@Override
	public List<StackDataset> datasets(final SourceFile file) {
		final List<Choice> choices = choices(file);
		return choices.size() == 1 ? List.of(StackDataset.ONLY) : choices.stream().map(Choice::dataset).toList();
	}

	@Override
	public StackSlices read(final SourceFile file, final StackDataset dataset, final StackReading reading,
		final Progress progress)
	{
		final List<Choice> choices = choices(file);
		final Choice choice = dataset.name().isEmpty() ? choices.get(0) : choices.stream().filter(one -> one.dataset().equals(
			dataset)).findFirst().orElseThrow(() -> new InputException(file.path() + " holds no data set '" + dataset.name() +
				"'; leave 'dataset' empty to see what there is."));
		return choice.read(reading, progress);
	}

	/** What there is to choose from. */
	private record Choices(List<Choice> list) {}

	private static List<Choice> choices(final SourceFile file) {
		return file.once(Choices.class, () -> new Choices(found(file))).list();
	}

	/** A series, alone or with its reference. */
	private record Choice(XrmSeries series, XrmSeries reference, boolean referenceInside, List<String> notes) {

		boolean isAbsorbance() {
			return reference != null || referenceInside;
		}

		StackDataset dataset() {
			return new StackDataset(series.name() + (isAbsorbance() ? " " + ABSORBANCE : ""), series.described() + (isAbsorbance()
				? ", with its reference" : series.reference() ? ", without the sample" : ""));
		}

		StackSlices read(final StackReading reading, final Progress progress) {
			final PlaneSource planes = reference != null ? XrmPlanes.absorbance(series, reference, reading, progress)
				: referenceInside ? XrmPlanes.absorbance(series, reading, progress) : XrmPlanes.images(series, reading, progress);
			final List<String> all = new ArrayList<>(notes);
			all.addAll(series.doubts());
			final String info = series.header().info() + (isAbsorbance() ? "\nAbsorbance: -ln(I / I0), reference " + (reference == null
				? "inside the file" : reference.name()) : "");
			return new StackSlices(dataset().name(), planes, series.labels(), List.of(), Map.of(), List.of(), series.header()
				.pixelSize(), info, all);
		}
	}

	private static List<Choice> found(final SourceFile file) {
		if (file.isFolder()) return ofMany(file.path(), files(file.path()), List.of());
		if (XrmScanInfo.recognises(file)) {
			final XrmScanInfo list = XrmScanInfo.read(file);
			return ofMany(file.path(), list.files(), list.missing() == 0 ? List.of() : List.of(list.missing() +
				" images of the list " + file.name() + " are not beside it; the others are used."));
		}
		final XrmSeries inside = XrmSeries.inside(file.path());
		return inside.header().images() > 1 ? ofOne(file.path(), inside) : ofSeries(file);
	}

	private static List<Choice> ofOne(final Path file, final XrmSeries series) {
		final XrmHeader header = series.header();
		if (series.points().size() < 2) throw new InputException(file + " holds " + header.images() +
			" images, all at " + series.points().get(0).energy() + " eV (a tomography?); a stack needs images at several energies.");
		final List<String> notes = header.images() == header.announced() ? List.of() : List.of(file.getFileName() + " holds " +
			header.images() + " of the " + header.announced() + " images that were planned; the scan was stopped.");
		final Choice images = new Choice(series, null, false, notes);
		return header.reference() ? List.of(new Choice(series, null, true, notes), images) : List.of(images);
	}

	private static List<Choice> ofSeries(final SourceFile file) {
		final String series = XrmName.of(file.path()).series();
		final List<Path> alike = files(file.folder()).stream().filter(other -> XrmName.of(other).series().equals(series)).toList();
		final XrmSeries found = XrmSeries.of(series, alike.isEmpty() ? List.of(file.path()) : alike);
		if (found.points().size() < 2) throw new InputException(file.path() + " is a single image at " + found.points().get(0).energy() +
			" eV; put the images at other energies, with names that differ in the energy only, into the same folder.");
		return List.of(new Choice(found, null, false, List.of()));
	}

	private static List<Choice> ofMany(final Path path, final List<Path> files, final List<String> notes) {
		final List<XrmSeries> all = XrmSeries.among(files).stream().filter(series -> series.points().size() > 1).toList();
		if (all.isEmpty()) throw new InputException(path + " holds " + files.size() +
			" .xrm files, but no series of them at several energies; the names of a series differ in the energy only.");
		final List<Choice> choices = new ArrayList<>();
		for (final XrmSeries sample : all) {
			if (!sample.reference()) all.stream().filter(other -> other.reference() && XrmName.belong(other.name(), sample.name()) &&
				other.covers(sample)).findFirst().ifPresent(reference -> choices.add(new Choice(sample, reference, false, notes)));
		}
		for (final boolean reference : new boolean[] { false, true })
			all.stream().filter(series -> series.reference() == reference).forEach(series -> choices.add(new Choice(series, null,
				false, notes)));
		return choices;
	}

	private static List<Path> files(final Path folder) {
		try (Stream<Path> files = Files.list(folder)) {
			return files.filter(file -> file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".xrm") && Files
				.isRegularFile(file) && file.toFile().length() > 0).sorted().toList();
		}
		catch (final IOException e) {
			throw new InputException(folder + " cannot be read (" + FileTrouble.words(e) + "); check that you may read it.", e);
		}
	}
}
