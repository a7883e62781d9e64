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

import org.xanesj.block.RowKernels;
import org.xanesj.block.RowMinima;
import org.xanesj.block.RowWindow;
import org.xanesj.feature.FeatureInput;
import org.xanesj.feature.FeaturePlan;
import org.xanesj.feature.FeatureStatus;
import org.xanesj.feature.RecipeParameter;
import org.xanesj.feature.SharedResult;

/**
 * The shoulder of the rising edge: the minimum of the second derivative (negative there) from 3 eV below to 14 eV above
 * E_half that stands out most, if it stands out by five times its noise. How far a minimum stands out is the smaller of
 * the two rises to the next maxima left and right of it, in units of its own noise: on a grid of uneven steps the same
 * rise means more where the points are denser.
 */
final class Shoulder {

	/** The result for a block; its height is the second derivative. */
	static final SharedResult<Position> POSITION = Shoulder::find;
	/** The smoothed spectrum at the shoulder, where there is one. */
	static final SharedResult<float[]> HEIGHT = Shoulder::heights;

	private static final double ABOVE = 14;
	/** The maxima next to a minimum may lie so far outside the window [eV]; beyond that the curve counts as it is there. */
	private static final double NEXT_MAXIMUM = 10;

	private Shoulder() {
		// prevent instantiation of utility class
	}

	private static Position find(final FeatureInput in) {
		final FeaturePlan plan = in.plan();
		final Position half = in.get(HalfHeight.POSITION);
		final Extremum curvature = new Extremum(in, SingleEdge.curvature(in));
		final Position shoulder = new Position(in, "no shoulder stands out of the noise");
		curvature.setErrors(shoulder);
		SingleEdge.startFrom(half, shoulder, in);
		if (curvature.end() <= curvature.first()) {
			Arrays.fill(shoulder.status, 0, in.width(), FeatureStatus.OUTSIDE_DATA);
			return shoulder;
		}
		final float perSignificance = (float) (1 / plan.recipe().parameter(RecipeParameter.SHOULDER_SIGNIFICANCE));
		final float[] standsOut = in.newRow();
		final int[] index = in.newIndices();
		search(in, half, curvature, standsOut, index);
		final float[] limit = in.newRow();
		RowKernels.set(limit, perSignificance, standsOut, 0, in.width());
		final byte[] significant = in.noiseAtMost(limit);
		for (int j = 0; j < in.width(); j++)
			if (shoulder.status[j] == FeatureStatus.OK && !(standsOut[j] > 0 && significant[j] == 1))
				shoulder.status[j] = FeatureStatus.NOT_FOUND;
		curvature.refine(shoulder, index);
		return shoulder;
	}

	private static float[] heights(final FeatureInput in) {
		return new LevelCrossing(in).heights(in.get(POSITION));
	}

	/** Finds for all pixels the minimum that stands out most, in units of its gain. */
	private static void search(final FeatureInput in, final Position half, final Extremum curvature,
		final float[] standsOut, final int[] index)
	{
		final RowWindow maxima = SingleEdge.around(in, half, -SingleEdge.BELOW_HALF - NEXT_MAXIMUM, ABOVE + NEXT_MAXIMUM,
			curvature.first() - 1, curvature.end() + 1);
		final RowWindow minima = SingleEdge.around(in, half, -SingleEdge.BELOW_HALF, ABOVE, maxima.from() + 1, maxima
			.to() - 1);
		if (minima.from() >= minima.to()) {
			Arrays.fill(standsOut, 0, in.width(), 0f);
			return;
		}
		final float[][] rows = curvature.rows(maxima.from(), maxima.to());
		final float[][] depths = new float[rows.length][];
		for (int i = maxima.from(); i < minima.to(); i++)
			depths[i] = in.newRow();
		RowMinima.depths(rows, in.plan().energies(), maxima, minima.from(), minima.to(), curvature.inverseGains(), in
			.width(), depths, in.newRow(), in.newRow());
		SingleEdge.findHighest(in, depths, minima, standsOut, index);
	}
}
