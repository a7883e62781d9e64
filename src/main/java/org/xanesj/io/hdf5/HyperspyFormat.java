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
import java.util.Locale;
import java.util.stream.IntStream;

import org.scijava.plugin.Plugin;
import org.xanesj.io.StackFormat;
import org.xanesj.io.EnergiesInNames;
import org.xanesj.spectrum.EnergyUnit;
import org.xanesj.stack.PixelSize;

/**
 * HyperSpy files ({@code .hspy}): each group of {@code Experiments} has {@code data} and one group {@code axis-N} for each
 * axis with name, scale, offset, size and units. Spectrum images and line scans of electron energy loss (ELNES) are opened,
 * and those of X-ray absorption; images, maps, X-ray emission and the low-loss region are not absorption data and are refused.
 */
@Plugin(type = StackFormat.class, priority = StackFormat.PARTICULAR)
public final class HyperspyFormat extends Hdf5StackFormat {

	/** No core-loss edge lies below; the zero loss and the plasmons do [eV]. */
	private static final double LOWEST = 20;

	/** One axis of a signal. */
	private record Axis(int index, String name, double scale, double offset, String units, boolean navigates) {

		static Axis of(final Hdf5Group group, final int index) {
			return new Axis(index, group.attribute("name"), group.attributeNumber("scale"), group.attributeNumber("offset"), group
				.attribute("units"), group.attribute("navigate").matches("(?i)true|1"));
		}

		boolean isEnergy() {
			return FileEnergies.unit(units) != EnergyUnit.AUTO;
		}

		double value(final int i) {
			return offset + i * scale;
		}
	}

	@Override
	public String name() {
		return "HyperSpy";
	}

	@Override
	boolean matches(final Hdf5Group root) {
		return root.attribute("file_format").equalsIgnoreCase("HyperSpy") && root.group("Experiments") != null;
	}

	@Override
	void find(final Hdf5Group root, final Found found) {
		for (final Hdf5Group signal : root.group("Experiments").groups()) {
			final Hdf5Data data = signal.data("data");
			if (data == null) continue;
			final String type = signal.group("metadata/Signal") == null ? "" : signal.group("metadata/Signal").attribute(
				"signal_type");
			final List<Axis> axes = axes(signal, data.shape().length);
			final Axis energy = axes.stream().filter(Axis::isEnergy).findFirst().orElse(null);
			final String reason = reason(type, axes, energy, data);
			if (reason.isEmpty()) found.add(stack(signal, type, data, axes, energy));
			else found.refuse("'" + signal.name() + "' " + reason);
		}
	}

	private static List<Axis> axes(final Hdf5Group signal, final int count) {
		return IntStream.range(0, count).filter(i -> signal.group("axis-" + i) != null).mapToObj(i -> Axis.of(signal.group(
			"axis-" + i), i)).toList();
	}

	/** @return why a signal is no absorption data; "" if it is */
	private static String reason(final String type, final List<Axis> axes, final Axis energy, final Hdf5Data data) {
		final int[] shape = data.shape();
		if (type.toUpperCase(Locale.ROOT).startsWith("EDS")) return "holds X-ray emission spectra (" + type + "), no absorption";
		if (energy == null) return "is an image or map of " + shape.length + " axes without an energy axis";
		if (axes.size() != shape.length || !data.isNumeric() || shape.length < 2 || shape.length > 3) return "has " +
			shape.length + " axes; a spectrum image has three, a line scan two";
		final double factor = FileEnergies.unit(energy.units()) == EnergyUnit.KEV ? 1000 : 1;
		final double first = factor * Math.min(energy.value(0), energy.value(shape[energy.index()] - 1));
		if (!(energy.scale() != 0) || !Double.isFinite(first)) return "has an energy axis without scale and offset";
		return first < LOWEST ? "begins at " + Texts.number(first) +
			" eV, so it is the low-loss region with the zero loss, no core loss" : "";
	}

	private static Hdf5Stack stack(final Hdf5Group signal, final String type, final Hdf5Data data, final List<Axis> axes,
		final Axis energy)
	{
		final int[] shape = data.shape();
		final double factor = FileEnergies.unit(energy.units()) == EnergyUnit.KEV ? 1000 : 1;
		final double[] values = IntStream.range(0, shape[energy.index()]).mapToDouble(i -> EnergiesInNames.scaled(energy
			.value(i), factor)).toArray();
		final CubeAxes cube = CubeAxes.around(shape, energy.index());
		final List<String> notes = new ArrayList<>();
		if (cube.y() < 0) notes.add("This is a line scan; it was opened as images of one row.");
		return new Hdf5Stack(signal.name(), type, new PlaneReader(data, cube), FileEnergies
			.inElectronVolts(values, List.of()), pixelSize(axes, cube), info(signal), notes);
	}

	private static PixelSize pixelSize(final List<Axis> axes, final CubeAxes cube) {
		final Axis x = axes.get(cube.x());
		final Axis y = cube.y() < 0 ? x : axes.get(cube.y());
		return x.units().equals(y.units()) ? FieldAxes.pixelSize(Math.abs(x.scale()), Math.abs(y.scale()), Texts.lengthUnit(x
			.units())) : PixelSize.UNKNOWN;
	}

	private static List<String> info(final Hdf5Group signal) {
		final List<String> lines = new ArrayList<>();
		attribute(lines, "Title", signal, "metadata/General", "title");
		attribute(lines, "Sample", signal, "metadata/Sample", "description");
		attribute(lines, "Date", signal, "metadata/General", "date");
		attribute(lines, "Time", signal, "metadata/General", "time");
		attribute(lines, "Original file", signal, "metadata/General", "original_filename");
		attribute(lines, "Dwell (s)", signal, "metadata/Acquisition_instrument/TEM", "dwell_time");
		attribute(lines, "Beam energy (keV)", signal, "metadata/Acquisition_instrument/TEM", "beam_energy");
		attribute(lines, "Convergence angle (mrad)", signal, "metadata/Acquisition_instrument/TEM", "convergence_angle");
		attribute(lines, "Collection angle (mrad)", signal, "metadata/Acquisition_instrument/TEM/Detector/EELS",
			"collection_angle");
		return lines;
	}

	private static void attribute(final List<String> lines, final String key, final Hdf5Group signal, final String path,
		final String name)
	{
		final Hdf5Group group = signal.group(path);
		if (group != null) Metadata.line(lines, key, group.attribute(name));
	}
}
