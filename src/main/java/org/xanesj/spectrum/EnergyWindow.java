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
 * A closed interval of energies.
 *
 * @param from lower end [eV], relative to whatever the user of the window names
 * @param to upper end [eV], not below {@code from}
 */
public record EnergyWindow(double from, double to) {

	/** @throws IllegalArgumentException if an end is not finite or the ends are in the wrong order */
	public EnergyWindow {
		if (!(from <= to) || Double.isInfinite(from) || Double.isInfinite(to)) throw new IllegalArgumentException(
			"a window must run from a lower to a higher energy, not from " + from + " to " + to + " eV");
	}

	/** @return true if {@code from <= energy <= to} */
	public boolean contains(final double energy) {
		return energy >= from && energy <= to;
	}

	/** @return the window moved by {@code by} eV */
	public EnergyWindow shifted(final double by) {
		return new EnergyWindow(from + by, to + by);
	}

	@Override
	public String toString() {
		return from + " to " + to + " eV";
	}
}
