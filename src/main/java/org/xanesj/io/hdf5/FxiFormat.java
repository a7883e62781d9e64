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
 * Full-field XANES of NSLS-II FXI, and what PyXAS and TXM-Sandbox save: {@code /img_xanes} (energy, y, x), {@code /X_eng} in
 * keV (older: {@code /XEng}); raw files also hold {@code /img_bkg} without sample and {@code /img_dark}. A raw file is offered
 * as absorbance and as counts. Not seen on real data: written from a description of the layout.
 */
@Plugin(type = StackFormat.class, priority = StackFormat.PARTICULAR)
public final class FxiFormat extends Hdf5StackFormat {

	private static final String IMAGES = "img_xanes";
	private static final String TOMOGRAPHY = "img_tomo";

	@Override
	public String name() {
		return "FXI, PyXAS, TXM-Sandbox";
	}

	@Override
	boolean matches(final Hdf5Group root) {
		return root.firstData(IMAGES, TOMOGRAPHY) != null && energies(root) != null;
	}

	private static Hdf5Data energies(final Hdf5Group root) {
		return root.firstData("X_eng", "XEng");
	}

	@Override
	void find(final Hdf5Group root, final Found found) {
		final Hdf5Data images = root.data(IMAGES);
		final FileEnergies energies = FileEnergies.of(energies(root), EnergyUnit.KEV);
		if (images == null) {
			found.refuse("it is a tomography scan at one energy, " + energies.labels(1).get(0) +
				"; reconstruct it and open the slices of all energies");
			return;
		}
		final TransmissionImages series = new TransmissionImages(images, root.firstData("img_bkg", "img_bkg_avg"), root
			.firstData("img_dark", "img_dark_avg"));
		series.find(energies, 0, pixelSize(root), info(root), found);
	}

	private static PixelSize pixelSize(final Hdf5Group root) {
		final Hdf5Data size = root.data("Pixel Size");
		final double number = root.number("Pixel Size");
		return FieldAxes.pixelSize(number, number, size == null ? "" : Texts.lengthUnit(size.attribute("units").isEmpty()
			? size.attribute("unit") : size.attribute("units")));
	}

	private static List<String> info(final Hdf5Group root) {
		final List<String> lines = new ArrayList<>();
		Metadata.line(lines, "Note", root.text("note"));
		Metadata.line(lines, "Date", root.text("scan_time"));
		Metadata.line(lines, "Scan", root.text("scan_id"));
		Metadata.line(lines, "Magnification", root.text("Magnification"));
		Metadata.line(lines, "Pixel size", root.text("Pixel Size"));
		return lines;
	}
}
