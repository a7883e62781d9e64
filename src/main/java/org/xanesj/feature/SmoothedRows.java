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

import java.util.Arrays;

/**
 * One {@link Smoothing} of the block that a {@link FeatureInput} holds. A row is computed when it is first asked for:
 * searches look at a part of the window that depends on where the block's edges are.
 */
public final class SmoothedRows {

	private final FeatureInput input;
	private final SmoothingWeights weights;
	private final float[][] rows;

	SmoothedRows(final FeatureInput input, final SmoothingWeights weights) {
		this.input = input;
		this.weights = weights;
		rows = new float[input.plan().size()][];
	}

	/** @return weights and noise gains of the rows */
	public SmoothingWeights weights() {
		return weights;
	}

	/**
	 * @param first index of the first energy that is needed; what lies outside the window is left out
	 * @param end index after the last
	 * @return the smoothed spectra or their derivative [per eV^derivative], [energy][pixel]; other rows may be null
	 */
	public float[][] rows(final int first, final int end) {
		final int to = Math.min(end, weights.to());
		for (int i = Math.max(first, weights.from()); i < to; i++)
			row(i);
		return rows;
	}

	/**
	 * @param i index of an energy in the window
	 * @return the smoothed spectra or their derivative [per eV^derivative] at this energy
	 */
	public float[] row(final int i) {
		return rows[i] == null ? compute(i) : rows[i];
	}

	private float[] compute(final int i) {
		rows[i] = input.newRow();
		weights.apply(i, input.normalised(), rows[i], input.width());
		return rows[i];
	}

	/** Forgets the last block. */
	void clear() {
		Arrays.fill(rows, null);
	}
}
