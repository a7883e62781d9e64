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

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.xanesj.model.FeatureReference;
import org.xanesj.model.PropertyModel;
import org.xanesj.model.Provenance;
import org.xanesj.model.TrainedModel;
import org.xanesj.model.Validation;
import org.xanesj.regression.FeatureSelection;
import org.xanesj.regression.LeaveOneOut;
import org.xanesj.regression.Metrics;
import org.xanesj.stack.EnergyStack;

/**
 * The report of a training as Markdown, for someone who was not there: what was learned, how well it does, why to doubt
 * it, and how to repeat it.
 */
public final class TrainingReport {

	/** Name of the report in its folder. */
	public static final String FILE = "report.md";
	/** Names of the pictures beside it. */
	public static final String PARITY = "parity.png";
	/** Importance of the selected features. */
	public static final String IMPORTANCE = "importance.png";
	/** Lasso coefficients over the penalty. */
	public static final String LASSO_PATH = "lasso-path.png";
	/** Residuals of the left-out predictions. */
	public static final String RESIDUALS = "residuals.png";
	/** Scores of the published and the nested procedure. */
	public static final String SCORES = "scores.png";

	private final TrainedModel trained;
	private final PropertyModel model;
	private final StringBuilder text = new StringBuilder();

	private TrainingReport(final TrainedModel trained) {
		this.trained = trained;
		model = trained.model();
	}

	/** @return the whole report; pictures are linked by the names above */
	public static String markdown(final TrainedModel trained) {
		final TrainingReport report = new TrainingReport(trained);
		report.summary();
		report.scores();
		report.features();
		report.doubts();
		report.samples();
		report.selection();
		report.repeat();
		return report.text.toString();
	}

	/** @return the score table: header, then one row per score; columns are the procedures */
	public static List<List<String>> scoreTable(final TrainedModel trained) {
		final Validation validation = trained.model().validation();
		final Metrics group = validation.byGroup();
		final ArrayList<List<String>> rows = new ArrayList<>();
		rows.add(row(group, "score", "published", "nested", "groups left out"));
		rows.add(row(group, "R2", number(validation.published().r2()), number(validation.nested().r2()), group == null ? ""
			: number(group.r2())));
		final String unit = trained.model().target().unit().isEmpty() ? "" : " (" + trained.model().target().unit() + ")";
		rows.add(row(group, "MAE" + unit, number(validation.published().mae()), number(validation.nested().mae()),
			group == null ? "" : number(group.mae())));
		rows.add(row(group, "RMSE" + unit, number(validation.published().rmse()), number(validation.nested().rmse()),
			group == null ? "" : number(group.rmse())));
		rows.add(row(group, "MAE in % of full scale", number(validation.published().maePercent()), number(validation.nested()
			.maePercent()), group == null ? "" : number(group.maePercent())));
		rows.add(row(group, "target: below 10 %", pass(validation.published()), pass(validation.nested()), group == null ? ""
			: pass(group)));
		rows.add(row(group, "permutation p", validation.permutations() == 0 ? "not asked for" : number(validation.permutationP()),
			validation.nestedPermutations() == 0 ? "not asked for" : number(validation.nestedPermutationP()), ""));
		return rows;
	}

	private static List<String> row(final Metrics group, final String... cells) {
		return List.of(cells).subList(0, group == null ? 3 : 4);
	}

	private static String pass(final Metrics metrics) {
		return metrics.meetsTarget() ? "met" : "missed";
	}

	private void summary() {
		final String unit = model.target().unit().isEmpty() ? "" : " " + model.target().unit();
		line("# Property model: %s", model.target().name());
		line("");
		trained.data().notes().stream().filter(note -> note.startsWith(EnergyStack.SIMULATED)).distinct().forEach(note -> {
			line("**%s**", note);
			line("");
		});
		line("A linear model of %d spectral features, trained on %d samples (%s) at %s. The target runs from %s to %s%s; errors in %% refer to a full scale of %s%s.",
			model.selectedFeatures().size(), trained.data().samples().size(), String.join(", ", model.elements()), edges(),
			number(model.target().min()), number(model.target().max()), unit, number(model.target().fullScale()), unit);
		line("");
		line("![Measured against predicted values](%s)", PARITY);
		line("");
	}

	private String edges() {
		return String.join(" and ", model.recipes().entrySet().stream().map(entry -> (entry.getKey().equals(
			FeatureReference.PAIR) ? "L2,3" : entry.getValue().edge().shell()) + " edges (recipe " + entry.getValue().name() +
			")").toList());
	}

	private void scores() {
		line("## How well it does");
		line("");
		final List<List<String>> table = scoreTable(trained);
		line("| %s |", String.join(" | ", table.get(0)));
		line("|---%s", "|---:".repeat(table.get(0).size() - 1) + "|");
		table.subList(1, table.size()).forEach(row -> line("| %s |", String.join(" | ", row)));
		line("");
		line("*Published*: features are selected once on all samples, then each sample is left out of the fit only; this is how such studies report, and it is too good because the left-out sample took part in the selection. *Nested*: pruning, scaling, penalty, selection and fit are all repeated without the left-out sample; this is what to expect of a new sample of the same kind (outside the folds, without looking at the target, stay: which features survive the noise of the spectra, which are undefined in any sample, and the shapes of k.preedgefixed).%s R2 can be negative: worse than predicting the mean.",
			model.validation().byGroup() == null ? ""
				: " *Groups left out*: the same with all samples of a group left out together.");
		line("");
		if (model.validation().permutations() > 0) line(
			"The permutation p-value is the share of %d shuffles of the target (and the true order) that score at least as well.",
			model.validation().permutations());
		line("");
		line("![Scores](%s)", SCORES);
		line("");
		if (!model.validation().groups().isEmpty()) {
			line("| group left out | samples | R2 | MAE |");
			line("|---|---:|---:|---:|");
			for (final Validation.Group group : model.validation().groups())
				line("| %s | %d | %s | %s |", group.name(), group.samples(), group.samples() > 1 ? number(group.metrics().r2())
					: "", number(group.metrics().mae()));
			line("");
		}
	}

