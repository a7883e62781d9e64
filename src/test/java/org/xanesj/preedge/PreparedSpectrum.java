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
package org.xanesj.preedge;

import org.apache.commons.math3.fitting.PolynomialCurveFitter;
import org.apache.commons.math3.fitting.WeightedObservedPoints;
import org.xanesj.spectrum.LocalPolynomial;

/**
 * A measured spectrum normalised as FEATURES.md section C says, in double and written independently of the block path, so
 * that a difference between the two shows.
 */
public record PreparedSpectrum(double[] energies, double[] flat, double[] smoothed, double[] curvature, double[] gain,
	double halfEnergy)
{

	private static final double ANCHOR = 10;

	/** Normalises mu over relative energies. */
	public static PreparedSpectrum of(final double[] energies, final double[] mu) {
		final int n = energies.length;
		final double[] pre = line(energies, mu, new double[n], -140, -30, 10);
		final double[] post = line(energies, mu, pre, 60, 300, 30);
		final double[] anchor = post.clone();
		double step = 0;
		for (int i = 1; i < n; i++)
			if (energies[i] >= ANCHOR && energies[i - 1] < ANCHOR) step = Math.abs(anchor[i - 1] + (anchor[i] - anchor[i -
				1]) * (ANCHOR - energies[i - 1]) / (energies[i] - energies[i - 1]));
		final double[] flat = new double[n];
		for (int i = 0; i < n; i++)
			flat[i] = (mu[i] - pre[i]) / step - (energies[i] >= ANCHOR ? post[i] / step - 1 : 0);
		return ofFlat(energies, flat);
	}

	/** Takes a spectrum that is normalised already. */
	public static PreparedSpectrum ofFlat(final double[] energies, final double[] flat) {
		final double[] smoothed = LocalPolynomial.of(energies, 1.2).apply(0, flat);
		final LocalPolynomial wide = LocalPolynomial.of(energies, PreEdgeFitter.CURVATURE_HALF_WIDTH);
		final double[] gain = new double[energies.length];
		for (int i = 0; i < gain.length; i++)
			gain[i] = wide.gain(2, i);
		return new PreparedSpectrum(energies, flat, smoothed, wide.apply(2, flat), gain, half(energies, smoothed));
	}

	/** Looks for the pre-edge with the number of peaks chosen by the data. */
	public PreEdge fit(final PreEdgeRule rule) {
		return new PreEdgeFitter(rule, energies, gain, 0).fit(flat, smoothed, curvature, halfEnergy);
	}

	/** @return this spectrum on another grid by linear interpolation; beyond its ends the values at its ends */
	public PreparedSpectrum on(final double[] grid) {
		final double[] values = new double[grid.length];
		for (int i = 0, k = 1; i < grid.length; i++) {
			while (k < energies.length - 1 && energies[k] < grid[i])
				k++;
			final double t = Math.max(0, Math.min(1, (grid[i] - energies[k - 1]) / (energies[k] - energies[k - 1])));
			values[i] = (1 - t) * flat[k - 1] + t * flat[k];
		}
		return ofFlat(grid, values);
	}

	private static double half(final double[] energies, final double[] y) {
		int i = energies.length - 1;
		while (i > 0 && (energies[i] > 45 || y[i] < 0.5))
			i--;
		for (; i > 0; i--)
			if (y[i - 1] < 0.5 && y[i] >= 0.5) return energies[i - 1] + (0.5 - y[i - 1]) / (y[i] - y[i - 1]) *
				(energies[i] - energies[i - 1]);
		return Double.NaN;
	}

	/** Values, at all energies, of the line fitted to mu - minus between two energies. */
	private static double[] line(final double[] energies, final double[] mu, final double[] minus, final double from,
		final double to, final double span)
	{
		final int n = energies.length;
		double first = from;
		double last = to;
		if (count(energies, first, last) < 4) {
			first = from < 0 ? energies[0] : energies[n - 1] - 0.3 * (energies[n - 1] - ANCHOR);
			last = from < 0 ? energies[0] + 0.6 * (-8 - energies[0]) : energies[n - 1];
		}
		final boolean pre = from < 0;
		if (pre && count(energies, first, last) < 2) last = energies[1];
		final WeightedObservedPoints points = new WeightedObservedPoints();
		double lowest = Double.NaN;
		double highest = Double.NaN;
		int used = 0;
		for (int i = 0; i < n; i++) {
			if (energies[i] < first || energies[i] > last) continue;
			points.add(energies[i] / 100, mu[i] - minus[i]);
			if (used++ == 0) lowest = energies[i];
			highest = energies[i];
		}
		final boolean sloped = highest - lowest >= span && (!pre || used >= 4);
		final double[] c = PolynomialCurveFitter.create(sloped ? 1 : 0).fit(points.toList());
		final double[] value = new double[n];
		for (int i = 0; i < n; i++)
			value[i] = c[0] + (sloped ? c[1] * energies[i] / 100 : 0);
		return value;
	}

	private static int count(final double[] energies, final double from, final double to) {
		int count = 0;
		for (final double energy : energies)
			if (energy >= from && energy <= to) count++;
		return count;
	}
}
