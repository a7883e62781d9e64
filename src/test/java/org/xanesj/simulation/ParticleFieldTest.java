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
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.xanesj.task.InputException;

class ParticleFieldTest {

	@Test
	void particlesAreLikeTheSamplesOfTheirCompound() {
		final ParticleField field = ParticleField.of(64, 0, 0);
		final float[] thickness = field.thickness();
		final float[] mixture = field.mixture();
		final float[] truth = field.enthalpy();
		final double[] energies = field.kEnergies();
		int compared = 0;
		for (final HalideSample sample : HalideSamples.simulate(0, 0).subList(0, 7)) {
			for (int i = 0; i < energies.length; i++) {
				final int at = Arrays.binarySearch(sample.kEnergies(), energies[i]);
				if (at < 0) continue;
				final float[] plane = field.kPlane(i);
				final double offset = energies[i] - 7112;
				final double empty = 0.4 - 4e-4 * offset;
				for (int pixel = 0; pixel < plane.length; pixel++) {
					if (mixture[pixel] > 0 || truth[pixel] != (float) sample.enthalpy()) continue;
					// Edges deviate by 0.4 eV (two pieces) at a slope of up to 0.5 per eV; three of these. Far above, nothing
					// is left but fine structure, far below the pre-edge's wing.
					final double tolerance = Math.abs(offset - 15) < 25 ? 0.6 : 0.02;
					assertEquals(sample.k()[at] - empty, (plane[pixel] - empty) / thickness[pixel], tolerance, sample.formula() +
						" at " + offset + " eV");
					compared++;
				}
			}
		}
		assertTrue(compared > 1000, compared + " compared");
	}

	@Test
	void everyPixelOfAParticleHasItsSpectrum() {
		final ParticleField field = ParticleField.of(64, 0, 0);
		final float[] thickness = field.thickness();
		final float[] mixture = field.mixture();
		final float[] one = field.lPlane(60);
		final float[] other = field.lPlane(90);
		final double emptyOne = 0.1 - 1e-4 * (field.lEnergies()[60] - 706.8);
		final double emptyOther = 0.1 - 1e-4 * (field.lEnergies()[90] - 706.8);
		int compared = 0;
		for (int pixel = 0; pixel + 1 < one.length; pixel++) {
			// Particles do not touch, so neighbours in a row that both absorb belong to one.
			if (thickness[pixel] == 0 || thickness[pixel + 1] == 0 || mixture[pixel] > 0 || mixture[pixel + 1] > 0 || (pixel +
				1) % 64 == 0) continue;
			// Single precision of planes whose absorption is at least 0.01.
			assertEquals((one[pixel] - emptyOne) / (other[pixel] - emptyOther), (one[pixel + 1] - emptyOne) / (other[pixel +
				1] - emptyOther), 2e-4);
			compared++;
		}
		assertTrue(compared > 500, compared + " compared");
	}

	@Test
	void mixedPixelsLieBetweenTheirCompounds() {
		final ParticleField field = ParticleField.of(64, 0, 3);
		final float[] mixture = field.mixture();
		final float[] truth = field.enthalpy();
		final Set<Float> pure = new HashSet<>();
		int mixed = 0;
		for (int pixel = 0; pixel < truth.length; pixel++) {
			if (Float.isNaN(truth[pixel])) continue;
			assertTrue(truth[pixel] >= -1041.8f && truth[pixel] <= -113f);
			if (mixture[pixel] == 0) pure.add(truth[pixel]);
			else mixed++;
		}
		assertTrue(pure.size() >= 7, "all seven iron compounds are there: " + pure);
		assertTrue(mixed > truth.length / 50, mixed + " mixed pixels");
	}

	@Test
	void nothingButBackgroundBetweenParticles() {
		final ParticleField field = ParticleField.of(48, 0, 0);
		final float[] thickness = field.thickness();
		final float[] truth = field.enthalpy();
		final double[] energies = field.lEnergies();
		final float[] plane = field.lPlane(energies.length - 1);
		int empty = 0;
		for (int pixel = 0; pixel < plane.length; pixel++) {
			assertEquals(thickness[pixel] == 0, Float.isNaN(truth[pixel]));
			if (thickness[pixel] > 0) {
				assertTrue(thickness[pixel] > 0.28 && thickness[pixel] < 1.6, "thickness " + thickness[pixel]);
				continue;
			}
			assertEquals((float) (0.1 - 1e-4 * 50), plane[pixel]);
			empty++;
		}
		assertTrue(empty > plane.length / 4 && empty < plane.length * 4 / 5, empty + " of " + plane.length + " empty");
	}

	@Test
	void largerFieldsShowTheSameParticles() {
		final float[] coarse = ParticleField.of(32, 0, 5).enthalpy();
		final float[] fine = ParticleField.of(96, 0, 5).enthalpy();
		for (int y = 0; y < 32; y++)
			for (int x = 0; x < 32; x++)
				// The middle of each coarse pixel is the middle of a fine one.
				assertEquals(coarse[y * 32 + x], fine[(3 * y + 1) * 96 + 3 * x + 1]);
	}

	@Test
	void sameSeedSamePlanesInAnyOrder() {
		final ParticleField once = ParticleField.of(32, 0.01, 11);
		final ParticleField again = ParticleField.of(32, 0.01, 11);
		final float[] last = once.kPlane(50);
		once.kPlane(3);
		assertArrayEquals(once.kPlane(3), again.kPlane(3));
		assertArrayEquals(last, again.kPlane(50));
		assertFalse(Arrays.equals(last, ParticleField.of(32, 0.01, 12).kPlane(50)));
	}

	@Test
	void gridsHoldTheWindowsOfTheSamples() {
		final ParticleField field = ParticleField.of(16, 0, 0);
		final double[] k = field.kEnergies();
		final double[] l = field.lEnergies();
		assertEquals(7112 - 150, k[0], 1e-9);
		assertEquals(7112 + 300, k[k.length - 1], 1e-9);
		assertEquals(706.8 - 20, l[0], 1e-9);
		assertEquals(706.8 + 50, l[l.length - 1], 1e-9);
		for (int i = 1; i < k.length; i++)
			assertTrue(k[i] > k[i - 1]);
		for (int i = 1; i < l.length; i++)
			assertTrue(l[i] > l[i - 1]);
	}

	@Test
	void impossibleSizesAreRefused() {
		assertThrows(InputException.class, () -> ParticleField.of(0, 0.002, 0));
		assertThrows(InputException.class, () -> ParticleField.of(100000, 0.002, 0));
	}
}
