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

import java.util.List;

/**
 * One of the 21 halides of iron, cobalt, nickel and copper: the chemistry that the simulation starts from. The enthalpy
 * is carried along as the property to be learnt and enters no equation.
 *
 * @param formula e.g. "FeCl3"
 * @param metal the absorbing element
 * @param halogen Pauling electronegativity of the halogen
 * @param oxidation oxidation state of the metal
 * @param dElectrons number of d electrons of the metal
 * @param coordination number of halogen neighbours: 6 = octahedral, 4 = tetrahedral
 * @param distance metal-halogen distance [Angstrom], rounded to what the literature gives
 * @param distortion Jahn-Teller distortion [Angstrom], 0 = none
 * @param enthalpy standard enthalpy of formation [kJ/mol] (CRC Handbook of Chemistry and Physics; FeF3: JANAF tables)
 */
record Halide(String formula, Metal metal, double halogen, int oxidation, int dElectrons, int coordination,
	double distance, double distortion, double enthalpy)
{

	private static final double F = 3.98;
	private static final double CL = 3.16;
	private static final double BR = 2.96;
	private static final double I = 2.66;

	/** All halides; the place in this list is the number that seeds a compound's random deviations. */
	static final List<Halide> ALL = List.of( //
		new Halide("FeF2", Metal.FE, F, 2, 6, 6, 2.08, 0.1, -711.3),
		new Halide("FeF3", Metal.FE, F, 3, 5, 6, 1.92, 0, -1041.8),
		new Halide("FeCl2", Metal.FE, CL, 2, 6, 6, 2.49, 0, -341.79),
		new Halide("FeCl3", Metal.FE, CL, 3, 5, 6, 2.38, 0, -399.49),
		new Halide("FeBr2", Metal.FE, BR, 2, 6, 6, 2.64, 0, -249.8),
		new Halide("FeBr3", Metal.FE, BR, 3, 5, 6, 2.53, 0, -268.2),
		new Halide("FeI2", Metal.FE, I, 2, 6, 6, 2.88, 0, -113.0),
		new Halide("CoF2", Metal.CO, F, 2, 7, 6, 2.04, 0, -692.0),
		new Halide("CoCl2", Metal.CO, CL, 2, 7, 6, 2.46, 0, -312.5),
		new Halide("CoBr2", Metal.CO, BR, 2, 7, 6, 2.62, 0, -220.9),
		new Halide("CoI2", Metal.CO, I, 2, 7, 6, 2.83, 0, -88.7),
		new Halide("NiF2", Metal.NI, F, 2, 8, 6, 2.00, 0, -651.4),
		new Halide("NiCl2", Metal.NI, CL, 2, 8, 6, 2.42, 0, -305.332),
		new Halide("NiBr2", Metal.NI, BR, 2, 8, 6, 2.58, 0, -212.1),
		new Halide("NiI2", Metal.NI, I, 2, 8, 6, 2.75, 0, -78.2),
		new Halide("CuF2", Metal.CU, F, 2, 9, 6, 1.93, 0.4, -542.7),
		new Halide("CuCl", Metal.CU, CL, 1, 10, 4, 2.345, 0, -137.2),
		new Halide("CuCl2", Metal.CU, CL, 2, 9, 6, 2.26, 0.8, -220.1),
		new Halide("CuBr", Metal.CU, BR, 1, 10, 4, 2.464, 0, -104.6),
		new Halide("CuBr2", Metal.CU, BR, 2, 9, 6, 2.43, 0.8, -141.8),
		new Halide("CuI", Metal.CU, I, 1, 10, 4, 2.621, 0, -67.8));

	/** @return true if the d shell is full: no pre-edge, no satellite, weak L lines */
	boolean fullShell() {
		return dElectrons == 10;
	}

	/** @return ionicity of the bond, 0 to 1 (L. Pauling, The Nature of the Chemical Bond, 1960) */
	double ionicity() {
		final double difference = halogen - metal.electronegativity;
		return 1 - Math.exp(-difference * difference / 4);
	}

	/** @return effective charge of the metal */
	double charge() {
		return oxidation * (0.40 + 0.60 * ionicity());
	}
}
