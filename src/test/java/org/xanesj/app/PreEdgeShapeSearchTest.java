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
