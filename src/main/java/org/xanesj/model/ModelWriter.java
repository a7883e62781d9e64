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

import java.util.List;
import java.util.Locale;

import org.xanesj.regression.Metrics;
import org.xanesj.decomposition.PrincipalComponents;
import org.xanesj.regression.SelectionSettings;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

/** A property model as a JSON document; numbers that are NaN are left out. */
final class ModelWriter {

	private ModelWriter() {
		// prevent instantiation of utility class
	}

	static JsonObject toJson(final PropertyModel model) {
		final JsonObject json = new JsonObject();
		json.addProperty("format", ModelFile.FORMAT);
		json.addProperty("version", ModelFile.VERSION);
		json.add("target", target(model.target()));
		json.add("elements", texts(model.elements()));
		final JsonObject recipes = new JsonObject();
		model.recipes().forEach((role, recipe) -> recipes.add(role, RecipeJson.toJson(recipe)));
		json.add("recipes", recipes);
		final JsonArray features = new JsonArray();
		for (final FeatureReference feature : model.neededFeatures()) {
			final JsonObject item = new JsonObject();
			item.addProperty("role", feature.role());
			item.addProperty("id", feature.id());
			item.addProperty("version", feature.version());
			features.add(item);
		}
		json.add("features", features);
		json.add("fit", fit(model.fit()));
		json.add("folds", folds(model.folds()));
		json.add("domain", domain(model.domain()));
		json.add("validation", validation(model.validation()));
		json.add("provenance", provenance(model.provenance()));
		return json;
	}

	private static JsonObject target(final PropertyTarget target) {
		final JsonObject json = new JsonObject();
		json.addProperty("name", target.name());
		json.addProperty("unit", target.unit());
		json.addProperty("min", target.min());
		json.addProperty("max", target.max());
		json.addProperty("fullScale", target.fullScale());
		return json;
	}

	private static JsonObject fit(final CentralFit fit) {
		final int size = fit.size();
		final JsonObject json = new JsonObject();
		json.addProperty("intercept", fit.intercept());
		final JsonArray coefficients = new JsonArray();
		for (int k = 0; k < size; k++)
			coefficients.add(fit.coefficient(k));
		json.add("coefficients", coefficients);
		json.add("means", numbers(fit.standardisation().means()));
		json.add("scales", numbers(fit.standardisation().scales()));
		final JsonArray matrix = new JsonArray();
		for (int row = 0; row <= size; row++) {
			final JsonArray entries = new JsonArray();
			for (int column = 0; column <= size; column++)
				entries.add(fit.leverage(row, column));
			matrix.add(entries);
		}
		json.add("leverageMatrix", matrix);
		json.addProperty("residualVariance", fit.residualVariance());
		json.addProperty("degreesOfFreedom", fit.degreesOfFreedom());
		return json;
	}

	private static JsonObject folds(final FoldFits folds) {
		final JsonObject json = new JsonObject();
		json.addProperty("grouped", folds.grouped());
		final JsonArray functions = new JsonArray();
		for (final LinearFunction function : folds.functions()) {
			final JsonObject item = new JsonObject();
			item.addProperty("intercept", function.intercept());
			final JsonArray features = new JsonArray();
			final JsonArray slopes = new JsonArray();
			for (int k = 0; k < function.size(); k++) {
				features.add(function.feature(k));
				slopes.add(function.slope(k));
			}
			item.add("features", features);
			item.add("slopes", slopes);
			functions.add(item);
		}
		json.add("functions", functions);
		final JsonArray functionOf = new JsonArray();
		final JsonArray residuals = new JsonArray();
		for (int i = 0; i < folds.samples(); i++) {
			functionOf.add(folds.functionOf(i));
			residuals.add(folds.residual(i));
		}
		json.add("functionOf", functionOf);
		json.add("residuals", residuals);
		return json;
	}

	private static JsonObject domain(final TrainingDomain domain) {
		final JsonObject json = new JsonObject();
		json.addProperty("maxLeverage", domain.maxLeverage());
		final JsonArray min = new JsonArray();
		final JsonArray max = new JsonArray();
		for (int k = 0; k < domain.size(); k++) {
			min.add(domain.min(k));
			max.add(domain.max(k));
		}
		json.add("min", min);
		json.add("max", max);
		final JsonObject spectra = new JsonObject();
		domain.spectra().forEach((role, spectrum) -> spectra.add(role, spectrum(spectrum)));
		json.add("spectra", spectra);
		return json;
	}

