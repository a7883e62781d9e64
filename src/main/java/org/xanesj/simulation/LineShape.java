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
package org.xanesj.simulation;

/** Lines and steps that spectra are put together from. */
final class LineShape {

	private static final double LN2 = Math.log(2);

	private LineShape() {
		// prevent instantiation of utility class
	}

	/**
	 * Pseudo-Voigt line of area 1: a Lorentzian and a Gaussian of equal width and of area 1, mixed.
	 *
	 * @param offset distance from the centre [eV]
	 * @param width full width at half maximum [eV]
	 * @param lorentzian share of the Lorentzian's area
	 * @return [1/eV]
	 */
	static double ofArea(final double offset, final double width, final double lorentzian) {
		final double u = 2 * offset / width;
		return 2 / width * (lorentzian / (Math.PI * (1 + u * u)) + (1 - lorentzian) * Math.sqrt(LN2 / Math.PI) * Math.exp(
			-LN2 * u * u));
	}

	/** The same line with height 1. */
	static double ofHeight(final double offset, final double width, final double lorentzian) {
		return ofArea(offset, width, lorentzian) / ofArea(0, width, lorentzian);
	}

	/**
	 * Step from 0 to 1: what a Lorentzian of the same width gives when it is integrated.
	 *
	 * @param offset distance from the middle [eV]
	 * @param width full width at half maximum of the Lorentzian [eV]
	 */
	static double step(final double offset, final double width) {
		return 0.5 + Math.atan(2 * offset / width) / Math.PI;
	}
}
