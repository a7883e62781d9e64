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

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.scijava.plugin.Plugin;
import org.xanesj.io.BinaryPlanes;
import org.xanesj.io.Scan9809;
import org.xanesj.io.SourceFile;
import org.xanesj.io.StackDataset;
import org.xanesj.io.StackFormat;
import org.xanesj.io.StackReading;
import org.xanesj.io.StackSlices;
import org.xanesj.stack.PixelSize;
import org.xanesj.task.InputException;
import org.xanesj.task.Progress;

/**
 * Reads a scan in the 9809 format with an image of an ORCA camera (HiPic .img) at each point, as at PF NW2A and SPring-8:
 * {@code scan} with {@code scan_000.img}, {@code scan_001.img}, ... or {@code scan_000_000.img}, ... where images are repeated;
 * repeats are averaged. Four digits where there are more than 999 points. Opened by the scan or by one of its images. Pixels
 * are as stored: dark images ({@code *_dk0.img} to {@code *_dk9.img}) are for XANES Absorbance, the change of energy along the height of the beam
 * (M. Katayama et al., J. Synchrotron Rad. 22, 1227 (2015), doi:10.1107/S1600577515012990) is not corrected, and the pixel size
 * is not in the files. The text is seen on real data, the images are written from the description of the format.
 */
@Plugin(type = StackFormat.class, priority = StackFormat.PARTICULAR)
public final class CameraScanFormat implements StackFormat {

	private static final Pattern IMAGE = Pattern.compile("(.+?)_\\d{3,4}(?:_\\d{3})?\\.img", Pattern.CASE_INSENSITIVE);
	private static final Pattern DARK = Pattern.compile("(.+_dk)\\d(\\.img)", Pattern.CASE_INSENSITIVE);
	private static final int MOST_REPEATS = 1000;

	@Override
	public String name() {
		return "9809 scan with camera images";
	}

	@Override
	public boolean recognises(final SourceFile file) {
		if (file.isFolder()) return false;
		return ItexImage.recognises(file) || Scan9809.recognises(file) && pattern(file.path()) != null;
	}

	/** @return how the images of a scan are called, for {@link String#format}; null if there are none */
	private static String pattern(final Path scan) {
		final String name = scan.getFileName().toString().replace("%", "%%");
		for (final String ending : List.of("_%03d.img", "_%04d.img", "_%03d_%03d.img", "_%04d_%03d.img"))
			if (Files.isRegularFile(scan.resolveSibling(String.format(name + ending, 0, 0)))) return name + ending;
		return null;
	}

	@Override
	public StackSlices read(final SourceFile file, final StackDataset dataset, final StackReading reading,
		final Progress progress)
	{
		final SourceFile scan = ItexImage.recognises(file) ? scanOf(file) : file;
		final Scan9809 points = Scan9809.read(scan.text());
		final ScanImages images = new ScanImages(points, files(scan.path(), points.size()));
		final BinaryPlanes first = ItexImage.open(images.planes().get(0).get(0));
		final boolean single = images.planes().stream().allMatch(repeats -> repeats.size() == 1);
		final var planes = reading.planes(first.width(), first.height(), images.planes().size(), single ? first.type().bits()
			: Float.SIZE, null, plane -> single ? pixels(images.planes().get(plane).get(0), first) : mean(images.planes().get(
				plane), first), progress);
		return new StackSlices(images.name(), planes, images.labels(), List.of(), Map.of(), List.of(), PixelSize.UNKNOWN, images
			.info().add("Images", first.type() + (single ? "" : ", repeats averaged")).toString(), images.notes());
	}

	/** {@inheritDoc} A camera image stands for itself; one called {@code _dk0} for all dark images of its name. */
	@Override
	public StackSlices images(final SourceFile file, final StackReading reading, final Progress progress) {
		if (!ItexImage.recognises(file)) return StackFormat.super.images(file, reading, progress);
		final Matcher dark = DARK.matcher(file.name());
		final List<Path> files = !dark.matches() ? List.of(file.path()) : IntStream.range(0, 10).mapToObj(i -> file.path()
			.resolveSibling(dark.group(1) + i + dark.group(2))).filter(Files::isRegularFile).toList();
		final BinaryPlanes first = ItexImage.open(files.get(0));
		return new StackSlices(file.name(), reading.planes(first.width(), first.height(), files.size(), first.type().bits(), null,
			plane -> pixels(files.get(plane), first), progress), Collections.nCopies(files.size(), null), List.of(), Map.of(), List
				.of(), PixelSize.UNKNOWN, "");
	}

	private static SourceFile scanOf(final SourceFile image) {
		final Matcher matcher = IMAGE.matcher(image.name());
		final Path scan = matcher.matches() ? image.path().resolveSibling(matcher.group(1)) : null;
		if (scan != null && Files.isRegularFile(scan)) {
			final SourceFile source = SourceFile.of(scan);
			if (Scan9809.recognises(source) && pattern(scan) != null) return source;
		}
		throw new InputException(image.path() + " is a camera image without its scan" + (scan == null ? "" : " " + scan
			.getFileName()) + " in the 9809 format, which holds the energies; put both into one folder and open the scan.");
	}

	private static SortedMap<Integer, List<Path>> files(final Path scan, final int points) {
		final String pattern = pattern(scan);
		final boolean repeated = pattern.endsWith("d_%03d.img");
		final SortedMap<Integer, List<Path>> files = new TreeMap<>();
		for (int point = 0; point < points; point++)
			for (int repeat = 0; repeat < (repeated ? MOST_REPEATS : 1); repeat++) {
				final Path file = scan.resolveSibling(String.format(pattern, point, repeat));
				if (!Files.isRegularFile(file)) break;
				files.computeIfAbsent(point, i -> new ArrayList<>()).add(file);
			}
		return files;
	}

	private static Object pixels(final Path file, final BinaryPlanes first) {
		final BinaryPlanes image = ItexImage.open(file);
		if (image.width() != first.width() || image.height() != first.height() || image.type() != first.type())
			throw new InputException(file + " has another size or type than " + first.file().getFileName() +
				"; all images of a scan must have one size and type.");
		return image.plane(0);
	}

	private static float[] mean(final List<Path> repeats, final BinaryPlanes first) {
		final double[] sum = new double[first.width() * first.height()];
		for (final Path repeat : repeats) {
			final Object pixels = pixels(repeat, first);
			for (int i = 0; i < sum.length; i++)
				sum[i] += pixels instanceof byte[] bytes ? bytes[i] & 0xff : pixels instanceof short[] shorts ? shorts[i] & 0xffff
					: ((float[]) pixels)[i];
		}
		final float[] mean = new float[sum.length];
		for (int i = 0; i < mean.length; i++)
			mean[i] = (float) (sum[i] / repeats.size());
		return mean;
	}
}
