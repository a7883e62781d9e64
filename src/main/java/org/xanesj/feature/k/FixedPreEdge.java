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

import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;

import org.xanesj.block.RowKernels;
import org.xanesj.block.WeightedSum;
import org.xanesj.feature.FeatureInput;
import org.xanesj.feature.FeaturePlan;
import org.xanesj.feature.FeatureStatus;
import org.xanesj.feature.SharedResult;
import org.xanesj.preedge.FixedShapeFit;
import org.xanesj.preedge.PreEdgeRule;

/**
 * The pre-edges of a block as mixtures of the recipe's shapes: area, centroid and residual of every pixel by dot products.
 * <p>
 * The standard errors follow from the residual of each pixel, with the degrees of freedom of the fit; on the coarse grids
 * of stacks the 3-point residuals, which also see the curvature of the spectrum, are an upper bound of the noise. They
 * serve to tell whether the shapes describe the pixel at all.
 */
final class FixedPreEdge {

	/** The result for a block. */
	static final SharedResult<FixedPreEdge> FITS = FixedPreEdge::new;

	private static final double DETECTION = 3;
	private static final double MISFIT = 3;
	/** Even the shape of a spectrum's own fit leaves up to this residual, whatever the noise. */
	private static final double MODEL_ERROR = 0.01;

	/** A plan has no place for results of features; weak keys let them go with the plan. */
	private static final Map<FeaturePlan, Weights> WEIGHTS = Collections.synchronizedMap(new WeakHashMap<>());

	private static final String NO_SHAPES = "the recipe holds no pre-edge shapes; choose them from the stack or from " +
		"the training spectra first";
	private static final String TOO_FEW_POINTS = "too few energies in the pre-edge window for the number of shapes";
	private static final String NOTHING = "no pre-edge above the noise";
	private static final String STRANGE = "the pre-edge shapes leave more than three times the noise and 0.01 of the " +
		"edge step: there is something else in this pixel";

	/** What depends on the grid only. */
	private record Weights(FixedShapeFit fit, WeightedSum area, WeightedSum moment, WeightedSum[] basis,
		float[][] design, WindowNoise noise)
	{

		/** The noise is taken from so far below the window [eV] up to its end. */
		private static final double NOISE_FROM = 20;

		static Weights of(final FeaturePlan plan) {
			final FixedShapeFit fit = FixedShapeFit.of(plan.recipe().preEdgeShapes(), PreEdges.energies(plan));
			if (!fit.usable()) return new Weights(fit, null, null, null, null, null);
			final double[][] basis = fit.basis();
			final float[][] design = new float[fit.points()][basis.length];
			for (int i = 0; i < design.length; i++)
				for (int s = 0; s < basis.length; s++)
					design[i][s] = (float) basis[s][i];
			return new Weights(fit, new WeightedSum(fit.first(), fit.areaWeights()), new WeightedSum(fit.first(), fit
				.momentWeights()), Arrays.stream(basis).map(row -> new WeightedSum(fit.first(), row)).toArray(
					WeightedSum[]::new), design, new WindowNoise(plan, plan.firstFrom(PreEdgeRule.LOW - NOISE_FROM), fit
						.first() + fit.points() - 1));
		}
	}

	/** Area of each pixel [eV]; defined where the status is OK, BELOW_DETECTION or NOT_FOUND. */
	final float[] area;
	/** Its standard error. */
	final float[] areaSigma;
	/** Centroid of each pixel, relative to the reference energy [eV]; NaN where the area is below detection. */
	final float[] centroid;
	/** Its standard error. */
	final float[] centroidSigma;
	/** Status of each pixel; NOT_FOUND if there are values, but the shapes do not describe the pixel. */
	final byte[] status;
	private final String unusable;

