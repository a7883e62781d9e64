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
package org.xanesj.feature.l;

/**
 * Top of the parabola through three points of a grid that need not be uniform. The point itself stands in where the
 * parabola has no top between its ends.
 */
final class Vertex {

	/** Where the top is [eV, as the energies given]. */
	double energy;
	/** How high it is. */
	double height;
	/** Second derivative there divided by 2 [1/eV^2]; 0 where the middle point stands in. */
	double curvature;

	/**
	 * @param x0 energy of the left point [eV]
	 * @param x1 energy of the middle point
	 * @param x2 energy of the right point
	 * @param y0 left value
	 * @param y1 middle value
	 * @param y2 right value
	 */
	void of(final double x0, final double x1, final double x2, final double y0, final double y1, final double y2) {
		final double left = (y1 - y0) / (x1 - x0);
		final double right = (y2 - y1) / (x2 - x1);
		final double c = (right - left) / (x2 - x0);
		final double top = 0.5 * (x0 + x1) - left / (2 * c);
		if (c < 0 && top >= x0 && top <= x2) {
			energy = top;
			height = y0 + left * (top - x0) + c * (top - x0) * (top - x1);
			curvature = c;
		}
		else {
			energy = x1;
			height = y1;
			curvature = 0;
		}
	}
}
