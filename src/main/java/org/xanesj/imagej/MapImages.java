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

import java.util.List;

import ij.CompositeImage;
import ij.ImagePlus;
import ij.process.LUT;

import org.xanesj.io.TiffImages;
import org.xanesj.stack.EnergyStack;
import org.xanesj.stack.MapPlane;
import org.xanesj.stack.MapSet;

/**
 * Maps as an image of ImageJ: one 32-bit stack, one labelled slice per map, each with its own display range and colours,
 * which the window explains below the map, see {@link MapWindows}. For that the maps are the channels of a composite image
 * in colour mode, which keeps a range per slice where an ordinary stack has only one for energies and intensities alike.
 */
public final class MapImages {

	/** Name of the map that holds status codes. */
	public static final String STATUS = "status";

	private MapImages() {
		// prevent instantiation of utility class
	}

	/**
	 * Makes the image; the values are shared, not copied. Not shown.
	 *
	 * @param maps what to show
	 * @return image of the maps' size, with units, pixel size, history and metadata, see {@link TiffImages}
	 */
	public static ImagePlus image(final MapSet maps) {
		MapWindows.watch();
		final ImagePlus plain = TiffImages.of(maps);
		final List<MapPlane> planes = maps.planes();
		final MapStatusKind status = MapStatusKind.ofStatus(planes.stream().map(MapPlane::name).toList());
		final LUT[] luts = planes.stream().map(plane -> MapStatusKind.of(plane.name(), status).map(kind -> codes(plane, kind))
			.orElseGet(() -> values(maps, plane))).toArray(LUT[]::new);
		final ImagePlus image = luts.length == 1 ? plain : composite(plain, luts);
		if (luts.length == 1) image.setLut(luts[0]);
		image.setDisplayRange(luts[0].min, luts[0].max);
		if (maps.simulated()) image.setOverlay(OverlayWord.of(maps.width(), maps.height(), EnergyStack.SIMULATED));
		final String unit = planes.get(0).unitInPictures();
		if (!unit.isEmpty() && planes.stream().allMatch(plane -> plane.unit().equals(unit))) image.getCalibration().setValueUnit(
			unit);
		return image;
	}

	private static LUT codes(final MapPlane plane, final MapStatusKind kind) {
		int most = 0;
		for (final float code : plane.values())
			most = Math.max(most, (int) code);
		return MapColours.lut(kind, most);
	}

	private static LUT values(final MapSet maps, final MapPlane plane) {
		return MapColours.lut(MapRange.forWindow(plane.values(), maps.plane(STATUS).map(MapPlane::values).orElse(null)));
	}

	private static ImagePlus composite(final ImagePlus plain, final LUT[] luts) {
		plain.setDimensions(luts.length, 1, 1);
		final CompositeImage composite = new CompositeImage(plain, CompositeImage.COLOR);
		composite.setLuts(luts);
		composite.setProperties(plain.getPropertiesAsArray());
		final String info = plain.getInfoProperty();
		if (info != null) composite.setProperty("Info", info);
		composite.setCalibration(plain.getCalibration().copy());
		composite.setC(1);
		return composite;
	}
}
