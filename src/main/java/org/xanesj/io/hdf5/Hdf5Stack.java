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
package org.xanesj.io.hdf5;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

import org.xanesj.io.PictureTurn;
import org.xanesj.io.SourceFile;
import org.xanesj.io.StackDataset;
import org.xanesj.io.StackReading;
import org.xanesj.io.StackSlices;
import org.xanesj.stack.PixelSize;
import org.xanesj.stack.PlaneSource;
import org.xanesj.task.InputException;
import org.xanesj.task.Progress;

/**
 * One of the stacks that an HDF5 file holds, not yet read.
 *
 * @param name unique in the file
 * @param quantity what the values are, in one word or two, e.g. "counts"
 * @param planes the images
 * @param energies of the images; fewer or more than images if a scan was stopped
 * @param pixelSize size of a pixel
 * @param turn how images have to be turned to stand as the sample does
 * @param info what else the file says, one line each
 * @param notes one sentence for each thing that was doubted
 */
record Hdf5Stack(String name, String quantity, Planes planes, FileEnergies energies, PixelSize pixelSize,
	PictureTurn turn, List<String> info, List<String> notes)
{

	/** Images that stand as they are stored. */
	Hdf5Stack(final String name, final String quantity, final Planes planes, final FileEnergies energies,
		final PixelSize pixelSize, final List<String> info, final List<String> notes)
	{
		this(name, quantity, planes, energies, pixelSize, PictureTurn.NONE, info, notes);
	}

	/** The same with images turned so that the positions of a stage grow to the right and upwards, which the info says. */
	Hdf5Stack standing(final PictureTurn byStage) {
		final List<String> lines = new ArrayList<>(info);
		lines.add("Orientation: " + PictureTurn.ORIENTATION);
		return new Hdf5Stack(name, quantity, planes, energies, pixelSize, byStage, lines, notes);
	}

	/** @return name and description for a list to choose from */
	StackDataset dataset() {
		final int count = usable();
		return new StackDataset(name, count + (energies.size() == 0 ? " images" : " energies") + ", " + planes.width() + " x " +
			planes.height() + " pixels" + (quantity.isEmpty() ? "" : ", " + quantity));
	}

	/** @return number of images that have an energy; all if there are no energies at all */
	int usable() {
		return energies.size() == 0 ? planes.size() : Math.min(planes.size(), energies.size());
	}

	/**
	 * Reads it.
	 *
	 * @param file for name and path
	 * @param alone true if the file holds no other
	 * @param reading what may be held in memory
	 * @param progress told of each image read
	 */
	StackSlices read(final SourceFile file, final boolean alone, final StackReading reading, final Progress progress) {
		if ((long) planes.width() * planes.height() > Integer.MAX_VALUE / Float.BYTES) throw new InputException(file.path() +
			": the images of '" + name + "' have " + planes.width() + " x " + planes.height() +
			" pixels, too many for one image; cut out a part with another program.");
		final List<String> all = new ArrayList<>(notes);
		all.addAll(energies.notes());
		final int count = count(file, all);
		final PlaneSource source = reading.planes(planes.width(), planes.height(), count, planes.bits(), null, loader(),
			progress);
		return new StackSlices(alone ? file.name() : file.name() + " " + name, source, energies.labels(count), List.of(), Map
			.of(), List.of(), pixelSize, String.join("\n", info), all);
	}

	/** Counts the images that were measured and have an energy, and says which have not. */
	private int count(final SourceFile file, final List<String> all) {
		final int images = planes.size();
		final int usable = usable();
		if (energies.size() > images) all.add("The file lists " + energies.size() + " energies but holds " + images +
			" images; those of the last " + (energies.size() - images) + " energies are missing.");
		if (images > usable) all.add("The file holds " + images + " images but lists " + usable +
			" energies; the last " + (images - usable) + " images were left out.");
		int count = usable;
		float[] last = planes.plane(count - 1);
		while (count > 1 && rows(last) == 0)
			last = planes.plane(--count - 1);
		final int rows = rows(last);
		if (count < usable) all.add("The last " + (usable - count) + " of " + usable +
			" images hold nothing but zeros and were left out; the scan may have been stopped.");
		// NaN is no sign of a scan that was stopped: aligned planes end in rows without a value
		if (rows > 0 && rows < planes.height() && last[last.length - 1] == 0) all.add("Image " + count + " ends in the file after row " + rows + " of " +
			planes.height() + "; the others hold nothing but zeros.");
		if (count < 2 || rows == 0) throw new InputException(file.path() + ": '" + name + "' holds " + (rows == 0 ? 0
			: count) + " images with values; a stack needs images at several energies.");
		return count;
	}

	/** @return number of rows up to the last that holds anything but zeros */
	private int rows(final float[] values) {
		int end = values.length;
		while (end > 0 && (values[end - 1] == 0 || Float.isNaN(values[end - 1])))
			end--;
		return (end + planes.width() - 1) / planes.width();
	}

	private IntFunction<Object> loader() {
		return switch (planes.bits()) {
			case Byte.SIZE -> plane -> bytes(picture(plane));
			case Short.SIZE -> plane -> shorts(picture(plane));
			default -> this::picture;
		};
	}

	private float[] picture(final int plane) {
		return turn.apply(planes.plane(plane), planes.width());
	}

	private static byte[] bytes(final float[] values) {
		final byte[] whole = new byte[values.length];
		for (int i = 0; i < whole.length; i++)
			whole[i] = (byte) (int) values[i];
		return whole;
	}

	private static short[] shorts(final float[] values) {
		final short[] whole = new short[values.length];
		for (int i = 0; i < whole.length; i++)
			whole[i] = (short) (int) values[i];
		return whole;
	}
}
