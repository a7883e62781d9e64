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

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.xanesj.feature.PublishedFeatures;
import org.xanesj.feature.Recipe;
import org.xanesj.preedge.PreEdgeShape;
import org.xanesj.spectrum.AbsorptionEdge;
import org.xanesj.spectrum.EnergyWindow;
import org.xanesj.spectrum.Normalisation;
import org.xanesj.task.InputException;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

/**
 * Recipes as JSON: files of their own and parts of model files. Unknown keys are refused, so that a misspelt one is not
 * taken for a default. The fields are described in docs/model-format.md.
 */
public final class RecipeJson {

	/** Value of the field "format" of a recipe file. */
	public static final String FORMAT = "xanesj-recipe";
	/** Version of the recipe file that is written, and the newest that is read. */
	public static final int VERSION = 1;

	private static final Set<String> KEYS = Set.of("format", "version", "name", "edge", "referenceEnergy",
		"normalisation", "features", "parameters", "preEdgeShapes");
	private static final Set<String> NORMALISATION = Set.of("method", "pre", "post", "degree", "victoreen");
	private static final Set<String> SHAPE = Set.of("decay", "width", "centres", "areas", "windowHigh");

	private RecipeJson() {
		// prevent instantiation of utility class
	}

	/**
	 * Writes a recipe file.
	 *
	 * @throws InputException if the file cannot be written, or the recipe is for one spectrum only
	 */
	public static void write(final Path file, final Recipe recipe) {
		final JsonObject document = new JsonObject();
		document.addProperty("format", FORMAT);
		document.addProperty("version", VERSION);
		toJson(recipe).asMap().forEach(document::add);
		JsonText.write(file, document);
	}

	/** @return the recipe as it is written to its file, for the Info of maps */
	public static String text(final Recipe recipe) {
		return JsonText.of(toJson(recipe));
	}

	/**
	 * Reads a recipe file.
	 *
	 * @param file to read; every field except "normalisation" may be missing
	 * @param edge to use if the file names none; may be null
	 * @return the recipe, for the edge of the file if it names one
	 * @throws InputException if the file is not a recipe, is of a newer version, has an unknown key, a wrong value, or if
	 *           neither the file nor the caller names an edge
	 */
	public static Recipe read(final Path file, final AbsorptionEdge edge) {
		final JsonFields fields = JsonFields.of(file.toString(), JsonText.read(file, "a XanesJ recipe"));
		if (!fields.text("format", FORMAT).equals(FORMAT)) throw new InputException(file +
			" is not a XanesJ recipe: its format is '" + fields.text("format") + "'; choose another file.");
		if (fields.has("version") && fields.integer("version") > VERSION) throw new InputException(file +
			" was written by a newer version of XanesJ (recipe version " + fields.integer("version") + ", this one reads " +
			VERSION + "); update XanesJ.");
		return fromJson(fields, edge);
	}

	static JsonObject toJson(final Recipe recipe) {
		if (recipe.normalisation().given() != null) throw new InputException("The recipe '" + recipe.name() + "' holds the " +
			recipe.normalisation().given() + " of one spectrum and cannot be stored for others; leave E0 and step to the recipe.");
		final JsonObject json = new JsonObject();
		json.addProperty("name", recipe.name());
		json.addProperty("edge", recipe.edge().toString());
		json.addProperty("referenceEnergy", recipe.referenceEnergy());
		final JsonObject normalisation = new JsonObject();
		normalisation.addProperty("method", recipe.normalisation().method().key());
		if (recipe.normalisation().pre() != null) normalisation.add("pre", window(recipe.normalisation().pre()));
		if (recipe.normalisation().post() != null) normalisation.add("post", window(recipe.normalisation().post()));
		if (recipe.normalisation().degree() != null) normalisation.addProperty("degree", recipe.normalisation().degree());
		normalisation.addProperty("victoreen", recipe.normalisation().victoreen());
		json.add("normalisation", normalisation);
		final JsonArray features = new JsonArray();
		recipe.features().forEach(features::add);
		json.add("features", features);
		final JsonObject parameters = new JsonObject();
		recipe.parameters().forEach(parameters::addProperty);
		json.add("parameters", parameters);
		final JsonArray shapes = new JsonArray();
		recipe.preEdgeShapes().forEach(shape -> shapes.add(shape(shape)));
		json.add("preEdgeShapes", shapes);
		return json;
	}

