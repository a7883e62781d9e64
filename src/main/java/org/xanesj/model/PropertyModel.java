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

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.xanesj.feature.Recipe;
import org.xanesj.spectrum.AbsorptionEdge;
import org.xanesj.task.InputException;

/**
 * Everything that is needed to predict a property from spectra and to judge the prediction: how features are computed,
 * the fit, the fits of the folds, where it was trained and how well it did. Immutable; stored by {@link ModelFile}.
 *
 * @param target what is predicted
 * @param elements chemical symbols of the training samples
 * @param recipes how spectra are treated, by role ("K", "L23")
 * @param neededFeatures the features of the central fit, most important first, then those that only folds use
 * @param fit of all samples
 * @param folds fits without each sample or group
 * @param domain where it was trained
 * @param validation how well it did
 * @param provenance where it comes from
 */
public record PropertyModel(PropertyTarget target, List<String> elements, Map<String, Recipe> recipes,
	List<FeatureReference> neededFeatures, CentralFit fit, FoldFits folds, TrainingDomain domain, Validation validation,
	Provenance provenance)
{

	/** @throws IllegalArgumentException if the parts do not fit each other */
	public PropertyModel {
		elements = List.copyOf(elements);
		neededFeatures = List.copyOf(neededFeatures);
		recipes = Collections.unmodifiableMap(new LinkedHashMap<>(recipes));
		if (fit.size() > neededFeatures.size() || fit.size() < 1) throw new IllegalArgumentException("the fit has " + fit
			.size() + " features, the model names " + neededFeatures.size());
		if (domain.size() != fit.size()) throw new IllegalArgumentException("the domain has " + domain.size() +
			" features, the fit " + fit.size());
		recipes.forEach((role, recipe) -> {
			if (!role.equals(FeatureReference.roleOf(recipe.edge()))) throw new IllegalArgumentException("the recipe for role '" +
				role + "' is one for " + recipe.edge());
		});
		for (final FeatureReference feature : neededFeatures)
			if (!recipes.containsKey(feature.role())) throw new IllegalArgumentException("there is no recipe for role '" +
				feature.role() + "' of feature '" + feature.id() + "'");
		for (final LinearFunction function : folds.functions())
			for (int k = 0; k < function.size(); k++)
				if (function.feature(k) < 0 || function.feature(k) >= neededFeatures.size())
					throw new IllegalArgumentException("a fold uses feature number " + function.feature(k) +
						", which does not exist");
	}

	/** @return the features of the central fit, most important first */
	public List<FeatureReference> selectedFeatures() {
		return neededFeatures.subList(0, fit.size());
	}

	/** @return ids of the needed features of a role, in the order of {@link #neededFeatures()} */
	public List<String> neededIds(final String role) {
		return neededFeatures.stream().filter(feature -> feature.role().equals(role)).map(FeatureReference::id).toList();
	}

	/** @return true if the model needs spectra of this role */
	public boolean needs(final String role) {
		return neededFeatures.stream().anyMatch(feature -> feature.role().equals(role));
	}

	/**
	 * The recipe for spectra of an edge, restricted to the features that the model needs.
	 *
	 * @param edge of the spectra or of the stack
	 * @throws InputException if the model was not trained at this edge
	 */
	public Recipe recipeFor(final AbsorptionEdge edge) {
		final String role = FeatureReference.roleOf(edge);
		final Recipe recipe = recipes.get(role);
		if (recipe == null || !needs(role) || !recipe.edge().shell().equals(edge.shell()) || !elements.contains(edge
			.symbol())) throw new InputException("The model for '" + target.name() + "' was trained at " + trainedAt() +
				" and cannot be used at " + edge + "; use spectra of one of these edges or train another model.");
		return recipe.forEdge(edge).withFeatures(neededIds(role));
	}

	private String trainedAt() {
		return String.join(", ", elements.stream().flatMap(element -> recipes.entrySet().stream().filter(entry -> needs(
			entry.getKey())).map(entry -> element + " " + entry.getValue().edge().shell())).toList());
	}
}
