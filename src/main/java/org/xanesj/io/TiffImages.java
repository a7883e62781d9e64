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
package org.xanesj.io;

import java.util.Map;

import ij.ImagePlus;
import ij.ImageStack;

import org.xanesj.stack.EnergyOffset;
import org.xanesj.stack.EnergyStack;
import org.xanesj.stack.MapPlane;
import org.xanesj.stack.MapSet;
import org.xanesj.stack.PixelSize;

/**
 * Stacks and maps as ImageJ holds and saves them: pixels, slice labels, properties, pixel size, Info. Arrays are shared
 * with the stack or the maps, not copied, unless they have to be converted.
 */
public final class TiffImages {

	/** Key of the number of maps; only images of maps have it. */
	public static final String MAPS = "xanes.maps";
	/** Key of the sum of all offsets of the energies [eV], see {@link EnergyOffset}. */
	public static final String OFFSET = "xanes.energy.offset";
	/** End of the label of the first slice of a simulated stack. */
	public static final String SIMULATED = " (simulated)";
	/** Where ImageJ keeps the label of an image that is no stack. */
	public static final String SINGLE_LABEL = "Slice_Label";
	private static final String PREFIX = "xanes.";

	private TiffImages() {
		// prevent instantiation of utility class
	}

	/**
	 * A stack: slices ascend in energy, each labelled with its energy; the properties {@link StackEnergies#PROPERTY} and
	 * {@link StackEnergies#FOREIGN_PROPERTY}; Info. Planes of 8 and 16 bit stay so. A stack on disk stays there.
	 */
	public static ImagePlus of(final EnergyStack stack) {
		final ImagePlus image = new ImagePlus(stack.name(), stack.source().sequential() ? new StackVirtual(stack) : held(
			stack));
		final String energies = StackEnergies.property(stack.energies());
		image.setProp(StackEnergies.PROPERTY, energies);
		image.setProp(StackEnergies.FOREIGN_PROPERTY, energies);
		finish(image, stack.pixelSize(), stack.info());
		return image;
	}

	private static ImageStack held(final EnergyStack stack) {
		final ImageStack images = new ImageStack(stack.width(), stack.height());
		for (int i = 0; i < stack.size(); i++) {
			Object pixels = stack.source().stored(stack.plane(i));
			if (pixels == null) {
				final float[] values = new float[stack.pixels()];
				stack.source().read(stack.plane(i), 0, values.length, values, 0);
				pixels = values;
			}
			images.addSlice(label(stack, i), pixels);
		}
		return images;
	}

	/** @return label of the slice at energy number {@code i}; the first one of a simulated stack says that it is one */
	static String label(final EnergyStack stack, final int i) {
		return StackEnergies.label(stack.energy(i)) + (i == 0 && stack.simulated() ? SIMULATED : "");
	}

	/**
	 * Maps: one slice of 32 bit per map, labelled with its name; the unit and description of each map and the metadata
	 * as properties {@code xanes.<name>.unit}, {@code xanes.<name>.description}, {@code xanes.<key>}; the history and the
	 * metadata in Info.
	 */
	public static ImagePlus of(final MapSet maps) {
		final ImageStack images = new ImageStack(maps.width(), maps.height());
		for (final MapPlane plane : maps.planes())
			images.addSlice(plane.name(), plane.values());
		final ImagePlus image = new ImagePlus(maps.name(), images);
		if (images.size() == 1) image.setProp(SINGLE_LABEL, maps.planes().get(0).name());
		image.setProp(MAPS, maps.planes().size());
		for (final MapPlane plane : maps.planes()) {
			if (!plane.unit().isEmpty()) image.setProp(unit(plane.name()), plane.unit());
			if (!plane.description().isEmpty()) image.setProp(description(plane.name()), plane.description());
		}
		maps.metadata().forEach((key, text) -> image.setProp(PREFIX + key, text));
		finish(image, maps.pixelSize(), info(maps));
		return image;
	}

	/** @return key of the unit of a map in the image's properties */
	public static String unit(final String map) {
		return PREFIX + map + ".unit";
	}

	/** @return key of the description of a map in the image's properties */
	public static String description(final String map) {
		return PREFIX + map + ".description";
	}

	private static String info(final MapSet maps) {
		final StringBuilder info = new StringBuilder(maps.history().strip());
		for (final Map.Entry<String, String> entry : maps.metadata().entrySet())
			info.append(info.isEmpty() ? "" : "\n").append(entry.getKey()).append(": ").append(entry.getValue().strip());
		return info.toString();
	}

	/** @return size and place of the pixels of an image */
	public static PixelSize pixelSize(final ImagePlus image) {
		final var calibration = image.getCalibration();
		return new PixelSize(calibration.pixelWidth, calibration.pixelHeight, calibration.getUnit(), calibration.xOrigin,
			calibration.yOrigin);
	}

	private static void finish(final ImagePlus image, final PixelSize size, final String info) {
		final var calibration = image.getCalibration();
		calibration.pixelWidth = size.width();
		calibration.pixelHeight = size.height();
		calibration.setUnit(size.unit());
		calibration.xOrigin = size.originX();
		calibration.yOrigin = size.originY();
		EnergyOffset.total(info).ifPresent(offset -> image.setProp(OFFSET, Double.toString(offset)));
		if (!info.isEmpty()) image.setProperty("Info", info);
	}
}
