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
package org.xanesj.model;

import org.xanesj.spectrum.AbsorptionEdge;

/**
 * A feature as a model uses it: of which spectrum of the sample, which feature, and which version of its definition.
 *
 * @param role {@link #SINGLE} or {@link #PAIR}: the column of the sample table in which the spectrum stands
 * @param id of the feature, e.g. "k.whiteline.energy"
 * @param version of the feature's definition, from 1
 */
public record FeatureReference(String role, String id, int version) {

	/** Role of spectra of single edges (K, and L3 above 2 keV). */
	public static final String SINGLE = "K";
	/** Role of spectra of L2,3 pairs. */
	public static final String PAIR = "L23";

	/** @throws IllegalArgumentException if the role is none of the two */
	public FeatureReference {
		if (!role.equals(SINGLE) && !role.equals(PAIR)) throw new IllegalArgumentException("role must be '" + SINGLE +
			"' or '" + PAIR + "', not '" + role + "'");
	}

	/** @return the role that spectra of an edge play */
	public static String roleOf(final AbsorptionEdge edge) {
		return edge.isPair() ? PAIR : SINGLE;
	}

	@Override
	public String toString() {
		return id;
	}
}
