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

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xanesj.spectrum.AbsorptionEdge;
import org.xanesj.task.InputException;

class ModelFileTest {

	@TempDir
	Path folder;

	private Path written(final boolean groups) {
		final Path file = folder.resolve("model.json");
		ModelFile.write(file, Examples.train(21, groups).model());
		return file;
	}

	@ParameterizedTest
	@CsvSource({ "true", "false" })
	void whatIsWrittenIsReadBack(final boolean groups) throws IOException {
		final PropertyModel model = Examples.train(21, groups).model();
		final Path file = folder.resolve("model.json");
		Files.writeString(file, "an older file");
		ModelFile.write(file, model);
		final PropertyModel read = ModelFile.read(file, Examples.registry(1));
		assertEquals(ModelWriter.toJson(model), ModelWriter.toJson(read));
		assertEquals(model.recipes(), read.recipes());
		assertEquals(model.validation(), read.validation());
		assertEquals(model.provenance(), read.provenance());
		assertEquals("2026-01-02T03:04:05Z", read.provenance().date());
		try (Stream<Path> files = Files.list(folder)) {
			assertEquals(1, files.count(), "no temporary file is left");
		}
		assertFalse(Files.readString(file).contains("NaN"));
	}

	@Test
	void theModelThatIsReadPredictsTheSameBits() {
		final PropertyModel model = Examples.train(21, false).model();
		final PropertyModel read = ModelFile.read(written(false), Examples.registry(1));
		final float[][] rows = new float[model.neededFeatures().size()][5];
		for (int k = 0; k < rows.length; k++)
			for (int j = 0; j < 5; j++)
				rows[k][j] = (float) Math.sin(k + 10 * j);
		final PredictionRows first = new PredictionRows(5);
		final PredictionRows second = new PredictionRows(5);
		new PropertyPredictor(model, Examples.origins(model)).predict(rows, rows, null, 5, first);
		new PropertyPredictor(read, Examples.origins(read)).predict(rows, rows, null, 5, second);
		assertArrayEquals(first.value, second.value);
		assertArrayEquals(first.halfwidth, second.halfwidth);
		assertArrayEquals(first.leverage, second.leverage);
		assertArrayEquals(first.status, second.status);
	}

	private String refused(final Path file) {
		final String sentence = assertThrows(InputException.class, () -> ModelFile.read(file, Examples.registry(1)))
			.getMessage();
		assertTrue(sentence.startsWith(file.toString()), sentence);
		assertEquals(1, sentence.lines().count(), sentence);
		return sentence.substring(file.toString().length());
	}

	private String refusedText(final String text) throws IOException {
		final Path file = folder.resolve("bad.json");
		Files.writeString(file, text);
		return refused(file);
	}

