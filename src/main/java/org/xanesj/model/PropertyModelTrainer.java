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
package org.xanesj.model;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

import org.xanesj.feature.Recipe;
import org.xanesj.regression.Collinearity;
import org.xanesj.regression.Folds;
import org.xanesj.regression.JackknifePlus;
import org.xanesj.regression.LinearFit;
import org.xanesj.regression.NestedProcedure;
import org.xanesj.regression.PermutationTest;
import org.xanesj.regression.PublishedProcedure;
import org.xanesj.regression.RegressionData;
import org.xanesj.task.Progress;

/**
 * Trains a property model: the published procedure gives the fit, the nested one the honest score and, together with
 * groups if there are any, the fits for the interval.
 */
public final class PropertyModelTrainer {

	private final Clock clock;

	public PropertyModelTrainer() {
		this(Clock.systemDefaultZone());
	}

	/** @param clock for the date in the model's provenance */
	PropertyModelTrainer(final Clock clock) {
		this.clock = clock;
	}

	/**
	 * Trains.
	 *
	 * @param all table of features with a target; of identical samples the first one is used, which is said
	 * @param settings how
	 * @param progress told often
	 * @return the model and all that a report needs
	 * @throws org.xanesj.task.InputException if the table cannot be used: too few samples, equal targets, no usable
	 *           feature, groups too large
	 */
	public TrainedModel train(final TrainingData all, final TrainingSettings settings, final Progress progress) {
		progress.report(0, "Selecting features");
		final TrainingData data = all.withoutTwins();
		final RegressionData table = new RegressionData(data.values(), data.targets());
		final double min = Arrays.stream(data.targets()).min().orElseThrow();
		final double max = Arrays.stream(data.targets()).max().orElseThrow();
		final double scale = Double.isNaN(settings.fullScale()) ? max - min : settings.fullScale();
		final PublishedProcedure published = new PublishedProcedure(table, settings.selection(), scale);
		progress.checkCancelled();
		final NestedProcedure nested = new NestedProcedure(table, Folds.leaveOneOut(table.samples()), settings.selection(),
			scale, progress.part(0.05, 0.2));
		final NestedProcedure byGroup = data.groups() == null ? null : new NestedProcedure(table, Folds.leaveOneGroupOut(
			data.groups()), settings.selection(), scale, progress.part(0.2, 0.25));
		final PermutationTest permutation = settings.permutations() == 0 ? null : PermutationTest.ofPublished(table,
			settings.selection(), settings.permutations(), settings.seed(), progress.part(0.25, 0.5));
		final PermutationTest nestedPermutation = settings.nestedPermutations() == 0 ? null : PermutationTest.ofNested(
			table, Folds.leaveOneOut(table.samples()), settings.selection(), settings.nestedPermutations(), settings.seed(),
			progress.part(0.5, 0.95));
		progress.checkCancelled();
		progress.report(0.95, "Measuring the domain");

		final double[] inflation = Collinearity.varianceInflation(published.fit());
		final TrainingNotes words = new TrainingNotes(data);
		final List<String> dropped = words.dropped(table, published);
		final List<String> warnings = words.warnings(table, published, inflation, settings);
		final List<String> notes = new ArrayList<>(data.notes());
		notes.addAll(dropped);
		notes.addAll(warnings);

		final NestedProcedure folds = byGroup == null ? nested : byGroup;
		final int[] needed = needed(published, folds);
		final Map<String, Recipe> recipes = recipes(data, needed);
		final PropertyModel model = new PropertyModel(new PropertyTarget(data.target(), data.unit(), min, max, scale), data
			.samples().stream().map(TrainingData.Sample::element).distinct().sorted().toList(), recipes, Arrays
				.stream(needed).mapToObj(j -> data.features().get(j).reference()).toList(), central(published.fit()), folds(
					table, folds, byGroup != null, needed), domain(data, published.fit(), recipes
						.keySet()), ValidationSummary.of(data, table,
						published, nested, byGroup, permutation, nestedPermutation), Provenance.now(clock, settings, data, notes));
		progress.report(1, "Trained");
		return new TrainedModel(model, data, table, published, nested, byGroup, permutation, nestedPermutation, Arrays
			.stream(inflation).boxed().toList(), Collinearity.conditionNumber(table, published.fit()), dropped, warnings);
	}

	/** Columns of the central fit, then those that only folds use, ascending. */
	private static int[] needed(final PublishedProcedure published, final NestedProcedure folds) {
		final Set<Integer> needed = new LinkedHashSet<>();
		for (final int j : published.selection().selected())
			needed.add(j);
		final int[] frequency = folds.selectionFrequency();
		for (int j = 0; j < frequency.length; j++)
			if (frequency[j] > 0) needed.add(j);
		return needed.stream().mapToInt(Integer::intValue).toArray();
	}

	private static Map<String, Recipe> recipes(final TrainingData data, final int[] needed) {
		final Map<String, Recipe> recipes = new TreeMap<>();
		for (final int j : needed) {
			final String role = data.features().get(j).reference().role();
			recipes.put(role, data.recipes().get(role));
		}
		return recipes;
	}

	private static CentralFit central(final LinearFit fit) {
		return new CentralFit(fit.standardisation(), fit.coefficients(), fit.leverageMatrix(), fit.residualVariance(), fit
			.degreesOfFreedom());
	}

	private static FoldFits folds(final RegressionData table, final NestedProcedure folds, final boolean grouped,
		final int[] needed)
	{
		final List<LinearFunction> functions = new ArrayList<>();
		for (int f = 0; f < folds.folds().size(); f++)
			functions.add(function(folds.fit(f), needed));
		final int[] functionOf = new int[table.samples()];
		Arrays.setAll(functionOf, folds.folds()::foldOf);
		return new FoldFits(grouped, functions, functionOf, JackknifePlus.residuals(table, folds));
	}

	private static LinearFunction function(final LinearFit fit, final int[] needed) {
		final int[] columns = fit.columns();
		final int[] features = new int[columns.length];
		final double[] slopes = new double[columns.length];
		double intercept = fit.intercept();
		for (int k = 0; k < columns.length; k++) {
			final int column = columns[k];
			features[k] = IntStream.range(0, needed.length).filter(i -> needed[i] == column).findFirst()
				.orElseThrow();
			slopes[k] = fit.slope(k);
			intercept -= slopes[k] * fit.standardisation().mean(k);
		}
		return new LinearFunction(features, slopes, intercept);
	}

	private static TrainingDomain domain(final TrainingData data, final LinearFit fit, final Set<String> roles) {
		final int[] columns = fit.columns();
		final double[] min = Arrays.stream(columns).mapToDouble(j -> Arrays.stream(data.values()).mapToDouble(row -> row[j])
			.min().orElseThrow()).toArray();
		final double[] max = Arrays.stream(columns).mapToDouble(j -> Arrays.stream(data.values()).mapToDouble(row -> row[j])
			.max().orElseThrow()).toArray();
		final Map<String, SpectrumDomain> spectra = new TreeMap<>();
		for (final String role : roles) {
			final TrainingSpectra set = data.spectra().get(role);
			final SpectrumDomain domain = set == null ? null : SpectrumDomain.of(set, data.groups());
			if (domain != null) spectra.put(role, domain);
		}
		return new TrainingDomain(Arrays.stream(fit.leverages()).max().orElseThrow(), min, max, spectra);
	}
}
