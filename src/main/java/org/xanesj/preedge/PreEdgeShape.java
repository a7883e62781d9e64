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

import java.util.List;

/**
 * The fitted pre-edge of one reference spectrum (a cluster mean), whose shape is kept while only amplitudes are fitted
 * per pixel. All energies relative to the reference energy.
 *
 * @param decay exponent b of the edge foot exp(b E) [1/eV]
 * @param width common full width at half maximum of the peaks [eV]
 * @param centres centres of the peaks [eV]
 * @param areas areas of the peaks [eV], one per centre
 * @param windowHigh upper end of the fit window [eV]
 */
public record PreEdgeShape(double decay, double width, List<Double> centres, List<Double> areas, double windowHigh) {

	/** So near to a bound [eV] a fit has run into it. */
	private static final double AT_BOUND = 1e-3;

	/** @throws IllegalArgumentException if there is no peak or the lists differ in length */
	public PreEdgeShape {
		centres = List.copyOf(centres);
		areas = List.copyOf(areas);
		if (centres.isEmpty() || centres.size() != areas.size()) throw new IllegalArgumentException(
			"a pre-edge shape needs one area for each centre");
	}

	/**
	 * @return true if the fit would have made the peaks narrower than 0.8 eV or wider than 3.5 eV if it might: then it
	 *         describes something else than a pre-edge, noise or the edge itself, and amplitudes of the shape mean little
	 */
	public boolean hasWidthAtBound() {
		return width < PeakSearch.SMALLEST_WIDTH + AT_BOUND || width > PeakSearch.LARGEST_WIDTH - AT_BOUND;
	}
}
