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
package org.xanesj.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xanesj.app.RecipeChoice;
import org.xanesj.feature.FeatureRegistry;
import org.xanesj.feature.Recipe;
import org.xanesj.feature.RecipeParameter;
import org.xanesj.io.SampleTable;
import org.xanesj.preedge.PreEdgeRule;
import org.xanesj.spectrum.AbsorptionEdge;

/** The examples and tables of the documentation hold for the program. */
class ExamplesTest {

	@TempDir
	Path folder;

	private Path write(final String name, final String text) throws IOException {
		return Files.writeString(folder.resolve(name), text);
	}

	@Test
	void theRecipeFileLoads() throws IOException {
		final List<String> examples = Page.read("features.md").examples("json");
		assertEquals(1, examples.size());
		final Recipe recipe = RecipeChoice.of(write("recipe.json", examples.get(0)).toString(), new AbsorptionEdge("Fe",
			"K"));
		assertEquals("iron glasses", recipe.name());
		assertEquals(-100, recipe.normalisation().pre().from());
		assertEquals(1.5, recipe.parameter(RecipeParameter.SMOOTHING));
		assertEquals(5, FeatureRegistry.resolve(recipe).size());
	}

	@Test
	void theSampleTablesLoad() throws IOException {
		final SampleTable halides = SampleTable.read(write("a.csv", Page.read("features.md").examples("csv").get(0)));
		assertEquals(List.of("enthalpy"), halides.targetNames());
		assertEquals(-651.4, halides.rows().get(1).target("enthalpy"));
		assertTrue(halides.has(SampleTable.Role.K) && halides.has(SampleTable.Role.L23) && halides.hasGroups());
		final SampleTable glasses = SampleTable.read(write("b.csv", Page.read("tutorial.md").examples("csv").get(0)));
		assertEquals(List.of("d"), glasses.targetNames());
		assertEquals(3, glasses.rows().size());
	}

	@Test
	void everyParameterIsDescribedWithItsDefaultAndRange() throws IOException {
		final String page = Page.read("features.md").text();
		for (final RecipeParameter parameter : RecipeParameter.values()) {
			final String row = page.lines().filter(line -> line.startsWith("| `" + parameter.key() + "` ")).findFirst()
				.orElseThrow(() -> new AssertionError(parameter.key()));
			for (final boolean pair : List.of(false, true))
				if (!Double.isNaN(parameter.defaultValue(pair))) assertTrue(row.contains(number(parameter.defaultValue(pair))),
					row);
			assertTrue(row.endsWith("| " + number(parameter.min()) + " to " + number(parameter.max()) + " |"), row);
		}
	}

	@Test
	void theBoundsOfThePreEdgeAreThoseOfTheProgram() throws IOException {
		final List<String> lines = Page.read("features.md").text().lines().dropWhile(line -> !line.startsWith("| | Ti |"))
			.limit(5).toList();
		final List<String> elements = cells(lines.get(0));
		for (int i = 1; i < elements.size(); i++) {
			final PreEdgeRule rule = PreEdgeRule.of(elements.get(i));
			assertEquals(number(rule.cap()), cells(lines.get(2)).get(i), elements.get(i));
			assertEquals(number(rule.highestCentre()), cells(lines.get(3)).get(i), elements.get(i));
			assertEquals(number(rule.maxPeaks()), cells(lines.get(4)).get(i), elements.get(i));
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "features.md", "tutorial.md", "tutorial-microscope.md" })
	void everyLinkedFileIsThere(final String name) throws IOException {
		final List<Path> linked = Page.read(name).linkedFiles();
		assertFalse(linked.isEmpty());
		for (final Path file : linked)
			assertTrue(Files.isRegularFile(file), () -> name + " links to " + file);
	}

	private static List<String> cells(final String row) {
		return List.of(row.substring(1).split("\\|")).stream().map(String::trim).toList();
	}

	private static String number(final double value) {
		return value == Math.rint(value) ? String.format(Locale.ROOT, "%.0f", value) : String.valueOf(value);
	}
}