	private void features() {
		line("## What it uses");
		line("");
		line("![Importance of the features](%s)", IMPORTANCE);
		line("");
		line("| feature | id | standardised coefficient | mean and SD over left-out fits | chosen in nested folds | VIF |");
		line("|---|---|---:|---:|---:|---:|");
		final LeaveOneOut loo = trained.published().leaveOneOut();
		final int[] selected = trained.published().selection().selected();
		for (int k = 0; k < selected.length; k++)
			line("| %s | `%s` | %s | %s ± %s | %d of %d | %s |", trained.title(selected[k]), trained.id(selected[k]), number(
				model.fit().coefficient(k)), number(loo.meanCoefficients()[k]), number(loo.deviationOfCoefficients()[k]), trained
					.nested().selectionFrequency()[selected[k]], trained.nested().folds().size(), number(trained
						.varianceInflation().get(k)));
		line("");
		line("Coefficients are in units of the target per standard deviation of the feature. Features that the nested folds choose rarely are interchangeable with others; VIF above 10 means that a coefficient must not be read by itself. Condition number of the design: %s.",
			number(trained.conditionNumber()));
		line("");
	}

	private void doubts() {
		if (trained.warnings().isEmpty()) return;
		line("## Reasons for doubt");
		line("");
		trained.warnings().forEach(warning -> line("- %s", warning));
		line("");
	}

	private void samples() {
		line("## Samples");
		line("");
		line("![Residuals](%s)", RESIDUALS);
		line("");
		final boolean groups = model.validation().byGroup() != null;
		line("| sample | element | measured | fitted | published | nested |%s leverage |", groups ? " group left out |" : "");
		line("|---|---|---:|---:|---:|---:|%s---:|", groups ? "---:|" : "");
		final double[] leverages = trained.published().fit().leverages();
		for (int i = 0; i < model.validation().samples().size(); i++) {
			final Validation.Sample sample = model.validation().samples().get(i);
			line("| %s | %s | %s | %s | %s | %s |%s %s |", sample.name(), sample.element(), number(sample.measured()), number(
				sample.fitted()), number(sample.published()), number(sample.nested()), groups ? " " + number(sample.byGroup()) +
					" |" : "", number(leverages[i]));
		}
		line("");
	}

	private void selection() {
		final FeatureSelection selection = trained.published().selection();
		line("## How the features were chosen");
		line("");
		line("%d features were offered. Of every pair with an absolute correlation of at least %s one was dropped; %d were left. The lasso (penalty by leave-one-out, %s) ranked them, and the %d largest made the model.",
			trained.table().features(), number(model.provenance().settings().selection().correlation()), selection.kept().length,
			number(selection.path().penalty(selection.usedPenalty())), selection.selected().length);
		line("");
		line("![Lasso path](%s)", LASSO_PATH);
		line("");
		if (!trained.dropped().isEmpty()) {
			line("Dropped:");
			line("");
			trained.dropped().forEach(dropped -> line("- %s", dropped));
			line("");
		}
	}

	private void repeat() {
		final Provenance provenance = model.provenance();
		line("## To repeat it");
		line("");
		line("Table `%s` (SHA-256 `%s`), correlation %s, top %d, seed %d, permutations %d. %s, Java %s, %s, %s.", provenance
			.table(), provenance.tableSha256(), number(provenance.settings().selection().correlation()), provenance.settings()
				.selection().top(), provenance.settings().seed(), provenance.settings().permutations(), provenance.program(),
			provenance.java(), provenance.system(), provenance.date());
		line("");
		if (!trained.data().notes().isEmpty()) {
			line("While reading:");
			line("");
			trained.data().notes().stream().distinct().forEach(note -> line("- %s", note));
			line("");
		}
		line("Methods: lasso, R. Tibshirani, J. R. Stat. Soc. B 58, 267-288 (1996), doi:10.1111/j.2517-6161.1996.tb02080.x; intervals, R. F. Barber, E. J. Candès, A. Ramdas, R. J. Tibshirani, Ann. Statist. 49, 486-507 (2021), doi:10.1214/20-AOS1965; features, see docs/features.md of XanesJ.");
	}

	private void line(final String format, final Object... values) {
		text.append(values.length == 0 ? format : String.format(Locale.ROOT, format, values)).append('\n');
	}

	/** Zeros at the end of decimals say nothing here: settings and p-values are exact. */
	private static String shortest(final String number) {
		return number.contains(".") ? number.replaceAll("\\.?0+$", "") : number;
	}

	private static String number(final double value) {
		if (Double.isNaN(value)) return "";
		return Math.abs(value) >= 1e5 || value != 0 && Math.abs(value) < 1e-3 ? String.format(Locale.ROOT, "%.2e", value)
			: shortest(String.format(Locale.ROOT, "%.4g", value));
	}
}
