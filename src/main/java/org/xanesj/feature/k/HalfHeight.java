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

/**
 * E_half: where the smoothed spectrum, searched from 45 eV above the reference energy downwards, falls below half the
 * edge step. It does not need the white line, which in chromates and the like is a pre-edge peak.
 */
final class HalfHeight {

	/** The result for a block. */
	static final SharedResult<Position> POSITION = HalfHeight::find;

	static final double LEVEL = 0.5;

	/** So many rows are searched before it is seen whether more are needed. */
	private static final int ROWS = 6;

	private static final double PLATEAU_FROM = -8;
	private static final double PLATEAU_HEIGHT = 0.03;
	private static final double PLATEAU_LENGTH = 1.5;

	/** A spectrum that reaches less far above the reference energy [eV] may simply end before the edge. */
	private static final double ENOUGH_ABOVE = 25;

	private HalfHeight() {
		// prevent instantiation of utility class
	}

	private static Position find(final FeatureInput in) {
		final LevelCrossing crossing = new LevelCrossing(in);
		final Position half = new Position(in, "the spectrum does not rise through half the edge step");
		final double[] level = { LEVEL };
		half.errors(j -> crossing.sigma(j, level, new int[] { half.index[j] }), j -> 0);
		final int end = Math.min(crossing.to(), in.plan().lastUpTo(SingleEdge.TOP) + 1);
		findLastRise(in, crossing, end, half);
		for (int j = 0; j < in.width(); j++)
			if (half.status[j] == FeatureStatus.OK && half.index[j] < 0) half.status[j] = missing(in);
		final float[] levels = in.newRow();
		Arrays.fill(levels, 0, in.width(), (float) LEVEL);
		crossing.place(levels, half);
		return half;
	}

	/** Searches from the top downwards, a few rows at a time, until every pixel that can have an edge has one. */
	private static void findLastRise(final FeatureInput in, final LevelCrossing crossing, final int end,
		final Position half)
	{
		final float[] last = in.newRow();
		Arrays.fill(last, 0, in.width(), -1f);
		int searched = 0;
		int from = end - 1;
		while (from > crossing.from() && searched < in.width()) {
			final int to = from + 1;
			from = Math.max(crossing.from(), from - ROWS);
			RowMaximum.lastRise(crossing.rows(from, to), (float) LEVEL, from, to, in.width(), last);
			while (searched < in.width() && (last[searched] >= 0 || half.status[searched] != FeatureStatus.OK))
				searched++;
		}
		for (int j = 0; j < in.width(); j++)
			half.index[j] = (int) last[j];
	}

	/**
	 * Says whether a spectrum stays within 0.03 of half the edge step over more than 1.5 eV, so that little noise moves
	 * E_half from one end of this plateau to the other, as in copper metal.
	 */
	static boolean isOnPlateau(final FeatureInput in, final int pixel) {
		final float[][] rows = in.smoothed(SingleEdge.level(in));
		double from = Double.NaN;
		for (int i = in.plan().firstFrom(PLATEAU_FROM); i <= in.plan().lastUpTo(SingleEdge.TOP); i++)
			if (Math.abs(rows[i][pixel] - LEVEL) >= PLATEAU_HEIGHT) from = Double.NaN;
			else if (Double.isNaN(from)) from = in.plan().energy(i);
			else if (in.plan().energy(i) - from > PLATEAU_LENGTH) return true;
		return false;
	}

	private static byte missing(final FeatureInput in) {
		return in.plan().energy(0) > 0 || in.plan().energy(in.plan().size() - 1) < ENOUGH_ABOVE
			? FeatureStatus.OUTSIDE_DATA : FeatureStatus.NOT_FOUND;
	}
}
