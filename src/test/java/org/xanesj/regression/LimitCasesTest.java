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
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.xanesj.regression.DroppedFeature.Reason;
import org.xanesj.task.InputException;
import org.xanesj.task.Progress;

class LimitCasesTest {

	private static final SelectionSettings SETTINGS = SelectionSettings.DEFAULT;

	private static double[][] table(final int n, final int p) {
		return Tables.noise(new Random(11), n, p);
	}

	private static double[] linear(final double[][] x) {
		return Arrays.stream(x).mapToDouble(row -> 2 + 3 * row[0]).toArray();
	}

	@Test
	void oneFeatureAndExactData() {
		final double[][] x = table(6, 1);
		final PublishedProcedure procedure = new PublishedProcedure(new RegressionData(x, linear(x)), SETTINGS, 1);
		assertArrayEquals(new int[] { 0 }, procedure.selection().selected());
		// exact but for rounding
		assertEquals(1, procedure.metrics().r2(), 1e-13);
		assertEquals(3, procedure.fit().slope(0), 1e-13);
		assertEquals(0, procedure.fit().residualVariance(), 1e-25);
		assertEquals(1, Collinearity.varianceInflation(procedure.fit())[0], 1e-13);
	}

	@Test
	void constantUndefinedAndDoubledFeaturesAreDroppedAndListed() {
		final double[][] x = table(8, 5);
		for (final double[] row : x) {
			row[1] = 7112.1;
			row[3] = -2 * row[0] + 1;
		}
		x[4][2] = Double.NaN;
		final CollinearityFilter filter = CollinearityFilter.apply(new RegressionData(x, linear(x)), new int[] { 0, 1, 2, 3,
			4, 5, 6, 7 }, SETTINGS);
		assertArrayEquals(new int[] { 0, 4 }, filter.kept());
		final List<DroppedFeature> dropped = filter.dropped();
		assertEquals(List.of(2, 1, 3), dropped.stream().map(DroppedFeature::column).toList());
		assertEquals(List.of(Reason.NOT_A_NUMBER, Reason.CONSTANT, Reason.COLLINEAR), dropped.stream().map(
			DroppedFeature::reason).toList());
		assertEquals(0, dropped.get(2).partner());
		assertEquals(-1, dropped.get(2).correlation(), 1e-14);
	}

	@Test
	void featuresThatAreConstantInsideAFoldDoNoHarm() {
		// only sample 3 differs in feature 1: without it the feature is constant, with it its leverage is 1
		final double[][] x = table(12, 2);
		for (final double[] row : x)
			row[1] = 0;
		x[3][1] = 1;
		final double[] y = linear(x);
		y[3] += 5;
		final RegressionData data = new RegressionData(x, y);
		final PublishedProcedure published = new PublishedProcedure(data, SETTINGS, 1);
		assertArrayEquals(published.leaveOneOut().predictions(), LeaveOneOut.byLeverage(data, published.fit()), 1e-9);
		assertEquals(y[3] - 5, published.leaveOneOut().predictions()[3], 1e-9);
		final NestedProcedure nested = new NestedProcedure(data, Folds.leaveOneOut(12), SETTINGS, 1, Progress.NONE);
		assertEquals(y[3] - 5, nested.predictions()[3], 1e-9);
	}

	@Test
	void tooFewSamplesAreRefused() {
		final double[][] x = table(9, 30);
		final double[] y = Tables.noise(new Random(5), 9);
		final InputException refused = assertThrows(InputException.class, () -> new PublishedProcedure(new RegressionData(x,
			y), SETTINGS, 1));
		assertEquals("9 samples are too few for a model of 8 features and an intercept; use at least 10 samples, " +
			"or at most 7 features.", refused.getMessage());
		assertEquals(7, new PublishedProcedure(new RegressionData(x, y), SETTINGS.withTop(7), 1).fit().columns().length);
		assertThrows(InputException.class, () -> new RegressionData(table(3, 2), new double[] { 1, 2, 3 }));
	}

	@Test
	void equalOrMissingTargetsAreRefused() {
		final double[] y = new double[8];
		assertTrue(assertThrows(InputException.class, () -> new RegressionData(table(8, 2), y)).getMessage().contains(
			"same target"));
		y[2] = Double.NaN;
		assertTrue(assertThrows(InputException.class, () -> new RegressionData(table(8, 2), y)).getMessage().contains(
			"sample 3"));
	}

