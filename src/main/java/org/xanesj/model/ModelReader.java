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

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.xanesj.feature.Recipe;
import org.xanesj.feature.SpectralFeature;
import org.xanesj.regression.Metrics;
import org.xanesj.decomposition.PrincipalComponents;
import org.xanesj.regression.SelectionSettings;
import org.xanesj.regression.Standardisation;
import org.xanesj.spectrum.EdgeTable;

/**
 * A property model from a JSON document of version 1. Every field is checked for type and size; fields that this version
 * does not know are ignored, so that later versions can add some.
 */
final class ModelReader {

	private final JsonFields json;
	private final Function<String, Optional<SpectralFeature>> features;

	ModelReader(final JsonFields json, final Function<String, Optional<SpectralFeature>> features) {
		this.json = json;
		this.features = features;
	}

	PropertyModel read() {
		final List<FeatureReference> needed = features();
		for (final String element : json.texts("elements"))
			if (!EdgeTable.symbols().contains(element)) throw json.wrong("'" + element +
				"' is no element with an absorption edge; the file was changed or damaged.");
		return json.make(() -> new PropertyModel(target(json.object("target")), json.texts("elements"), recipes(), needed,
			fit(json.object("fit")), folds(json.object("folds")), domain(json.object("domain")), validation(json.object(
				"validation")), provenance(json.object("provenance"))));
	}

	private List<FeatureReference> features() {
		final List<FeatureReference> references = new ArrayList<>();
		for (final JsonFields item : json.objects("features")) {
			final String id = item.text("id");
			final int version = item.integer("version");
			final SpectralFeature feature = features.apply(id).orElseThrow(() -> item.wrong("the feature '" + id +
				"' is not known here; install the plugin that brings it, or train the model again."));
			if (feature.version() != version) throw item.wrong("the feature '" + id + "' has version " + version +
				", but here it has version " + feature.version() + " and gives other numbers; train the model again.");
			references.add(item.make(() -> new FeatureReference(item.text("role"), id, version)));
		}
		return references;
	}

	private static PropertyTarget target(final JsonFields fields) {
		return new PropertyTarget(fields.text("name"), fields.text("unit"), fields.number("min"), fields.number("max"),
			fields.number("fullScale"));
	}

	private Map<String, Recipe> recipes() {
		final Map<String, Recipe> recipes = new LinkedHashMap<>();
		json.object("recipes").objectsByName().forEach((role, fields) -> recipes.put(role, RecipeJson.fromJson(fields,
			null)));
		return recipes;
	}

	private static CentralFit fit(final JsonFields fields) {
		final double[] own = fields.numbers("coefficients");
		final double[] coefficients = new double[own.length + 1];
		coefficients[0] = fields.number("intercept");
		System.arraycopy(own, 0, coefficients, 1, own.length);
		final double[] means = fields.numbers("means");
		final double[] scales = fields.numbers("scales");
		if (means.length != own.length || scales.length != own.length) throw fields.wrong(
			"coefficients, means and scales differ in number; the file was changed or damaged.");
		return new CentralFit(new Standardisation(means, scales), coefficients, fields.matrix("leverageMatrix"), fields
			.number("residualVariance"), fields.integer("degreesOfFreedom"));
	}

	private static FoldFits folds(final JsonFields fields) {
		final List<LinearFunction> functions = new ArrayList<>();
		for (final JsonFields item : fields.objects("functions"))
			functions.add(new LinearFunction(item.integers("features"), item.numbers("slopes"), item.number("intercept")));
		return new FoldFits(fields.flag("grouped"), functions, fields.integers("functionOf"), fields.numbers("residuals"));
	}

	private static TrainingDomain domain(final JsonFields fields) {
		final Map<String, SpectrumDomain> spectra = new LinkedHashMap<>();
		fields.object("spectra").objectsByName().forEach((role, item) -> spectra.put(role, new SpectrumDomain(item.numbers(
			"grid"), new PrincipalComponents(item.numbers("mean"), item.matrix("components"), item.numbers("variances")), item
				.number("distanceLimit"), item.number("residualLimit"))));
		return new TrainingDomain(fields.number("maxLeverage"), fields.numbers("min"), fields.numbers("max"), spectra);
	}

	private static Validation validation(final JsonFields fields) {
		final List<Validation.Frequency> frequencies = new ArrayList<>();
		for (final JsonFields item : fields.objects("frequencies"))
			frequencies.add(new Validation.Frequency(item.text("role"), item.text("id"), item.integer("folds")));
		final List<Validation.Group> groups = new ArrayList<>();
		for (final JsonFields item : fields.objects("groups"))
			groups.add(new Validation.Group(item.text("name"), item.integer("samples"), metrics(item.object("metrics"))));
		final List<Validation.Sample> samples = new ArrayList<>();
		for (final JsonFields item : fields.objects("samples"))
			samples.add(new Validation.Sample(item.text("name"), item.text("element"), item.text("group"), item.number(
				"measured"), item.number("fitted"), item.number("published"), item.number("nested"), item.number("byGroup",
					Double.NaN)));
		return new Validation(metrics(fields.object("published")), metrics(fields.object("nested")), fields.has("byGroup")
			? metrics(fields.object("byGroup")) : null, fields.integer("permutations"), fields.number("permutationP",
				Double.NaN), fields.integer("nestedPermutations"), fields.number("nestedPermutationP", Double.NaN), frequencies,
			groups, samples);
	}

	private static Metrics metrics(final JsonFields fields) {
		return new Metrics(fields.number("r2", Double.NaN), fields.number("q2", Double.NaN), fields.number("pearson2",
			Double.NaN), fields.number("mae"), fields.number("rmse"), fields.number("maePercent"));
	}

	private static Provenance provenance(final JsonFields fields) {
		final JsonFields item = fields.object("settings");
		final SelectionSettings.Rule rule = item.make(() -> SelectionSettings.Rule.valueOf(item.text("rule").toUpperCase(
			Locale.ROOT)));
		final SelectionSettings selection = new SelectionSettings(item.number("correlation"), rule, item.integer("top"),
			item.integer("penalties"), item.flag("oneStandardError"));
		final TrainingSettings settings = new TrainingSettings(selection, item.integer("permutations"), item.integer(
			"nestedPermutations"), item.wholeNumber("seed"), item.number("fullScale", Double.NaN));
		return new Provenance(fields.text("program"), fields.text("java"), fields.text("system"), fields.text("date"),
			settings, fields.text("table"), fields.text("tableSha256"), fields.texts("notes"));
	}
}
