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
package org.xanesj.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.xanesj.io.SampleTable;
import org.xanesj.io.SampleTable.Role;
import org.xanesj.io.SpectrumFile;
import org.xanesj.io.SpectrumFolder;
import org.xanesj.io.SpectrumReading;
import org.xanesj.spectrum.Spectrum;
import org.xanesj.task.InputException;
import org.xanesj.task.Progress;

/**
 * A spectrum file that is to be read, and what a sample table says of it.
 *
 * @param path as it is shown: relative to the folder or table, with '/'
 * @param sample name of the sample; the path where no table names it
 * @param element chemical symbol, null where no table names it
 * @param role which spectrum of the sample, null where no table says it
 * @param file to read
 * @param shift added to the energies [eV]
 * @param signal how to get the absorption, "auto" or an expression
 */
record SpectrumSource(String path, String sample, String element, Role role, Path file, double shift, String signal) {

	/**
	 * All spectrum files that a user names.
	 *
	 * @param spectra a spectrum file, a folder, or a sample table
	 * @param signal for all files; empty or "auto" leaves it to the table or the file
	 * @param progress may cancel
	 * @throws InputException if there is nothing to read
	 */
	static List<SpectrumSource> of(final Path spectra, final String signal, final Progress progress) {
		if (!Files.exists(spectra)) throw new InputException(spectra +
			" does not exist; give a spectrum file, a folder of spectra, or a sample table.");
		final List<SpectrumSource> sources = new ArrayList<>();
		if (Files.isDirectory(spectra)) {
			for (final SpectrumFolder.Entry entry : SpectrumFolder.list(spectra, progress))
				sources.add(new SpectrumSource(entry.name(), entry.name(), null, null, entry.path(), 0, signal));
		}
		else if (SampleTable.isTable(spectra)) {
			for (final SampleTable.Row row : SampleTable.read(spectra).rows())
				for (final Role role : Role.values())
					if (row.path(role).isPresent()) sources.add(ofTable(row, role, signal));
			if (sources.isEmpty()) throw new InputException(spectra + " names no spectrum; fill the columns K or L23.");
		}
		else {
			final String name = spectra.getFileName().toString();
			sources.add(new SpectrumSource(name, name, null, null, spectra, 0, signal));
		}
		return sources;
	}

	/** A spectrum of a row of a sample table; a signal given by the user goes before that of the table. */
	static SpectrumSource ofTable(final SampleTable.Row row, final Role role, final String signal) {
		return new SpectrumSource(row.name(role).orElseThrow(), row.sample(), row.element(), role, row.path(role).orElseThrow(),
			row.shift(role), StackPreparation.isAuto(signal) ? row.signal().orElse("") : signal);
	}

	/**
	 * Reads the file.
	 *
	 * @return its spectra, moved by the shift; their names are the path, with the name of a column where there are many
	 * @throws InputException if the file cannot be used
	 */
	List<Spectrum> read() {
		final List<Spectrum> spectra = SpectrumFile.read(file, SpectrumReading.AUTO.withSignal(signal));
		return spectra.stream().map(spectrum -> spectrum.shifted(shift)).toList();
	}

	/** @return the one spectrum of the file */
	Spectrum readOne() {
		return SpectrumFile.readOne(file, SpectrumReading.AUTO.withSignal(signal)).shifted(shift);
	}
}
