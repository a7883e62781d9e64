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
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.xanesj.io.TiffImages;
import org.xanesj.stack.MapPlane;
import org.xanesj.stack.MapSet;
import org.xanesj.stack.PixelSize;
import org.xanesj.task.InputException;

import ij.ImagePlus;
import ij.ImageStack;
import ij.measure.Calibration;

/** Maps from an image of ImageJ: the way back of {@link MapImages}, also for images that other programs made. */
public final class MapSets {

	private static final String PREFIX = "xanes.";
	private static final String DESCRIPTION = ".description";

	private MapSets() {
		// prevent instantiation of utility class
	}

	/**
	 * The maps of an image: one per slice, named by its label, or by its number where it has none.
	 *
	 * @param image of 8, 16 or 32 bit; 32-bit slices are shared, not copied
	 * @return the maps, with the units that their properties tell, and the Info as history
	 * @throws InputException if there is no image, or it holds colours
	 */
	public static MapSet of(final ImagePlus image) {
		if (image == null) throw new InputException("No image is open; open or make maps first.");
		if (image.getBitDepth() == 24) throw new InputException(image.getTitle() +
			" holds colours, no values; use the maps themselves.");
		final ImageStack slices = image.getStack();
		final List<MapPlane> planes = new ArrayList<>();
		final Set<String> taken = new HashSet<>();
		for (int i = 1; i <= slices.size(); i++) {
			final String name = name(image, slices, i, taken);
			planes.add(new MapPlane(name, property(image, name + TiffImages.UNIT), property(image, name + DESCRIPTION),
				(float[]) slices.getProcessor(i).convertToFloatProcessor().getPixels()));
		}
		final Calibration calibration = image.getCalibration();
		final String info = image.getInfoProperty();
		return new MapSet(image.getTitle(), image.getWidth(), image.getHeight(), new PixelSize(calibration.pixelWidth,
			calibration.pixelHeight, calibration.getUnit()), planes, metadata(image), info == null ? "" : info);
	}

	private static String name(final ImagePlus image, final ImageStack slices, final int slice, final Set<String> taken) {
		String label = slices.getSliceLabel(slice);
		if (label == null && slices.size() == 1) label = image.getProp(TiffImages.SINGLE_LABEL);
		if (label == null || label.isBlank()) label = slices.size() == 1 ? image.getTitle() : "map " + slice;
		final String name = label.lines().findFirst().orElse(label).strip();
		return taken.add(name) ? name : name + " (" + slice + ")";
	}

	private static String property(final ImagePlus image, final String key) {
		final String text = image.getProp(PREFIX + key);
		return text == null ? "" : text;
	}

	private static Map<String, String> metadata(final ImagePlus image) {
		final Map<String, String> metadata = new LinkedHashMap<>();
		for (final String key : List.of("recipe", "model"))
			if (image.getProp(PREFIX + key) != null) metadata.put(key, image.getProp(PREFIX + key));
		return metadata;
	}
}
