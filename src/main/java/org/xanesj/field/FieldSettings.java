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
package org.xanesj.field;

/**
 * What the user may fix.
 *
 * @param strength of the prior, dimensionless; NaN: estimated. Gauss, Welsch, meso and guided: alpha in units of the median
 *          precision of a pixel; TV: lambda in units of its root; Potts: beta
 * @param structures number of meso-structures, 0: estimated
 * @param neighbours that links join in fields of the priors Gauss, Welsch, meso and guided
 * @param rowNoise what neighbours in a row share of the noise
 * @param seed of all random numbers
 */
public record FieldSettings(double strength, int structures, Neighbours neighbours, RowNoise rowNoise, long seed) {

	/** With links to four neighbours and independent noise. */
	public FieldSettings(final double strength, final int structures, final long seed) {
		this(strength, structures, Neighbours.FOUR, RowNoise.INDEPENDENT, seed);
	}

	/** @return true if the user gave the strength */
	boolean fixed() {
		return !Double.isNaN(strength);
	}
}
