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
import org.xanesj.feature.FeatureInput;
import org.xanesj.feature.FeatureStatus;
import org.xanesj.feature.SharedResult;

/** Where the rising edge passes half the height of the white line. */
final class HalfWhiteLine {

	/** The result for a block. */
	static final SharedResult<Position> POSITION = HalfWhiteLine::find;

	/** More than any row. */
	private static final int NOWHERE = 1 << 20;

	private HalfWhiteLine() {
		// prevent instantiation of utility class
	}

	private static Position find(final FeatureInput in) {
		final Position half = in.get(HalfHeight.POSITION);
		final Position line = in.get(WhiteLine.POSITION);
		final LevelCrossing crossing = new LevelCrossing(in);
		final Position place = new Position(in, "no white line, so no half of it");
		place.errors(j -> {
			final double own = crossing.sigma(j, new double[] { place.height[j] }, new int[] { place.index[j] });
			final double slope = crossing.slope(j, place.index[j]);
			return Math.hypot(own, 0.5 * line.heightSigma(j) / slope);
		}, j -> 0.5 * line.heightSigma(j));
		final float[] level = in.newRow();
		final float[] start = in.newRow();
		for (int j = 0; j < in.width(); j++) {
			place.status[j] = line.status[j];
			level[j] = 0.5f * line.height[j];
			start[j] = half.index[j];
		}
		final float[] reached = findReached(in, crossing, place, level, start);
		for (int j = 0; j < in.width(); j++) {
			if (place.status[j] != FeatureStatus.OK) continue;
			final int i = level[j] > HalfHeight.LEVEL ? (int) reached[j] : crossing.down(j, level[j], half.index[j]);
			if (i == LevelCrossing.NONE || i == NOWHERE) place.status[j] = FeatureStatus.NOT_FOUND;
			else place.index[j] = i;
		}
		crossing.place(level, place);
		return place;
	}

	/** Searches upwards until every pixel with a white line has reached its level. */
	private static float[] findReached(final FeatureInput in, final LevelCrossing crossing, final Position place,
		final float[] level, final float[] start)
	{
		final float[] reached = in.newRow();
		Arrays.fill(reached, 0, in.width(), NOWHERE);
		int done = 0;
		for (int i = Math.max(crossing.from(), in.plan().firstFrom(in.get(HalfHeight.POSITION).lowestEnergy())); i < crossing
			.to() && done < in.width(); i++)
		{
			RowMaximum.firstReached(reached, i, crossing.row(i), level, start, in.width());
			while (done < in.width() && (reached[done] < NOWHERE || place.status[done] != FeatureStatus.OK))
				done++;
		}
		return reached;
	}
}
