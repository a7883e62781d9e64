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
package org.xanesj.preedge;

/** What came of looking for a pre-edge, with the words for the user. */
public enum PreEdgeStatus {

		/** A pre-edge was found; all numbers are valid. */
		OK("pre-edge found"),
		/** The edge rises smoothly: no pre-edge above the noise. */
		NONE("no pre-edge above the noise"),
		/** The pre-edge, if there is one, cannot be told from the edge (metals, alloys, carbides). */
		MERGED("the pre-edge cannot be told from the edge"),
		/** Fewer than 14 points, or a gap above 2 eV, where the pre-edge is fitted. */
		TOO_FEW_POINTS("too few points, or a gap, in the pre-edge window"),
		/** The scan check found a defect that cannot be cut off. */
		BROKEN("the scan is broken near the edge"),
		/** The spectrum has no usable edge, or does not reach from 9 eV below to 25 eV above it. */
		NO_EDGE("no edge found, or the spectrum does not reach far enough around it"),
		/** The model leaves more than 0.02 of the edge step as residual. */
		POOR_FIT("the pre-edge model does not describe the data (residual above 0.02 of the edge step)");

	private final String words;

	PreEdgeStatus(final String words) {
		this.words = words;
	}

	/** @return the status in words */
	public String words() {
		return words;
	}
}