	private static JsonArray window(final EnergyWindow window) {
		final JsonArray array = new JsonArray();
		array.add(window.from());
		array.add(window.to());
		return array;
	}

	private static JsonObject shape(final PreEdgeShape shape) {
		final JsonObject json = new JsonObject();
		json.addProperty("decay", shape.decay());
		json.addProperty("width", shape.width());
		final JsonArray centres = new JsonArray();
		shape.centres().forEach(centres::add);
		json.add("centres", centres);
		final JsonArray areas = new JsonArray();
		shape.areas().forEach(areas::add);
		json.add("areas", areas);
		json.addProperty("windowHigh", shape.windowHigh());
		return json;
	}

	static Recipe fromJson(final JsonFields fields, final AbsorptionEdge otherwise) {
		fields.refuseOthers(KEYS);
		if (!fields.has("edge") && otherwise == null) throw fields.wrong(
			"there is no edge; add a field such as \"edge\": \"Fe K\".");
		return fields.make(() -> recipe(fields, otherwise));
	}

	private static Recipe recipe(final JsonFields fields, final AbsorptionEdge otherwise) {
		final AbsorptionEdge edge = fields.has("edge") ? AbsorptionEdge.parse(fields.text("edge")) : otherwise;
		final List<String> features = !fields.has("features") ? List.of() : fields.isText("features") && fields.text(
			"features").equals(PublishedFeatures.NAME) ? PublishedFeatures.ids(edge.isPair()) : fields.texts("features");
		final Map<String, Double> parameters = new LinkedHashMap<>();
		if (fields.has("parameters")) {
			final JsonFields values = fields.object("parameters");
			for (final String key : values.keys())
				parameters.put(key, values.number(key));
		}
		final List<PreEdgeShape> shapes = new ArrayList<>();
		if (fields.has("preEdgeShapes")) for (final JsonFields shape : fields.objects("preEdgeShapes"))
			shapes.add(shape(shape));
		return new Recipe(fields.text("name", "custom"), edge, fields.number("referenceEnergy", edge.energy()),
			normalisation(fields.object("normalisation")), features, parameters, shapes);
	}

	private static Normalisation normalisation(final JsonFields fields) {
		fields.refuseOthers(NORMALISATION);
		final String key = fields.text("method");
		final Normalisation.Method method = Arrays.stream(Normalisation.Method.values()).filter(m -> m.key().equals(key
			.toLowerCase(Locale.ROOT))).findFirst().orElseThrow(() -> fields.wrong("the method '" + key +
				"' is not known; use larch, athena, fixed or none."));
		return fields.make(() -> new Normalisation(method, window(fields, "pre"), window(fields, "post"), fields.has(
			"degree") ? fields.integer("degree") : null, fields.has("victoreen") ? fields.integer("victoreen") : 0));
	}

	private static EnergyWindow window(final JsonFields fields, final String key) {
		if (!fields.has(key)) return null;
		final double[] ends = fields.numbers(key);
		if (ends.length != 2) throw fields.wrong("the window '" + key + "' must be two numbers [from, to].");
		return fields.make(() -> new EnergyWindow(ends[0], ends[1]));
	}

	private static PreEdgeShape shape(final JsonFields fields) {
		fields.refuseOthers(SHAPE);
		return fields.make(() -> new PreEdgeShape(fields.number("decay"), fields.number("width"), list(fields.numbers(
			"centres")), list(fields.numbers("areas")), fields.number("windowHigh")));
	}

	private static List<Double> list(final double[] values) {
		return Arrays.stream(values).boxed().toList();
	}
}
