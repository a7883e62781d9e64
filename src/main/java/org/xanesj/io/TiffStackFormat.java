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

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.scijava.plugin.Plugin;

import ij.ImagePlus;

import org.xanesj.stack.PlaneSource;
import org.xanesj.task.FileTrouble;
import org.xanesj.task.InputException;
import org.xanesj.task.Progress;

/**
 * Reads a TIFF stack of 8, 16 or 32 bit, or a series of TIFF files with one image each, as ImageJ and the imaging
 * programs of beamlines write them. The types of ImageJ apply: signed 16 bit keep their sign, 64 bit and 32-bit whole
 * numbers become floats.
 */
@Plugin(type = StackFormat.class)
public final class TiffStackFormat implements StackFormat {

	/** A file that is called so is meant as a TIFF file, even if it is broken. */
	private static final Set<String> ENDINGS = Set.of("tif", "tiff");

	/** What NSLS-II HXN writes beside exported maps. */
	private static final String MAPS_LOG = "maps_log_tiff.txt";

	@Override
	public String name() {
		return "TIFF";
	}

	@Override
	public boolean recognises(final SourceFile file) {
		if (file.isFolder()) return !tiffFiles(file.path(), null).isEmpty();
		return file.startsWith("II*\0") || file.startsWith("MM\0*") || ENDINGS.contains(file.ending());
	}

	/** {@inheritDoc} ImageJ opens TIFF files as it always did. */
	@Override
	public boolean opensWhenDropped(final SourceFile file) {
		return false;
	}

	/**
	 * {@inheritDoc} A file with several images is a stack; a file with one image stands for all files of its folder whose
	 * names differ in numbers only; a folder is a series of files with one image each, by name with numbers by value.
	 */
	@Override
	public StackSlices read(final SourceFile file, final StackDataset dataset, final StackReading reading,
		final Progress progress)
	{
		final Path path = file.path();
		if (file.isFolder()) return series(path, tiffFiles(path, null), reading, progress);
		final TiffFile tiff = TiffFile.open(path);
		if (tiff.size() > 1) return images(path, tiff, reading, progress);
		return series(path, tiffFiles(path.toAbsolutePath().getParent(), fileName(path)), reading, progress);
	}

	@Override
	public StackSlices images(final SourceFile file, final StackReading reading, final Progress progress) {
		if (file.isFolder()) return read(file, StackDataset.ONLY, reading, progress);
		return images(file.path(), TiffFile.open(file.path()), reading, progress);
	}

	private static StackSlices images(final Path file, final TiffFile tiff, final StackReading reading,
		final Progress progress)
	{
		return slices(fileName(file), tiff, List.of(tiff), List.of(), List.of(sibling(file, ".txt"), sibling(file, ".csv"), file
			.resolveSibling(MAPS_LOG)), reading, progress);
	}

	private static StackSlices series(final Path path, final List<Path> files, final StackReading reading,
		final Progress progress)
	{
		if (files.size() < 2) throw new InputException(path + (Files.isDirectory(path) ? " holds " + files.size() +
			" TIFF files" : " holds a single image, and no other file of the folder has the same name but for its numbers") +
			"; give a TIFF stack, or a folder with one TIFF file per energy.");
		final List<TiffFile> tiffs = new ArrayList<>();
		for (final Path file : files) {
			progress.checkCancelled();
			final TiffFile tiff = TiffFile.open(file);
			if (tiff.size() > 1) throw new InputException(file + " holds " + tiff.size() +
				" images, but in a series of files each must hold one; open this file alone, or move it elsewhere.");
			if (!tiffs.isEmpty() && !tiff.describe().equals(tiffs.get(0).describe())) throw new InputException(file + " (" + tiff
				.describe() + ") does not fit " + files.get(0).getFileName() + " (" + tiffs.get(0)
					.describe() + "); all files of a series must have one size and type.");
			tiffs.add(tiff);
		}
		final Path folder = files.get(0).toAbsolutePath().getParent();
		final List<Path> lists = List.of(folder.resolve("energies.txt"), folder.resolve("energies.csv"), folder
			.resolve(MAPS_LOG));
		return slices(fileName(folder), tiffs.get(0), tiffs, files.stream().map(TiffStackFormat::fileName).toList(), lists,
			reading, progress);
	}

	private static StackSlices slices(final String name, final TiffFile first, final List<TiffFile> tiffs,
		final List<String> fileNames, final List<Path> energyFiles, final StackReading reading, final Progress progress)
	{
		final List<String> labels = new ArrayList<>();
		for (final TiffFile tiff : tiffs)
			labels.addAll(Arrays.asList(tiff.labels()));
		final ImagePlus image = first.first();
		if (image == null) throw new InputException(first.file() +
			" cannot be opened; save it as an uncompressed TIFF.");
		final float[] calibration = first.bits() < 32 ? image.getCalibration().getCTable() : null;
		final PlaneSource planes = reading.planes(first.width(), first.height(), labels.size(), first.bits(), calibration,
			plane -> read(tiffs, plane), progress);
		return new StackSlices(name, planes, labels, fileNames, first.properties(), energyFiles, TiffImages.pixelSize(
			image), first.info());
	}

	private static Object read(final List<TiffFile> tiffs, final int plane) {
		return tiffs.size() == 1 ? tiffs.get(0).read(plane) : tiffs.get(plane).read(0);
	}

	/** All TIFF files of a folder; with a name given only those that differ from it in numbers. */
	private static List<Path> tiffFiles(final Path folder, final String like) {
		try (Stream<Path> files = Files.list(folder)) {
			return files.filter(file -> fileName(file).matches("(?i)[^.].*\\.tiff?") && Files.isRegularFile(file)).filter(
				file -> like == null || EnergiesInNames.alike(fileName(file), like)).sorted((a, b) -> NaturalOrder.compare(
					fileName(a), fileName(b))).toList();
		}
		catch (final IOException e) {
			throw new InputException(folder + " cannot be read (" + FileTrouble.words(e) + "); check that you may read it.", e);
		}
	}

	private static Path sibling(final Path path, final String ending) {
		return path.resolveSibling(fileName(path).replaceFirst("\\.[^.]*$", "") + ending);
	}

	private static String fileName(final Path path) {
		return path.getFileName().toString();
	}
}
