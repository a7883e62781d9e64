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
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.xanesj.app.TrainPropertyModel.Edges;
import org.xanesj.feature.FeatureRegistry;
import org.xanesj.model.ModelFile;
import org.xanesj.model.RecipeJson;
import org.xanesj.spectrum.AbsorptionEdge;
import org.xanesj.stack.EnergyStack;
import org.xanesj.spectrum.EnergyUnit;
import org.xanesj.task.InputException;
import org.xanesj.task.Progress;

/** Model files, recipe files and stacks that do not fit a model. */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ModelBadInputTest {

	@TempDir
	static Path folder;

	private static Simulated data;
	private static Path kModel;
	private static Path bothModel;
	private static EnergyStack kStack;
	private static EnergyStack lStack;
	private static String json;

	@BeforeAll
	static void train() throws IOException {
		data = new Simulated(folder);
		kModel = data.model(Edges.K);
		bothModel = data.model(Edges.BOTH);
		kStack = data.kStack();
		lStack = data.lStack();
		json = Files.readString(kModel);
	}

	private static void map(final Path model, final EnergyStack stack, final EnergyStack second) {
		new PredictPropertyMap(model, stack, "auto", second, 0.05).run(Progress.NONE);
	}

	private static void refused(final String what, final String content) throws IOException {
		final Path file = Files.writeString(folder.resolve("m.json"), content);
		Refusals.of("model: " + what, folder, () -> map(file, kStack, null));
		Refusals.of("model: " + what, folder, () -> new PredictSpectra(file, data.table, null).run(Progress.NONE));
	}

	private static String with(final String regex, final String text) {
		final String changed = json.replaceFirst(regex, text);
		assertTrue(!changed.equals(json), regex);
		return changed;
	}

	@Test
	void filesThatAreNoModels() throws IOException {
		refused("empty file", "");
		refused("text", "These are notes.");
		refused("other JSON", "{\"a\": 1}");
		refused("list", "[1, 2]");
		refused("recipe", "{\"format\": \"xanesj-recipe\", \"version\": 1, \"normalisation\": {\"method\": \"larch\"}}");
		refused("cut off", json.substring(0, 100));
		refused("binary file", "\0\1\2\ufffd");
		refused("newer version", with("\"version\": 1", "\"version\": 2"));
		refused("version of the wrong type", with("\"version\": 1", "\"version\": \"one\""));
		refused("version 0", with("\"version\": 1", "\"version\": 0"));
		refused("unknown feature", with("\"id\": \"k\\.[a-z.]*\"", "\"id\": \"k.tooth.fairy\""));
		refused("changed version of a feature", with("\"id\": \"k[a-z.]*\"(,\\s*\"version\": )1", "\"id\": \"k.edge.int\"$19"));
		refused("missing field", with("\"target\": ", "\"tarjet\": "));
		refused("number too large", with("\"intercept\": [-0-9.E]+", "\"intercept\": 1e999"));
		refused("number with a million digits", with("\"intercept\": [-0-9.E]+", "\"intercept\": " + "9".repeat(1_000_000)));
		refused("exponent of a billion", with("\"seed\": 1", "\"seed\": 1e1000000000"));
		refused("text for a number", with("\"intercept\": [-0-9.E]+", "\"intercept\": \"high\""));
		refused("lists of different length", with("\"means\": \\[", "\"means\": [1, "));
		refused("unknown element", with("\"elements\": \\[\"Co\"", "\"elements\": [\"Xx\""));
		Refusals.of("model: not there", folder, () -> map(folder.resolve("none.json"), kStack, null));
		Refusals.of("model: folder", folder, () -> map(folder, kStack, null));
	}

	@Test
	void jsonBombs() throws IOException {
		final int deep = 1_000_000;
		refused("a million brackets", "[".repeat(deep));
		refused("a million objects", "{\"a\":".repeat(deep) + "1" + "}".repeat(deep));
		// a field that nobody asks for harms nobody
		final Path file = Files.writeString(folder.resolve("m.json"), with("\"target\": ", "\"x\": " + "[".repeat(deep) + "]".repeat(deep) +
			", \"target\": "));
		map(file, kStack, null);
	}

	/** Any change of the file is refused with a sentence, or harmless. */
	@Test
	void rubbishInAModel() throws IOException {
		final Random random = new Random(11);
		for (int i = 0; i < 400; i++) {
			final StringBuilder text = new StringBuilder(json);
			for (int k = 0; k < 1 + i % 4; k++)
				text.setCharAt(random.nextInt(i % 2 == 0 ? 3000 : text.length()), (char) (32 + random.nextInt(95)));
			final Path file = Files.writeString(folder.resolve("r.json"), text);
			try {
				ModelFile.read(file, FeatureRegistry::byId);
			}
			catch (final InputException e) {
				assertTrue(e.getMessage().contains("r.json") && e.getMessage().endsWith("."), e.getMessage());
			}
		}
	}

	@Test
	void stacksThatDoNotFit() throws IOException {
		final double[] copper = Arrays.stream(kStack.energies()).map(e -> e * 8979 / 7112).toArray();
		final EnergyStack other = EnergyStack.of("copper", copper, kStack.source());
		final Path iron = folder.resolve("iron.json");
		Files.writeString(iron, json.replaceFirst("\"elements\": \\[[^]]*\\]", "\"elements\": [\"Fe\"]"));
		Refusals.of("model: of another element", folder, () -> map(iron, other, null));
		Refusals.of("model: of another edge", folder, () -> map(kModel, lStack, null));
		Refusals.of("model: second stack missing", folder, () -> map(bothModel, kStack, null));
		Refusals.of("model: second stack of the same edge", folder, () -> map(bothModel, kStack, kStack));
		Refusals.of("model: second stack not needed", folder, () -> map(kModel, kStack, lStack));
		final Path larger = folder.resolve("larger");
		new SimulateSamples(larger, 17, 0.002, 1).run(Progress.NONE);
		final EnergyStack large = new OpenStack(larger.resolve("L-stack.tif"), null, EnergyUnit.AUTO, false).run(Progress.NONE);
		Refusals.of("model: second stack of another size", folder, () -> map(bothModel, kStack, large));
		Refusals.of("model: unknown edge", folder, () -> new PredictPropertyMap(kModel, kStack, "Fe Z", null, 0).run(
			Progress.NONE));
		Refusals.of("model: smallest step negative", folder, () -> new PredictPropertyMap(kModel, kStack, "auto", null, -1).run(
			Progress.NONE));
	}

	@Test
	void spectraThatDoNotFit() throws IOException {
		final Path copper = Spectra.write(folder.resolve("cu.dat"), Spectra.lines(7000, 7400, e -> e + 13000 + " " + Spectra.mu(
			e)));
		Refusals.of("prediction: spectrum of another edge", folder, () -> new PredictSpectra(kModel, copper, null).run(
			Progress.NONE));
		Refusals.of("prediction: spectra of one edge for a model of two", folder, () -> new PredictSpectra(bothModel, copper,
			null).run(Progress.NONE));
		Refusals.of("prediction: nothing there", folder, () -> new PredictSpectra(kModel, folder.resolve("none.csv"), null).run(
			Progress.NONE));
		final Path lOnly = Files.writeString(folder.resolve("l.csv"), "sample,element,L23\na,Fe,spectra/FeF2_L.csv\n");
		Refusals.of("prediction: table without the needed column", folder, () -> new PredictSpectra(kModel, lOnly, null).run(
			Progress.NONE));
	}

	@Test
	void aBadSpectrumOfATableIsARow() throws IOException {
		final Path table = data.table("rows.csv", lines -> {
			lines.set(3, lines.get(3).replace("spectra/", "none/"));
			return lines;
		});
		final Path csv = folder.resolve("rows out.csv");
		final List<PredictSpectra.Row> rows = new PredictSpectra(kModel, table, csv).run(Progress.NONE).rows();
		assertEquals(21, rows.size());
		assertEquals(22, Files.readAllLines(csv).size());
		assertEquals(20, rows.stream().filter(row -> Double.isFinite(row.value())).count());
		assertEquals(16, rows.get(2).status());
		Refusals.check("prediction: missing file, in a table", folder, rows.get(2).message());
		Files.delete(csv);
	}

	private static void recipe(final String what, final String content) throws IOException {
		final Path file = Files.writeString(folder.resolve("r.json"), content);
		Refusals.of("recipe: " + what, folder, () -> new FeatureMaps(kStack, "Fe K", file.toString(), 0, false).run(
			Progress.NONE));
	}

	private static String recipe(final String more) {
		return "{\"format\": \"xanesj-recipe\", \"version\": 1, \"normalisation\": {\"method\": \"fixed\"}, " + more + "}";
	}

	@Test
	void recipes() throws IOException {
		recipe("empty file", "");
		recipe("text", "fixed");
		recipe("no normalisation", "{\"format\": \"xanesj-recipe\", \"version\": 1}");
		recipe("newer version", "{\"format\": \"xanesj-recipe\", \"version\": 7, \"normalisation\": {\"method\": \"fixed\"}}");
		recipe("model", json);
		recipe("unknown key", recipe("\"smoothing\": 2"));
		recipe("unknown key of the normalisation", "{\"normalisation\": {\"method\": \"fixed\", \"order\": 2}}");
		recipe("unknown method", "{\"normalisation\": {\"method\": \"magic\"}}");
		recipe("unknown parameter", recipe("\"parameters\": {\"smoothness\": 2}"));
		recipe("parameter out of range", recipe("\"parameters\": {\"smoothing\": 1e6}"));
		recipe("parameter of the wrong type", recipe("\"parameters\": {\"smoothing\": \"much\"}"));
		recipe("unknown feature", recipe("\"features\": [\"k.tooth.fairy\"]"));
		recipe("feature of another kind of edge", recipe("\"features\": [\"l.branching\"]"));
		recipe("feature twice", recipe("\"features\": [\"k.edge.int\", \"k.edge.int\"]"));
		recipe("features of the wrong type", recipe("\"features\": 7"));
		recipe("of another kind of edge", recipe("\"edge\": \"Ni L23\""));
		recipe("unknown edge", recipe("\"edge\": \"Qq K\""));
		recipe("window that ends before it starts",
			"{\"normalisation\": {\"method\": \"fixed\", \"pre\": [-20, -100]}}");
		recipe("window of one number", "{\"normalisation\": {\"method\": \"fixed\", \"pre\": [-20]}}");
		recipe("degree out of range", "{\"normalisation\": {\"method\": \"fixed\", \"degree\": 99}}");
		recipe("degree that is no whole number", "{\"normalisation\": {\"method\": \"fixed\", \"degree\": 1.5}}");
		recipe("infinite reference energy", recipe("\"referenceEnergy\": 1e999"));
		recipe("reference energy outside the data", recipe("\"referenceEnergy\": 9000"));
		recipe("a million brackets", "[".repeat(1_000_000));
		recipe("a million objects in a field", "{\"parameters\": " + "{\"a\":".repeat(1_000_000));
	}

	@Test
	void rubbishInARecipe() throws IOException {
		final Path file = folder.resolve("r2.json");
		RecipeJson.write(file, RecipeChoice.of("fixed", new AbsorptionEdge("Fe", "K")));
		final String sound = Files.readString(file);
		final Random random = new Random(12);
		for (int i = 0; i < 400; i++) {
			final StringBuilder text = new StringBuilder(sound);
			for (int k = 0; k < 1 + i % 4; k++)
				text.setCharAt(random.nextInt(text.length()), (char) (32 + random.nextInt(95)));
			Files.writeString(file, text);
			try {
				RecipeChoice.of(file.toString(), new AbsorptionEdge("Fe", "K"));
			}
			catch (final InputException e) {
				assertTrue(e.getMessage().endsWith("."), e.getMessage());
			}
		}
		Files.delete(file);
	}
}
