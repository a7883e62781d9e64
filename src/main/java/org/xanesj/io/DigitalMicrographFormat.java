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

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.scijava.plugin.Plugin;
import org.xanesj.spectrum.Spectrum;
import org.xanesj.task.FileTrouble;
import org.xanesj.task.InputException;

/**
 * Spectra of energy loss in files of Gatan DigitalMicrograph (.dm3, .dm4): images of one dimension that is calibrated in eV.
 * The energy of channel i is scale times (i - origin). Previews and pictures in the same file are passed over.
 */
@Plugin(type = SpectrumFormat.class, priority = SpectrumFormat.SIGNED)
public final class DigitalMicrographFormat implements SpectrumFormat {

	private static final int LARGEST = 64 << 20;
	private static final int MOST_IMAGES = 1000;
	private static final int FEWEST_POINTS = 2;
	private static final int MOST_POINTS = 1 << 22;

	@Override
	public String name() {
		return "DigitalMicrograph";
	}

	@Override
	public boolean recognises(final SourceFile file) {
		return !file.isFolder() && DigitalMicrographTags.begins(file.head());
	}

	@Override
	public List<Spectrum> read(final SourceFile file, final SpectrumReading reading) {
		if (!reading.isAuto()) throw new InputException(file.path() +
			" has no columns to choose from (DigitalMicrograph); leave 'signal' at auto.");
		final DigitalMicrographTags tags = new DigitalMicrographTags(file.path(), content(file));
		final List<Integer> found = new ArrayList<>();
		for (int i = 0; i < MOST_IMAGES; i++)
			if (isSpectrum(tags, "/ImageList/" + i)) found.add(i);
		if (found.isEmpty()) throw new InputException(file.path() +
			" holds no single spectrum over the energy (DigitalMicrograph); export one from its images.");
		final List<Spectrum> spectra = new ArrayList<>();
		for (final int image : found)
			spectra.add(spectrum(file.path(), tags, "/ImageList/" + image, file.name() + (found.size() == 1 ? "" : ":" + image)));
		return spectra;
	}

	private static byte[] content(final SourceFile file) {
		if (file.size() > LARGEST) throw new InputException(file.path() + " has " + (file.size() >> 20) +
			" MB, more than any single spectrum; export one from it.");
		try {
			return Files.readAllBytes(file.path());
		}
		catch (final IOException e) {
			throw new InputException(file.path() + " cannot be read (" + FileTrouble.words(e) +
				"); check that you may read it and that the drive is there.", e);
		}
	}

	private static boolean isSpectrum(final DigitalMicrographTags tags, final String image) {
		final String data = image + "/ImageData/";
		final String unit = tags.text(data + "Calibrations/Dimension/0/Units").strip();
		return tags.number(data + "Dimensions/0") >= FEWEST_POINTS && (Double.isNaN(tags.number(data + "Dimensions/1")) || tags
			.number(data + "Dimensions/1") == 1) && (unit.equalsIgnoreCase("eV") || unit.equalsIgnoreCase("keV"));
	}

	private Spectrum spectrum(final Path path, final DigitalMicrographTags tags, final String image, final String name) {
		final String data = image + "/ImageData/";
		final String signal = tags.text(image + "/ImageTags/Meta Data/Signal");
		if (!signal.isEmpty() && !signal.equals("EELS")) throw new InputException(path + " holds a spectrum of the kind '" +
			signal + "' (DigitalMicrograph), which is no absorption; give energy losses (EELS).");
		final double points = tags.number(data + "Dimensions/0");
		final double[] counts = points > MOST_POINTS ? null : tags.array(data + "Data");
		if (counts == null || counts.length != points) throw new InputException(path + " announces " + (long) points +
			" channels but holds " + (counts == null ? 0 : counts.length) + " (DigitalMicrograph); it is damaged.");
		final double unit = tags.text(data + "Calibrations/Dimension/0/Units").strip().equalsIgnoreCase("keV") ? 1000 : 1;
		final double scale = unit * tags.number(data + "Calibrations/Dimension/0/Scale");
		final double origin = tags.number(data + "Calibrations/Dimension/0/Origin");
		final double[] energies = new double[counts.length];
		for (int i = 0; i < energies.length; i++)
			energies[i] = scale * (i - origin);
		if (!(scale > 0 && Double.isFinite(scale) && energies[0] > EnergyColumn.LOWEST && energies[energies.length -
			1] < EnergyColumn.HIGHEST)) throw new InputException(path + " runs from " + energies[0] + " to " +
				energies[energies.length - 1] + " eV (DigitalMicrograph), which is no range of an absorption edge.");
		final Map<String, String> metadata = new LinkedHashMap<>();
		metadata.put("Sample.name", tags.text(image + "/Name"));
		metadata.put("Microscope.voltage", tags.text(image + "/ImageTags/Microscope Info/Formatted Voltage"));
		metadata.put(SpectrumFile.SIGNAL, "counts");
		metadata.put(SpectrumFile.FORMAT, name());
		return new Spectrum(name, energies, counts, metadata, List.of("Energy losses of electrons were read as photon energies."));
	}
}
