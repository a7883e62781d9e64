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
import org.xanesj.feature.FeatureStatus;
import org.xanesj.feature.SmoothedRows;
import org.xanesj.feature.Smoothing;
import org.xanesj.feature.SmoothingWeights;

/**
 * Extrema of smoothed spectra or derivatives, refined between grid points by a parabola, with standard errors from the
 * noise: sigma(E) = 1.3 sigma g / |kappa| with the noise gain g of the slope and the curvature kappa at the extremum.
 */
final class Extremum {

	private final FeatureInput in;
	private final FeaturePlan plan;
	private final SmoothingWeights weights;
	private final SmoothedRows smoothed;

	/**
	 * @param in the block
	 * @param smoothing of what the extrema are
	 */
	Extremum(final FeatureInput in, final Smoothing smoothing) {
		this.in = in;
		plan = in.plan();
		smoothed = in.rows(smoothing);
		weights = smoothed.weights();
	}

	/** @return index of the first energy with both a row and a neighbour below it */
	int first() {
		return weights.from() + 1;
	}

	/** @return index after the last energy with both a row and a neighbour above it */
	int end() {
		return weights.to() - 1;
	}

	/** @return rows [energy][pixel] for the energies {@code from} to {@code to - 1} as far as the window goes */
	float[][] rows(final int from, final int to) {
		return smoothed.rows(from, to);
	}

	/** @return the row of one energy from {@link #first()} - 1 to {@link #end()} */
	float[] row(final int i) {
		return smoothed.row(i);
	}

	/** @return 1 / gain of all rows */
	double[] inverseGains() {
		return weights.inverseGains();
	}

	/** @return noise gains of all rows */
	double[] gains() {
		return weights.gains();
	}

	/** @return noise gain of row {@code i} */
	double gain(final int i) {
		return weights.gain(i);
	}

	/**
	 * Sets the place of every pixel whose status is OK to the extremum next to a grid point: the vertex of the parabola
	 * through this point and its neighbours if it lies between these, else the point itself. The rows there and next to
	 * them must have been asked for.
	 *
	 * @param position receives energies and heights
	 * @param index of the grid point of each pixel
	 */
	void refine(final Position position, final int[] index) {
		plan.vertex().refine(rows(0, 0), first(), end(), index, position.status, in.width(), position.energy,
			position.height);
		System.arraycopy(index, 0, position.index, 0, in.width());
	}

	/** Tells a position that it holds refined extrema of these rows. */
	void setErrors(final Position position) {
		position.errors(j -> energySigma(j, position.index[j]), j -> in.errorNoise()[j] * weights.errorGain(position.index[j]));
	}

	private double energySigma(final int j, final int i) {
		if (i < first() || i >= end()) return Double.NaN;
		final float[][] rows = rows(i - 1, i + 2);
		final double left = (rows[i][j] - rows[i - 1][j]) * plan.inverseStep(i - 1);
		final double right = (rows[i + 1][j] - rows[i][j]) * plan.inverseStep(i);
		final double curvature = 2 * (right - left) * plan.inverseSpan(i);
		return Position.NORMALISATION_SHARE * in.errorNoise()[j] * weights.slopeGain(i) / Math.abs(curvature);
	}
}
