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
