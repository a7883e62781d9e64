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

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.scijava.plugin.Plugin;
import org.xanesj.io.PictureTurn;
import org.xanesj.io.Scan9809;
import org.xanesj.io.SourceFile;
import org.xanesj.io.StackDataset;
import org.xanesj.io.StackFormat;
import org.xanesj.io.StackReading;
import org.xanesj.io.StackSlices;
import org.xanesj.io.TextImage;
import org.xanesj.task.FileTrouble;
import org.xanesj.task.InputException;
import org.xanesj.task.Progress;

/**
 * Reads the maps of PF BL-15A1: a text image per energy and channel, {@code prefix_qscan_001_CH0.txt}, with the energies in the
 * 9809 file {@code prefix}. Channels are data sets: CH0 = I0, CH1 = I1, CH2 to CH8 = SCA 1 to 7, CH9 = ICR. Opened by the 9809
 * file, one of the images, or the folder. As in the imaging program of PF, images are turned over in both directions, which is
 * right for its usual arrangement of the stage, and pixels are measured in pulses of the stage's motors. Written from the
 * description of the format; not seen on real data.
 */
@Plugin(type = StackFormat.class, priority = StackFormat.PARTICULAR)
public final class MappingScanFormat implements StackFormat {

	private static final Pattern IMAGE = Pattern.compile("(.+)_qscan_(\\d{1,6})_CH(\\d)\\.txt", Pattern.CASE_INSENSITIVE);
	/** The program numbers the scans of one file name with three digits at its end. */
	private static final Pattern NUMBERED = Pattern.compile("(.+)_\\d{3}");
	private static final PictureTurn TURN = new PictureTurn(true, true);

	@Override
	public String name() {
		return "BL-15A1 maps";
	}

	@Override
	public boolean recognises(final SourceFile file) {
		try {
			if (!file.isFolder() && !IMAGE.matcher(file.name()).matches() && !Scan9809.recognises(file)) return false;
			return !images(file).isEmpty();
		}
		catch (final InputException unreadable) {
			return false;
		}
	}

	/** An image of a channel at a point. */
	private record Image(Path file, String prefix, int number, int channel) {

		String channelName() {
			return switch (channel) {
				case 0 -> "I0";
				case 1 -> "I1";
				case 9 -> "ICR";
				default -> "SCA" + (channel - 1);
			};
		}
	}

	private record Images(List<Image> list) {}

	/** All images of the folder; with a file given those of its prefix. */
	private static List<Image> images(final SourceFile file) {
		return file.once(Images.class, () -> new Images(found(file))).list();
	}

	private static List<Image> found(final SourceFile file) {
		final Matcher own = IMAGE.matcher(file.name());
		final String prefix = file.isFolder() ? null : own.matches() ? own.group(1) : file.name();
		try (Stream<Path> files = Files.list(file.folder())) {
			return files.sorted().map(MappingScanFormat::image).filter(image -> image != null && (prefix == null || image.prefix()
				.equals(prefix) || numbered(image.prefix()).equals(prefix))).toList();
		}
		catch (final IOException e) {
			throw new InputException(file.folder() + " cannot be read (" + FileTrouble.words(e) + "); check that you may read it.", e);
		}
	}

	private static Image image(final Path file) {
		final Matcher matcher = IMAGE.matcher(file.getFileName().toString());
		return matcher.matches() ? new Image(file, matcher.group(1), Integer.parseInt(matcher.group(2)), Integer.parseInt(matcher
			.group(3))) : null;
	}

	private static String numbered(final String prefix) {
		final Matcher matcher = NUMBERED.matcher(prefix);
		return matcher.matches() ? matcher.group(1) : prefix;
	}

	@Override
	public List<StackDataset> datasets(final SourceFile file) {
		final List<StackDataset> sets = images(file).stream().map(image -> image.prefix() + " " + image.channelName()).distinct()
			.map(name -> new StackDataset(name, images(file).stream().filter(image -> name.equals(image.prefix() + " " + image
				.channelName())).count() + " energies")).toList();
		return sets.size() == 1 ? List.of(StackDataset.ONLY) : sets;
	}

	@Override
	public StackSlices read(final SourceFile file, final StackDataset dataset, final StackReading reading,
		final Progress progress)
	{
		final List<Image> chosen = images(file).stream().filter(image -> dataset.name().isEmpty() || dataset.name().equals(image
			.prefix() + " " + image.channelName())).toList();
		if (chosen.isEmpty()) throw new InputException(file.path() + " holds no data set '" + dataset.name() +
			"'; leave 'dataset' empty to see what there is.");
		final Path scan = scan(chosen.get(0));
		final ScanImages images = new ScanImages(Scan9809.read(SourceFile.of(scan).text()), files(chosen));
		final Path first = images.planes().get(0).get(0);
		final int[] shape = TextImage.shape(first);
		final var planes = reading.planes(shape[0], shape[1], images.planes().size(), Float.SIZE, null, plane -> {
			final Path image = images.planes().get(plane).get(0);
			final float[] pixels = TextImage.read(image, shape[0], shape[1]);
			if (pixels.length < shape[0] * shape[1]) throw new InputException(image + " has fewer rows than " + first
				.getFileName() + "; fetch it again, or remove it to read the others.");
			return TURN.apply(pixels, shape[0]);
		}, progress);
		final MapSteps steps = MapSteps.beside(first, chosen.get(0).prefix());
		return new StackSlices(images.name() + " " + chosen.get(0).channelName(), planes, images.labels(), List.of(), Map.of(),
			List.of(), steps.pixelSize(), images.info().add("Detector", chosen.get(0).channelName()).add("Steps", steps.text()).add(
				"Orientation", "turned over in both directions, as PF's own program does").toString(), images.notes());
	}

	private static Path scan(final Image image) {
		for (final String name : List.of(image.prefix(), numbered(image.prefix()))) {
			final Path scan = image.file().resolveSibling(name);
			if (Files.isRegularFile(scan) && Scan9809.recognises(SourceFile.of(scan))) return scan;
		}
		throw new InputException(image.file() + " needs the 9809 file " + image.prefix() +
			", which holds the energies; put both into one folder.");
	}

	/** Images are counted from 1, or from 0 where there is a 0. */
	private static SortedMap<Integer, List<Path>> files(final List<Image> images) {
		final int first = images.stream().anyMatch(image -> image.number() == 0) ? 0 : 1;
		final SortedMap<Integer, List<Path>> files = new TreeMap<>();
		for (final Image image : images)
			files.computeIfAbsent(image.number() - first, point -> new ArrayList<>()).add(image.file());
		return files;
	}
}
