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
package org.xanesj.io;

import java.util.Arrays;
import java.util.List;

/**
 * In which order the points of a scan belong: ascending, of equal energies the first.
 *
 * @param rows index of each point that stays, by ascending energy
 * @param descending true if the scan ran downwards as a whole
 * @param back number of steps against the direction of the scan
 * @param firstBack index of the point after the first of them, -1 if there is none
 * @param repeats number of points that were dropped
 * @param firstRepeat index of the first of them, -1 if there is none
 */
public record EnergyOrder(int[] rows, boolean descending, int back, int firstBack, int repeats, int firstRepeat) {

	/** @param energies finite, at least one, in the order of the scan */
	public static EnergyOrder of(final double[] energies) {
		final int n = energies.length;
		final boolean descending = energies[n - 1] < energies[0];
		int back = 0;
		int firstBack = -1;
		for (int i = 1; i < n; i++)
			if (descending ? energies[i] > energies[i - 1] : energies[i] < energies[i - 1]) {
				back++;
				if (firstBack < 0) firstBack = i;
			}
		final Integer[] sorted = new Integer[n];
		Arrays.setAll(sorted, i -> i);
		// A stable sort keeps equal energies in the order of the file, so that the later one is dropped.
		Arrays.sort(sorted, (a, b) -> Double.compare(energies[a], energies[b]));
		final int[] kept = new int[n];
		int count = 0;
		int firstRepeat = -1;
		for (int i = 0; i < n; i++) {
			if (count > 0 && energies[sorted[i]] == energies[kept[count - 1]]) {
				if (firstRepeat < 0) firstRepeat = sorted[i];
			}
			else kept[count++] = sorted[i];
		}
		return new EnergyOrder(Arrays.copyOf(kept, count), descending, back, firstBack, n - count, firstRepeat);
	}

	/**
	 * Says what was changed.
	 *
	 * @param what a point is called in the file, "line" or "point"
	 * @param numbers of the points in the file
	 * @param notes takes a sentence for each change
	 */
	public void note(final String what, final int[] numbers, final List<String> notes) {
		if (descending) notes.add("Energies were descending and were reversed.");
		if (back > 0) notes.add("Energies stepped back " + back + " times (first in " + what + " " + numbers[firstBack] +
			") and were sorted.");
		if (repeats > 0) notes.add(repeats + " repeated energ" + (repeats == 1 ? "y was" : "ies were") +
			" dropped, the later one each time (first in " + what + " " + numbers[firstRepeat] + ").");
	}

	/** @return the values of the points that stay, in their order */
	public double[] apply(final double[] values) {
		return Arrays.stream(rows).mapToDouble(row -> values[row]).toArray();
	}
}