	private FixedPreEdge(final FeatureInput in) {
		area = in.newRow();
		areaSigma = in.newRow();
		centroid = in.newRow();
		centroidSigma = in.newRow();
		status = in.newStatus();
		if (in.plan().recipe().preEdgeShapes().isEmpty()) {
			unusable = NO_SHAPES;
			refuse(in, FeatureStatus.NOT_FOUND);
			return;
		}
		final Weights weights = WEIGHTS.computeIfAbsent(in.plan(), Weights::of);
		unusable = weights.fit.usable() ? null : TOO_FEW_POINTS;
		if (unusable == null) fit(in, weights);
		else refuse(in, FeatureStatus.OUTSIDE_DATA);
	}

	private void refuse(final FeatureInput in, final byte why) {
		for (int j = 0; j < in.width(); j++)
			if (status[j] == FeatureStatus.OK) status[j] = why;
	}

	/** @return true if area and centroid of a pixel were computed */
	boolean hasValues(final int pixel) {
		return unusable == null && status[pixel] <= FeatureStatus.NOT_FOUND;
	}

	/** @return why a pixel has its status, in words; null if all is well */
	String words(final int pixel) {
		if (status[pixel] == FeatureStatus.OK) return null;
		if (FeatureStatus.concernsPixel(status[pixel])) return FeatureStatus.words(status[pixel]);
		if (unusable != null) return unusable;
		return status[pixel] == FeatureStatus.BELOW_DETECTION ? NOTHING : STRANGE;
	}

	private void fit(final FeatureInput in, final Weights weights) {
		final float[] moment = in.newRow();
		final float[] squares = in.newRow();
		weights.area.apply(in.normalised(), area, 0, in.width());
		weights.moment.apply(in.normalised(), moment, 0, in.width());
		residual(in, weights, squares);
		final FixedShapeFit fit = weights.fit;
		final float[] noise = in.newRow();
		weights.noise.compute(in, noise);
		final double freedom = fit.points() - weights.basis.length;
		final double areaVariance = fit.areaVariance();
		final double covariance = fit.covariance();
		final double momentVariance = fit.momentVariance();
		for (int j = 0; j < in.width(); j++) {
			if (status[j] != FeatureStatus.OK) continue;
			final double own = Math.sqrt(squares[j] / freedom);
			final double from = moment[j] / area[j];
			areaSigma[j] = (float) (own * Math.sqrt(areaVariance));
			final boolean isAboveNoise = area[j] >= DETECTION * areaSigma[j];
			final double rms = Math.sqrt(squares[j] / fit.points());
			if (rms > Math.max(MISFIT * noise[j], MODEL_ERROR)) status[j] = FeatureStatus.NOT_FOUND;
			else if (!isAboveNoise) status[j] = FeatureStatus.BELOW_DETECTION;
			if (!isAboveNoise) {
				centroid[j] = Float.NaN;
				centroidSigma[j] = Float.NaN;
				continue;
			}
			final double variance = momentVariance - 2 * from * covariance + from * from * areaVariance;
			centroid[j] = (float) (fit.origin() + from);
			centroidSigma[j] = (float) (own * Math.sqrt(Math.max(0, variance)) / area[j]);
		}
	}

	/** Sums the squares of what an orthonormal basis of the model leaves of each spectrum. */
	private static void residual(final FeatureInput in, final Weights weights, final float[] squares) {
		final int width = in.width();
		final float[][] parts = new float[weights.basis.length][];
		for (int s = 0; s < parts.length; s++) {
			parts[s] = in.newRow();
			weights.basis[s].apply(in.normalised(), parts[s], 0, width);
		}
		final float[] left = in.newRow();
		Arrays.fill(squares, 0, width, 0);
		for (int i = 0; i < weights.design.length; i++) {
			System.arraycopy(in.normalised()[weights.fit.first() + i], 0, left, 0, width);
			for (int s = 0; s < parts.length; s++)
				RowKernels.add(left, -weights.design[i][s], parts[s], 0, width);
			addSquares(squares, left, width);
		}
	}

	private static void addSquares(final float[] sum, final float[] row, final int width) {
		for (int j = 0; j < width; j++)
			sum[j] += row[j] * row[j];
	}
}
