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
package org.xanesj.stack;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

import org.xanesj.task.InputException;

/**
 * A stack of images of one field at ascending energies, with a selection of pixels. Immutable, except that the pixels
 * belong to whoever made the planes. The planes may lie in another order than the energies: all methods here count by
 * energy, ascending.
 */
public final class EnergyStack {

	/** A line of the info that begins with this word marks computed data: "SIMULATED: seed 1, noise 0.002". */
	public static final String SIMULATED = "SIMULATED";

	private final String name;
	private final double[] energies;
	private final int[] order;
	private final PlaneSource source;
	private final boolean[] mask;
	private final PixelSize pixelSize;
	private final String info;
	private final List<String> notes;

	private EnergyStack(final String name, final double[] energies, final int[] order, final PlaneSource source,
		final boolean[] mask, final PixelSize pixelSize, final String info, final List<String> notes)
	{
		this.name = name;
		this.energies = energies;
		this.order = order;
		this.source = source;
		this.mask = mask;
		this.pixelSize = pixelSize;
		this.info = info;
		this.notes = List.copyOf(notes);
	}

	/**
	 * A stack with all pixels selected, pixel size unknown, no info; a note if the planes had to be sorted.
	 *
	 * @param name what the user knows it by, e.g. the title of its window
	 * @param energiesOfPlanes [eV], one per plane in the order of the planes
	 * @param source the planes
	 * @return the stack, ascending in energy
	 * @throws InputException if the numbers of energies and planes differ, if there are fewer than two, if an energy is
	 *           not a positive number or if two planes have the same energy
	 */
	public static EnergyStack of(final String name, final double[] energiesOfPlanes, final PlaneSource source) {
		final int planes = source.planes();
		if (energiesOfPlanes.length != planes) throw new InputException(name + ": there are " + energiesOfPlanes.length +
			" energies for " + planes + " slices; give one energy per slice.");
		if (planes < 2) throw new InputException(name +
			": this is a single image; a stack of images at several energies is needed.");
		for (int i = 0; i < planes; i++)
			if (!(energiesOfPlanes[i] > 0) || Double.isInfinite(energiesOfPlanes[i])) throw new InputException(name +
				", slice " + (i + 1) + ": " + energiesOfPlanes[i] + " is not an energy in eV; set the energies again.");
		final int[] order = IntStream.range(0, planes).boxed().sorted(Comparator.comparingDouble(
			i -> energiesOfPlanes[i])).mapToInt(i -> i).toArray();
		final double[] ascending = IntStream.of(order).mapToDouble(i -> energiesOfPlanes[i]).toArray();
		for (int i = 1; i < planes; i++)
			if (ascending[i] == ascending[i - 1]) throw new InputException(name + ": slices " + (Math.min(order[i],
				order[i - 1]) + 1) + " and " + (Math.max(order[i], order[i - 1]) + 1) + " have the same energy, " +
				ascending[i] + " eV; average or delete one of them, or set the energies again.");
		final List<String> notes = new ArrayList<>();
		if (order[0] == planes - 1 && order[planes - 1] == 0) notes.add(
			"The slices descended in energy; they are used in ascending order.");
		else if (!IntStream.range(0, planes).allMatch(i -> order[i] == i)) notes.add(
			"The slices were not in the order of their energies; they are used in ascending order.");
		return new EnergyStack(name, ascending, order, source, null, PixelSize.UNKNOWN, "", notes);
	}

	/**
	 * The same stack with only some of its pixels selected.
	 *
	 * @param selected one value per pixel, row-major; null = all
	 * @throws InputException if no pixel is selected
	 */
	public EnergyStack withMask(final boolean[] selected) {
		if (selected != null) {
			if (selected.length != pixels()) throw new IllegalArgumentException("mask of " + selected.length +
				" for " + pixels() + " pixels");
			if (IntStream.range(0, selected.length).noneMatch(i -> selected[i])) throw new InputException(name +
				": the selection holds no pixel; make a larger one, or none to use the whole image.");
		}
		return new EnergyStack(name, energies, order, source, selected == null ? null : selected.clone(), pixelSize,
			info, notes);
	}

	/** The same stack with another pixel size. */
	public EnergyStack withPixelSize(final PixelSize size) {
		return new EnergyStack(name, energies, order, source, mask, size, info, notes);
	}

	/** The same stack with another text of origin and history, one entry per line; "" = none. */
	public EnergyStack withInfo(final String text) {
		return new EnergyStack(name, energies, order, source, mask, pixelSize, text == null ? "" : text, notes);
	}

