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
package org.xanesj.regression;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LassoSolverTest {

	/** Optimality conditions: Z_j'r/n = alpha sign(w_j) where w_j is not 0, |Z_j'r/n| at most alpha elsewhere. */
	@ParameterizedTest
	@CsvSource({ "15, 20, 1", "21, 40, 2", "60, 10, 3", "10, 60, 4", "200, 50, 5", "5, 2, 6" })
	void optimalityConditionsHold(final int n, final int p, final long seed) {
		final Random random = new Random(seed);
		final double[][] x = Tables.noise(random, n, p);
		// every third column is nearly a copy, every fourth exactly a sum of two others
		for (final double[] row : x)
			for (int j = 2; j < p; j++)
				if (j % 3 == 0) row[j] = row[j - 1] + 1e-3 * row[j];
				else if (j % 4 == 0) row[j] = row[j - 1] + row[j - 2];
		final double[] y = Tables.noise(random, n);
		for (int i = 0; i < n; i++)
			y[i] += 3 * x[i][0] - 2 * x[i][1];
		final RegressionData data = new RegressionData(x, y);
		final int[] rows = data.allRows();
		final int[] columns = data.finiteColumns();
		final double[][] z = Standardisation.of(x, rows, columns).apply(x, rows, columns);
		final LassoPath path = LassoPath.of(data, rows, columns, 100);
		final double mean = data.meanTarget(rows);
		for (int a = 0; a < path.size(); a++) {
			final double alpha = path.penalty(a);
			final double[] w = path.coefficients(a);
			for (int j = 0; j < p; j++) {
				double correlation = 0;
				for (int i = 0; i < n; i++) {
					double residual = y[i] - mean;
					for (int k = 0; k < p; k++)
						residual -= z[i][k] * w[k];
					correlation += z[i][j] * residual / n;
				}
				// alpha is 1e-3 of the greatest correlation at the end of the path, so 1e-8 is 1e-5 of the condition at worst
				final double tolerance = 1e-8 * path.penalty(0);
				if (w[j] != 0) assertEquals(alpha * Math.signum(w[j]), correlation, tolerance, "penalty " + a + ", active " + j);
				else assertTrue(Math.abs(correlation) <= alpha + tolerance, "penalty " + a + ", inactive " + j);
			}
		}
	}

	@Test
	void orthogonalFeaturesGiveTheSoftThreshold() {
		// columns of a Hadamard matrix have unit variance and no correlation: w_j = soft(z_j'y/n, alpha)
		final double[][] x = { { 1, 1, 1 }, { -1, 1, -1 }, { 1, -1, -1 }, { -1, -1, 1 } };
		final double[] y = new double[4];
		for (int i = 0; i < 4; i++)
			y[i] = 5 * x[i][0] - 2 * x[i][1] + 0.5 * x[i][2];
		final LassoSolver solver = new LassoSolver(LassoProblem.of(x, y));
		assertArrayEquals(new double[] { 1, 0, 0 }, solver.solve(4), 1e-14);
		assertArrayEquals(new double[] { 4, -1, 0 }, solver.solve(1), 1e-14);
		assertArrayEquals(new double[] { 4.9, -1.9, 0.4 }, solver.solve(0.1), 1e-14);
		// and back again: the way does not matter
		assertArrayEquals(new double[] { 1, 0, 0 }, solver.solve(4), 1e-14);
	}

	@Test
	void aloneItIsLeastSquaresShrunkByThePenalty() {
		final double[][] x = { { -1 }, { 1 } };
		assertEquals(2.5, new LassoSolver(LassoProblem.of(x, new double[] { -3, 3 })).solve(0.5)[0], 1e-15);
	}
}
