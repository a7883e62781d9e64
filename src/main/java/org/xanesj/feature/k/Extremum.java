package org.xanesj.feature.k;

import org.xanesj.feature.FeatureInput;
import org.xanesj.feature.FeaturePlan;
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

	/** @return 1 / gain of all rows */
	double[] inverseGains() {
		return weights.inverseGains();
	}

	/** @return noise gain of row {@code i} */
	double gain(final int i) {
		return weights.gain(i);
	}

	/**
	 * Sets a pixel's place to the extremum next to grid point {@code i}: the vertex of the parabola through this point and
	 * its neighbours if it lies between these, else the point itself.
	 */
	void refine(final Position position, final int pixel, final int i) {
		if (i < first() || i >= end()) {
			position.set(pixel, plan.energy(i), rows(i, i + 1)[i][pixel], i);
			return;
		}
		final float[][] rows = rows(i - 1, i + 2);
		final double y = rows[i][pixel];
		final double left = (y - rows[i - 1][pixel]) * plan.inverseStep(i - 1);
		final double right = (rows[i + 1][pixel] - y) * plan.inverseStep(i);
		final double before = plan.energy(i - 1) - plan.energy(i);
		final double after = plan.energy(i + 1) - plan.energy(i);
		final double bend = (right - left) / (after - before);
		// slope at the point itself: that of the left chord, corrected by the bend
		final double slope = left - bend * before;
		final double vertex = -slope / (2 * bend);
		if (vertex >= before && vertex <= after) position.set(pixel, plan.energy(i) + vertex, y + 0.5 * slope * vertex, i);
		else position.set(pixel, plan.energy(i), y, i);
	}

	/** Tells a position that it holds refined extrema of these rows. */
	void setErrors(final Position position) {
		position.errors(j -> energySigma(j, position.index[j]), j -> in.noise()[j] * gain(position.index[j]));
	}

	private double energySigma(final int j, final int i) {
		if (i < first() || i >= end()) return Double.NaN;
		final float[][] rows = rows(i - 1, i + 2);
		final double left = (rows[i][j] - rows[i - 1][j]) * plan.inverseStep(i - 1);
		final double right = (rows[i + 1][j] - rows[i][j]) * plan.inverseStep(i);
		final double curvature = 2 * (right - left) / (plan.energy(i + 1) - plan.energy(i - 1));
		return Position.NORMALISATION_SHARE * in.noise()[j] * weights.slopeGain(i) / Math.abs(curvature);
	}
}
