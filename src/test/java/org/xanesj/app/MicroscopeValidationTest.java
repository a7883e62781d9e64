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
package org.xanesj.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;

import org.apache.commons.math3.stat.regression.OLSMultipleLinearRegression;
import org.junit.jupiter.api.Test;
import org.xanesj.stack.EnergyStack;
import org.xanesj.stack.MapSet;
import org.xanesj.task.Progress;

/**
 * A measured Fe L2,3 stack: do feature maps tell oxidised and reduced particles apart? Which pixel is which is decided
 * without any feature, by a least-squares fit of its absorption at all energies by the two reference spectra of the
 * data's authors and a constant.
 */
class MicroscopeValidationTest {

	/** Share of the variance that the fit must explain for a pixel to count. */
	private static final double EXPLAINED = 0.9;
	/** Share of one reference in the sum of both for a pixel to count as that phase. */
	private static final double PURE = 0.8;

	@Test
	void mapsTellOxidisedAndReducedParticlesApart() throws IOException {
		final EnergyStack stack = MeasuredSets.particles();
		final MapSet maps = new FeatureMaps(stack, "auto", "fixed", FeatureMaps.MINIMUM_STEP, false).run(Progress.NONE)
			.maps();
		final Boolean[] oxidised = phases(stack);
		// separation = difference of the means of the phases over their pooled standard deviation, see docs/validation.md
		assertTrue(separation(maps, "l.l3.energy", oxidised) > 4, () -> "energy " + separation(maps, "l.l3.energy",
			oxidised));
		assertTrue(separation(maps, "l.l3.centroid", oxidised) > 4, () -> "centroid " + separation(maps, "l.l3.centroid",
			oxidised));
		// the ratio falls with thickness, too: it tells the phases apart on the average only
		assertTrue(separation(maps, "l.ratio.intensity", oxidised) > 1, () -> "ratio " + separation(maps,
			"l.ratio.intensity", oxidised));
		// L3 of Fe3+ lies about 1.7 eV above that of Fe2+: P. A. van Aken, B. Liebscher, V. J. Styrsa, Phys. Chem. Minerals
		// 25, 323 (1998); 1.71 eV between the two reference spectra
		assertEquals(1.6, mean(maps, "l.l3.energy", oxidised, true) - mean(maps, "l.l3.energy", oxidised, false), 0.3);
		// the centroid goes from one phase to the other by degrees; the highest maximum of a mixture jumps, which it does
		// in 5 of 103 pixels, all at the rim of the reduced particle
		assertTrue(overlap(maps, "l.l3.centroid", oxidised) < 0.01, () -> "centroid " + overlap(maps, "l.l3.centroid",
			oxidised));
		assertTrue(overlap(maps, "l.l3.energy", oxidised) < 0.06, () -> "energy " + overlap(maps, "l.l3.energy", oxidised));
	}

	/** @return true = oxidised, false = reduced, null = neither, or not well described by the two */
	static Boolean[] phases(final EnergyStack stack) throws IOException {
		final double[][] ferric = MeasuredSets.columns("oxidized.r");
		final double[][] ferrous = MeasuredSets.columns("reduced.r");
		final double[][] references = new double[stack.size()][];
		for (int i = 0; i < references.length; i++)
			references[i] = new double[] { ferric[1][i], ferrous[1][i] };
		final float[][] planes = new float[stack.size()][stack.pixels()];
		for (int i = 0; i < planes.length; i++)
			stack.source().read(stack.plane(i), 0, stack.pixels(), planes[i], 0);
		final Boolean[] oxidised = new Boolean[stack.pixels()];
		final double[] spectrum = new double[stack.size()];
		for (int j = 0; j < oxidised.length; j++) {
			for (int i = 0; i < spectrum.length; i++)
				spectrum[i] = planes[i][j];
			final OLSMultipleLinearRegression fit = new OLSMultipleLinearRegression();
			fit.newSampleData(spectrum, references);
			final double[] share = fit.estimateRegressionParameters();
			if (fit.calculateRSquared() < EXPLAINED || share[1] + share[2] <= 0) continue;
			final double oxidisedShare = share[1] / (share[1] + share[2]);
			if (oxidisedShare > PURE) oxidised[j] = true;
			else if (oxidisedShare < 1 - PURE) oxidised[j] = false;
		}
		return oxidised;
	}

	static int count(final MapSet maps, final String id, final Boolean[] oxidised, final boolean phase) {
		int count = 0;
		for (int j = 0; j < oxidised.length; j++)
			if (counts(maps, id, oxidised, phase, j)) count++;
		return count;
	}

	static double mean(final MapSet maps, final String id, final Boolean[] oxidised, final boolean phase) {
		double sum = 0;
		for (int j = 0; j < oxidised.length; j++)
			if (counts(maps, id, oxidised, phase, j)) sum += value(maps, id, j);
		return sum / count(maps, id, oxidised, phase);
	}

	static double deviation(final MapSet maps, final String id, final Boolean[] oxidised, final boolean phase) {
		final double mean = mean(maps, id, oxidised, phase);
		double sum = 0;
		for (int j = 0; j < oxidised.length; j++)
			if (counts(maps, id, oxidised, phase, j)) sum += (value(maps, id, j) - mean) * (value(maps, id, j) - mean);
		return Math.sqrt(sum / (count(maps, id, oxidised, phase) - 1));
	}

	/** Difference of the means of the phases in units of their pooled standard deviation. */
	static double separation(final MapSet maps, final String id, final Boolean[] oxidised) {
		final double n = count(maps, id, oxidised, true);
		final double m = count(maps, id, oxidised, false);
		final double one = deviation(maps, id, oxidised, true);
		final double other = deviation(maps, id, oxidised, false);
		return (mean(maps, id, oxidised, true) - mean(maps, id, oxidised, false)) / Math.sqrt(((n - 1) * one * one + (m - 1) *
			other * other) / (n + m - 2));
	}

	/** How often a pixel of the reduced phase, drawn at random, has a greater value than one of the oxidised phase. */
	static double overlap(final MapSet maps, final String id, final Boolean[] oxidised) {
		double wrong = 0;
		for (int j = 0; j < oxidised.length; j++) {
			if (!counts(maps, id, oxidised, true, j)) continue;
			for (int k = 0; k < oxidised.length; k++)
				if (counts(maps, id, oxidised, false, k) && value(maps, id, k) >= value(maps, id, j)) wrong++;
		}
		return wrong / count(maps, id, oxidised, true) / count(maps, id, oxidised, false);
	}

	private static boolean counts(final MapSet maps, final String id, final Boolean[] oxidised, final boolean phase,
		final int pixel)
	{
		return oxidised[pixel] != null && oxidised[pixel] == phase && Float.isFinite(value(maps, id, pixel));
	}

	private static float value(final MapSet maps, final String id, final int pixel) {
		return maps.plane(id).orElseThrow().values()[pixel];
	}
}
