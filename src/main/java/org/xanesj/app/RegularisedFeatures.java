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
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.xanesj.model.FeatureReference;
import org.xanesj.model.PropertyModel;
import org.xanesj.stack.EnergyStack;
import org.xanesj.stack.MapPlane;
import org.xanesj.stack.MapSet;
import org.xanesj.stack.RegularisedMark;
import org.xanesj.stack.TileWorker;
import org.xanesj.task.Progress;

/**
 * The features that a model needs, regularised over the field: values, and posterior standard deviations as their noise.
 *
 * @param values one map per needed feature, relative to its origin; none: features are used as measured
 * @param sigmas posterior standard deviations of the same
 * @param history lines on what was done
 */
record RegularisedFeatures(List<float[]> values, List<float[]> sigmas, List<String> history) {

	/** Features are used as measured. */
	static final RegularisedFeatures NONE = new RegularisedFeatures(List.of(), List.of(), List.of());

	private static final long SEED = 1;

	/**
	 * Extracts the features of all selected pixels and regularises them together.
	 *
	 * @param prior see {@link RegulariseMaps#prior}
	 * @param neighbours see {@link RegulariseMaps#neighbours}
	 * @param noise what was found of the noise of the stack, one sentence a line
	 * @param loop runs a tile worker over the pixels
	 * @param workers extract the features of a tile; one for each thread
	 * @throws org.xanesj.task.InputException if there is no such prior, or no pixel has any feature
	 */
	static RegularisedFeatures of(final PropertyModel model, final String prior, final String neighbours,
		final EnergyStack stack, final String noise, final Consumer<Supplier<TileWorker>> loop,
		final Supplier<PredictionWorker> workers, final Progress progress)
	{
		final List<MapPlane> values = new ArrayList<>();
		final List<MapPlane> sigmas = new ArrayList<>();
		for (final FeatureReference feature : model.neededFeatures()) {
			values.add(MapPlane.empty(feature.id(), "", "", stack.pixels()));
			sigmas.add(MapPlane.empty(feature.id() + FeatureMaps.SIGMA, "", "", stack.pixels()));
		}
		loop.accept(() -> {
			final PredictionWorker worker = workers.get();
			return (tile, offset) -> worker.collect(tile, offset, values, sigmas);
		});
		final List<MapPlane> measured = new ArrayList<>(values);
		measured.addAll(sigmas);
		final RegulariseMaps.Result result = new RegulariseMaps(new MapSet(stack.name(), stack.width(), stack.height(), stack
			.pixelSize(), measured, Map.of(), noise), null, prior, RegulariseMaps.AUTO, RegulariseMaps.AUTO, neighbours,
			RegulariseMaps.AUTO, RegulariseMaps.SAMPLES, SEED).run(progress);
		final List<String> history = new ArrayList<>();
		history.add(RegularisedMark.line(result.prior()));
		result.parameters().forEach(row -> history.add(row.sentence()));
		history.addAll(result.notes());
		return new RegularisedFeatures(named(result, values), named(result, sigmas), history);
	}

	private static List<float[]> named(final RegulariseMaps.Result result, final List<MapPlane> planes) {
		return planes.stream().map(plane -> result.maps().plane(plane.name()).orElseThrow().values()).toList();
	}

	/** Replaces a feature of a tile, and its standard errors, where it was regularised. */
	void put(final int feature, final int offset, final int width, final float[] value, final float[] sigma) {
		if (values.isEmpty()) return;
		for (int j = 0; j < width; j++) {
			if (!Float.isFinite(values.get(feature)[offset + j])) continue;
			value[j] = values.get(feature)[offset + j];
			sigma[j] = sigmas.get(feature)[offset + j];
		}
	}
}
