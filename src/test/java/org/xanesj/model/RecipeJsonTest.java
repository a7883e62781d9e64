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
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xanesj.feature.Recipe;
import org.xanesj.preedge.PreEdgeShape;
import org.xanesj.spectrum.AbsorptionEdge;
import org.xanesj.spectrum.EnergyWindow;
import org.xanesj.spectrum.GivenEdge;
import org.xanesj.spectrum.Normalisation;
import org.xanesj.task.InputException;

class RecipeJsonTest {

	@TempDir
	Path folder;

	private static final AbsorptionEdge IRON = AbsorptionEdge.parse("Fe K");

	private Recipe read(final String text, final AbsorptionEdge edge) throws IOException {
		final Path file = folder.resolve("recipe.json");
		Files.writeString(file, text);
		return RecipeJson.read(file, edge);
	}

	@Test
	void everyPartIsWrittenAndReadBack() {
		final Recipe recipe = new Recipe("my glass", IRON, 7112.3, new Normalisation(Normalisation.Method.FIXED,
			new EnergyWindow(-90.5, -30), new EnergyWindow(60, 300), 2, 3), List.of("k.edge.half", "k.preedgefixed.area"), Map
				.of("smoothing", 1.5), List.of(new PreEdgeShape(0.31, 1.9, List.of(0.1, 1.7), List.of(0.08, 0.1), 4)));
		final Path file = folder.resolve("recipe.json");
		RecipeJson.write(file, recipe);
		assertEquals(recipe, RecipeJson.read(file, null));
	}

	@Test
	void whatIsLeftOutIsTheDefault() throws IOException {
		final Recipe recipe = read("{\"normalisation\": {\"method\": \"larch\"}}", IRON);
		assertEquals(Normalisation.of(Normalisation.Method.LARCH), recipe.normalisation());
		assertEquals(IRON, recipe.edge());
		assertEquals(IRON.energy(), recipe.referenceEnergy());
		assertEquals(List.of(), recipe.features());
	}

	@Test
	void edgeOfOneSpectrumIsNotStored() {
		final Normalisation own = new Normalisation(Normalisation.Method.ATHENA, null, null, null, 0, new GivenEdge(7120.5, 0.8,
			GivenEdge.Rule.LARCH));
		final Path file = folder.resolve("own.json");
		assertEquals("The recipe 'athena' holds the E0 = 7120.50 eV, edge step 0.8 set by hand of one spectrum and cannot be " +
			"stored for others; leave E0 and step to the recipe.", assertThrows(InputException.class, () -> RecipeJson.write(file,
				new Recipe("athena", IRON, IRON.energy(), own, List.of(), Map.of(), List.of()))).getMessage());
		assertFalse(Files.exists(file));
	}

	@Test
	void theEdgeOfTheFileWins() throws IOException {
		assertEquals("Ni L23", read("{\"edge\": \"Ni L2,3\", \"normalisation\": {\"method\": \"fixed\"}}", IRON).edge()
			.toString());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "{\"normalisation\": {\"method\": \"fixed\"}}|there is no edge",
		"{\"edge\": \"Fe K\"}|'normalisation' is missing",
		"{\"edge\": \"Fe K\", \"normalization\": {}}|'normalization' is not known",
		"{\"edge\": \"Fe K\", \"normalisation\": {\"method\": \"fixed\", \"pre\": [-30]}}|two numbers",
		"{\"edge\": \"Fe K\", \"normalisation\": {\"method\": \"fixed\", \"pre\": [-30, -90]}}|from a lower to a higher",
		"{\"edge\": \"Fe K\", \"normalisation\": {\"method\": \"fixed\", \"degree\": 9}}|must be 0 to 5",
		"{\"edge\": \"Fe K\", \"normalisation\": {\"method\": \"fixed\"}, \"parameters\": {\"smoothing\": 99}}|0.05 to 20",
		"{\"edge\": \"Fe K\", \"normalisation\": {\"method\": \"fixed\"}, \"features\": [1]}|list of texts",
		"{\"format\": \"xanesj-property-model\"}|is not a XanesJ recipe", "{\"version\": 2}|newer version",
		"{\"edge\": \"Iron\", \"normalisation\": {\"method\": \"fixed\"}}|is not understood" })
	void whatIsWrongIsNamed(final String text, final String sentence) {
		final String said = assertThrows(InputException.class, () -> read(text, null)).getMessage();
		assertTrue(said.contains(sentence), said);
		assertTrue(said.startsWith(folder.resolve("recipe.json").toString()), said);
	}
}
