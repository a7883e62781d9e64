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

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xanesj.SharedData;
import org.xanesj.task.Progress;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/** The numbers of values/linear, made with numpy and scikit-learn's LARS. */
class LinearReferenceTest {

	/** Asked for by the reference: 1e-7 relative, limited by the 12 digits of the files. */
	private static final double TOLERANCE = 1e-7;
	/** Of the lasso after the exact step, relative to the greatest coefficient. */
	private static final double LASSO = 1e-8;

	private static final SelectionSettings SETTINGS = SelectionSettings.DEFAULT;

	private Path folder;
	private RegressionData data;
	private JsonObject expected;
	private double scale;
	private PublishedProcedure published;

	@BeforeEach
	void read() throws IOException {
		folder = SharedData.values("linear");
		data = new RegressionData(Tables.read(folder.resolve("X.csv"), 0), Tables.column(Tables.read(folder.resolve(
			"y.csv"), 0), 0));
		try (Reader in = Files.newBufferedReader(folder.resolve("expected.json"))) {
			expected = JsonParser.parseReader(in).getAsJsonObject();
		}
		scale = Arrays.stream(data.targets()).max().orElseThrow() - Arrays.stream(data.targets()).min().orElseThrow();
		published = new PublishedProcedure(data, SETTINGS, scale);
	}

	@Test
	void correlations() throws IOException {
		final double[][] r = CollinearityFilter.correlations(data, IntStream.range(0, data.features()).toArray());
		final double[][] reference = Tables.read(folder.resolve("corr.csv"), 0);
		for (int a = 0; a < r.length; a++)
			assertArrayEquals(reference[a], r[a], TOLERANCE, "row " + a);
	}

	@Test
	void keptFeatures() {
		assertArrayEquals(integers("keep_target"), published.selection().kept());
		final SelectionSettings order = SETTINGS.withRule(SelectionSettings.Rule.ORDER);
		assertArrayEquals(integers("keep_order"), CollinearityFilter.apply(data, data.allRows(), order).kept());
	}

	@Test
	void lassoPath() throws IOException {
		final LassoPath path = published.selection().path();
		final double[] alphas = Tables.column(Tables.read(folder.resolve("lasso_alphas.csv"), 0), 0);
		assertEquals(number("alpha_max"), path.penalty(0), number("alpha_max") * 1e-9);
		assertEquals(alphas.length, path.size());
		final double[][] reference = Tables.read(folder.resolve("lasso_path_kept.csv"), 0);
		for (int i = 0; i < alphas.length; i++) {
			assertEquals(alphas[i], path.penalty(i), alphas[i] * TOLERANCE);
			final double greatest = Arrays.stream(reference[i]).map(Math::abs).max().orElseThrow();
			// the 1e-9 covers the files' 13 digits where all coefficients are 0
			assertArrayEquals(reference[i], path.coefficients(i), greatest * LASSO + 1e-9, "penalty " + i);
		}
	}

	@Test
	void choiceOfPenalty() throws IOException {
		final FeatureSelection selection = published.selection();
		final double[][] reference = Tables.read(folder.resolve("lasso_loo_mse.csv"), 1);
		final double[] mse = Tables.column(reference, 1);
		final double[] se = Tables.column(reference, 2);
		for (int i = 0; i < mse.length; i++) {
			assertEquals(mse[i], selection.validation().meanSquare()[i], mse[i] * TOLERANCE, "penalty " + i);
			assertEquals(se[i], selection.validation().standardError()[i], se[i] * TOLERANCE, "penalty " + i);
		}
		assertEquals((int) number("i_cv"), selection.chosenPenalty());
		assertEquals((int) number("i_1se"), selection.validation().withinOneStandardError());
		assertEquals((int) number("i_used"), selection.usedPenalty());
		assertEquals(number("alpha_cv"), selection.path().penalty(selection.chosenPenalty()), number("alpha_cv") *
			TOLERANCE);
	}

	@Test
	void selection() {
		assertArrayEquals(integers("top8"), published.selection().selected());
		final int[] kept = published.selection().kept();
		final double[] weights = published.selection().path().coefficients(published.selection().usedPenalty());
		final JsonObject reference = expected.getAsJsonObject("lasso_coef_used");
		for (int k = 0; k < kept.length; k++)
			assertEquals(reference.get(Integer.toString(kept[k])).getAsDouble(), weights[k], 135 * LASSO);
	}

	@Test
	void leastSquares() throws IOException {
		final double[] coefficients = numbers(expected.getAsJsonArray("ols_full"));
		assertArrayEquals(coefficients, published.fit().coefficients(), 405 * TOLERANCE);
		assertEquals(number("sigma2"), published.fit().residualVariance(), number("sigma2") * TOLERANCE);
		assertEquals((int) number("dof"), published.fit().degreesOfFreedom());
		final double[][] reference = Tables.read(folder.resolve("ols_loo.csv"), 1);
		assertArrayEquals(Tables.column(reference, 1), published.fit().fitted(), 700 * TOLERANCE);
		assertArrayEquals(Tables.column(reference, 2), published.leaveOneOut().predictions(), 700 * TOLERANCE);
		assertArrayEquals(Tables.column(reference, 3), published.fit().leverages(), TOLERANCE);
		for (int i = 0; i < reference.length; i++) {
			assertEquals(reference[i][5], published.fit().confidenceHalfwidth(data.row(i), 0.95), reference[i][5] *
				TOLERANCE);
			assertEquals(reference[i][6], published.fit().predictionHalfwidth(data.row(i), 0.95), reference[i][6] *
				TOLERANCE);
			assertEquals(reference[i][3], published.fit().leverage(data.row(i)), TOLERANCE);
		}
	}

