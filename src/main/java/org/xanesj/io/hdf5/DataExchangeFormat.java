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
 * APS DataExchange: {@code /exchange/data} (image, y, x), {@code data_white}, {@code data_dark} and, at 32-ID,
 * {@code energy} in keV. A raw file is offered as absorbance and as counts; one with angles and a single energy is a
 * tomography scan. Not seen on real data: written from a description of the layout.
 */
@Plugin(type = StackFormat.class, priority = StackFormat.PARTICULAR)
public final class DataExchangeFormat extends Hdf5StackFormat {

	@Override
	public String name() {
		return "DataExchange";
	}

	@Override
	boolean matches(final Hdf5Group root) {
		final Hdf5Group exchange = root.group("exchange");
		return exchange != null && exchange.data("data") != null && !MantisFormat.isSpectromicroscopy(root);
	}

	@Override
	void find(final Hdf5Group root, final Found found) {
		final Hdf5Group exchange = root.group("exchange");
		final Hdf5Data list = exchange.data("energy");
		final FileEnergies energies = list == null ? FileEnergies.NONE : FileEnergies.of(list, EnergyUnit.KEV);
		if (energies.size() < 2 && exchange.data("theta") != null) {
			found.refuse("it is a tomography scan at one energy" + (energies.size() == 1 ? ", " + energies.labels(1).get(0)
				: "") + "; reconstruct it and open the slices of all energies");
			return;
		}
		new TransmissionImages(exchange.data("data"), exchange.data("data_white"), exchange.data("data_dark")).find(
			energies, 0, PixelSize.UNKNOWN, info(root), found);
	}

	private static List<String> info(final Hdf5Group root) {
		final List<String> lines = new ArrayList<>();
		Metadata.line(lines, "Sample", root.text("measurement/sample/name"));
		Metadata.line(lines, "Date", root.text("process/acquisition/start_date"));
		Metadata.line(lines, "End", root.text("process/acquisition/end_date"));
		return lines;
	}
}
