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
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

import org.scijava.plugin.Plugin;
import org.xanesj.io.SourceFile;
import org.xanesj.io.StackFormat;
import org.xanesj.spectrum.EnergyUnit;
import org.xanesj.stack.PixelSize;

/**
 * Any other HDF5 file: every data set of three axes (others may have length 1) with a list of energies as long as one of
 * them. A list is known by its name or unit; only where no such list fits, the user chooses among all lists that could be
 * energies, and a file without any needs a text file with the energies.
 */
@Plugin(type = StackFormat.class, priority = StackFormat.ANY_OF_CONTAINER)
public final class AnyHdf5Format extends Hdf5StackFormat {

	/** Smaller arrays of three axes are lists of matrices. */
	private static final int SMALLEST_IMAGE = 16;
	private static final double LOWEST = 50;
	private static final double HIGHEST = 200_000;
	private static final int MOST_AXES = 6;

	/** A list of numbers that may be energies. */
	private record Energies(Hdf5Data data, FileEnergies values, boolean named) {}

	/** {@inheritDoc} Not every HDF5 file is a stack with energies; other programs know theirs better. */
	@Override
	public boolean opensWhenDropped(final SourceFile file) {
		return false;
	}

	@Override
	public String name() {
		return "HDF5";
	}

	@Override
	public boolean recognises(final SourceFile file) {
		return Hdf5File.is(file);
	}

	@Override
	boolean matches(final Hdf5Group root) {
		return true;
	}

	@Override
	void find(final Hdf5Group root, final Found found) {
		final List<Hdf5Data> cubes = new ArrayList<>();
		final List<Energies> lists = new ArrayList<>();
		for (final Hdf5Group group : root.allGroups())
			for (final Hdf5Data data : group.datasets()) {
				if (isCube(data)) cubes.add(data);
				else if (data.isList()) list(data, lists);
			}
		if (cubes.isEmpty()) found.refuse("it has no data set of three axes" + (lists.isEmpty() ? ""
			: " (spectra are read by XANES Extract Features...)"));
		final boolean known = cubes.stream().anyMatch(cube -> !fitting(cube, lists, true).isEmpty());
		for (final Hdf5Data cube : cubes) {
			final List<Energies> fitting = fitting(cube, lists, known);
			for (final Energies energies : fitting)
				found.add(stack(cube, energies, fitting.size() > 1 || !energies.named()));
			if (fitting.isEmpty() && !known) found.add(stack(cube, null, false));
		}
	}

	private static boolean isCube(final Hdf5Data data) {
		final int[] shape = data.shape();
		if (shape.length < 3 || shape.length > MOST_AXES || !data.isNumeric()) return false;
		final int[] lengths = Arrays.stream(shape).filter(length -> length != 1 || shape.length == 3).sorted().toArray();
		return lengths.length == 3 && (long) lengths[0] * lengths[1] >= SMALLEST_IMAGE && lengths[0] > 0;
	}

	/** Takes a list that can be energies and does not repeat another one, as copies and links do. */
	private static void list(final Hdf5Data data, final List<Energies> lists) {
		final double[] numbers = data.numbers();
		if (numbers == null || numbers.length < 2 || !(Arrays.stream(numbers).min().getAsDouble() > 0) || Arrays.stream(numbers)
			.anyMatch(number -> !Double.isFinite(number))) return;
		final String name = data.name().toLowerCase(Locale.ROOT);
		final boolean named = name.contains("energ") || name.equals("x_eng") || name.equals("xeng") || FileEnergies.unit(data
			.attribute("units")) != EnergyUnit.AUTO;
		final FileEnergies values = FileEnergies.of(data, EnergyUnit.AUTO);
		if (!named && !isPlausible(values.values())) return;
		if (lists.stream().noneMatch(other -> Arrays.equals(other.values().values(), values.values()))) lists.add(new Energies(
			data, values, named));
	}

	private static boolean isPlausible(final double[] numbers) {
		for (int i = 0; i < numbers.length; i++)
			if (numbers[i] < LOWEST || numbers[i] > HIGHEST || i > 0 && !(numbers[i] > numbers[i - 1])) return false;
		return true;
	}

	private static List<Energies> fitting(final Hdf5Data cube, final List<Energies> lists, final boolean named) {
		final int[] shape = cube.shape();
		return lists.stream().filter(list -> list.named() == named && AxisLengths.find(shape, list.values().listed()) >= 0)
			.toList();
	}

	private static Hdf5Stack stack(final Hdf5Data cube, final Energies energies, final boolean choice) {
		final int[] shape = cube.shape();
		final FileEnergies values = energies == null ? FileEnergies.NONE : energies.values();
		final int first = (int) IntStream.range(0, shape.length).takeWhile(i -> shape[i] == 1 &&
			shape.length > 3).count();
		final CubeAxes axes = CubeAxes.around(shape, energies == null ? first : AxisLengths.find(shape, values.listed(), first));
		final List<String> notes = new ArrayList<>();
		if (energies != null && AxisLengths.ambiguous(shape, values.listed())) notes.add("Several axes of '" + cube.path() +
			"' have the length of the energies; axis " + (axes.energy() + 1) + " was taken for them.");
		final PlaneReader reader = new PlaneReader(cube, axes);
		final Planes planes = reader.parts() > 1 ? PlaneFunctions.complex(reader, true) : reader;
		if (reader.parts() > 1) notes.add("The numbers are complex; their modulus was read.");
		final List<String> info = new ArrayList<>();
		if (energies != null) Metadata.line(info, "Energies", energies.data().path());
		return new Hdf5Stack(cube.path() + (choice ? "|" + energies.data().path() : ""), "", planes, values,
			PixelSize.UNKNOWN, info, notes);
	}
}
