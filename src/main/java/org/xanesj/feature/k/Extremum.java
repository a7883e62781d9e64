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

	/** @return noise gain of row {@code i} */
	double gain(final int i) {
		return weights.gain(i);
	}

	/** Sets a pixel's place to the extremum next to grid point {@code i}. */
	void refine(final Position position, final int pixel, final int i) {
		final float[][] rows = rows(i - 1, i + 2);
		if (i < first() || i >= end()) {
			position.set(pixel, plan.energy(i), rows[i][pixel], i);
			return;
		}
		final double x0 = plan.energy(i - 1);
		final double x1 = plan.energy(i);
		final double x2 = plan.energy(i + 1);
		final float y0 = rows[i - 1][pixel];
		final float y1 = rows[i][pixel];
		final float y2 = rows[i + 1][pixel];
		final double bend = Vertex.bend(x0, x1, x2, y0, y1, y2);
		final double vertex = Vertex.position(x0, x1, x2, y0, y1, bend);
		position.set(pixel, vertex, Vertex.value(vertex, x0, x1, y0, y1, bend), i);
	}

	/** Tells a position that it holds refined extrema of these rows. */
	void setErrors(final Position position) {
		position.errors(j -> energySigma(j, position.index[j]), j -> in.noise()[j] * gain(position.index[j]));
	}

	private double energySigma(final int j, final int i) {
		if (i < first() || i >= end()) return Double.NaN;
		final float[][] rows = rows(i - 1, i + 2);
		final double curvature = 2 * Vertex.bend(plan.energy(i - 1), plan.energy(i), plan.energy(i + 1), rows[i - 1][j],
			rows[i][j], rows[i + 1][j]);
		return Position.NORMALISATION_SHARE * in.noise()[j] * weights.slopeGain(i) / Math.abs(curvature);
	}
}
