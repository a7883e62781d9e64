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
package org.xanesj.feature;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.xanesj.block.SpectrumBlock;

/**
 * Computes a list of features for one block after the other: the one way from spectra to numbers, for single spectra and
 * for maps. One per thread; everything is reused from block to block.
 */
public final class FeatureExtractor {

	private final FeatureInput input;
	private final List<SpectralFeature> features;
	private final boolean sigma;
	private final boolean words;
	private final List<FeatureColumn> columns = new ArrayList<>();
	private byte[] status = new byte[0];
	private boolean allOk;

	/**
	 * @param input the plan with its limits for pixels
	 * @param features what to compute, in this order
	 * @param sigma whether standard errors are wanted
	 * @param words whether {@link FeatureColumn#words} are wanted (single spectra)
	 */
	public FeatureExtractor(final FeatureInput input, final List<SpectralFeature> features, final boolean sigma,
		final boolean words)
	{
		this.input = input;
		this.features = List.copyOf(features);
		this.sigma = sigma;
		this.words = words;
	}

	/** @return an extractor of values only, without a limit for the edge step */
	public static FeatureExtractor of(final FeaturePlan plan, final List<SpectralFeature> features) {
		return new FeatureExtractor(new FeatureInput(plan), features, false, false);
	}

	/**
	 * Computes all features of a block. A pixel that is unusable as a whole has NaN and its status in every column.
	 *
	 * @param block one row per energy of the plan
	 */
	public void extract(final SpectrumBlock block) {
		ensureCapacity(block.width());
		input.load(block);
		System.arraycopy(input.pixelStatus(), 0, status, 0, block.width());
		allOk = input.allOk(status);
		for (int k = 0; k < features.size(); k++) {
			final FeatureColumn column = columns.get(k);
			column.clear();
			features.get(k).compute(input, column);
			settle(column);
		}
	}

	private void settle(final FeatureColumn column) {
		final int width = input.width();
		if (!allOk) setAside(column);
		// mostly a feature is defined everywhere, or where another of the same search is
		if (input.allOk(column.status) || Arrays.mismatch(column.status, 0, width, status, 0, width) < 0) return;
		// a pixel that is set aside keeps its own status, which is larger than any feature's
		for (int j = 0; j < width; j++)
			status[j] = (byte) Math.max(status[j], column.status[j]);
	}

	/** Pixels that are unusable as a whole have no feature. */
	private void setAside(final FeatureColumn column) {
		final byte[] pixel = input.pixelStatus();
		for (int j = 0; j < input.width(); j++)
			if (pixel[j] != FeatureStatus.OK) {
				column.undefined(j, pixel[j]);
				column.explain(j, FeatureStatus.words(pixel[j]));
			}
	}

	private void ensureCapacity(final int width) {
		if (status.length >= width) return;
		status = new byte[width];
		columns.clear();
		for (int k = 0; k < features.size(); k++)
			columns.add(new FeatureColumn(width, sigma, words));
	}

	/** @return the features, in the order of the columns */
	public List<SpectralFeature> features() {
		return features;
	}

	/** @return values of feature number {@code k} for the last block; overwritten by the next */
	public FeatureColumn column(final int k) {
		return columns.get(k);
	}

	/**
	 * @return for each pixel of the last block its {@link FeatureStatus} as a whole, or if that is OK the largest status
	 *         of its features; overwritten by the next block
	 */
	public byte[] status() {
		return status;
	}

	/** @return the last block as features saw it */
	public FeatureInput input() {
		return input;
	}

	/**
	 * @param k number of the feature
	 * @param pixel of the last block
	 * @return the value as it is reported: absolute energies with the reference energy added; NaN where undefined
	 */
	public double reported(final int k, final int pixel) {
		return features.get(k).origin(input.plan().recipe()) + columns.get(k).value[pixel];
	}
}
