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
package org.xanesj.feature.k;

import org.xanesj.feature.FeatureInput;
import org.xanesj.feature.FeaturePlan;
import org.xanesj.feature.SmoothedRows;
import org.xanesj.feature.SmoothingWeights;

/**
 * Where the rising edge of the smoothed spectrum passes given levels, between grid points by linear interpolation.
 */
final class LevelCrossing {

	/** No crossing. */
	static final int NONE = -1;

	private final FeatureInput in;
	private final FeaturePlan plan;
	private final SmoothingWeights weights;
	private final SmoothedRows smoothed;
	private double[] combination;

	/** @param in the block */
	LevelCrossing(final FeatureInput in) {
		this.in = in;
		plan = in.plan();
		smoothed = in.rows(SingleEdge.level(in));
		weights = smoothed.weights();
	}

	/** @return the smoothed spectra, [energy][pixel], for the energies {@code from} to {@code to - 1} at least */
	float[][] rows(final int from, final int to) {
		return smoothed.rows(from, to);
	}

	/** @return the smoothed spectra at one energy from {@link #from} to {@link #to} - 1 */
	float[] row(final int i) {
		return smoothed.row(i);
	}

	/** @return index of the first energy that has a row */
	int from() {
		return weights.from();
	}

	/** @return index after the last energy that has a row */
	int to() {
		return weights.to();
	}

	/**
	 * @param pixel of the block
	 * @param level height in units of the edge step
	 * @param start index of a point where the spectrum is at or above the level
	 * @return greatest index i up to {@code start} with y(i-1) < level <= y(i), or {@link #NONE}
	 */
	int down(final int pixel, final double level, final int start) {
		int i = start;
		while (i > weights.from() && row(i - 1)[pixel] >= level)
			i--;
		return i > weights.from() ? i : NONE;
	}

	/**
	 * @param pixel of the block
	 * @param level height in units of the edge step
	 * @param start index of a point whose lower neighbour is below the level
	 * @return smallest index i from {@code start} on with y(i-1) < level <= y(i), or {@link #NONE}
	 */
	int up(final int pixel, final double level, final int start) {
		int i = start;
		while (i < weights.to() && row(i)[pixel] < level)
			i++;
		return i < weights.to() ? i : NONE;
	}

	/**
	 * Sets every pixel whose status is OK to where its spectrum passes its level.
	 *
	 * @param levels height of each pixel, in units of the edge step
	 * @param position whose indices are as {@link #down} and {@link #up} give them; receives energies and heights
	 */
	void place(final float[] levels, final Position position) {
		plan.interpolation().crossings(rows(0, 0), levels, position.index, position.status, in.width(), position.energy);
		System.arraycopy(levels, 0, position.height, 0, in.width());
	}

	private double fraction(final int pixel, final double level, final int i) {
		final float below = row(i - 1)[pixel];
		return (level - below) / (row(i)[pixel] - below);
	}

	/** @return slope between points {@code i - 1} and {@code i} [1/eV] */
	double slope(final int pixel, final int i) {
		return (row(i)[pixel] - row(i - 1)[pixel]) / (plan.energy(i) - plan.energy(i - 1));
	}

	/**
	 * Standard error of the mean of crossings. Noise moves a crossing by its own value divided by the slope; values at
	 * neighbouring crossings share measured points, which is taken into account.
	 *
	 * @param pixel of the block
	 * @param levels of the crossings
	 * @param indices as {@link #down} and {@link #up} gave them
	 * @return standard error [eV]
	 */
	double sigma(final int pixel, final double[] levels, final int[] indices) {
		if (combination == null) combination = new double[plan.size()];
		java.util.Arrays.fill(combination, 0);
		for (int k = 0; k < levels.length; k++) {
			final double t = fraction(pixel, levels[k], indices[k]);
			final double factor = 1 / (levels.length * slope(pixel, indices[k]));
			weights.accumulate(factor * (1 - t), indices[k] - 1, combination);
			weights.accumulate(factor * t, indices[k], combination);
		}
		return Position.NORMALISATION_SHARE * in.errorNoise()[pixel] * plan.profile().norm(combination);
	}

	/** @return the smoothed spectrum at a position, where there is one */
	float[] heights(final Position position) {
		final float[] heights = in.newRow();
		final float[][] rows = rows(plan.firstFrom(position.lowestEnergy()) - 2, plan.lastUpTo(position.highestEnergy()) + 3);
		plan.interpolation().values(rows, weights.from(), weights.to(), position.energy, position.index,
			position.status, in.width(), heights);
		return heights;
	}

	/** @return standard error of the smoothed spectrum at point {@code i}, without that of the edge step */
	double heightSigma(final int pixel, final int i) {
		return in.errorNoise()[pixel] * weights.errorGain(i);
	}
}
