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
			if (rows[i] == null) {
				rows[i] = input.newRow();
				weights.apply(i, input.normalised(), rows[i], input.width());
			}
		return rows;
	}

	/** Forgets the last block. */
	void clear() {
		Arrays.fill(rows, null);
	}
}
