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
package org.xanesj.imagej;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import ij.ImagePlus;

import org.xanesj.io.StackSlices;
import org.xanesj.io.StackEnergies;
import org.xanesj.io.TiffImages;
import org.xanesj.stack.MapPlane;
import org.xanesj.stack.MapSet;
import org.xanesj.task.InputException;

/** Maps from ImageJ's windows: those that {@link MapImages} made, and any other grey-value image. */
public final class MapInput {

	private MapInput() {
		// prevent instantiation of utility class
	}

	/**
	 * The maps of an image: names and units as they were written, else numbered; pixels outside its selection are NaN. Maps of
	 * floats may be the image's own arrays, so they must not be changed or become part of another image.
	 *
	 * @param image a grey-value image or stack
	 * @throws InputException if it is no such image, but a stack of energies, its selection is outside, or two slices have
	 *           one name
	 */
	public static MapSet maps(final ImagePlus image) {
		if (image.getStackSize() > 1 && image.getProp(StackEnergies.PROPERTY) != null) throw new InputException(image
			.getTitle() + " is a stack of energies, not of maps; make maps of it first, e.g. with XANES Feature Maps.");
		final StackSlices slices = StackImages.slices(image);
		final boolean[] mask = StackImages.selection(image);
		final Map<String, MapPlane> planes = new LinkedHashMap<>();
		for (int i = 0; i < slices.planes().planes(); i++) {
			final String name = name(image, slices, i);
			final boolean masked = mask != null && !name.equals(MapImages.STATUS);
			final float[] values = masked ? copy(slices, i) : shared(slices, i);
			if (masked) clear(values, mask);
			if (planes.put(name, new MapPlane(name, property(image, TiffImages.unit(name)), property(image,
				TiffImages.description(name)), values)) != null) throw new InputException(image.getTitle() + ": two slices are named '" + name +
					"'; give each map a label of its own.");
		}
		final List<MapPlane> all = new ArrayList<>(planes.values());
		return new MapSet(image.getTitle(), image.getWidth(), image.getHeight(), slices.pixelSize(), all, Map.of(), slices
			.info());
	}

	/**
	 * Standard errors from an image of one slice.
	 *
	 * @param image of them
	 * @param of the image of the maps that they belong to
	 * @throws InputException if the image has another size, or more than one slice
	 */
	public static MapPlane sigma(final ImagePlus image, final ImagePlus of) {
		if (image.getWidth() != of.getWidth() || image.getHeight() != of.getHeight()) throw new InputException(image
			.getTitle() + " has " + image.getWidth() + " x " + image.getHeight() + " pixels and " + of.getTitle() + " has " + of
				.getWidth() + " x " + of.getHeight() + "; standard errors must be an image of the same size.");
		if (image.getStackSize() != 1) throw new InputException(image.getTitle() + " has " + image.getStackSize() +
			" slices; standard errors must be a single image.");
		return maps(image).planes().get(0);
	}

	/** @return the image's own pixels if they are floats in memory: large maps have no room for a copy */
	private static float[] shared(final StackSlices slices, final int i) {
		final float[] own = slices.planes().plane(i);
		return own != null ? own : copy(slices, i);
	}

	private static float[] copy(final StackSlices slices, final int i) {
		final float[] values = new float[slices.planes().pixels()];
		slices.planes().read(i, 0, values.length, values, 0);
		return values;
	}

	private static String name(final ImagePlus image, final StackSlices slices, final int i) {
		final String label = slices.labels().get(i);
		if (label != null && !label.isBlank()) return label.strip();
		return slices.labels().size() == 1 ? image.getTitle().replaceFirst("\\.tiff?$", "") : "map" + (i + 1);
	}

	private static String property(final ImagePlus image, final String key) {
		final String text = image.getProp(key);
		return text == null ? "" : text;
	}

	private static void clear(final float[] values, final boolean[] mask) {
		for (int i = 0; i < values.length; i++)
			if (!mask[i]) values[i] = Float.NaN;
	}
}
