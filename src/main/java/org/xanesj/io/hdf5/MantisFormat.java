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

import org.scijava.plugin.Plugin;
import org.xanesj.io.PictureTurn;
import org.xanesj.io.StackFormat;
import org.xanesj.spectrum.EnergyUnit;
import org.xanesj.stack.PixelSize;

/**
 * DataExchange for spectromicroscopy, as MANTiS writes it: {@code /implements} names spectromicroscopy;
 * {@code /exchange/data} (x, y, energy[, angle]) with {@code energy}, {@code x}, {@code y}, {@code theta};
 * {@code /spectromicroscopy/optical_density} of the same shape; {@code /spectromicroscopy/normalization} with the spectrum
 * of the light without sample. Not seen on real data: written from a description of the layout.
 */
@Plugin(type = StackFormat.class, priority = StackFormat.PARTICULAR)
public final class MantisFormat extends Hdf5StackFormat {

	private static final int X = 0;
	private static final int Y = 1;
	private static final int ENERGY = 2;
	private static final int ANGLE = 3;

	@Override
	public String name() {
		return "MANTiS";
	}

	static boolean isSpectromicroscopy(final Hdf5Group root) {
		return root.text("implements").contains("spectromicroscopy") || root.group("spectromicroscopy") != null;
	}

	@Override
	boolean matches(final Hdf5Group root) {
		return root.group("exchange") != null && root.group("exchange").data("data") != null && isSpectromicroscopy(root);
	}

	@Override
	void find(final Hdf5Group root, final Found found) {
		final Hdf5Group exchange = root.group("exchange");
		final Hdf5Data list = exchange.data("energy");
		final FileEnergies energies = list == null ? FileEnergies.NONE : FileEnergies.of(list, EnergyUnit.EV);
		final PixelSize size = FieldAxes.pixelSize(exchange.data("x"), exchange.data("y"));
		for (final Hdf5Data data : new Hdf5Data[] { root.data("spectromicroscopy/optical_density"), exchange.data("data") }) {
			if (data == null) continue;
			final int[] shape = data.shape();
			if (shape.length < ENERGY + 1 || shape.length > ANGLE + 1 || !data.isNumeric()) found.refuse("'" + data.path() +
				"' has axes of lengths " + Arrays.toString(shape) + ", not of x, y and energy");
			else for (int angle = 0; angle < (shape.length > ANGLE ? shape[ANGLE] : 1); angle++)
				stacks(root, data, angle, energies, size, found);
		}
	}

	private static void stacks(final Hdf5Group root, final Hdf5Data data, final int angle, final FileEnergies energies,
		final PixelSize size, final Found found)
	{
		final PictureTurn turn = FieldAxes.turn(root.data("exchange/x"), root.data("exchange/y"));
		final int[] shape = data.shape();
		final CubeAxes plain = axes(shape, energies.listed());
		final CubeAxes axes = shape.length > ANGLE ? plain.at(ANGLE, angle) : plain;
		final PlaneReader images = new PlaneReader(data, axes);
		final String name = data.path() + (shape.length > ANGLE && shape[ANGLE] > 1 ? " angle " + (angle + 1) : "");
		final boolean density = data.path().endsWith("optical_density");
		final Planes absorbance = density ? null : absorbance(root, images, energies);
		if (absorbance != null) found.add(new Hdf5Stack(name + " absorbance", "-ln of transmission", absorbance, energies, size,
			info(root, angle), List.of()).standing(turn));
		found.add(new Hdf5Stack(name, density ? "optical density" : "", images, energies, size, info(root, angle), List.of())
			.standing(turn));
	}

	/** The order of the description, unless another axis alone has the length of the energies. */
	private static CubeAxes axes(final int[] shape, final int energies) {
		final int[] images = Arrays.copyOf(shape, ENERGY + 1);
		final int energy = Math.max(AxisLengths.find(images, energies, ENERGY), -1);
		if (energy < 0 || energy == ENERGY) return new CubeAxes(ENERGY, Y, X, new int[shape.length]);
		final CubeAxes around = CubeAxes.around(images, energy);
		return new CubeAxes(energy, around.y(), around.x(), new int[shape.length]);
	}

	/** Images divided by the light without sample, where its spectrum has the same energies. */
	private static Planes absorbance(final Hdf5Group root, final Planes images, final FileEnergies energies) {
		final Hdf5Data white = root.data("spectromicroscopy/normalization/white_spectrum");
		final Hdf5Data list = root.data("spectromicroscopy/normalization/white_spectrum_energy");
		final double[] light = white == null ? null : white.numbers();
		final double[] at = list == null ? null : FileEnergies.of(list, EnergyUnit.EV).values();
		if (light == null || light.length != energies.size() || at != null && !Arrays.equals(at, energies.values()))
			return null;
		return PlaneFunctions.ofEach(images, (plane, value) -> -Math.log(value / light[plane]));
	}

	private static List<String> info(final Hdf5Group root, final int angle) {
		final List<String> lines = new ArrayList<>();
		Metadata.line(lines, "Sample", root.text("information/sample/name"));
		Metadata.line(lines, "Title", root.text("information/title"));
		Metadata.line(lines, "Date", root.text("information/file_creation_datetime"));
		final Hdf5Data angles = root.data("exchange/theta");
		final double[] degrees = angles == null ? null : angles.numbers();
		if (degrees != null && angle < degrees.length) Metadata.line(lines, "Angle", Texts.number(degrees[angle]) +
			" degrees");
		return lines;
	}
}
