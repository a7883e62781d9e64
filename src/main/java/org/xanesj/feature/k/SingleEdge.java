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

import org.xanesj.block.RowMaximum;
import org.xanesj.block.RowWindow;
import org.xanesj.feature.FeatureInput;
import org.xanesj.feature.FeaturePlan;
import org.xanesj.feature.FeatureStatus;
import org.xanesj.feature.RecipeParameter;
import org.xanesj.feature.Smoothing;
import org.xanesj.spectrum.EnergyWindow;

/** Which smoothed spectra the features of single edges share, and which parts of a spectrum they look at. */
final class SingleEdge {

	/** No edge is looked for above this energy, relative to the reference energy [eV]. */
	static final double TOP = 45;
	/** Features that need structure look from this far below E_half [eV] ... */
	static final double BELOW_HALF = 3;
	/** ... to this far above it. */
	static final double ABOVE_HALF = 20;

	/** So far from the limits of the windows [eV] no rounding matters. */
	static final double INSIDE = 0.01;

	private static final EnergyWindow LEVEL = new EnergyWindow(-40, 110);
	private static final EnergyWindow SLOPE = new EnergyWindow(-20, 70);

	private SingleEdge() {
		// prevent instantiation of utility class
	}

	/** @return the smoothed spectrum, on which levels, maxima and heights are found */
	static Smoothing level(final FeatureInput in) {
		return new Smoothing(in.plan().recipe().parameter(RecipeParameter.SMOOTHING), 0, LEVEL);
	}

	/** @return its derivative */
	static Smoothing slope(final FeatureInput in) {
		return new Smoothing(in.plan().recipe().parameter(RecipeParameter.SMOOTHING), 1, SLOPE);
	}

	/** @return a derivative smoothed enough for its maximum to stay in place under noise */
	static Smoothing wideSlope(final FeatureInput in) {
		return new Smoothing(in.plan().recipe().parameter(RecipeParameter.DERIVATIVE_SMOOTHING), 1, SLOPE);
	}

	/** @return the second derivative, in which a shoulder is a minimum */
	static Smoothing curvature(final FeatureInput in) {
		return new Smoothing(in.plan().recipe().parameter(RecipeParameter.SHOULDER_SMOOTHING), 2, SLOPE);
	}

	/**
	 * Gives each pixel of a position the status that the edge energy leaves it: that of E_half if there is none, and
	 * {@link FeatureStatus#OUTSIDE_DATA} if the grid has a gap from 3 eV below to 20 eV above it.
	 *
	 * @param half E_half
	 * @param position that needs it
	 * @param in the block
	 */
	static void startFrom(final Position half, final Position position, final FeatureInput in) {
		System.arraycopy(half.status, 0, position.status, 0, in.width());
		if (!in.plan().gapWithin(half.lowestEnergy() - BELOW_HALF, half.highestEnergy() + ABOVE_HALF)) return;
		for (int j = 0; j < in.width(); j++)
			if (half.status[j] == FeatureStatus.OK && in.plan().gapWithin(half.energy[j] - BELOW_HALF, half.energy[j] +
				ABOVE_HALF)) position.status[j] = FeatureStatus.OUTSIDE_DATA;
	}

	/**
	 * The part of each pixel's spectrum around its E_half.
	 *
	 * @param in the block
	 * @param half E_half
	 * @param below where the window begins, from E_half [eV]
	 * @param above where it ends, from E_half [eV]
	 * @param first first row that exists
	 * @param end after the last row that exists
	 */
	static RowWindow around(final FeatureInput in, final Position half, final double below, final double above,
		final int first, final int end)
	{
		final FeaturePlan plan = in.plan();
		final float[] lower = in.newRow();
		final float[] upper = in.newRow();
		final float toLower = (float) (below - FeaturePlan.ENERGY_TOLERANCE);
		final float toUpper = (float) (above + FeaturePlan.ENERGY_TOLERANCE);
		for (int j = 0; j < in.width(); j++) {
			lower[j] = half.energy[j] + toLower;
			upper[j] = half.energy[j] + toUpper;
		}
		return new RowWindow(lower, upper, Math.max(first, plan.firstFrom(half.lowestEnergy() + below)), Math.min(end, plan
			.lastUpTo(half.highestEnergy() + above) + 1), plan.firstFrom(half.highestEnergy() + below + INSIDE), plan
				.lastUpTo(half.lowestEnergy() + above - INSIDE) + 1);
	}

	/**
	 * Finds for each pixel the row of the greatest value in a window.
	 *
	 * @param in the block
	 * @param rows where to search, [energy][pixel]
	 * @param window of each pixel
	 * @param highest receives the greatest values; hugely negative where no row lies in the window
	 * @param index receives their rows; 0 where no row lies in any window
	 */
	static void findHighest(final FeatureInput in, final float[][] rows, final RowWindow window,
		final float[] highest, final int[] index)
	{
		if (window.from() < window.to()) RowMaximum.findWithin(rows, in.plan().energies(), window, in.width(), highest, in
			.newRow(), index);
		else {
			Arrays.fill(highest, 0, in.width(), Float.NEGATIVE_INFINITY);
			Arrays.fill(index, 0, in.width(), 0);
		}
	}
}