	private static JsonObject spectrum(final SpectrumDomain domain) {
		final PrincipalComponents components = domain.components();
		final JsonObject json = new JsonObject();
		json.add("grid", numbers(domain.grid()));
		json.add("mean", numbers(components.mean()));
		final JsonArray rows = new JsonArray();
		for (int k = 0; k < components.size(); k++)
			rows.add(numbers(components.component(k)));
		json.add("components", rows);
		json.add("variances", numbers(components.variances()));
		json.addProperty("distanceLimit", domain.distanceLimit());
		json.addProperty("residualLimit", domain.residualLimit());
		return json;
	}

	private static JsonObject validation(final Validation validation) {
		final JsonObject json = new JsonObject();
		json.add("published", metrics(validation.published()));
		json.add("nested", metrics(validation.nested()));
		if (validation.byGroup() != null) json.add("byGroup", metrics(validation.byGroup()));
		json.addProperty("permutations", validation.permutations());
		finite(json, "permutationP", validation.permutationP());
		json.addProperty("nestedPermutations", validation.nestedPermutations());
		finite(json, "nestedPermutationP", validation.nestedPermutationP());
		final JsonArray frequencies = new JsonArray();
		for (final Validation.Frequency frequency : validation.frequencies()) {
			final JsonObject item = new JsonObject();
			item.addProperty("role", frequency.role());
			item.addProperty("id", frequency.id());
			item.addProperty("folds", frequency.folds());
			frequencies.add(item);
		}
		json.add("frequencies", frequencies);
		final JsonArray groups = new JsonArray();
		for (final Validation.Group group : validation.groups()) {
			final JsonObject item = new JsonObject();
			item.addProperty("name", group.name());
			item.addProperty("samples", group.samples());
			item.add("metrics", metrics(group.metrics()));
			groups.add(item);
		}
		json.add("groups", groups);
		final JsonArray samples = new JsonArray();
		for (final Validation.Sample sample : validation.samples()) {
			final JsonObject item = new JsonObject();
			item.addProperty("name", sample.name());
			item.addProperty("element", sample.element());
			item.addProperty("group", sample.group());
			item.addProperty("measured", sample.measured());
			item.addProperty("fitted", sample.fitted());
			item.addProperty("published", sample.published());
			item.addProperty("nested", sample.nested());
			finite(item, "byGroup", sample.byGroup());
			samples.add(item);
		}
		json.add("samples", samples);
		return json;
	}

	private static JsonObject metrics(final Metrics metrics) {
		final JsonObject json = new JsonObject();
		finite(json, "r2", metrics.r2());
		finite(json, "q2", metrics.q2());
		finite(json, "pearson2", metrics.pearson2());
		json.addProperty("mae", metrics.mae());
		json.addProperty("rmse", metrics.rmse());
		json.addProperty("maePercent", metrics.maePercent());
		return json;
	}

	private static JsonObject provenance(final Provenance provenance) {
		final JsonObject json = new JsonObject();
		json.addProperty("program", provenance.program());
		json.addProperty("java", provenance.java());
		json.addProperty("system", provenance.system());
		json.addProperty("date", provenance.date());
		json.addProperty("table", provenance.table());
		json.addProperty("tableSha256", provenance.tableSha256());
		final TrainingSettings settings = provenance.settings();
		final SelectionSettings selection = settings.selection();
		final JsonObject item = new JsonObject();
		item.addProperty("correlation", selection.correlation());
		item.addProperty("rule", selection.rule().name().toLowerCase(Locale.ROOT));
		item.addProperty("top", selection.top());
		item.addProperty("penalties", selection.penalties());
		item.addProperty("oneStandardError", selection.oneStandardError());
		item.addProperty("permutations", settings.permutations());
		item.addProperty("nestedPermutations", settings.nestedPermutations());
		item.addProperty("seed", settings.seed());
		finite(item, "fullScale", settings.fullScale());
		json.add("settings", item);
		json.add("notes", texts(provenance.notes()));
		return json;
	}

	private static void finite(final JsonObject json, final String key, final double value) {
		if (Double.isFinite(value)) json.addProperty(key, value);
	}

	private static JsonArray numbers(final double[] values) {
		final JsonArray array = new JsonArray();
		for (final double value : values)
			array.add(value);
		return array;
	}

	private static JsonArray texts(final List<String> values) {
		final JsonArray array = new JsonArray();
		values.forEach(array::add);
		return array;
	}
}
