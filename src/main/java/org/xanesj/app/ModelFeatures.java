package org.xanesj.app;

import java.util.List;

import org.xanesj.feature.FeatureRegistry;
import org.xanesj.feature.Recipe;
import org.xanesj.feature.SpectralFeature;

/**
 * Which features training may choose from: those that the recipe names, or if it names none, all of the edge's kind that
 * suit models. Shoulder features that were not named are on trial, see {@link ShoulderStability}.
 */
final class ModelFeatures {

	private static final String SHOULDER = "shoulder";

	private ModelFeatures() {
		// prevent instantiation of utility class
	}

	static List<SpectralFeature> pool(final Recipe recipe) {
		final List<SpectralFeature> features = FeatureRegistry.resolve(recipe);
		return recipe.features().isEmpty() ? features.stream().filter(SpectralFeature::suitsModels).toList() : features;
	}

	/** @return true if the feature depends on where the shoulder is */
	static boolean usesShoulder(final SpectralFeature feature) {
		return feature.id().contains(SHOULDER);
	}
}
