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

import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.xanesj.io.PictureTurn;
import org.xanesj.io.StackReading;
import org.xanesj.io.TextImage;
import org.xanesj.stack.PixelSize;
import org.xanesj.stack.PlaneSource;
import org.xanesj.task.InputException;
import org.xanesj.task.Progress;

/**
 * The images of a scan, standing as the microscope's programs show them: x grows to the right, y upwards, wherever the file
 * begins. (The files of ALS begin with the lowest row; the beamline's own scripts turn them over before they show them.)
 *
 * @param source the planes that are there
 * @param labels their energies
 * @param missing what is not there, in words; "" if nothing is missing
 * @param pixelSize from the positions of the points
 */
record StxmPlanes(PlaneSource source, List<String> labels, String missing, PixelSize pixelSize) {

	private static final int MOST_NAMED = 10;

	/**
	 * Images at several energies, of which the last one may be cut short where the scan was stopped.
	 *
	 * @param file of the image at an index of the energies
	 * @param present indices of energies of which there is a file
	 */
	static StxmPlanes images(final IntFunction<Path> file, final List<Integer> present, final SdfHeader.Region area,
		final SdfAxis energies, final StackReading reading, final Progress progress)
	{
		if (present.isEmpty()) throw new InputException(file.apply(0) +
			" and the other images of its scan are not there; keep the header and its images in one folder.");
		final int width = area.p().size();
		final int height = area.q().size();
		final PictureTurn turn = PictureTurn.ofStage(area.p().ascending(), area.q().ascending());
		final int last = present.get(present.size() - 1);
		final float[] lastImage = TextImage.read(file.apply(last), width, height);
		final boolean whole = lastImage.length == width * height;
		final List<Integer> used = whole ? present : present.subList(0, present.size() - 1);
		final String missing = missing(used, energies, whole ? "" : " (the image at " + energies.label(last) + " has only " + lastImage.length / width + " of " + height + " rows)");
		if (used.size() < 2) throw new InputException(file.apply(last) + " belongs to a scan of which " + used.size() +
			" images are whole: " + missing + "; a stack needs two energies or more.");
		// the last image has been read already, but one of a stack on disk is not to be kept
		final boolean held = !reading.leavesOnDisk(width, height, used.size(), Float.SIZE);
		final PlaneSource source = reading.planes(width, height, used.size(), Float.SIZE, null, i -> turn.apply(
			held && used.get(i) == last ? lastImage : whole(file.apply(used.get(i)), width, height), width), progress);
		return new StxmPlanes(source, used.stream().map(i -> energies.label(i)).toList(), missing, size(
			area.p().step(), area.q().step(), area.p().unit()));
	}

	private static float[] whole(final Path file, final int width, final int height) {
		final float[] image = TextImage.read(file, width, height);
		if (image.length < width * height) throw new InputException(file + " has only " + image.length / width + " of " +
			height + " rows; fetch the image again, or remove it to read the others.");
		return image;
	}

	private static String missing(final List<Integer> used, final SdfAxis energies, final String more) {
		final int[] lost = IntStream.range(0, energies.size()).filter(i -> !used.contains(i)).toArray();
		if (lost.length == 0) return "";
		final String named = Arrays.stream(lost).limit(MOST_NAMED).mapToObj(i -> energies.label(i))
			.collect(Collectors.joining(", "));
		return lost.length + " of " + energies.size() + " images are missing, " + named + (lost.length > MOST_NAMED ? ", ... to " +
			energies.label(lost[lost.length - 1]) : "") + more;
	}

	/**
	 * A line scan: its one image has a row per place and a column per energy. As a stack it is one row of pixels, so that all
	 * that works on images works on it.
	 */
	static StxmPlanes line(final Path file, final SdfHeader.Region area, final StackReading reading) {
		final int energies = area.p().size();
		final int places = area.q().size();
		final float[] image = TextImage.read(file, energies, places);
		final int found = image.length / energies;
		if (found < 1) throw new InputException(file + " holds no complete line; fetch the scan again.");
		final String missing = found == places ? "" : places - found + " of " + places + " points of the line are missing, from " +
			area.q().points()[found] + " " + area.q().unit() + " on";
		final PictureTurn turn = new PictureTurn(!area.q().ascending(), false);
		final List<String> labels = new ArrayList<>();
		for (int i = 0; i < energies; i++)
			labels.add(area.p().label(i));
		final PlaneSource source = new StackReading(false, Math.max(reading.memory(), (long) image.length * Float.BYTES)).planes(
			found, 1, energies, Float.SIZE, null, e -> {
				final float[] row = new float[found];
				for (int i = 0; i < found; i++)
					row[i] = image[i * energies + e];
				return turn.apply(row, found);
			}, Progress.NONE);
		return new StxmPlanes(source, labels, missing, size(area.q().step(), area.q().step(), area.q().unit()));
	}

	private static PixelSize size(final double width, final double height, final String unit) {
		if (Double.isNaN(width) && Double.isNaN(height)) return PixelSize.UNKNOWN;
		// a single row or column is as thick as the points are apart
		return new PixelSize(round(Double.isNaN(width) ? height : width), round(Double.isNaN(height) ? width : height), unit
			.isBlank() ? "um" : unit);
	}

	/** Positions have three decimals at best, so that their differences carry arithmetic noise: 0.07999999999999968. */
	private static double round(final double step) {
		return new BigDecimal(step).round(new MathContext(9)).doubleValue();
	}
}
