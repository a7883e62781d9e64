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
package org.xanesj.preparation;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Values at the energies of a stack from values at the energies of something else, by straight lines between
 * neighbours. An energy outside, by no more than half a step of that end, takes the value of the end. Immutable.
 */
public final class EnergyInterpolation {

	/** Energies of two scans of the same list [eV]: monochromators repeat worse than this. */
	public static final double SAME = 0.001;

	private final int[] below;
	private final double[] weight;
	private final boolean same;
	private final double[] uncovered;

	private EnergyInterpolation(final int[] below, final double[] weight, final boolean same, final double[] uncovered) {
		this.below = below;
		this.weight = weight;
		this.same = same;
		this.uncovered = uncovered;
	}

	/**
	 * Neighbours and weights.
	 *
	 * @param known energies at which values are known [eV], ascending, at least 2
	 * @param wanted energies at which they are wanted [eV]
	 */
	public static EnergyInterpolation of(final double[] known, final double[] wanted) {
		final int last = known.length - 1;
		final boolean same = known.length == wanted.length && IntStream.range(0, wanted.length).allMatch(i -> Math.abs(
			known[i] - wanted[i]) <= SAME);
		final double low = known[0] - (known[1] - known[0]) / 2;
		final double high = known[last] + (known[last] - known[last - 1]) / 2;
		final int[] below = new int[wanted.length];
		final double[] weight = new double[wanted.length];
		for (int i = 0; i < wanted.length; i++) {
			final int found = same ? i : Arrays.binarySearch(known, wanted[i]);
			below[i] = Math.max(0, Math.min(last - 1, found >= 0 ? found : -found - 2));
			final double between = (wanted[i] - known[below[i]]) / (known[below[i] + 1] - known[below[i]]);
			weight[i] = same ? i - below[i] : Math.max(0, Math.min(1, between));
		}
		return new EnergyInterpolation(below, weight, same, Arrays.stream(wanted).filter(e -> e < low || e > high)
			.toArray());
	}

	/** @return true if the energies are the same within {@link #SAME}, so that nothing is interpolated */
	public boolean same() {
		return same;
	}

	/** @return wanted energies that are not covered [eV] */
	public double[] uncovered() {
		return uncovered.clone();
	}

	/** @return index of the known energy below wanted energy number {@code i} */
	public int below(final int i) {
		return below[i];
	}

	/** @return weight of the known energy after {@link #below}, 0 to 1 */
	public double weight(final int i) {
		return weight[i];
	}

	/** @return values at the wanted energies from those at the known ones */
	public double[] apply(final double[] values) {
		return IntStream.range(0, below.length).mapToDouble(i -> weight[i] == 0 ? values[below[i]] : weight[i] == 1
			? values[below[i] + 1] : (1 - weight[i]) * values[below[i]] + weight[i] * values[below[i] + 1]).toArray();
	}
}