	@Test
	void filesThatAreNoModelsAreRefused() throws IOException {
		assertTrue(refused(folder.resolve("none.json")).contains("does not exist"));
		assertTrue(refusedText("").contains("is not a XanesJ property model"));
		assertTrue(refusedText("energy,mu\n7112,0.1\n").contains("is not a XanesJ property model"));
		assertTrue(refusedText("{\"format\": \"xanesj-property-model\", ").contains("no valid JSON"));
		assertTrue(refusedText("[1, 2]").contains("no JSON object"));
		assertTrue(refusedText("{\"format\": \"something else\", \"version\": 1}").contains("field 'format'"));
		assertTrue(refusedText("{\"format\": {}, \"version\": 1}").contains("field 'format'"));
		final Path binary = folder.resolve("binary.json");
		Files.write(binary, new byte[] { (byte) 0x89, 'H', 'D', 'F', 0, (byte) 0xff, (byte) 0xfe });
		assertTrue(refused(binary).contains("is not a XanesJ property model"));
		// neither stack nor memory can be exhausted by nesting
		assertTrue(refusedText("{\"format\":" + "[".repeat(200_000)).contains("is not a XanesJ property model"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "\"version\": 1,|\"version\": 2,|newer version of XanesJ (model version 2",
		"\"version\": 1,|\"version\": 1.5,|'version' must be a whole number",
		"\"version\": 1,|\"version\": 0,|there is no model version 0",
		"\"maxLeverage\"|\"other\"|'domain.maxLeverage' is missing",
		"\"min\": -|\"min\": \"x\", \"was\": -|'target.min' must be a finite number",
		"\"fullScale\":|\"fullScale\": -1, \"was\":|the full scale must be positive",
		"\"grouped\": false|\"grouped\": 1|'folds.grouped' must be true or false",
		"\"functionOf\": [0,|\"functionOf\": [99,|there is no fold 99", "\"edge\": \"Fe K\"|\"edge\": \"Xx K\"|'Xx' is no element",
		"\"method\": \"fixed\"|\"method\": \"best\"|the method 'best' is not known",
		"\"victoreen\": 0|\"victoreen\": 0, \"windows\": 3|field 'recipes.K.normalisation.windows' is not known",
		"\"parameters\": {}|\"parameters\": {\"smooth\": 1}|unknown parameter 'smooth'",
		"\"role\": \"K\"|\"role\": \"M\"|role must be 'K' or 'L23'",
		"\"rule\": \"target\"|\"rule\": \"best\"|provenance.settings", "\"seed\": 1|\"seed\": 1e300|whole number" })
	void whatIsWrongIsNamed(final String text, final String replacement, final String sentence) throws IOException {
		final String good = Files.readString(written(false));
		assertTrue(good.contains(text), "the file holds " + text);
		final String said = refusedText(good.replaceFirst(Pattern.quote(text), Matcher
			.quoteReplacement(replacement)));
		assertTrue(said.contains(sentence), said);
	}

	@Test
	void featuresMustBeKnownAndUnchanged() throws IOException {
		final Path file = written(false);
		final String changed = assertThrows(InputException.class, () -> ModelFile.read(file, Examples.registry(2)))
			.getMessage();
		assertTrue(changed.contains("has version 1, but here it has version 2"), changed);
		final String unknown = refusedText(Files.readString(file).replace("k.edge.half", "k.edge.quarter"));
		assertTrue(unknown.contains("'k.edge.quarter' is not known here"), unknown);
	}

	@Test
	void aModelIsUsedAtItsOwnEdgesOnly() {
		final PropertyModel model = Examples.train(21, false).model();
		assertEquals(model.neededIds("K"), model.recipeFor(AbsorptionEdge.parse("Co K")).features());
		assertEquals(7708.9, model.recipeFor(AbsorptionEdge.parse("Co K")).referenceEnergy(), 1);
		final String sentence = assertThrows(InputException.class, () -> model.recipeFor(AbsorptionEdge.parse("Cu K")))
			.getMessage();
		assertTrue(sentence.contains("cannot be used at Cu K"), sentence);
		assertThrows(InputException.class, () -> model.recipeFor(AbsorptionEdge.parse("Fe L3")));
	}

	@Test
	void nothingIsLeftWhereAModelCannotBeWritten() throws IOException {
		final Path file = folder.resolve("none").resolve("model.json");
		assertThrows(InputException.class, () -> ModelFile.write(file, Examples.train(8, false).model()));
		// a folder in the way
		final Path taken = Files.createDirectories(folder.resolve("taken.json").resolve("inside")).getParent();
		assertThrows(InputException.class, () -> ModelFile.write(taken, Examples.train(8, false).model()));
		try (Stream<Path> files = Files.list(folder)) {
			assertEquals(1, files.count());
		}
	}

	@Test
	void theFileIsPlainText() throws IOException {
		final String text = Files.readString(written(false), StandardCharsets.UTF_8);
		assertTrue(text.startsWith("{\n  \"format\": \"xanesj-property-model\",\n  \"version\": 1,\n"));
		assertTrue(text.endsWith("}\n"));
	}
}
