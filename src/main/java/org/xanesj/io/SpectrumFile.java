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

import java.nio.file.Path;
import java.util.List;

import org.xanesj.spectrum.Spectrum;
import org.xanesj.task.InputException;

/** Reads the spectra of a file, whatever its format; which formats there are is listed in {@link SpectrumFormats}. */
public final class SpectrumFile {

	/** Key in {@link Spectrum#metadata()} under which the signal stands that was read, e.g. "ln(i0/itrans)". */
	public static final String SIGNAL = "xanesj.signal";

	/** Key in {@link Spectrum#metadata()} under which the format stands, e.g. "XDI". */
	public static final String FORMAT = "xanesj.format";

	private static final int MOST_NAMED = 30;

	private SpectrumFile() {
		// prevent instantiation of utility class
	}

	/**
	 * Reads a file.
	 *
	 * @param path of a file of any known format
	 * @param reading signal and unit; {@link SpectrumReading#AUTO} takes both from the file
	 * @return its spectra, in eV and ascending: one, or one for each group, scan or row of a file of many. What was changed
	 *         or doubted stands in their notes; a signal that is not defined at an energy (logarithm of a negative number) is
	 *         NaN there and counted in the notes
	 * @throws InputException if it is no scan over the photon energy or is broken: one sentence with file, line, column
	 */
	public static List<Spectrum> read(final Path path, final SpectrumReading reading) {
		final SourceFile file = SourceFile.of(path);
		if (file.isFolder()) throw new InputException(path + " is a folder; give a file.");
		return SpectrumFormats.of(file).read(file, reading);
	}

	/**
	 * Reads a file of one spectrum.
	 *
	 * @param path the file
	 * @param reading signal and unit
	 * @return its spectrum
	 * @throws InputException as {@link #read}, or if it holds several
	 */
	public static Spectrum readOne(final Path path, final SpectrumReading reading) {
		final List<Spectrum> spectra = read(path, reading);
		if (spectra.size() == 1) return spectra.get(0);
		throw new InputException(path + " holds " + spectra.size() + " spectra; set 'signal' to one of them: " + String.join(
			", ", spectra.stream().limit(MOST_NAMED).map(spectrum -> spectrum.metadata().get(SIGNAL)).toList()) + (spectra
				.size() > MOST_NAMED ? ", ..." : "") + ".");
	}
}