	/**
	 * A stack of the same energies whose planes were made from those of this one: same pixel size and info, and the same
	 * selection if the field has the same number of pixels in both directions.
	 *
	 * @param newName what the user will know it by
	 * @param planes one per energy, in the ascending order of {@link #energies()}
	 */
	public EnergyStack withPlanes(final String newName, final PlaneSource planes) {
		final boolean sameField = planes.width() == width() && planes.height() == height();
		return EnergyStack.of(newName, energies, planes).withMask(sameField ? mask : null).withPixelSize(pixelSize).withInfo(
			info);
	}

	/**
	 * A part of the stack: the same planes, not copied, but fewer energies.
	 *
	 * @param from number of the first energy
	 * @param to number after the last energy, at least {@code from + 2}
	 */
	public EnergyStack between(final int from, final int to) {
		if (to - from < 2) throw new IllegalArgumentException("energies " + from + " to " + to);
		return new EnergyStack(name, Arrays.copyOfRange(energies, from, to), Arrays.copyOfRange(order, from, to), source, mask,
			pixelSize, info, notes);
	}

	/** The same stack with one more entry at the end of its info; several lines count as several entries. */
	public EnergyStack withHistory(final String entry) {
		return withInfo(info.isBlank() ? entry : info.strip() + "\n" + entry);
	}

	/** The same stack with further sentences for the user, before those it has. */
	public EnergyStack withNotes(final List<String> further) {
		final List<String> all = new ArrayList<>(further);
		all.addAll(notes);
		return new EnergyStack(name, energies, order, source, mask, pixelSize, info, all);
	}

	/** @return what the user knows it by */
	public String name() {
		return name;
	}

	/** @return pixels in a row */
	public int width() {
		return source.width();
	}

	/** @return number of rows */
	public int height() {
		return source.height();
	}

	/** @return number of pixels of one image */
	public int pixels() {
		return source.pixels();
	}

	/** @return number of energies */
	public int size() {
		return energies.length;
	}

	/** @return a copy of the energies [eV], strictly ascending */
	public double[] energies() {
		return energies.clone();
	}

	/** @return energy number {@code i} [eV] */
	public double energy(final int i) {
		return energies[i];
	}

	/** @return index in {@link #source()} of the plane at energy number {@code i} */
	public int plane(final int i) {
		return order[i];
	}

	/** @return the planes in their own order; see {@link #plane(int)} */
	public PlaneSource source() {
		return source;
	}

	/** @return true if the pixel is selected */
	public boolean selected(final int pixel) {
		return mask == null || mask[pixel];
	}

	/** @return a copy of the selection, one value per pixel; null = all */
	public boolean[] mask() {
		return mask == null ? null : mask.clone();
	}

	/** @return number of selected pixels */
	public int selectedPixels() {
		return mask == null ? pixels() : (int) IntStream.range(0, mask.length).filter(i -> mask[i]).count();
	}

	/** @return true if any of {@code count} pixels from {@code from} on is selected */
	public boolean anySelected(final int from, final int count) {
		if (mask == null) return true;
		for (int i = from; i < from + count; i++)
			if (mask[i]) return true;
		return false;
	}

	/** @return size of a pixel */
	public PixelSize pixelSize() {
		return pixelSize;
	}

	/** @return text of origin and history, one entry per line; "" if none */
	public String info() {
		return info;
	}

	/** @return true if the info marks the stack as computed, see {@link #SIMULATED} */
	public boolean simulated() {
		return marked(info);
	}

	/** @return true if a line of the text begins with {@link #SIMULATED} */
	static boolean marked(final String text) {
		return text.lines().anyMatch(line -> line.startsWith(SIMULATED));
	}

	/** @return one sentence for each thing that was changed or doubted */
	public List<String> notes() {
		return notes;
	}

	/** @return the value from which a pixel is saturated, NaN if there is none; see {@link PlaneSource#saturation()} */
	public double saturation() {
		return source.saturation();
	}

	/** @return true if all planes are held as floats, so that tiles are read in place */
	public boolean inPlace() {
		return IntStream.range(0, source.planes()).allMatch(i -> source.plane(i) != null);
	}

	@Override
	public String toString() {
		return name + ": " + width() + " x " + height() + " pixels, " + size() + " energies " + energies[0] + " to " +
			Arrays.stream(energies).max().getAsDouble() + " eV";
	}
}
