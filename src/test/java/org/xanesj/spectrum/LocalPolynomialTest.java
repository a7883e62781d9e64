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

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.xanesj.SharedData;
import org.xanesj.task.InputException;

class LocalPolynomialTest {

	@Test
	void equalsTheReferenceOnAnUnevenGrid() throws IOException {
		final Path input = SharedData.values("features/locpoly_input.csv");
		final double[] energies = Columns.column(input, "E");
		final double[] y = Columns.column(input, "y");
		final Path expected = SharedData.values("features/locpoly_expected.csv");
		final LocalPolynomial smoother = LocalPolynomial.of(energies, 1.2);
		// tolerance of the science note; the file has 10 decimals
		assertArrayEquals(Columns.column(expected, "smooth"), smoother.apply(0, y), 1e-8);
		assertArrayEquals(Columns.column(expected, "d1"), smoother.apply(1, y), 1e-8);
		assertArrayEquals(Columns.column(expected, "d2"), smoother.apply(2, y), 1e-8);
	}

	@Test
	void reproducesCubicsEverywhere() {
		final double[] energies = { 7100, 7105, 7107, 7108, 7108.5, 7108.75, 7109, 7109.4, 7110, 7112, 7117, 7130 };
		final double[] y = new double[energies.length];
		final double[] slope = new double[y.length];
		final double[] curvature = new double[y.length];
		for (int i = 0; i < y.length; i++) {
			final double x = energies[i] - 7110;
			y[i] = 2 - 0.3 * x + 0.05 * x * x - 0.002 * x * x * x;
			slope[i] = -0.3 + 0.1 * x - 0.006 * x * x;
			curvature[i] = 0.1 - 0.012 * x;
		}
		final LocalPolynomial smoother = LocalPolynomial.of(energies, 1.2);
		// values up to 17: 1e-10 is some ten thousand roundings
		assertArrayEquals(y, smoother.apply(0, y), 1e-10);
		assertArrayEquals(slope, smoother.apply(1, y), 1e-10);
		assertArrayEquals(curvature, smoother.apply(2, y), 1e-10);
	}

	@Test
	void isSavitzkyGolayInsideAUniformGrid() {
		final double[] energies = new double[21];
		for (int i = 0; i < energies.length; i++)
			energies[i] = 7100 + 0.25 * i;
		final LocalPolynomial smoother = LocalPolynomial.of(energies, 1.2);
		final double[] value = { -21, 14, 39, 54, 59, 54, 39, 14, -21 };
		final double[] slope = { 86, -142, -193, -126, 0, 126, 193, 142, -86 };
		final double[] curvature = { 28, 7, -8, -17, -20, -17, -8, 7, 28 };
		for (int j = 0; j < 9; j++) {
			value[j] /= 231;
			slope[j] /= 1188 * 0.25;
			curvature[j] /= 462 * 0.25 * 0.25;
		}
		assertEquals(6, smoother.first(10));
		assertArrayEquals(value, smoother.weights(0, 10), 1e-12);
		assertArrayEquals(slope, smoother.weights(1, 10), 1e-12);
		assertArrayEquals(curvature, smoother.weights(2, 10), 1e-12);
		// the science note gives the gains with three decimals
		assertEquals(0.505, smoother.gain(0, 10), 5e-4);
		assertEquals(1.353, smoother.gain(1, 10), 5e-4);
		assertEquals(1.823, smoother.gain(2, 10), 5e-4);
	}

	@Test
	void takesTheSameNeighboursWhereverDecimalsRound() {
		final double[] relative = new double[61];
		for (int i = 0; i < relative.length; i++)
			relative[i] = i / 5.0;
		for (final double shift : new double[] { 0.1, 700.3, 7112.7, 8333.33 }) {
			final double[] energies = relative.clone();
			for (int i = 0; i < energies.length; i++)
				energies[i] += shift;
			final LocalPolynomial smoother = LocalPolynomial.of(energies, 1.2);
			for (int i = 6; i < 55; i++)
				assertEquals(13, smoother.weights(0, i).length, "points within 1.2 eV of " + energies[i]);
		}
	}

	@Test
	void widensOnACoarseGrid() {
		final double[] energies = { 0, 4, 8, 12, 16, 20, 24 };
		final LocalPolynomial smoother = LocalPolynomial.of(energies, 1.2);
		assertEquals(1, smoother.first(3));
		assertEquals(5, smoother.weights(0, 3).length);
		assertEquals(0, smoother.first(0));
		assertEquals(5, smoother.weights(0, 0).length);
	}

	@Test
	void refusesShortSpectra() {
		final InputException refused = assertThrows(InputException.class, () -> LocalPolynomial.of(new double[] { 1, 2, 3,
			4 }, 1));
		assertTrue(refused.getMessage().contains("only 4 energies"), refused.getMessage());
	}

	@Test
	void keepsNaNLocal() {
		final double[] energies = new double[40];
		final double[] y = new double[40];
		for (int i = 0; i < 40; i++)
			energies[i] = i;
		y[20] = Double.NaN;
		final double[] smooth = LocalPolynomial.of(energies, 3).apply(0, y);
		for (int i = 0; i < 40; i++)
			assertEquals(Math.abs(i - 20) <= 3, Double.isNaN(smooth[i]), "energy " + i);
	}
}
