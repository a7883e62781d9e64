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

import org.scijava.plugin.Plugin;
import org.xanesj.io.StackFormat;
import org.xanesj.spectrum.EnergyUnit;
import org.xanesj.stack.PixelSize;

/**
 * Normalised stacks of MISTRAL (ALBA): {@code /SpecNormalized} with {@code spectroscopy_normalized_aligned} (energy, y, x)
 * or, before alignment, {@code spectroscopy_normalized}, {@code energy} in eV and pixel sizes in micrometres. The values are
 * transmission; they are offered as absorbance, too. Not seen on real data: written from a description of the layout.
 */
@Plugin(type = StackFormat.class, priority = StackFormat.PARTICULAR)
public final class MistralFormat extends Hdf5StackFormat {

	private static final String GROUP = "SpecNormalized";
	private static final String ALIGNED = "spectroscopy_normalized_aligned";
	private static final String PLAIN = "spectroscopy_normalized";

	@Override
	public String name() {
		return "MISTRAL";
	}

	@Override
	boolean matches(final Hdf5Group root) {
		return root.group(GROUP) != null && root.group(GROUP).firstData(ALIGNED, PLAIN) != null;
	}

	@Override
	void find(final Hdf5Group root, final Found found) {
		final Hdf5Group group = root.group(GROUP);
		final Hdf5Data list = group.data("energy");
		final FileEnergies energies = list == null ? FileEnergies.NONE : FileEnergies.of(list, EnergyUnit.EV);
		final PixelSize size = FieldAxes.pixelSize(group.number("x_pixel_size"), group.number("y_pixel_size"), "um");
		for (final Hdf5Data data : group.datasets()) {
			if (!data.name().equals(ALIGNED) && !data.name().equals(PLAIN)) continue;
			final int[] shape = data.shape();
			if (shape.length != 3 || !data.isNumeric()) {
				found.refuse("'" + data.path() + "' has " + shape.length + " axes, not energy, y and x");
				continue;
			}
			final Planes transmission = new PlaneReader(data, CubeAxes.around(shape, Math.max(0, AxisLengths.find(shape, energies
				.listed()))));
			found.add(new Hdf5Stack(data.path() + " absorbance", "-ln of transmission", PlaneFunctions.each(transmission,
				value -> -Math.log(value)), energies, size, info(group), List.of()));
			found.add(new Hdf5Stack(data.path(), "transmission", transmission, energies, size, info(group), List.of()));
		}
	}

	private static List<String> info(final Hdf5Group group) {
		final List<String> lines = new ArrayList<>();
		Metadata.quantity(lines, "Dwell", group.data("ExpTimes"));
		Metadata.quantity(lines, "Ring current", group.data("Currents"));
		Metadata.quantity(lines, "Rotation angle", group.data("rotation_angle"));
		return lines;
	}
}
