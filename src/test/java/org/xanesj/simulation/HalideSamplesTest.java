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

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.xanesj.SharedData;
import org.xanesj.task.InputException;

class HalideSamplesTest {

	/** The stored numbers have 6 decimals, so half of 1e-6 is rounding; the rest is for another order of summation. */
	private static final double SIX_DECIMALS = 6e-7;

	@Test
	void spectraAreTheStoredOnes() throws IOException {
		final Path folder = SharedData.values("halides");
		for (final HalideSample sample : HalideSamples.simulate(HalideSamples.DEFAULT_NOISE, HalideSamples.DEFAULT_SEED)) {
			compare(folder.resolve(sample.formula() + "_K.csv"), sample.kEnergies(), sample.k());
			compare(folder.resolve(sample.formula() + "_L.csv"), sample.lEnergies(), sample.l());
		}
	}

	private static void compare(final Path file, final double[] energies, final double[] mu) throws IOException {
		final List<String> lines = Files.readAllLines(file);
		final double[] storedEnergies = new double[lines.size() - 1];
		final double[] storedMu = new double[lines.size() - 1];
		for (int i = 0; i < storedMu.length; i++) {
			final String[] field = lines.get(i + 1).split(",");
			storedEnergies[i] = Double.parseDouble(field[0]);
			storedMu[i] = Double.parseDouble(field[1]);
		}
		assertArrayEquals(storedEnergies, energies, 1e-9, file.toString());
		assertArrayEquals(storedMu, mu, SIX_DECIMALS, file.toString());
	}

	@Test
	void parametersAreTheStoredOnes() throws IOException {
		final List<String> lines = Files.readAllLines(SharedData.values("halides/parameters.csv"));
		final String[] names = lines.get(0).split(",");
		assertEquals(Halide.ALL.size(), lines.size() - 1);
		for (int index = 0; index < Halide.ALL.size(); index++) {
			final Map<String, String> stored = new HashMap<>();
			final String[] field = lines.get(index + 1).split(",");
			for (int i = 0; i < names.length; i++)
				stored.put(names[i], field[i]);
			final Halide halide = Halide.ALL.get(index);
			final HalideParameters drawn = HalideParameters.draw(index, HalideSamples.DEFAULT_SEED);
			assertEquals(stored.get("formula"), halide.formula());
			final Map<String, Double> ours = new HashMap<>();
			ours.put("dHf_kJmol", halide.enthalpy());
			ours.put("d_A", halide.distance());
			ours.put("JT", halide.distortion());
			ours.put("ox", (double) halide.oxidation());
			ours.put("nd", (double) halide.dElectrons());
			ours.put("CN", (double) halide.coordination());
			ours.put("ionicity", halide.ionicity());
			ours.put("q", halide.charge());
			ours.put("Eedge", drawn.edge());
			ours.put("EWL", drawn.whiteEnergy());
			ours.put("hWL", drawn.whiteHeight());
			ours.put("wWL", drawn.whiteWidth());
			ours.put("dSH", drawn.shoulderDistance());
			ours.put("hSH", drawn.shoulderHeight());
			ours.put("Epre", drawn.preEnergy());
			ours.put("aPre", drawn.preArea());
			ours.put("s2", drawn.disorder());
			ours.put("EL3", drawn.l3());
			ours.put("EL2", drawn.l2());
			ours.put("AL", drawn.area());
			ours.put("B", drawn.branching());
			ours.put("dSat", drawn.satelliteDistance());
			ours.put("wSat", drawn.satelliteShare());
			ours.forEach((name, value) -> assertEquals(Double.parseDouble(stored.get(name)), value, SIX_DECIMALS, halide
				.formula() + " " + name));
		}
	}

	@Test
	void anotherSeedIsAnotherRealisation() {
		final HalideSample stored = HalideSamples.simulate(0, 0).get(3);
		final HalideSample other = HalideSamples.simulate(0, 1).get(3);
		assertEquals(stored.formula(), other.formula());
		// Deviations move the edge by 0.2 eV on average; at a slope of about 0.2 per eV that is seen in mu.
		assertTrue(largestDifference(stored.k(), other.k()) > 0.01);
		assertArrayEquals(other.l(), HalideSamples.simulate(0, 1).get(3).l(), 0.0);
		assertNotEquals(HalideParameters.draw(4, 0).edge() - HalideParameters.draw(4, 1).edge(), HalideParameters.draw(3, 0)
			.edge() - HalideParameters.draw(3, 1).edge());
	}

	@Test
	void noiseHasTheStandardDeviationThatWasAsked() {
		final double noise = 0.03;
		double squares = 0;
		int points = 0;
		final List<HalideSample> clean = HalideSamples.simulate(0, 7);
		final List<HalideSample> noisy = HalideSamples.simulate(noise, 7);
		for (int i = 0; i < clean.size(); i++) {
			final double[] a = clean.get(i).k();
			final double[] b = noisy.get(i).k();
			points += a.length;
			for (int j = 0; j < a.length; j++)
				squares += (a[j] - b[j]) * (a[j] - b[j]);
		}
		// 8694 points: the standard error of the estimate is 0.8 %; 3 % is 4 of them.
		assertEquals(noise, Math.sqrt(squares / points), 0.03 * noise);
	}

	@Test
	void impossibleNoiseIsRefused() {
		assertThrows(InputException.class, () -> HalideSamples.simulate(-0.1, 0));
		assertThrows(InputException.class, () -> HalideSamples.simulate(Double.NaN, 0));
	}

	private static double largestDifference(final double[] a, final double[] b) {
		double largest = 0;
		for (int i = 0; i < a.length; i++)
			largest = Math.max(largest, Math.abs(a[i] - b[i]));
		return largest;
	}
}
