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

/** Energy grids made of pieces of equal steps, relative to a reference energy [eV]. */
final class Grid {

	/** Grid of a single K spectrum. */
	static final Grid K = from(-150).to(-20, 5).to(45, 0.25).to(300, 2);
	/** Grid of a single L2,3 spectrum. */
	static final Grid L = from(-20).to(-4, 0.5).to(32, 0.1).to(50, 0.5);
	/** Grid of the K stack: what a map can afford, over the same windows. */
	static final Grid K_STACK = from(-150).to(-30, 15).to(-10, 5).to(36, 0.5).to(60, 3).to(300, 6);
	/** Grid of the L2,3 stack. */
	static final Grid L_STACK = from(-20).to(-4, 1).to(8, 0.2).to(12, 0.4).to(22, 0.25).to(26, 0.5).to(50, 1);

	private final double[] offsets;

	private Grid(final double[] offsets) {
		this.offsets = offsets;
	}

	private static Grid from(final double first) {
		return new Grid(new double[] { first });
	}

	private Grid to(final double last, final double step) {
		final double first = offsets[offsets.length - 1];
		// A piece that its step does not divide ends below its last energy, as K does at 299 eV.
		final int steps = (int) Math.floor((last - first) / step + 1e-9);
		final double[] longer = Arrays.copyOf(offsets, offsets.length + steps);
		for (int i = 1; i <= steps; i++)
			longer[offsets.length + i - 1] = first + i * step;
		return new Grid(longer);
	}

	int size() {
		return offsets.length;
	}

	/** @return energy number {@code i} relative to the reference energy [eV] */
	double offset(final int i) {
		return offsets[i];
	}

	/** @return the grid on the absolute scale, rounded to 1e-6 eV so that 706.8 + 0.1 reads 706.9 */
	double[] energies(final double reference) {
		return Arrays.stream(offsets).map(offset -> Math.rint((reference + offset) * 1e6) / 1e6).toArray();
	}
}