	@Test
	void leaveOneOutByRefitAndByLeverageAgree() {
		// two ways to the same number: 1e-9 of the target's range
		assertArrayEquals(published.leaveOneOut().predictions(), LeaveOneOut.byLeverage(data, published.fit()), 1e-9 *
			scale);
	}

	@Test
	void importance() {
		final JsonObject reference = expected.getAsJsonObject("mean_coef");
		final int[] selected = published.selection().selected();
		for (int k = 0; k < selected.length; k++)
			assertEquals(reference.get(Integer.toString(selected[k])).getAsDouble(), published.leaveOneOut()
				.meanCoefficients()[k], 138 * TOLERANCE);
	}

	@Test
	void metricsOfThePublishedProcedure() {
		check("loo_published", published.metrics());
		check("ols_full_metrics", LeaveOneOut.metrics(data, published.fit().fitted(), scale));
	}

	@Test
	void nestedProcedure() throws IOException {
		final NestedProcedure nested = new NestedProcedure(data, Folds.leaveOneOut(data.samples()), SETTINGS, scale,
			Progress.NONE);
		check("loo_nested", nested.metrics());
		final JsonArray selections = expected.getAsJsonArray("nested_selection");
		for (int f = 0; f < data.samples(); f++)
			assertArrayEquals(integers(selections.get(f).getAsJsonArray()), nested.selection(f).selected(), "fold " + f);
		final double[] reference = Tables.column(Tables.read(folder.resolve("ols_loo.csv"), 1), 7);
		assertArrayEquals(reference, nested.predictions(), 700 * TOLERANCE);
		assertEquals(13, nested.selectionFrequency()[14]);
	}

	@Test
	void jackknifePlus() throws IOException {
		final JsonObject reference;
		try (Reader in = Files.newBufferedReader(folder.resolve("jackknife_plus.json"))) {
			reference = JsonParser.parseReader(in).getAsJsonObject();
		}
		final double[] x = numbers(reference.getAsJsonArray("x_star"));
		// the reference's interval comes from the refits on the published selection, not from the nested fits
		final int[] selected = published.selection().selected();
		final double[] predictions = IntStream.range(0, data.samples()).mapToDouble(i -> LinearFit.of(data, data
			.rowsWithout(i), selected).predict(x)).toArray();
		final double[] residuals = IntStream.range(0, data.samples()).mapToDouble(i -> Math.abs(data.target(i) - published
			.leaveOneOut().predictions()[i])).toArray();
		final JackknifePlus.Interval interval = JackknifePlus.interval(predictions, residuals, reference.get("alpha")
			.getAsDouble());
		assertEquals(reference.get("lo").getAsDouble(), interval.low(), 537 * TOLERANCE);
		assertEquals(reference.get("hi").getAsDouble(), interval.high(), 537 * TOLERANCE);
	}

	@Test
	void jackknifePlusOfTheNestedFits() {
		final NestedProcedure nested = new NestedProcedure(data, Folds.leaveOneOut(data.samples()), SETTINGS, scale,
			Progress.NONE);
		final double[] x = new double[data.features()];
		for (int j = 0; j < x.length; j++)
			x[j] = (data.row(0)[j] + data.row(1)[j]) / 2;
		final double[] predictions = IntStream.range(0, data.samples()).mapToDouble(f -> nested.fit(f).predict(x))
			.toArray();
		final JackknifePlus.Interval interval = JackknifePlus.interval(predictions, JackknifePlus.residuals(data, nested),
			0.1);
		// numpy's lstsq on the reference's nested selections
		assertEquals(-674.65121111, interval.low(), 1e-6);
		assertEquals(-286.40344937, interval.high(), 1e-6);
	}

	private void check(final String key, final Metrics metrics) {
		final JsonObject reference = expected.getAsJsonObject(key);
		assertEquals(reference.get("R2").getAsDouble(), metrics.r2(), TOLERANCE);
		assertEquals(reference.get("Q2_loo_mean").getAsDouble(), metrics.q2(), TOLERANCE);
		assertEquals(reference.get("r_pearson2").getAsDouble(), metrics.pearson2(), TOLERANCE);
		assertEquals(reference.get("MAE").getAsDouble(), metrics.mae(), metrics.mae() * TOLERANCE);
		assertEquals(reference.get("RMSE").getAsDouble(), metrics.rmse(), metrics.rmse() * TOLERANCE);
		assertEquals(reference.get("MAE_pctFS").getAsDouble(), metrics.maePercent(), metrics.maePercent() * TOLERANCE);
	}

	private double number(final String key) {
		return expected.get(key).getAsDouble();
	}

	private int[] integers(final String key) {
		return integers(expected.getAsJsonArray(key));
	}

	private static int[] integers(final JsonArray array) {
		return Arrays.stream(numbers(array)).mapToInt(value -> (int) value).toArray();
	}

	private static double[] numbers(final JsonArray array) {
		return array.asList().stream().mapToDouble(JsonElement::getAsDouble).toArray();
	}
}
