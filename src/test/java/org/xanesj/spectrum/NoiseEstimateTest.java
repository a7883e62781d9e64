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

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Arrays;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.xanesj.spectrum.Normalisation.Method;

class NoiseEstimateTest {

	@Test
	void findsTheNoiseOnAnUnevenGrid() {
		final Random random = new Random(20190243);
		final int n = 20000;
		final double[] energies = new double[n];
		final double[] mu = new double[n];
		for (int i = 0; i < n; i++) {
			energies[i] = (i == 0 ? 0 : energies[i - 1]) + 0.1 + random.nextDouble();
			mu[i] = 3 + 0.01 * energies[i] + 0.02 * random.nextGaussian();
		}
		// the standard error of a median absolute deviation is 1.17 sigma / sqrt(n), here 0.8 %; neighbours correlate
		assertEquals(0.02, NoiseEstimate.of(energies).sigma(mu), 0.04 * 0.02);
	}

	@Test
	void agreesWithTheReferenceOnRealSpectra() throws IOException {
		int spectra = 0;
		for (final RealSpectra.Row row : RealSpectra.rows()) {
			if (row.text("sigma").isEmpty() || row.text("window_hi").isEmpty()) continue;
			final double reference = row.edge().energy();
			final Spectrum spectrum = ScanCheck.of(row.spectrum(), reference).spectrum();
			final double[] relative = Arrays.stream(spectrum.energies()).map(energy -> energy - reference).toArray();
			final double[] flat = FixedWindows.of(row.edge(), reference, relative, Normalisation.of(Method.FIXED)).normalise(
				spectrum.mu());
			int from = 0;
			int to = relative.length;
			while (relative[from] < -28)
				from++;
			while (relative[to - 1] > row.number("window_hi") - reference)
				to--;
			// the file gives the end of the window with 7 digits (up to 0.0005 eV), which can include or exclude no point
			assertEquals(row.number("sigma"), NoiseEstimate.of(relative).sigma(flat, from, to), 1e-5 * row.number("sigma"),
				row.file());
			spectra++;
		}
		assertEquals(45, spectra);
	}

	@Test
	void givesItsWeights() {
		final double[] energies = { 0, 1, 4, 5 };
		final NoiseEstimate noise = NoiseEstimate.of(energies);
		final double[] mu = { 2, 7, 1, 8 };
		final double a = 0.75;
		final double expected = (7 - a * 2 - (1 - a) * 1) / Math.sqrt(1 + a * a + (1 - a) * (1 - a));
		assertEquals(expected, noise.residuals(mu)[1], 1e-14);
		assertEquals(expected, noise.before(1) * 2 + noise.here(1) * 7 + noise.after(1), 1e-14);
		assertTrue(Double.isNaN(noise.residuals(mu)[0]) && Double.isNaN(noise.residuals(mu)[3]));
		assertEquals(0, noise.here(0));
	}

	@Test
	void isBlindToLinesSpikesAndHoles() {
		final double[] energies = new double[50];
		final double[] mu = new double[50];
		for (int i = 0; i < 50; i++) {
			energies[i] = i * i;
			mu[i] = 2 - 0.5 * energies[i];
		}
		mu[20] += 100;
		mu[30] = Double.NaN;
		assertEquals(0, NoiseEstimate.of(energies).sigma(mu), 1e-10);
	}

	@Test
	void isUnknownForShortSpectra() {
		assertTrue(Double.isNaN(NoiseEstimate.of(new double[] { 1, 2 }).sigma(new double[] { 1, 2 })));
		assertTrue(Double.isNaN(NoiseEstimate.of(new double[] { 1, 2, 3 }).sigma(new double[3], 1, 1)));
	}
}
