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

/**
 * What the simulation knows of the four metals: edge energies, core-hole widths, Pauling electronegativities.
 * Energies and widths in eV; literature-type values, good enough for simulation only.
 */
enum Metal {

		FE("Fe", 7112, 1.25, 706.8, 12.9, 0.40, 0.8, 1.83, 0.35),
		CO("Co", 7709, 1.33, 778.1, 15.1, 0.45, 0.9, 1.88, -0.35),
		NI("Ni", 8333, 1.44, 852.7, 17.4, 0.50, 1.0, 1.91, -0.75),
		CU("Cu", 8979, 1.55, 932.7, 19.9, 0.55, 1.1, 1.90, -2.60);

	final String symbol;
	/** Tabulated K edge. */
	final double k;
	/** Lorentzian full width of the K core hole. */
	final double kWidth;
	/** Reference energy of the L3 edge. */
	final double l3;
	/** Distance of L2 from L3. */
	final double splitting;
	final double l3Width;
	final double l2Width;
	final double electronegativity;
	/** Shift of the L3 maximum of open-shell compounds from the reference energy. */
	final double l3Shift;

	Metal(final String symbol, final double k, final double kWidth, final double l3, final double splitting,
		final double l3Width, final double l2Width, final double electronegativity, final double l3Shift)
	{
		this.symbol = symbol;
		this.k = k;
		this.kWidth = kWidth;
		this.l3 = l3;
		this.splitting = splitting;
		this.l3Width = l3Width;
		this.l2Width = l2Width;
		this.electronegativity = electronegativity;
		this.l3Shift = l3Shift;
	}
}
