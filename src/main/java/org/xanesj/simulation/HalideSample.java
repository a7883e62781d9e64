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

import java.util.Arrays;

/** One simulated sample: its K and its L2,3 spectrum, and the property that a model is to learn. Immutable. */
public final class HalideSample {

	private final Halide halide;
	private final double[] kEnergies;
	private final double[] k;
	private final double[] lEnergies;
	private final double[] l;

	HalideSample(final Halide halide, final double[] kEnergies, final double[] k, final double[] lEnergies,
		final double[] l)
	{
		this.halide = halide;
		this.kEnergies = kEnergies;
		this.k = k;
		this.lEnergies = lEnergies;
		this.l = l;
	}

	/** @return formula, which is also the sample's name, e.g. "FeCl3" */
	public String formula() {
		return halide.formula();
	}

	/** @return chemical symbol of the metal, e.g. "Fe" */
	public String element() {
		return halide.metal().symbol;
	}

	/** @return chemical symbol of the halogen, e.g. "Cl" */
	public String halogen() {
		return formula().substring(2).replaceAll("[0-9]", "");
	}

	/** @return standard enthalpy of formation [kJ/mol] */
	public double enthalpy() {
		return halide.enthalpy();
	}

	/** @return energies of the K spectrum [eV], ascending; a copy */
	public double[] kEnergies() {
		return Arrays.copyOf(kEnergies, kEnergies.length);
	}

	/** @return absorption at {@link #kEnergies}, edge step 1; a copy */
	public double[] k() {
		return Arrays.copyOf(k, k.length);
	}

	/** @return energies of the L2,3 spectrum [eV], ascending; a copy */
	public double[] lEnergies() {
		return Arrays.copyOf(lEnergies, lEnergies.length);
	}

	/** @return absorption at {@link #lEnergies}, edge step 0.2; a copy */
	public double[] l() {
		return Arrays.copyOf(l, l.length);
	}
}
