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

import java.util.Arrays;

import org.xanesj.task.InputException;

/**
 * Energy of the steepest rise of a spectrum near an energy: the vertex of the parabola through the largest derivative and
 * its two neighbours, the derivative being that of local cubics, {@link LocalPolynomial}.
 *
 * @param energy of the steepest rise [eV]
 * @param error its standard error from the noise of the spectrum, {@link NoiseEstimate} [eV]
 */
public record InflectionPoint(double energy, double error) {

	/**
	 * Looks for it.
	 *
	 * @param spectrum all values finite, at least 5
	 * @param near where to look [eV]
	 * @param range how far from there [eV], positive
	 * @param smoothing half width of the local cubics [eV], positive
	 * @throws InputException if the derivative has no maximum there
	 */
	public static InflectionPoint of(final Spectrum spectrum, final double near, final double range, final double smoothing) {
		final double[] energies = spectrum.energies();
		final LocalPolynomial smoother = LocalPolynomial.of(energies, smoothing);
		final double[] slope = smoother.apply(1, spectrum.mu());
		int best = -1;
		for (int i = 0; i < slope.length; i++)
			if (Math.abs(energies[i] - near) <= range && (best < 0 || slope[i] > slope[best])) best = i;
		final boolean inside = best > 0 && best < slope.length - 1 && slope[best] > 0 && slope[best - 1] <= slope[best] &&
			slope[best + 1] <= slope[best] && slope[best - 1] + slope[best + 1] < 2 * slope[best];
		if (!inside) throw new InputException(spectrum.name() + " does not rise to an edge within " + range + " eV of " + near +
			" eV; check the edge and that this is an absorption spectrum, or allow a larger offset.");
		final double before = energies[best - 1] - energies[best];
		final double after = energies[best + 1] - energies[best];
		// c1 and c2 of the parabola c0 + c1 u + c2 u^2 as combinations of its three values
		final double[] linear = { -after / (before * (before - after)), -(before + after) / (before * after), -before / (after *
			(after - before)) };
		final double[] quadratic = { 1 / (before * (before - after)), 1 / (before * after), 1 / (after * (after - before)) };
		double c1 = 0;
		double c2 = 0;
		for (int k = 0; k < 3; k++) {
			c1 += linear[k] * slope[best - 1 + k];
			c2 += quadratic[k] * slope[best - 1 + k];
		}
		final double[] raw = new double[energies.length];
		for (int k = 0; k < 3; k++)
			smoother.spread(1, best - 1 + k, -linear[k] / (2 * c2) + c1 * quadratic[k] / (2 * c2 * c2), raw);
		final double norm = Math.sqrt(Arrays.stream(raw).map(w -> w * w).sum());
		return new InflectionPoint(energies[best] - c1 / (2 * c2), norm * NoiseEstimate.of(energies).sigma(spectrum.mu()));
	}
}
