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
package org.xanesj.feature.l;

import org.xanesj.feature.FeatureInput;
import org.xanesj.feature.FeaturePlan;
import org.xanesj.feature.FeatureStatus;
import org.xanesj.feature.SharedResult;

/** Full width of the L3 line at half its height [eV], on the smoothed spectrum minus the background. */
final class LineWidth implements Measurement {

	static final SharedResult<LineWidth> L3 = LineWidth::new;

	private final LinePair pair;
	private final FeaturePlan plan;
	private final Measurement height;
	private final Side left;
	private final Side right;
	private final byte[] status;

	/** For each pixel the grid point below the crossing, the energy of the crossing, and the slope there. */
	private static final class Side {

		final int[] below;
		final float[] energy;
		final float[] slope;

		Side(final FeatureInput in) {
			below = new int[in.width()];
			energy = in.newRow();
			slope = in.newRow();
		}
	}

	private LineWidth(final FeatureInput in) {
		pair = in.get(LinePair.OF);
		plan = in.plan();
		height = LineHeight.l3(in);
		left = new Side(in);
		right = new Side(in);
		status = pair.l3.status.clone();
		for (int j = 0; j < in.width(); j++) {
			if (status[j] == FeatureStatus.OK && pair.l2.status[j] == FeatureStatus.OUTSIDE_DATA)
				status[j] = FeatureStatus.OUTSIDE_DATA;
			if (status[j] == FeatureStatus.OK && !(descend(left, j, -1) && descend(right, j, 1)))
				status[j] = FeatureStatus.NOT_FOUND;
		}
	}

	private boolean descend(final Side side, final int pixel, final int direction) {
		final double half = pair.l3.height[pixel] / 2.0;
		final float[][] rows = pair.smoothed;
		int i = pair.l3.at[pixel];
		double here = pair.aboveBackground(i, pixel);
		while (here > half) {
			final int next = i + direction;
			if (next < 0 || next >= rows.length || rows[next] == null || plan.energy(next) > pair.l2.energy[pixel])
				return false;
			final double there = pair.aboveBackground(next, pixel);
			if (there <= half) {
				final int low = Math.min(i, next);
				final double slope = (there - here) / (plan.energy(next) - plan.energy(i));
				side.below[pixel] = low;
				side.slope[pixel] = (float) slope;
				side.energy[pixel] = (float) (plan.energy(i) + (half - here) / slope);
				return true;
			}
			i = next;
			here = there;
		}
		return false;
	}

	@Override
	public double value(final int pixel) {
		return right.energy[pixel] - left.energy[pixel];
	}

	@Override
	public byte status(final int pixel) {
		return status[pixel];
	}

	@Override
	public String why(final int pixel) {
		return status[pixel] == FeatureStatus.NOT_FOUND && pair.l3.status[pixel] == FeatureStatus.OK
			? "the spectrum does not fall to half the height of L3 on both sides" : null;
	}

	@Override
	public void accumulate(final double factor, final int pixel, final NoiseWeights into) {
		cross(right, -factor, pixel, into);
		cross(left, factor, pixel, into);
	}

	/** A crossing moves by minus (change of the value there - half the change of the height) / slope. */
	private void cross(final Side side, final double factor, final int pixel, final NoiseWeights into) {
		final int i = side.below[pixel];
		final double share = (side.energy[pixel] - plan.energy(i)) / (plan.energy(i + 1) - plan.energy(i));
		final double perValue = factor / side.slope[pixel];
		into.addSmoothed(perValue * (1 - share), i);
		into.addSmoothed(perValue * share, i + 1);
		height.accumulate(-perValue / 2, pixel, into);
	}
}
