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

import org.xanesj.block.RowCrossings;
import org.xanesj.feature.FeatureInput;
import org.xanesj.feature.FeaturePlan;
import org.xanesj.feature.FeatureStatus;
import org.xanesj.feature.SharedResult;

/**
 * E_int: mean energy of the crossings at 0.30, 0.35 ... 0.80 of the edge step; levels up to one half are searched from
 * E_half downwards, the others upwards.
 */
final class MeanCrossing {

	/** The result for a block. */
	static final SharedResult<Position> POSITION = MeanCrossing::find;

	private static final double[] LEVELS = { HalfHeight.LEVEL, 0.45, 0.40, 0.35, 0.30, 0.55, 0.60, 0.65, 0.70, 0.75, 0.80 };
	private static final int DOWN = 4;
	private static final int UP = 6;
	private static final float SPACING = 0.05f;

	private MeanCrossing() {
		// prevent instantiation of utility class
	}

	private static Position find(final FeatureInput in) {
		final Position half = in.get(HalfHeight.POSITION);
		final LevelCrossing crossing = new LevelCrossing(in);
		final Position mean = new Position(in, "the edge does not rise through all levels from 0.3 to 0.8");
		final int[] indices = new int[LEVELS.length];
		mean.errors(j -> search(crossing, j, half.index[j], indices) ? crossing.sigma(j, LEVELS, indices) : Double.NaN,
			j -> 0);
		SingleEdge.startFrom(half, mean, in);
		final float[] sum = in.newRow();
		Arrays.fill(sum, 0, in.width(), 0f);
		final RowCrossings above = goUp(in, crossing, half, mean, sum);
		final RowCrossings below = goDown(in, crossing, half, mean, sum);
		for (int j = 0; j < in.width(); j++) {
			if (mean.status[j] != FeatureStatus.OK) continue;
			if (above.isDone(j) && below.isDone(j)) mean.set(j, half.energy[j] + sum[j] / LEVELS.length, 0, half.index[j]);
			else mean.status[j] = FeatureStatus.NOT_FOUND;
		}
		return mean;
	}

	/** Adds the crossings at 0.55 to 0.80, relative to E_half. */
	private static RowCrossings goUp(final FeatureInput in, final LevelCrossing crossing, final Position half,
		final Position mean, final float[] sum)
	{
		final FeaturePlan plan = in.plan();
		final float[] start = in.newRow();
		for (int j = 0; j < in.width(); j++)
			start[j] = half.index[j];
		final RowCrossings up = new RowCrossings((float) HalfHeight.LEVEL, SPACING, UP, 1, start, half.energy, sum, in
			.newRow(), in.newRow());
		int done = 0;
		for (int i = Math.max(crossing.from() + 1, plan.firstFrom(half.lowestEnergy())); i < crossing.to(); i++) {
			up.go(i, crossing.row(i - 1), crossing.row(i), plan.energy(i - 1), plan.energy(i) - plan.energy(i - 1), in
				.width());
			while (done < in.width() && (mean.status[done] != FeatureStatus.OK || up.isDone(done)))
				done++;
			if (done == in.width()) break;
		}
		return up;
	}

	/** Adds the crossings at 0.45 to 0.30, relative to E_half. */
	private static RowCrossings goDown(final FeatureInput in, final LevelCrossing crossing, final Position half,
		final Position mean, final float[] sum)
	{
		final FeaturePlan plan = in.plan();
		final float[] start = in.newRow();
		for (int j = 0; j < in.width(); j++)
			start[j] = half.index[j] - 1f;
		final RowCrossings down = new RowCrossings((float) HalfHeight.LEVEL, -SPACING, DOWN, -1, start, half.energy, sum, in
			.newRow(), in.newRow());
		int done = 0;
		for (int i = Math.min(crossing.to() - 2, plan.lastUpTo(half.highestEnergy())); i >= crossing.from(); i--) {
			down.go(i, crossing.row(i + 1), crossing.row(i), plan.energy(i + 1), plan.energy(i) - plan.energy(i + 1), in
				.width());
			while (done < in.width() && (mean.status[done] != FeatureStatus.OK || down.isDone(done)))
				done++;
			if (done == in.width()) break;
		}
		return down;
	}

	/** Each level's crossing by itself, for the error; each search goes on where that of the level before ended. */
	private static boolean search(final LevelCrossing crossing, final int j, final int half, final int[] indices) {
		int i = half;
		for (int k = 0; k <= DOWN && i != LevelCrossing.NONE; k++)
			indices[k] = i = crossing.down(j, LEVELS[k], i);
		if (i == LevelCrossing.NONE) return false;
		i = half;
		for (int k = DOWN + 1; k < LEVELS.length && i != LevelCrossing.NONE; k++)
			indices[k] = i = crossing.up(j, LEVELS[k], i);
		return i != LevelCrossing.NONE;
	}
}
