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

/** Finds the largest rise of a spectrum on a scale of some eV. */
final class LargestStep {

	/** The step is the mean over this range above minus that below [eV]; soft X-ray edges are sharper and closer. */
	private static final double HARD_SCALE = 15;
	private static final double SOFT_SCALE = 6;
	private static final double SOFT = 2000;

	/** Inside the step the steepest rise is looked for on this scale [eV]. */
	private static final double RISE = 1.5;

	private LargestStep() {
		// prevent instantiation of utility class
	}

	/** @return energy of the steepest rise within the largest step [eV]; NaN if nothing rises */
	static double energy(final double[] energies, final double[] mu) {
		final int n = energies.length;
		if (n < 4) return Double.NaN;
		final double scale = energies[n - 1] < SOFT ? SOFT_SCALE : HARD_SCALE;
		final double coarse = largest(energies, mu, scale, energies[0], energies[n - 1]);
		if (Double.isNaN(coarse)) return Double.NaN;
		final double fine = largest(energies, mu, RISE, coarse - scale, coarse + scale);
		return Double.isNaN(fine) ? coarse : fine;
	}

	private static double largest(final double[] energies, final double[] mu, final double scale, final double from,
		final double to)
	{
		final int n = energies.length;
		final double[] sum = new double[n + 1];
		final int[] count = new int[n + 1];
		for (int i = 0; i < n; i++) {
			final boolean finite = Double.isFinite(mu[i]);
			sum[i + 1] = sum[i] + (finite ? mu[i] : 0);
			count[i + 1] = count[i] + (finite ? 1 : 0);
		}
		double best = 0;
		double where = Double.NaN;
		int low = 0;
		int high = 0;
		// between points i - 1 and i
		for (int i = 1; i < n; i++) {
			final double middle = (energies[i - 1] + energies[i]) / 2;
			while (low < n && energies[low] < middle - scale)
				low++;
			while (high < n && energies[high] <= middle + scale)
				high++;
			final int below = Math.min(low, i - 1);
			final int above = Math.max(high, i + 1);
			final int belowCount = count[i] - count[below];
			final int aboveCount = count[above] - count[i];
			if (middle < from || middle > to || belowCount == 0 || aboveCount == 0) continue;
			final double rise = (sum[above] - sum[i]) / aboveCount - (sum[i] - sum[below]) / belowCount;
			if (rise > best) {
				best = rise;
				where = middle;
			}
		}
		return where;
	}
}