	@Test
	void noUsableFeatureIsRefused() {
		final double[][] x = new double[8][2];
		x[1][1] = Double.NaN;
		assertTrue(assertThrows(InputException.class, () -> new RegressionData(x, Tables.noise(new Random(1), 8)))
			.getMessage().startsWith("None of the 2 features"));
	}

	@Test
	void noCorrelationAtAllIsRefusedAndNotFittedFromRounding() {
		final double[][] x = { { 0 }, { 1 }, { 0 }, { 1 }, { 0 }, { 1 } };
		final double[] y = { 0.1, 0.1, 0.7, 0.7, 0.3, 0.3 };
		final InputException refused = assertThrows(InputException.class, () -> new PublishedProcedure(new RegressionData(x,
			y), SETTINGS, 1));
		assertTrue(refused.getMessage().startsWith("No feature has any correlation"), refused.getMessage());
	}

	@Test
	void identicalSamplesAreFound() {
		final double[][] x = table(6, 2);
		x[4] = x[1].clone();
		final double[] y = linear(x);
		final List<int[]> pairs = IdenticalSamples.find(new RegressionData(x, y));
		assertEquals(1, pairs.size());
		assertArrayEquals(new int[] { 1, 4 }, pairs.get(0));
		y[4] += 1;
		assertEquals(0, IdenticalSamples.find(new RegressionData(x, y)).size());
	}

	@Test
	void groupsMustLeaveSamples() {
		assertThrows(InputException.class, () -> Folds.leaveOneGroupOut(List.of("a", "a", "a", "a")));
		assertTrue(assertThrows(InputException.class, () -> Folds.leaveOneGroupOut(List.of("a", "b", "b", "b", "a")))
			.getMessage().startsWith("Without group 'b' only 2 of 5 samples remain"));
	}

	@Test
	void groupWithoutOneTargetLeavesAFitThatPredictsTheMean() {
		// without group b all targets are equal: no feature can be selected there
		final double[][] x = table(8, 3);
		final double[] y = { 1, 1, 1, 1, 5, 6, 7, 8 };
		final NestedProcedure nested = new NestedProcedure(new RegressionData(x, y), Folds.leaveOneGroupOut(List.of("a",
			"a", "a", "a", "b", "b", "b", "b")), SETTINGS, 7, Progress.NONE);
		assertEquals(0, nested.selection(1).selected().length);
		assertArrayEquals(new double[] { 1, 1, 1, 1 }, Arrays.copyOfRange(nested.predictions(), 4, 8), 1e-12);
		assertTrue(Double.isNaN(nested.metrics(0).r2()));
		assertEquals(5.5, nested.metrics(1).mae(), 1e-12);
	}

	@Test
	void conditionNumberAndInflationSeeLinearDependence() {
		final double[][] x = table(30, 3);
		for (final double[] row : x)
			row[2] = row[0] + row[1] + 1e-3 * row[2];
		final RegressionData data = new RegressionData(x, linear(x));
		final LinearFit fit = LinearFit.of(data, data.allRows(), new int[] { 0, 1, 2 });
		assertTrue(Collinearity.conditionNumber(data, fit) > 1000);
		for (final double factor : Collinearity.varianceInflation(fit))
			assertTrue(factor > Collinearity.VIF_LIMIT);
		// 1/(1 - R^2) of feature 0 on the others
		final RegressionData first = new RegressionData(x, Tables.column(x, 0));
		final LinearFit others = LinearFit.of(first, first.allRows(), new int[] { 1, 2 });
		final double r2 = Metrics.of(first.targets(), others.fitted(), new double[30], 1).r2();
		final double expected = 1 / (1 - r2);
		// 1 - R^2 is 1e-6, so ten digits are left
		assertEquals(expected, Collinearity.varianceInflation(fit)[0], expected * 1e-6);
	}

	@Test
	void equalTargetsHaveNoScoreButTheirErrors() {
		// the mean of such numbers can miss them by a rounding error, so their sum of squares is not 0
		final double[] equal = { 0.95, 0.95, 0.95, 0.95, 0.95, 0.95, 0.95 };
		final double[] predicted = { 0.9, 1, 0.95, 0.9, 1, 0.95, 0.95 };
		final Metrics metrics = Metrics.of(equal, predicted, new double[7], 1);
		assertTrue(Double.isNaN(metrics.r2()) && Double.isNaN(metrics.q2()) && Double.isNaN(metrics.pearson2()), metrics
			.toString());
		assertEquals(0.2 / 7, metrics.mae(), 1e-15);
	}
}
