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
package org.xanesj.decomposition;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

public class NonNegativeFitTest {

	/** Both are exact up to rounding; the normal equations lose the square of a condition number below 20. */
	private static final double ROUNDING = 1e-10;

	private static double[] numbers(final String line) {
		return Arrays.stream(line.strip().split(" ")).mapToDouble(Double::parseDouble).toArray();
	}

	@Test
	void agreesWithScipy() throws IOException {
		int cases = 0;
		try (BufferedReader in = new BufferedReader(new InputStreamReader(NonNegativeFitTest.class.getResourceAsStream(
			"nnls.txt"))))
		{
			for (String line = in.readLine(); line != null; line = in.readLine()) {
				if (line.startsWith("#")) continue;
				final double[][] columns = new double[(int) numbers(line)[1]][];
				for (int j = 0; j < columns.length; j++)
					columns[j] = numbers(in.readLine());
				final NonNegativeFit fit = new NonNegativeFit(new FitBasis(columns, columns.length, false));
				fit.fit(numbers(in.readLine()));
				assertArrayEquals(numbers(in.readLine()), coefficients(fit, columns.length), ROUNDING);
				assertEquals(Double.parseDouble(in.readLine()), Math.sqrt(fit.sumOfSquares()), ROUNDING);
				cases++;
			}
		}
		assertEquals(6, cases);
	}

	private static double[] coefficients(final NonNegativeFit fit, final int count) {
		return IntStream.range(0, count).mapToDouble(fit::coefficient).toArray();
	}

	/** Of a sum with signs that all are allowed everything comes back, and nothing is left. */
	@Test
	void findsWhatTheCurveIsMadeOf() {
		final double[][] columns = { { 1, 2, 3, 1, 0 }, { 0, 1, 1, 5, 2 }, { 1, 1, 1, 1, 1 } };
		final double[] curve = IntStream.range(0, 5).mapToDouble(i -> 0.25 * columns[0][i] + 0.75 * columns[1][i] - 2).toArray();
		for (final boolean unitSum : new boolean[] { false, true }) {
			final NonNegativeFit fit = new NonNegativeFit(new FitBasis(columns, 2, unitSum));
			fit.fit(curve);
			assertArrayEquals(new double[] { 0.25, 0.75, -2 }, coefficients(fit, 3), 1e-12);
			assertEquals(1, fit.sum(), 1e-12);
			assertEquals(0, fit.sumOfSquares(), 1e-20);
			assertEquals(unitSum ? 2 : 3, fit.parameters());
		}
	}

	/** Two columns whose fractions add up to 1 are one column, the difference: a closed form. */
	@Test
	void unitSumOfTwoIsOneUnknown() {
		final Random random = new Random(5);
		final double[] a = random.doubles(20).toArray();
		final double[] b = random.doubles(20).toArray();
		final double[] curve = IntStream.range(0, 20).mapToDouble(i -> 0.6 * a[i] + 0.6 * b[i] + 0.05 * random.nextGaussian())
			.toArray();
		double along = 0;
		double length = 0;
		for (int i = 0; i < 20; i++) {
			along += (a[i] - b[i]) * (curve[i] - b[i]);
			length += (a[i] - b[i]) * (a[i] - b[i]);
		}
		final NonNegativeFit fit = new NonNegativeFit(new FitBasis(new double[][] { a, b }, 2, true));
		fit.fit(curve);
		assertEquals(along / length, fit.coefficient(0), 1e-12);
		assertEquals(1 - along / length, fit.coefficient(1), 1e-12);
		assertEquals(1 / Math.sqrt(length), fit.gain(0), 1e-12);
		assertEquals(0, fit.gainOfSum());
	}

	@Test
	void negativeFractionIsHeldAtZeroAndItsErrorIsThatBesideTheOthers() {
		final double[][] columns = { { 1, 0, 0 }, { 1, 1, 0 } };
		final NonNegativeFit fit = new NonNegativeFit(new FitBasis(columns, 2, false));
		fit.fit(new double[] { 1, 2, 0 });
		// without the limit -1 and 2
		assertArrayEquals(new double[] { 0, 1.5 }, coefficients(fit, 2), 1e-15);
		// X'X = (1 1; 1 2), its inverse (2 -1; -1 1)
		assertEquals(Math.sqrt(2), fit.gain(0), 1e-14);
		assertEquals(Math.sqrt(0.5), fit.gain(1), 1e-14);
		assertEquals(1, fit.parameters());
	}

	/** The standard errors are those of many fits of the same curve with new noise. */
	@Test
	void standardErrorsAreTheScatterOfManyFits() {
		final Random random = new Random(11);
		final double[][] columns = new double[3][40];
		for (final double[] column : columns)
			Arrays.setAll(column, i -> random.nextDouble());
		final NonNegativeFit fit = new NonNegativeFit(new FitBasis(columns, 3, false));
		final int fits = 4000;
		final double[] squares = new double[4];
		final double[] expected = new double[4];
		for (int n = 0; n < fits; n++) {
			final double[] curve = IntStream.range(0, 40).mapToDouble(i -> 0.5 * columns[0][i] + 0.3 * columns[1][i] + 0.4 *
				columns[2][i] + 0.01 * random.nextGaussian()).toArray();
			fit.fit(curve);
			final double[] truth = { 0.5, 0.3, 0.4, 1.2 };
			for (int k = 0; k < 4; k++) {
				squares[k] += Math.pow((k < 3 ? fit.coefficient(k) : fit.sum()) - truth[k], 2) / fits;
				expected[k] = 0.01 * (k < 3 ? fit.gain(k) : fit.gainOfSum());
			}
		}
		// the standard deviation of 4000 numbers is known to 1/sqrt(8000) = 1.1 %
		for (int k = 0; k < 4; k++)
			assertEquals(expected[k], Math.sqrt(squares[k]), 0.04 * expected[k]);
	}

	@Test
	void dependentColumnsAreSeen() {
		assertEquals(1, new FitBasis(new double[][] { { 1, 0 }, { 0, 3 } }, 2, false).conditionNumber(), 1e-12);
		// singular values of unit columns at angle t: sqrt(1 + cos t), sqrt(1 - cos t); here cos t = 0.8
		assertEquals(3, new FitBasis(new double[][] { { 1, 0 }, { 4, 3 } }, 2, false).conditionNumber(), 1e-12);
		final FitBasis same = new FitBasis(new double[][] { { 1, 2, 3 }, { 1, 0, 0 }, { 2, 4, 6 } }, 3, false);
		assertTrue(same.conditionNumber() > 1e7);
		assertArrayEquals(new int[] { 0, 2 }, same.mostAlike());
		final NonNegativeFit fit = new NonNegativeFit(same);
		fit.fit(new double[] { 1, 2, 3 });
		assertEquals(0, fit.sumOfSquares(), 1e-20);
		assertTrue(Double.isNaN(fit.gain(fit.coefficient(0) > 0 ? 2 : 0)), "which of the two it is nobody can know");
	}
}
