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

import java.util.Arrays;
import java.util.List;

import org.xanesj.stack.PixelSize;

/**
 * A series of transmission images with references: offered as absorbance, where there are references, and as it is.
 *
 * @param images counts with the sample
 * @param white counts without it; null if there are none, so that the images are not raw
 * @param dark counts without light; null if there are none
 */
record TransmissionImages(Hdf5Data images, Hdf5Data white, Hdf5Data dark) {

	private static final int IMAGE_AXES = 2;

	/**
	 * @param energies as the file lists them
	 * @param prescribed axis of the energies in this layout
	 * @param found takes the stacks
	 */
	void find(final FileEnergies energies, final int prescribed, final PixelSize pixelSize, final List<String> info,
		final Hdf5StackFormat.Found found)
	{
		final int[] shape = images.shape();
		if (shape.length != IMAGE_AXES + 1 || !images.isNumeric()) {
			found.refuse("'" + images.path() + "' has axes of lengths " + Arrays.toString(shape) +
				"; images at several energies have three");
			return;
		}
		// a scan that was stopped has fewer images than energies, so that no length fits
		final int fitting = AxisLengths.find(shape, energies.listed(), prescribed);
		final CubeAxes axes = CubeAxes.around(shape, fitting < 0 ? prescribed : fitting);
		final Planes counts = new PlaneReader(images, axes);
		final Planes open = references(white, counts);
		if (open != null) found.add(new Hdf5Stack(images.path() + " absorbance", "-ln of transmission", PlaneFunctions
			.absorbance(counts, open, references(dark, counts)), energies, pixelSize, info, List.of()));
		found.add(new Hdf5Stack(images.path(), open == null ? "" : "counts", counts, energies, pixelSize, info, white != null &&
			open == null ? List.of("The images without sample ('" + white.path() +
				"') have another size and were not used.") : List.of()));
	}

	/** @return reference images of the same size, one or a series; null if there are none that fit */
	private static Planes references(final Hdf5Data data, final Planes like) {
		if (data == null || !data.isNumeric()) return null;
		final int[] shape = data.shape();
		if (shape.length != IMAGE_AXES && shape.length != IMAGE_AXES + 1) return null;
		final int series = shape.length - IMAGE_AXES;
		final Planes reader = new PlaneReader(data, new CubeAxes(series - 1, series, series + 1, new int[shape.length]));
		return reader.width() == like.width() && reader.height() == like.height() ? reader : null;
	}
}
