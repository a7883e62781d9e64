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

import java.util.Locale;

/**
 * How spectra are normalised: the method and, where given, its windows. Pure data; which points of a grid a window holds
 * is settled by the code that applies it.
 *
 * @param method which rules
 * @param pre pre-edge window [eV] relative to the reference energy ({@link Method#FIXED}) or to the spectrum's own E0
 *          ({@link Method#LARCH}, {@link Method#ATHENA}); null = the method's default
 * @param post post-edge window [eV], likewise
 * @param degree degree of the post-edge polynomial, 0 to 5; null = the method's default
 * @param victoreen exponent n of the pre-edge line, which is fitted to mu * E^n; default 0
 * @param given E0 of the one spectrum that this is for ({@link Method#LARCH}, {@link Method#ATHENA}); null = found in each
 *          spectrum
 */
public record Normalisation(Method method, EnergyWindow pre, EnergyWindow post, Integer degree, int victoreen,
	GivenEdge given)
{

	/** The rules, by the names that users write. */
	public enum Method {
			/** Larch 0.9.58: E0 from the derivative, windows from the range of the data. */
			LARCH,
			/** Athena: E0 as Larch, pre -150 to -30 eV, post +150 eV to 100 eV before the end, quadratic. */
			ATHENA,
			/** The same windows for every spectrum and pixel, relative to the tabulated edge energy. */
			FIXED,
			/** The data are normalised already and are taken as they are. */
			NONE;

		/** @return the name as it is written in keys and files: "larch", "athena", "fixed", "none" */
		public String key() {
			return name().toLowerCase(Locale.ROOT);
		}
	}

	/** @throws IllegalArgumentException if the degree is not 0 to 5 or the exponent not 0 to 4 */
	public Normalisation {
		if (degree != null && (degree < 0 || degree > 5)) throw new IllegalArgumentException(
			"the degree of the post-edge polynomial must be 0 to 5, not " + degree);
		if (victoreen < 0 || victoreen > 4) throw new IllegalArgumentException(
			"the exponent of the pre-edge line must be 0 to 4, not " + victoreen);
	}

	/** For any number of spectra: E0 is found in each. */
	public Normalisation(final Method method, final EnergyWindow pre, final EnergyWindow post, final Integer degree,
		final int victoreen)
	{
		this(method, pre, post, degree, victoreen, null);
	}

	/** @return the method with its own defaults */
	public static Normalisation of(final Method method) {
		return new Normalisation(method, null, null, null, 0);
	}

	/** @return true if nothing was changed of the method's defaults */
	public boolean isDefault() {
		return equals(of(method));
	}

	/** @return the same for the spectrum moved by {@code by} eV */
	Normalisation shifted(final double by) {
		return given == null ? this : new Normalisation(method, pre, post, degree, victoreen, given.shifted(by));
	}
}
