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
package org.xanesj.registration;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Fills the places of a series of displacements that were not found. */
public final class Gaps {

	private Gaps() {
		// prevent instantiation of utility class
	}

	/**
	 * @param energies [eV], ascending, one per displacement
	 * @param series of which at least one is {@link Displacement#reliable()}
	 * @return the reliable ones as they are; the others on a straight line in energy between their reliable neighbours, or
	 *         as the nearest one at the ends, with the quality that they had
	 */
	public static Displacement[] fill(final double[] energies, final Displacement[] series) {
		final int[] good = IntStream.range(0, series.length).filter(i -> series[i].reliable()).toArray();
		final Displacement[] filled = new Displacement[series.length];
		for (int i = 0; i < series.length; i++) {
			final int place = Arrays.binarySearch(good, i);
			if (place >= 0) {
				filled[i] = series[i];
				continue;
			}
			final Displacement before = series[good[Math.max(0, -place - 2)]];
			final Displacement after = series[good[Math.min(good.length - 1, -place - 1)]];
			final double from = energies[good[Math.max(0, -place - 2)]];
			final double to = energies[good[Math.min(good.length - 1, -place - 1)]];
			final double part = to > from ? Math.max(0, Math.min(1, (energies[i] - from) / (to - from))) : 0;
			filled[i] = new Displacement(before.dx() + part * (after.dx() - before.dx()), before.dy() + part * (after.dy() -
				before.dy()), series[i].quality(), series[i].peakToNoise(), before.inverted());
		}
		return filled;
	}
}
