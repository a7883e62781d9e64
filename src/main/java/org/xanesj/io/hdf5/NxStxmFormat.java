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
import java.util.Set;

import org.scijava.plugin.Plugin;
import org.xanesj.io.StackFormat;
import org.xanesj.spectrum.EnergyUnit;

/**
 * NXstxm, the NeXus application definition for scanning transmission X-ray microscopes, and its variant of pystxmcontrol at
 * the ALS: each entry has one group for each detector, with {@code data}, {@code energy}, {@code sample_x} and
 * {@code sample_y}.
 * <p>
 * Against the definition, real files of PolLux (SLS) name the axes in a list in the attribute {@code axes} of the group
 * instead of by the attribute {@code axis} of each field; both are read. Their micro signs come in two encodings, and their
 * group {@code control} (ring current) is built like a detector; it is not offered.
 */
@Plugin(type = StackFormat.class, priority = StackFormat.PARTICULAR)
public final class NxStxmFormat extends Hdf5StackFormat {

	private static final Set<String> NO_DETECTORS = Set.of("NXmonitor", "NXinstrument", "NXsample", "NXcollection",
		"NXuser", "NXprocess");
	private static final String DEFINITION = "NXstxm";

	@Override
	public String name() {
		return "NXstxm";
	}

	@Override
	boolean matches(final Hdf5Group root) {
		return root.groups().stream().anyMatch(entry -> isDefined(entry) || entry.groups().stream().anyMatch(
			group -> isDetector(group) && group.data("sample_x") != null && group.data("sample_y") != null));
	}

	private static boolean isDefined(final Hdf5Group entry) {
		return entry.text("definition").equals(DEFINITION);
	}

	private static boolean isDetector(final Hdf5Group group) {
		return energies(group) != null && signal(group) != null && !group.name().equals("control") && !NO_DETECTORS.contains(
			group.attribute("NX_class"));
	}

	private static Hdf5Data energies(final Hdf5Group group) {
		return group.firstData("energy", "photon_energy");
	}

	/** The numbers are called "data", or as the group or the attribute of a field says. */
	private static Hdf5Data signal(final Hdf5Group group) {
		final Hdf5Data named = group.firstData(group.attribute("signal"), "data");
		if (named != null) return named;
		return group.datasets().stream().filter(data -> data.attribute("signal").equals("1")).findFirst().orElse(null);
	}

	@Override
	void find(final Hdf5Group root, final Found found) {
		for (final Hdf5Group entry : root.groups())
			for (final Hdf5Group group : entry.groups())
				if (isDetector(group)) detector(entry, group, found);
	}

	private static void detector(final Hdf5Group entry, final Hdf5Group group, final Found found) {
		final Hdf5Data data = signal(group);
		final FileEnergies energies = FileEnergies.of(energies(group), EnergyUnit.EV);
		final String type = group.text("stxm_scan_type");
		final int[] shape = data.shape();
		final CubeAxes axes = data.isNumeric() ? axes(group, data, energies.listed()) : null;
		if (axes == null) {
			found.refuse("'" + group.path() + "' " + (energies.size() == 1 ? "was measured at one energy, " + energies.labels(1)
				.get(0) : "has axes of lengths " + Arrays.toString(shape) + " for " + energies.size() + " energies") + (type
					.isEmpty() ? "" : " (" + type + ")"));
			return;
		}
		final Hdf5Data x = group.data("sample_x");
		final Hdf5Data y = group.data("sample_y");
		final List<String> notes = new ArrayList<>();
		if (axes.y() < 0) notes.add("This is a line scan; it was opened as images of one row.");
		found.add(new Hdf5Stack(group.path(), type, new PlaneReader(data, axes), energies, FieldAxes.pixelSize(x, y), Metadata
			.nexus(entry, group), notes).standing(FieldAxes.turn(x, y)));
	}

	/** The axes by the names that the group lists, else by the number that each field bears, else by their lengths. */
	private static CubeAxes axes(final Hdf5Group group, final Hdf5Data data, final int energies) {
		final int[] shape = data.shape();
		if (shape.length < 2 || shape.length > 3) return null;
		final List<String> names = names(group.attributes("axes"));
		int energy = names.size() == shape.length ? energyIn(names) : -1;
		int x = names.size() == shape.length ? names.indexOf("sample_x") : -1;
		if (energy < 0) {
			energy = axis(energies(group));
			x = axis(group.data("sample_x"));
		}
		if (energy < 0 || energy >= shape.length) energy = AxisLengths.find(shape, energies);
		if (energy < 0 && energies > 1) energy = besidePositions(group, shape);
		if (energy < 0) return null;
		final CubeAxes around = CubeAxes.around(shape, energy);
		// the file may say that the pixels of a row come before the rows
		return around != null && around.y() == x && x >= 0 ? new CubeAxes(energy, around.x(), around.y(), around.fixed())
			: around;
	}

	/** Of a scan that was stopped no axis has the length of the energies, but those of the positions still fit. */
	private static int besidePositions(final Hdf5Group group, final int[] shape) {
		final Hdf5Data x = group.data("sample_x");
		final Hdf5Data y = group.data("sample_y");
		return shape.length == 3 && x != null && y != null && y.size() == shape[1] && x.size() == shape[2] ? 0 : -1;
	}

	private static int energyIn(final List<String> names) {
		return Math.max(names.indexOf("energy"), names.indexOf("photon_energy"));
	}

	private static List<String> names(final List<String> axes) {
		final List<String> names = axes.size() == 1 ? Arrays.asList(axes.get(0).replaceAll("[\\[\\]'\"]", "").split(
			"[:,\\s]+")) : axes;
		return names.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
	}

	/** @return the axis of the data that a field describes, from 0; -1 if it does not say */
	private static int axis(final Hdf5Data field) {
		final double axis = field == null ? Double.NaN : field.attributeNumber("axis");
		return axis >= 1 ? (int) axis - 1 : -1;
	}
}
