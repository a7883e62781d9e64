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
import java.util.stream.Stream;

import ij.ImagePlus;

import org.xanesj.stack.CalibratedPlanes;
import org.xanesj.stack.ImgPlanes;
import org.xanesj.stack.LoadedPlanes;
import org.xanesj.stack.PlaneSource;
import org.xanesj.task.FileTrouble;
import org.xanesj.task.InputException;
import org.xanesj.task.Progress;

/**
 * Reads a TIFF stack of 8, 16 or 32 bit, or a series of TIFF files with one image each, as ImageJ and the imaging
 * programs of beamlines write them. The types of ImageJ apply: signed 16 bit keep their sign, 64 bit and 32-bit whole
 * numbers become floats.
 */
public final class TiffStackReader {

	private TiffStackReader() {
		// prevent instantiation of utility class
	}

	/**
	 * Reads a stack.
	 *
	 * @param path a TIFF file with several images; a folder with one TIFF file per energy; or one file of such a series,
	 *          to which then all files belong whose names differ in numbers only
	 * @param virtual true: leave the pixels on disk and read each plane when it is needed
	 * @param memory greatest size of the pixels in memory [bytes]; a larger stack stays on disk, see
	 *          {@link org.xanesj.stack.StackMemory#available()}
	 * @param progress told of each plane read
	 * @return the slices in the order of the file, or of the file names with numbers by value
	 * @throws InputException if there is no such file, or it cannot be used
	 */
	public static StackSlices read(final Path path, final boolean virtual, final long memory, final Progress progress) {
		if (!Files.exists(path)) throw new InputException(path + " does not exist; check the path.");
		if (Files.isDirectory(path)) return series(path, tiffFiles(path, null), virtual, memory, progress);
		final TiffFile tiff = TiffFile.open(path);
		if (tiff.size() > 1) return images(path, tiff, virtual, memory, progress);
		return series(path, tiffFiles(path.toAbsolutePath().getParent(), fileName(path)), virtual, memory, progress);
	}

	/**
	 * Reads the images of one file, which may be a single one.
	 *
	 * @param file a TIFF file
	 * @param memory as in {@link #read}
	 * @param progress told of each plane read
	 * @throws InputException if it cannot be used
	 */
	public static StackSlices images(final Path file, final long memory, final Progress progress) {
		return images(file, TiffFile.open(file), false, memory, progress);
	}

	private static StackSlices images(final Path file, final TiffFile tiff, final boolean virtual, final long memory,
		final Progress progress)
	{
		return slices(fileName(file), tiff, List.of(tiff), List.of(), List.of(sibling(file, ".txt"), sibling(file, ".csv")),
			virtual, memory, progress);
	}

	private static StackSlices series(final Path path, final List<Path> files, final boolean virtual, final long memory,
		final Progress progress)
	{
		if (files.size() < 2) throw new InputException(path + (Files.isDirectory(path) ? " holds " + files.size() +
			" TIFF files" : " holds a single image, and no other file of the folder has the same name but for its numbers") +
			"; give a TIFF stack, or a folder with one TIFF file per energy.");
		final List<TiffFile> tiffs = new ArrayList<>();
		for (final Path file : files) {
			progress.checkCancelled();
			final TiffFile tiff = TiffFile.open(file);
			if (tiff.size() > 1) throw new InputException(file.getFileName() + " holds " + tiff.size() +
				" images, but in a series of files each must hold one; open this file alone, or move it elsewhere.");
			if (!tiffs.isEmpty() && !tiff.describe().equals(tiffs.get(0).describe())) throw new InputException(file
				.getFileName() + " (" + tiff.describe() + ") does not fit " + files.get(0).getFileName() + " (" + tiffs.get(0)
					.describe() + "); all files of a series must have one size and type.");
			tiffs.add(tiff);
		}
		final Path folder = files.get(0).toAbsolutePath().getParent();
		final List<Path> lists = List.of(folder.resolve("energies.txt"), folder.resolve("energies.csv"));
		return slices(fileName(folder), tiffs.get(0), tiffs, files.stream().map(TiffStackReader::fileName).toList(), lists,
			virtual, memory, progress);
	}

	private static StackSlices slices(final String name, final TiffFile first, final List<TiffFile> tiffs,
		final List<String> fileNames, final List<Path> energyFiles, final boolean virtual, final long memory,
		final Progress progress)
	{
		final List<String> labels = new ArrayList<>();
		for (final TiffFile tiff : tiffs)
			labels.addAll(Arrays.asList(tiff.labels()));
		final ImagePlus image = first.first();
		if (image == null) throw new InputException(fileName(first.file()) +
			" cannot be opened; save it as an uncompressed TIFF.");
		final float[] calibration = first.bits() < 32 ? image.getCalibration().getCTable() : null;
		final long bytes = (long) first.width() * first.height() * first.bits() / 8 * labels.size();
		final PlaneSource planes = virtual || bytes > memory ? virtualPlanes(first, tiffs, labels.size(), calibration)
			: heldPlanes(first, tiffs, labels.size(), calibration, progress);
		return new StackSlices(name, planes, labels, fileNames, first.properties(), energyFiles, TiffImages.pixelSize(
			image), first.info());
	}

	private static PlaneSource virtualPlanes(final TiffFile first, final List<TiffFile> tiffs, final int planes,
		final float[] calibration)
	{
		return new LoadedPlanes(first.width(), first.height(), planes, first.bits(), calibration, i -> read(tiffs, i));
	}

	private static PlaneSource heldPlanes(final TiffFile first, final List<TiffFile> tiffs, final int planes,
		final float[] calibration, final Progress progress)
	{
		final List<Object> arrays = new ArrayList<>();
		for (int i = 0; i < planes; i++) {
			progress.checkCancelled();
			progress.report((double) i / planes, "Reading images");
			arrays.add(read(tiffs, i));
		}
		return calibration == null ? ImgPlanes.of(first.width(), first.height(), arrays) : new CalibratedPlanes(first
			.width(), first.height(), arrays, calibration);
	}

	private static Object read(final List<TiffFile> tiffs, final int plane) {
		return tiffs.size() == 1 ? tiffs.get(0).read(plane) : tiffs.get(plane).read(0);
	}

	/** All TIFF files of a folder; with a name given only those that differ from it in numbers. */
	private static List<Path> tiffFiles(final Path folder, final String like) {
		try (Stream<Path> files = Files.list(folder)) {
			return files.filter(file -> fileName(file).matches("(?i)[^.].*\\.tiff?") && Files.isRegularFile(file)).filter(
				file -> like == null || StackNames.alike(fileName(file), like)).sorted((a, b) -> StackNames.compareNaturally(
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
