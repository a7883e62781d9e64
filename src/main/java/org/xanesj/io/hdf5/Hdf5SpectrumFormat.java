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
import java.util.stream.Collectors;

import org.xanesj.io.SourceFile;
import org.xanesj.io.SpectrumFormat;
import org.xanesj.io.SpectrumReading;
import org.xanesj.spectrum.Spectrum;
import org.xanesj.task.InputException;

/** A layout of HDF5 files that hold spectra: a subclass finds them, this class makes spectra in eV of them. */
public abstract class Hdf5SpectrumFormat implements SpectrumFormat {

	private static final int SHOWN_NAMES = 20;

	Hdf5SpectrumFormat() {
		// the layouts of this package only
	}

	/** @return true if the file has this layout */
	abstract boolean matches(Hdf5Group root);

	/** @return all spectra of a file that {@link #matches}, those that are read unless another is asked for being main */
	abstract List<Hdf5Spectrum> find(Hdf5Group root);

	/** @return why there is none in the file, to follow its path, e.g. "holds no spectrum" */
	abstract String reason(Hdf5Group root);

	@Override
	public boolean recognises(final SourceFile file) {
		return Hdf5File.matches(file, this::matches);
	}

	/**
	 * {@inheritDoc} The signal is the name of one of the spectra, e.g. "Fe_foil/mu_ref"; auto reads the main one of each
	 * measurement.
	 */
	@Override
	public List<Spectrum> read(final SourceFile file, final SpectrumReading reading) {
		final Hdf5File hdf5 = Hdf5File.of(file);
		final Hdf5Group root = hdf5.root();
		final List<Hdf5Spectrum> all = hdf5.guarded(() -> find(root));
		if (all.isEmpty()) throw new InputException(file.path() + " " + reason(root) + ".");
		final List<Hdf5Spectrum> wanted = all.stream().filter(one -> reading.isAuto() ? one.main() : one.name().equals(reading
			.signal())).toList();
		if (wanted.isEmpty()) throw new InputException(file.path() + " " + (reading.isAuto() ? reason(root)
			: "holds no spectrum '" + reading.signal() + "'") + "; set 'signal' to one of " + names(all) + ".");
		final List<Spectrum> spectra = new ArrayList<>();
		for (final Hdf5Spectrum one : wanted)
			spectra.add(one.spectrum(file.path(), wanted.size() == 1 && reading.isAuto() ? file.name() : file.name() + ":" + one
				.name(), reading.unit(), name()));
		return spectra;
	}

	private static String names(final List<Hdf5Spectrum> all) {
		return all.stream().limit(SHOWN_NAMES).map(Hdf5Spectrum::name).collect(Collectors.joining(", ")) + (all
			.size() > SHOWN_NAMES ? ", ..." : "");
	}
}
