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
 * Where the edge of one spectrum is, as the program that wrote its file had it: goes before the search for E0 in
 * normalisations {@code LARCH} and {@code ATHENA}.
 *
 * @param e0 [eV], in the energies of the spectrum
 * @param step edge step set by hand, in units of the signal, positive; null = it is fitted
 * @param rule which points of a grid the windows hold
 */
public record GivenEdge(double e0, Double step, Rule rule) {

	/** The two programs that normalise for Athena; both were checked against the steps stored in their projects. */
	public enum Rule {
			/** E0 is the nearest point; from the last point below a window to the one before the nearest to its end. */
			LARCH,
			/** E0 lies between points; from the nearest point to the start of a window to the nearest to its end. */
			IFEFFIT
	}

	/** @throws IllegalArgumentException if E0 is not finite or the step not positive */
	public GivenEdge {
		if (!Double.isFinite(e0)) throw new IllegalArgumentException("E0 = " + e0);
		if (step != null && !(step > 0 && step < Double.POSITIVE_INFINITY)) throw new IllegalArgumentException("step = " +
			step);
	}

	/** @return the edge of the spectrum moved by {@code by} eV */
	GivenEdge shifted(final double by) {
		return new GivenEdge(e0 + by, step, rule);
	}

	@Override
	public String toString() {
		return String.format(Locale.ROOT, "E0 = %.2f eV%s", e0, step == null ? "" : ", edge step " + step + " set by hand");
	}
}
