package org.xanesj.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.xanesj.feature.Recipe;
import org.xanesj.preedge.PreEdgeShape;
import org.xanesj.simulation.HalideSample;
import org.xanesj.simulation.HalideSamples;
import org.xanesj.spectrum.AbsorptionEdge;
import org.xanesj.spectrum.Normalisation;
import org.xanesj.spectrum.Spectrum;

/** Which spectra take part when pre-edge shapes are looked for. */
class PreEdgeShapeSearchTest {

	@Test
	void eachSpectrumCountsFromItsOwnEdge() {
		final List<Recipe> recipes = new ArrayList<>();
		final List<Spectrum> spectra = new ArrayList<>();
		for (final HalideSample sample : HalideSamples.simulate(0.002, 0)) {
			recipes.add(Recipe.of(Normalisation.Method.FIXED, new AbsorptionEdge(sample.element(), "K")));
			spectra.add(new Spectrum(sample.formula(), sample.kEnergies(), sample.k()));
		}
		final List<PreEdgeShape> shapes = PreEdgeShapeSearch.among(recipes, spectra);
		assertFalse(shapes.isEmpty());
		// a spectrum that ends at the edge cannot be normalised; the others have their shapes all the same
		final double[] energies = { 7100, 7104, 7108, 7112 };
		recipes.add(recipes.get(0));
		spectra.add(new Spectrum("short", energies, new double[] { 0, 0.1, 0.05, 1 }));
		assertEquals(shapes, PreEdgeShapeSearch.among(recipes, spectra));
	}
}
