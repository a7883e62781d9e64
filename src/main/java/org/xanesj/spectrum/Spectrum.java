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
package org.xanesj.spectrum;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One absorption spectrum: mu over energy. Immutable.
 */
public final class Spectrum {

	private final String name;
	private final double[] energies;
	private final double[] mu;
	private final Map<String, String> metadata;
	private final List<String> notes;
	private final Normalisation own;

	/**
	 * @param name what the user knows it by, e.g. a file name
	 * @param energies [eV], strictly ascending, finite
	 * @param mu absorption at each energy, in units of the measurement; may hold NaN
	 * @param metadata what the file says of it, by the file's own keys (for XDI "Element.symbol", ...)
	 * @param notes one sentence for each thing that was changed or doubted while reading ("energies were in keV")
	 * @throws IllegalArgumentException if lengths differ or the energies do not ascend
	 */
	public Spectrum(final String name, final double[] energies, final double[] mu, final Map<String, String> metadata,
		final List<String> notes)
	{
		this(name, energies, mu, metadata, notes, null);
	}

	/**
	 * A spectrum whose file says how it was normalised.
	 *
	 * @param own E0 and windows of the program that wrote it, or null; the other parameters as above
	 */
	public Spectrum(final String name, final double[] energies, final double[] mu, final Map<String, String> metadata,
		final List<String> notes, final Normalisation own)
	{
		if (energies.length != mu.length) throw new IllegalArgumentException(energies.length + " energies, " +
			mu.length + " values");
		for (int i = 0; i < energies.length; i++)
			if (!Double.isFinite(energies[i]) || i > 0 && !(energies[i] > energies[i - 1]))
				throw new IllegalArgumentException("energies must be finite and ascend, see number " + (i + 1));
		this.name = name;
		this.energies = energies.clone();
		this.mu = mu.clone();
		this.metadata = Collections.unmodifiableMap(new LinkedHashMap<>(metadata));
		this.notes = List.copyOf(notes);
		this.own = own;
	}

	/** A spectrum without metadata and notes. */
	public Spectrum(final String name, final double[] energies, final double[] mu) {
		this(name, energies, mu, Map.of(), List.of());
	}

	public String name() {
		return name;
	}

	/** @return number of energies */
	public int size() {
		return energies.length;
	}

	/** @return a copy of the energies [eV] */
	public double[] energies() {
		return energies.clone();
	}

	/** @return a copy of the absorption values */
	public double[] mu() {
		return mu.clone();
	}

	/** @return energy number {@code i} [eV] */
	public double energy(final int i) {
		return energies[i];
	}

	/** @return value number {@code i} */
	public double mu(final int i) {
		return mu[i];
	}

	/** @return what the file says, by the file's own keys, in its order */
	public Map<String, String> metadata() {
		return metadata;
	}

	/** @return one sentence for each thing that was changed or doubted while reading */
	public List<String> notes() {
		return notes;
	}

	/** @return how the program that wrote the file normalised it, if the file says so; else null */
	public Normalisation own() {
		return own;
	}

	/** @return the same spectrum with every energy moved by {@code by} eV */
	public Spectrum shifted(final double by) {
		if (by == 0) return this;
		final double[] moved = energies.clone();
		for (int i = 0; i < moved.length; i++)
			moved[i] += by;
		return new Spectrum(name, moved, mu, metadata, notes, own == null ? null : own.shifted(by));
	}
}
