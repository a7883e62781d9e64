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

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.xanesj.feature.FeatureColumn;
import org.xanesj.feature.FeatureExtractor;
import org.xanesj.feature.FeatureInput;
import org.xanesj.feature.FeaturePlan;
import org.xanesj.feature.FeatureStatus;
import org.xanesj.feature.Recipe;
import org.xanesj.feature.SpectralFeature;
import org.xanesj.model.RecipeJson;
import org.xanesj.stack.EnergyStack;
import org.xanesj.stack.MapPlane;
import org.xanesj.stack.MapSet;
import org.xanesj.stack.TileLoop;
import org.xanesj.task.Progress;

/**
 * Maps of features: every feature of the recipe in every selected pixel of a stack.
 *
 * @param stack what to map
 * @param edge "Fe K", "Ni L23" ..., or "auto": from the energies of the stack
 * @param recipe name ({@code larch}, {@code athena}, {@code fixed}, {@code none}) or path of a recipe file; a recipe that
 *          names no features means all features that are fast enough for maps
 * @param minimumStep pixels with a smaller edge step are left out [units of the signal], at least 0
 * @param sigma whether each map is followed by the map of its standard error
 */
public record FeatureMaps(EnergyStack stack, String edge, String recipe, double minimumStep, boolean sigma) {

	/** Name of the last map: the status of each pixel. */
	public static final String STATUS = "status";
	/** What the name of a map gets for its standard error. */
	public static final String SIGMA = ".sigma";
	/** Default of {@link #minimumStep}. */
	public static final double MINIMUM_STEP = 0.05;

	/**
	 * The maps and what there is to say about them.
	 *
	 * @param maps one plane per feature, its sigma behind it if asked for, the status last
	 * @param recipe as it was applied, with the shapes found for {@code k.preedgefixed.*}
	 * @param notes one sentence for each thing that was assumed, shrunk or found
	 */
	public record Result(MapSet maps, Recipe recipe, List<String> notes) {}

	/**
	 * Computes the maps.
	 *
	 * @throws org.xanesj.task.InputException if the edge, the recipe or the energies cannot be used
	 * @throws org.xanesj.task.CancelledException if the user cancelled
	 */
	public Result run(final Progress progress) {
		StackPreparation.checkMinimumStep(minimumStep);
		final StackPreparation chosen = StackPreparation.of(stack, edge, recipe, minimumStep, progress.part(0, 0.07));
		final StackPreparation prepared = sigma ? chosen.withNoiseProfile(stack, minimumStep, progress.part(0.07, 0.1))
			: chosen;
		final List<SpectralFeature> features = prepared.features();
		final FeaturePlan plan = prepared.plan();
		final List<MapPlane> planes = new ArrayList<>();
		for (final SpectralFeature feature : features) {
			planes.add(MapPlane.empty(feature.id(), feature.quantity().unit(), feature.title(), stack.pixels()));
			if (sigma) planes.add(MapPlane.empty(feature.id() + SIGMA, feature.quantity().unit(), "Standard error of " +
				feature.title(), stack.pixels()));
		}
		final MapPlane status = StatusPlane.create(stack, STATUS, "0 ok, else " + statusWords(), FeatureStatus.SKIPPED);
		TileLoop.run(stack, () -> {
			final FeatureInput input = new FeatureInput(plan, minimumStep, StackPreparation.saturation(stack));
			final FeatureExtractor extractor = new FeatureExtractor(input, features, sigma, false);
			return (tile, offset) -> {
				extractor.extract(tile);
				int next = 0;
				for (int k = 0; k < features.size(); k++) {
					final FeatureColumn column = extractor.column(k);
					final double origin = features.get(k).origin(plan.recipe());
					copy(column.value, origin, planes.get(next++).values(), offset, tile.width());
					if (sigma) copy(column.sigma, 0, planes.get(next++).values(), offset, tile.width());
				}
				for (int j = 0; j < tile.width(); j++)
					if (stack.selected(offset + j)) status.values()[offset + j] = extractor.status()[j];
			};
		}, progress.part(0.1, 1));
		planes.add(status);
		final Map<String, String> metadata = new LinkedHashMap<>();
		metadata.put("recipe", RecipeJson.text(plan.recipe()));
		final List<String> history = new ArrayList<>();
		history.add("XANES Feature Maps: " + plan.recipe().edge() + ", recipe " + plan.recipe().name() + ", minimum step " +
			minimumStep);
		history.addAll(prepared.notes());
		return new Result(MapSet.of(stack.name() + " features", stack, planes, metadata, history), plan.recipe(), prepared
			.notes());
	}

	/** Pixels outside the selection keep the NaN that they were made with. */
	private void copy(final float[] from, final double origin, final float[] to, final int offset, final int width) {
		for (int j = 0; j < width; j++)
			if (stack.selected(offset + j)) to[offset + j] = (float) (origin + from[j]);
	}

	private static String statusWords() {
		final List<String> words = new ArrayList<>();
		for (int status = FeatureStatus.BELOW_DETECTION; status <= FeatureStatus.SKIPPED; status++)
			words.add(status + " " + FeatureStatus.words(status));
		return String.join(", ", words);
	}
}
