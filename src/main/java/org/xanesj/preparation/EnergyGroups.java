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

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which planes are repeats of one another: those whose energies lie within a tolerance of the lowest one of their group.
 *
 * @param members of each group, as indices of the planes, groups ascending in energy
 * @param energies mean energy of each group [eV]
 */
public record EnergyGroups(List<int[]> members, double[] energies) {

	/** The difference of two decimals such as 20 - 19.99 is not exactly 0.01 [eV]. */
	private static final double ROUNDING = 1e-9;
	/** Decimals of a mean energy: micro-electronvolts. */
	private static final double MICRO = 1e6;

	/**
	 * Groups planes.
	 *
	 * @param energies of the planes, in any order [eV]
	 * @param tolerance [eV], at least 0
	 */
	public static EnergyGroups of(final double[] energies, final double tolerance) {
		final int[] ascending = IntStream.range(0, energies.length).boxed().sorted(Comparator.comparingDouble(
			i -> energies[i])).mapToInt(i -> i).toArray();
		final List<int[]> members = new ArrayList<>();
		for (int from = 0, to = 0; from < ascending.length; from = to) {
			while (to < ascending.length && energies[ascending[to]] - energies[ascending[from]] <= tolerance + ROUNDING)
				to++;
			members.add(Arrays.stream(ascending, from, to).sorted().toArray());
		}
		return new EnergyGroups(members, members.stream().mapToDouble(group -> mean(energies, group)).toArray());
	}

	/** @return the very energy if all are equal, else their mean */
	private static double mean(final double[] energies, final int[] group) {
		final double first = energies[group[0]];
		if (Arrays.stream(group).allMatch(i -> energies[i] == first)) return first;
		return Math.rint(Arrays.stream(group).mapToDouble(i -> energies[i]).average().getAsDouble() * MICRO) / MICRO;
	}

	/** @return number of planes in the smallest group */
	public int fewest() {
		return members.stream().mapToInt(group -> group.length).min().getAsInt();
	}

	/** @return number of planes in the largest group */
	public int most() {
		return members.stream().mapToInt(group -> group.length).max().getAsInt();
	}
}
