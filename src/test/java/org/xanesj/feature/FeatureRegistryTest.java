package org.xanesj.feature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.xanesj.spectrum.AbsorptionEdge;
import org.xanesj.spectrum.Normalisation;
import org.xanesj.task.InputException;

/** Features are found by id, by kind of edge and by recipe. */
class FeatureRegistryTest {

	private static final AbsorptionEdge IRON = new AbsorptionEdge("Fe", "K");
	private static final Recipe RECIPE = Recipe.of(Normalisation.Method.FIXED, IRON);

	private static String refusal(final Recipe recipe) {
		return assertThrows(InputException.class, () -> FeatureRegistry.resolve(recipe)).getMessage();
	}

	@Test
	void theIdsOfSingleEdgesAreThere() {
		for (final String id : List.of("k.edge.step", "k.edge.e0norm", "k.edge.e0", "k.edge.int", "k.edge.e0max",
			"k.edge.slope", "k.edge.half", "k.edge.halfwhite", "k.whiteline.energy", "k.whiteline.intensity",
			"k.whiteline.area", "k.shoulder.energy", "k.shoulder.intensity", "k.shoulder.curvature", "k.edge.e0.shift",
			"k.edge.half.shift", "k.whiteline.shift", "k.shoulder.shift", "k.gap.whiteline.e0", "k.gap.whiteline.half",
			"k.gap.whiteline.shoulder", "k.gap.shoulder.half", "k.ratio.shoulder.whiteline"))
			assertEquals(id, FeatureRegistry.byId(id).orElseThrow().id());
	}

	@Test
	void aRecipeWithoutFeaturesMeansAllOfItsKindOfEdge() {
		final List<SpectralFeature> features = FeatureRegistry.resolve(RECIPE);
		assertEquals(FeatureRegistry.forEdge(IRON), features);
		assertTrue(features.stream().allMatch(feature -> feature.id().startsWith("k.")));
		assertTrue(FeatureRegistry.forEdge(new AbsorptionEdge("Pb", "L3")).equals(features));
	}

	@Test
	void aRecipesOrderIsKept() {
		final List<String> ids = List.of("k.whiteline.energy", "k.edge.half", "k.edge.step");
		assertEquals(ids, FeatureRegistry.resolve(RECIPE.withFeatures(ids)).stream().map(SpectralFeature::id).toList());
	}

	@Test
	void whatCannotBeMeantIsRefusedByName() {
		assertTrue(refusal(RECIPE.withFeatures(List.of("k.edge.nonsense"))).contains("'k.edge.nonsense'"));
		assertTrue(refusal(RECIPE.withFeatures(List.of("k.edge.half", "k.edge.half"))).contains("twice"));
		final Recipe pair = Recipe.of(Normalisation.Method.FIXED, new AbsorptionEdge("Fe", "L23"));
		assertTrue(refusal(pair.withFeatures(List.of("k.edge.half"))).contains("Fe L23"));
	}
}
