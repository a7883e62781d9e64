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

import org.xanesj.feature.FeatureInput;
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
	private static final float LEVEL = (float) HalfHeight.LEVEL;
	private static final float STEP = 0.05f;
	private static final float PER_STEP = 20;

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
		final double[] energies = in.plan().energies();
		final float[][] rows = crossing.rows();
		for (int j = 0; j < in.width(); j++) {
			if (mean.status[j] != FeatureStatus.OK) continue;
			final double below = below(rows, energies, j, half.index[j], crossing.from());
			final double above = above(rows, energies, j, half.index[j], crossing.to());
			final double energy = (half.energy[j] + below + above) / LEVELS.length;
			if (Double.isNaN(energy)) mean.status[j] = FeatureStatus.NOT_FOUND;
			else mean.set(j, energy, 0, half.index[j]);
		}
		return mean;
	}

	/**
	 * Goes down from E_half. At each point the number of levels that have been passed follows from the height, and all
	 * levels between two points lie on one line.
	 *
	 * @return sum of the crossings at 0.45 to 0.30; NaN if one is missing
	 */
	private static double below(final float[][] rows, final double[] energies, final int j, final int half,
		final int from)
	{
		double sum = 0;
		int done = 0;
		float y = rows[half][j];
		for (int i = half; i > from; i--) {
			final float next = rows[i - 1][j];
			final int passed = Math.min(DOWN, (int) ((LEVEL - next) * PER_STEP));
			if (passed > done) {
				final float middle = LEVEL - 0.5f * STEP * (done + 1 + passed);
				sum += (passed - done) * (energies[i] - (y - middle) / (y - next) * (energies[i] - energies[i - 1]));
				if (passed == DOWN) return sum;
				done = passed;
			}
			y = next;
		}
		return Double.NaN;
	}

	/** @return sum of the crossings at 0.55 to 0.80, going up from E_half; NaN if one is missing */
	private static double above(final float[][] rows, final double[] energies, final int j, final int half,
		final int to)
	{
		double sum = 0;
		int done = 0;
		float y = rows[half - 1][j];
		for (int i = half; i < to; i++) {
			final float next = rows[i][j];
			final int passed = Math.min(UP, (int) ((next - LEVEL) * PER_STEP));
			if (passed > done) {
				final float middle = LEVEL + 0.5f * STEP * (done + 1 + passed);
				sum += (passed - done) * (energies[i - 1] + (middle - y) / (next - y) * (energies[i] - energies[i - 1]));
				if (passed == UP) return sum;
				done = passed;
			}
			y = next;
		}
		return Double.NaN;
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
