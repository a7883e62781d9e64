package org.xanesj.app;

import java.util.List;

import org.xanesj.feature.FeatureRegistry;
import org.xanesj.feature.Recipe;
import org.xanesj.feature.SpectralFeature;

/**
 * Which features training may choose from: those that the recipe names, or if it names none, all of the edge's kind that
 * suit models. Features that were not named are on trial, see {@link FeatureStability}.
 */
final class ModelFeatures {

	private ModelFeatures() {
		// prevent instantiation of utility class
	}

	static List<SpectralFeature> pool(final Recipe recipe) {
		final List<SpectralFeature> features = FeatureRegistry.resolve(recipe);
		return recipe.features().isEmpty() ? features.stream().filter(SpectralFeature::suitsModels).toList() : features;
	}
}
