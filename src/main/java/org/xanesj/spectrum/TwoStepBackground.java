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

/**
 * Transitions to the continuum under an L3, L2 pair: two arctangent steps in the statistical proportion 2:1, in units of
 * the edge step. The steps sit at the two lines; their widths are fixed.
 * <p>
 * The two steps under the lines follow C. T. Chen et al., Physical Review Letters 75, 152-155 (1995),
 * <a href="https://doi.org/10.1103/PhysRevLett.75.152">doi:10.1103/PhysRevLett.75.152</a>.
 */
public final class TwoStepBackground {

	/** Half the distance between quarter and three quarters of the L3 step [eV]. */
	public static final double L3_WIDTH = 0.6;
	/** The same for the L2 step [eV]. */
	public static final double L2_WIDTH = 1.0;

	private TwoStepBackground() {
		// prevent instantiation of utility class
	}

	/**
	 * @param energy [eV]
	 * @param l3 energy of the L3 line [eV], on the same scale
	 * @param l2 energy of the L2 line [eV], on the same scale
	 * @return the background in units of the edge step: 0 far below L3, 1 far above L2; NaN if an argument is NaN
	 */
	public static double at(final double energy, final double l3, final double l2) {
		return 2 * step(energy, l3, L3_WIDTH) / 3 + step(energy, l2, L2_WIDTH) / 3;
	}

	/** @return {@link #at} for every energy */
	public static double[] at(final double[] energies, final double l3, final double l2) {
		final double[] background = new double[energies.length];
		for (int i = 0; i < background.length; i++)
			background[i] = at(energies[i], l3, l2);
		return background;
	}

	private static double step(final double energy, final double centre, final double width) {
		return 0.5 + Math.atan((energy - centre) / width) / Math.PI;
	}
}
