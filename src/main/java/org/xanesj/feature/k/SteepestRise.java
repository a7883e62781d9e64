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

import org.xanesj.block.RowMaximum;
import org.xanesj.block.RowWindow;
import org.xanesj.feature.FeatureInput;
import org.xanesj.feature.FeaturePlan;
import org.xanesj.feature.FeatureStatus;
import org.xanesj.feature.SharedResult;

/** Where the edge rises fastest, in two definitions. */
final class SteepestRise {

	/** E0w: maximum of the strongly smoothed derivative within 6 eV of E_half. */
	static final SharedResult<Position> NEAR_HALF = SteepestRise::nearHalf;
	/** Maximum of the derivative from 10 eV below to 30 eV above the reference energy, and the derivative there. */
	static final SharedResult<Position> OVERALL = SteepestRise::overall;

	private static final double REACH = 6;
	private static final double FROM = -10;
	private static final double TO = 30;
	/** Lower than any derivative: no point was in the window. */
	private static final float LOWEST = -1e6f;
	private static final String MISSING = "the derivative has no maximum near the edge";

	private SteepestRise() {
		// prevent instantiation of utility class
	}

	private static Position nearHalf(final FeatureInput in) {
		final Position half = in.get(HalfHeight.POSITION);
		final Extremum slope = new Extremum(in, SingleEdge.wideSlope(in));
		final Position rise = new Position(in, MISSING);
		slope.setErrors(rise);
		SingleEdge.startFrom(half, rise, in);
		final RowWindow window = SingleEdge.around(in, half, -REACH, REACH, slope.first() - 1, slope.end() + 1);
		final float[] highest = in.newRow();
		final int[] index = in.newIndices();
		// with the neighbours that a refinement needs
		SingleEdge.findHighest(in, slope.rows(window.from() - 1, window.to() + 1), window, highest, index);
		for (int j = 0; j < in.width(); j++)
			if (rise.status[j] == FeatureStatus.OK && !(highest[j] > LOWEST)) rise.status[j] = FeatureStatus.OUTSIDE_DATA;
		slope.refine(rise, index);
		return rise;
	}

	private static Position overall(final FeatureInput in) {
		final FeaturePlan plan = in.plan();
		final Position half = in.get(HalfHeight.POSITION);
		final Extremum slope = new Extremum(in, SingleEdge.slope(in));
		final Position rise = new Position(in, MISSING);
		slope.setErrors(rise);
		if (plan.hasGaps()) SingleEdge.startFrom(half, rise, in);
		final int from = Math.max(slope.first() - 1, plan.firstFrom(FROM));
		final int to = Math.min(slope.end(), plan.lastUpTo(TO)) + 1;
		final int[] steepest = in.newIndices();
		if (from < to) RowMaximum.find(slope.rows(from - 1, to + 1), from, to, in.width(), in.newRow(), in.newRow(),
			steepest);
		else for (int j = 0; j < in.width(); j++)
			if (rise.status[j] == FeatureStatus.OK) rise.status[j] = FeatureStatus.OUTSIDE_DATA;
		slope.refine(rise, steepest);
		return rise;
	}
}
