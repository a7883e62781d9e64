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
import java.util.Arrays;
import java.util.List;

import org.xanesj.block.SpectrumBlock;
import org.xanesj.feature.FeatureColumn;
import org.xanesj.feature.FeatureExtractor;
import org.xanesj.feature.FeatureStatus;
import org.xanesj.feature.SpectralFeature;
import org.xanesj.model.FeatureReference;
import org.xanesj.model.PredictionRows;
import org.xanesj.model.PredictionStatus;
import org.xanesj.model.PropertyModel;
import org.xanesj.model.PropertyPredictor;
import org.xanesj.model.SpectrumDistance;
import org.xanesj.stack.EnergyStack;
import org.xanesj.stack.MapPlane;
import org.xanesj.stack.TileWorker;

/** Predicts the pixels of one tile after the other, in one thread: features of each role, then the model. */
final class PredictionWorker implements TileWorker {

	private final PropertyModel model;
	private final List<PredictionRole> roles;
	/** Which role has the lower energies and so the first rows of a tile. */
	private final int lower;
	private final EnergyStack stack;
	private final List<MapPlane> planes;
	private final List<FeatureExtractor> extractors = new ArrayList<>();
	private final List<SpectrumDistance> distances = new ArrayList<>();
	private final PropertyPredictor predictor;
	private final RegularisedFeatures regularised;
	private PredictionRows rows = new PredictionRows(0);
	private byte[] pixelStatus = new byte[0];

	/**
	 * @param roles one or two
	 * @param stack tells the selected pixels
	 * @param planes value, halfwidth, noise, leverage, status; filled; null if only {@link #predict} is called
	 * @param regularised features that take the place of the measured ones
	 */
	PredictionWorker(final PropertyModel model, final List<PredictionRole> roles, final int lower, final EnergyStack stack,
		final List<MapPlane> planes, final RegularisedFeatures regularised)
	{
		this.regularised = regularised;
		this.model = model;
		this.roles = roles;
		this.lower = lower;
		this.stack = stack;
		this.planes = planes;
		for (final PredictionRole role : roles) {
			extractors.add(role.newExtractor());
			distances.add(role.newDistance());
		}
		predictor = new PropertyPredictor(model, origins());
	}

	private double[] origins() {
		final double[] origins = new double[model.neededFeatures().size()];
		for (int k = 0; k < origins.length; k++) {
			final FeatureReference feature = model.neededFeatures().get(k);
			final PredictionRole role = roles.get(roleOf(feature));
			origins[k] = role.features().get(indexIn(role, feature)).origin(role.plan().recipe());
		}
		return origins;
	}

	private int roleOf(final FeatureReference feature) {
		return roles.get(0).name().equals(feature.role()) ? 0 : 1;
	}

	private static int indexIn(final PredictionRole role, final FeatureReference feature) {
		final List<SpectralFeature> features = role.features();
		for (int k = 0; k < features.size(); k++)
			if (features.get(k).id().equals(feature.id())) return k;
		throw new IllegalStateException("the recipe of the model lacks its own feature " + feature.id());
	}

	@Override
	public void work(final SpectrumBlock tile, final int offset) {
		final PredictionRows out = predict(parts(tile), offset);
		for (int j = 0; j < tile.width(); j++) {
			if (!stack.selected(offset + j)) continue;
			planes.get(0).values()[offset + j] = out.value[j];
			planes.get(1).values()[offset + j] = out.halfwidth[j];
			planes.get(2).values()[offset + j] = out.noise[j];
			planes.get(3).values()[offset + j] = out.leverage[j];
			planes.get(4).values()[offset + j] = out.status[j];
		}
	}

	/** A feature that was not found but stands in with a value (a merged pre-edge counts as none) makes a doubtful pixel. */
	private void markFallbacks(final int width) {
		for (final FeatureReference feature : model.selectedFeatures()) {
			final int r = roleOf(feature);
			final byte[] status = extractors.get(r).column(indexIn(roles.get(r), feature)).status;
			for (int j = 0; j < width; j++)
				if (status[j] == FeatureStatus.NOT_FOUND && !FeatureStatus.concernsPixel(pixelStatus[j])) rows.status[j] |= PredictionStatus.MISSING;
		}
	}

	private List<SpectrumBlock> parts(final SpectrumBlock tile) {
		if (roles.size() == 1) return List.of(tile);
		final float[][] all = new float[tile.energies()][];
		for (int i = 0; i < all.length; i++)
			all[i] = tile.row(i);
		final int cut = roles.get(lower).plan().size();
		final SpectrumBlock low = new SpectrumBlock(Arrays.copyOfRange(all, 0, cut), tile.start(), tile.width());
		final SpectrumBlock high = new SpectrumBlock(Arrays.copyOfRange(all, cut, all.length), tile.start(), tile.width());
		return lower == 0 ? List.of(low, high) : List.of(high, low);
	}

	/**
	 * Predicts blocks of equal width, one for each role.
	 *
	 * @return overwritten by the next call
	 */
	PredictionRows predict(final List<SpectrumBlock> blocks) {
		return predict(blocks, 0);
	}

	private PredictionRows predict(final List<SpectrumBlock> blocks, final int offset) {
		final int width = blocks.get(0).width();
		if (pixelStatus.length < width) {
			pixelStatus = new byte[width];
			rows = new PredictionRows(width);
		}
		Arrays.fill(pixelStatus, 0, width, FeatureStatus.OK);
		extract(blocks);
		for (int r = 0; r < blocks.size(); r++) {
			final byte[] own = extractors.get(r).input().pixelStatus();
			for (int j = 0; j < width; j++)
				pixelStatus[j] = (byte) Math.max(pixelStatus[j], own[j]);
		}
		final int needed = model.neededFeatures().size();
		final float[][] values = new float[needed][];
		final float[][] sigmas = new float[needed][];
		for (int k = 0; k < needed; k++) {
			final FeatureReference feature = model.neededFeatures().get(k);
			final int r = roleOf(feature);
			final int column = indexIn(roles.get(r), feature);
			values[k] = extractors.get(r).column(column).value;
			sigmas[k] = extractors.get(r).column(column).sigma;
			regularised.put(k, offset, width, values[k], sigmas[k]);
		}
		predictor.predict(values, sigmas, pixelStatus, width, rows);
		markFallbacks(width);
		for (int r = 0; r < blocks.size(); r++)
			if (distances.get(r) != null) distances.get(r).mark(extractors.get(r).input().normalised(), extractors.get(r).input()
				.noise(), pixelStatus, width, rows.status);
		return rows;
	}

	private void extract(final List<SpectrumBlock> blocks) {
		for (int r = 0; r < blocks.size(); r++)
			extractors.get(r).extract(blocks.get(r));
	}

	/**
	 * Extracts the features that the model needs, without predicting.
	 *
	 * @param values [feature][pixel of the stack], relative to its origin; filled where the pixel is selected
	 * @param sigmas standard errors of the same
	 */
	void collect(final SpectrumBlock tile, final int offset, final List<MapPlane> values, final List<MapPlane> sigmas) {
		extract(parts(tile));
		for (int k = 0; k < values.size(); k++) {
			final FeatureReference feature = model.neededFeatures().get(k);
			final int r = roleOf(feature);
			final FeatureColumn column = extractors.get(r).column(indexIn(roles.get(r), feature));
			for (int j = 0; j < tile.width(); j++) {
				if (!stack.selected(offset + j)) continue;
				values.get(k).values()[offset + j] = column.value[j];
				sigmas.get(k).values()[offset + j] = column.sigma[j];
			}
		}
	}
}
