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

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.xanesj.feature.Recipe;
import org.xanesj.preedge.PreEdgeShape;
import org.xanesj.spectrum.AbsorptionEdge;
import org.xanesj.spectrum.EnergyWindow;
import org.xanesj.spectrum.Normalisation;

/**
 * Files of version 1 that were written once and are never written again: they must be readable, and predict the same, for
 * ever.
 */
class ModelFileGoldenTest {

	/** Values of about 400 in single precision. */
	private static final double SINGLE = 5e-4;

	private static Path file(final String name) throws URISyntaxException {
		return Path.of(ModelFileGoldenTest.class.getResource(name).toURI());
	}

	@Test
	void modelOfVersion1() throws URISyntaxException {
		final PropertyModel model = ModelFile.read(file("property-model-1.json"), Examples.registry(1));
		assertEquals(new PropertyTarget("enthalpy", "kJ/mol", -560.9338480223223, -241.55595935181134, 319.37788867051097),
			model.target());
		assertEquals(List.of("Co", "Fe"), model.elements());
		assertEquals(List.of("k.edge.half", "k.whiteline.energy", "k.whiteline.intensity", "l.branching"), model
			.selectedFeatures().stream().map(FeatureReference::id).toList());
		assertEquals(List.of("l.branching", "l.l3.energy"), model.neededIds("L23"));
		assertTrue(model.folds().grouped());
		assertEquals(27.995144716406003 * 0.1153023079207991, model.fit().covariance(1, 1), 1e-12);
		assertEquals(0.9810658605745942, model.validation().nested().r2());
		assertEquals(5, model.validation().groups().size());
		assertTrue(Double.isNaN(model.validation().nestedPermutationP()));
		assertEquals("2026-01-02T03:04:05Z", model.provenance().date());
		assertEquals(4, model.provenance().settings().selection().top());
		assertEquals(2, model.domain().spectra().get("K").components().size());
		assertFalse(model.domain().spectra().containsKey("L23"));
	}

	@Test
	void predictionsOfVersion1() throws URISyntaxException {
		final PropertyModel model = ModelFile.read(file("property-model-1.json"), Examples.registry(1));
		final float[][] rows = { { 6.847f, 7.447f }, { 15.751f, 16.351f }, { 1.37f, 1.382f }, { 0.694f, 0.706f }, { 0.042f,
			0.054f }, { 1.592f, 1.604f }, { 1.167f, 1.179f } };
		final PredictionRows out = new PredictionRows(2);
		new PropertyPredictor(model, Examples.origins(model)).predict(rows, null, null, 2, out);
		assertEquals(-393.5068, out.value[0], SINGLE);
		assertEquals(24.1832, out.halfwidth[0], SINGLE);
		assertEquals(0.15126184, out.leverage[0], 1e-6);
		assertEquals(-402.7127, out.value[1], SINGLE);
		assertEquals(25.185326, out.halfwidth[1], SINGLE);
		assertEquals(0.26091373, out.leverage[1], 1e-6);
		assertEquals(PredictionStatus.OK, out.status[0]);
	}

	@Test
	void recipeOfVersion1() throws URISyntaxException {
		assertEquals(new Recipe("glass", AbsorptionEdge.parse("Fe K"), 7112.3, new Normalisation(Normalisation.Method.FIXED,
			new EnergyWindow(-90.5, -30), new EnergyWindow(60, 300), 2, 3), List.of("k.edge.half", "k.preedgefixed.area"), Map
				.of("smoothing", 1.5), List.of(new PreEdgeShape(0.31, 1.9, List.of(0.1, 1.7), List.of(0.08, 0.1), 4))),
			RecipeJson.read(file("recipe-1.json"), null));
	}
}
