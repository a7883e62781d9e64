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

import org.xanesj.feature.FeatureInput;
import org.xanesj.feature.FeaturePlan;
import org.xanesj.feature.FeatureStatus;
import org.xanesj.feature.RecipeParameter;
import org.xanesj.feature.SharedResult;
import org.xanesj.feature.Smoothing;
import org.xanesj.preedge.PreEdge;
import org.xanesj.preedge.PreEdgeFitter;
import org.xanesj.preedge.PreEdgeRule;
import org.xanesj.preedge.PreEdgeStatus;
import org.xanesj.spectrum.AbsorptionEdge;
import org.xanesj.spectrum.EnergyWindow;

/** The pre-edges of a block, one spectrum after the other: about a millisecond each. */
final class PreEdges {

	/** The result for a block; null for pixels that are unusable as a whole. */
	static final SharedResult<PreEdge[]> FITS = PreEdges::fit;

	private PreEdges() {
		// prevent instantiation of utility class
	}

	private static PreEdge[] fit(final FeatureInput in) {
		final FeaturePlan plan = in.plan();
		final PreEdgeRule rule = rule(plan);
		final Smoothing bend = new Smoothing(PreEdgeFitter.CURVATURE_HALF_WIDTH, 2, new EnergyWindow(rule.low(), rule
			.cap()));
		final PreEdgeFitter fitter = new PreEdgeFitter(rule, energies(plan), in.noiseGain(bend), (int) plan.recipe()
			.parameter(RecipeParameter.PREEDGE_PEAKS));
		final Position half = in.get(HalfHeight.POSITION);
		final float[][] level = in.smoothed(SingleEdge.level(in));
		final float[][] curvature = in.smoothed(bend);
		final PreEdge[] found = new PreEdge[in.width()];
		for (int j = 0; j < found.length; j++) {
			if (in.pixelStatus()[j] != FeatureStatus.OK) continue;
			final double halfEnergy = half.status[j] == FeatureStatus.OK ? half.energy[j] : Double.NaN;
			found[j] = fitter.fit(column(in.normalised(), j), column(level, j), column(curvature, j), halfEnergy);
		}
		return found;
	}

	/** @return where the pre-edge is looked for; edges other than K have no row in the table of elements */
	static PreEdgeRule rule(final FeaturePlan plan) {
		final AbsorptionEdge edge = plan.recipe().edge();
		return PreEdgeRule.of(edge.shell().equals("K") ? edge.symbol() : edge.toString());
	}

	/** @return energies of a plan, relative to the reference energy [eV] */
	static double[] energies(final FeaturePlan plan) {
		final double[] energies = new double[plan.size()];
		Arrays.setAll(energies, plan::energy);
		return energies;
	}

	/**
	 * Common code of what came of looking for a pre-edge: none is below detection and one that merges with the edge is
	 * not found, both with area and intensity 0; a spectrum that could not be fitted is outside the data or too noisy,
	 * without any number.
	 */
	static byte code(final PreEdgeStatus status) {
		return switch (status) {
			case OK -> FeatureStatus.OK;
			case NONE -> FeatureStatus.BELOW_DETECTION;
			case MERGED -> FeatureStatus.NOT_FOUND;
			case TOO_FEW_POINTS, NO_EDGE -> FeatureStatus.OUTSIDE_DATA;
			case BROKEN, POOR_FIT -> FeatureStatus.TOO_NOISY;
		};
	}

	private static double[] column(final float[][] rows, final int pixel) {
		final double[] column = new double[rows.length];
		for (int i = 0; i < column.length; i++)
			column[i] = rows[i] == null ? Double.NaN : rows[i][pixel];
		return column;
	}
}
