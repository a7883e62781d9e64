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
import java.util.Comparator;
import java.util.List;

import org.scijava.plugin.Plugin;
import org.xanesj.io.StackFormat;
import org.xanesj.spectrum.EnergyUnit;
import org.xanesj.stack.PixelSize;

/**
 * Files of xanespy: {@code /sample/imported} with {@code intensities} (time step, energy, y, x), {@code energies} (time step,
 * energy) in eV and {@code pixel_sizes} with attribute {@code unit}. The intensities of ptychography are complex: what the
 * sample does to the wave. The light that passes is the square of the modulus, so the optical density is
 * -ln(modulus<sup>2</sup>), up to a constant as the file holds no reference.
 */
@Plugin(type = StackFormat.class, priority = StackFormat.PARTICULAR)
public final class XanespyFormat extends Hdf5StackFormat {

	private static final String IMAGES = "intensities";
	private static final int AXES = 4;

	@Override
	public String name() {
		return "xanespy";
	}

	@Override
	boolean matches(final Hdf5Group root) {
		return root.groups().stream().anyMatch(sample -> !imported(sample).isEmpty());
	}

	private static List<Hdf5Group> imported(final Hdf5Group sample) {
		if (sample.attribute("xanespy_version").isEmpty()) return List.of();
		return sample.groups().stream().filter(group -> group.data("energies") != null).toList();
	}

	@Override
	void find(final Hdf5Group root, final Found found) {
		for (final Hdf5Group sample : root.groups())
			for (final Hdf5Group group : imported(sample))
				group.datasets().stream().filter(data -> data.shape().length == AXES && data.isNumeric()).sorted(Comparator
					.comparing(data -> !data.name().equals(IMAGES))).forEach(data -> timeSteps(sample, group, data, found));
	}

	private static void timeSteps(final Hdf5Group sample, final Hdf5Group group, final Hdf5Data data, final Found found) {
		final FileEnergies all = FileEnergies.of(group.data("energies"), EnergyUnit.EV);
		final int[] shape = data.shape();
		if (all.listed() % shape[1] != 0) {
			found.refuse("'" + data.path() + "' has " + shape[1] + " images for " + all.listed() + " energies");
			return;
		}
		for (int step = 0; step < shape[0]; step++) {
			// one list for each time step, or one for all
			final FileEnergies energies = all.part(all.listed() == shape[0] * shape[1] ? step * shape[1] : 0, shape[1]);
			final String name = data.path() + (shape[0] > 1 ? " time step " + (step + 1) : "");
			final PlaneReader reader = new PlaneReader(data, new CubeAxes(1, 2, 3, new int[AXES]).at(0, step));
			final PixelSize size = data.name().equals(IMAGES) ? pixelSize(group) : PixelSize.UNKNOWN;
			for (final Variant variant : variants(reader))
				found.add(new Hdf5Stack(name + variant.ending(), variant.quantity(), variant.planes(), energies, size, info(
					sample), variant.notes()));
		}
	}

	/** One way to make real numbers of an image. */
	private record Variant(String ending, String quantity, Planes planes, List<String> notes) {}

	private static List<Variant> variants(final PlaneReader reader) {
		if (reader.parts() == 1) return List.of(new Variant("", "", reader, List.of()));
		final Planes modulus = PlaneFunctions.complex(reader, true);
		return List.of(new Variant(" optical density", "-ln of the squared modulus", PlaneFunctions.each(modulus,
			value -> -2 * Math.log(value)), List.of(
				"The optical density is relative to a modulus of 1; an area without sample gives its zero.")), new Variant(
					" modulus", "of complex numbers", modulus, List.of()), new Variant(" phase", "of complex numbers in radians",
						PlaneFunctions.complex(reader, false), List.of()));
	}

	private static PixelSize pixelSize(final Hdf5Group group) {
		final Hdf5Data sizes = group.data("pixel_sizes");
		final double[] numbers = sizes == null ? null : sizes.numbers();
		if (numbers == null || numbers.length == 0) return PixelSize.UNKNOWN;
		return FieldAxes.pixelSize(numbers[0], numbers[0], Texts.lengthUnit(sizes.attribute("unit")));
	}

	private static List<String> info(final Hdf5Group sample) {
		final List<String> lines = new ArrayList<>();
		Metadata.line(lines, "Sample", sample.name());
		Metadata.line(lines, "Technique", sample.attribute("technique"));
		Metadata.line(lines, "Beamline", sample.attribute("beamline"));
		return lines;
	}
}
