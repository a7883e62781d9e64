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

	private static final double[] LEVELS = { 0.50, 0.45, 0.40, 0.35, 0.30, 0.55, 0.60, 0.65, 0.70, 0.75, 0.80 };
	private static final int DOWNWARDS = 5;

	private MeanCrossing() {
		// prevent instantiation of utility class
	}

	private static Position find(final FeatureInput in) {
		final Position half = in.get(HalfHeight.POSITION);
		final LevelCrossing crossing = new LevelCrossing(in);
		final Position mean = new Position(in, "the edge does not rise through all levels from 0.3 to 0.8");
		final int[] indices = new int[LEVELS.length];
		mean.errors(j -> {
			search(crossing, j, half.index[j], indices);
			return crossing.sigma(j, LEVELS, indices);
		}, j -> 0);
		SingleEdge.startFrom(half, mean, in);
		for (int j = 0; j < in.width(); j++) {
			if (mean.status[j] != FeatureStatus.OK) continue;
			if (!search(crossing, j, half.index[j], indices)) {
				mean.status[j] = FeatureStatus.NOT_FOUND;
				continue;
			}
			mean.set(j, mean(in, crossing, j, indices), 0, half.index[j]);
		}
		return mean;
	}

	/** Several levels mostly lie between the same two points, so their slope is kept. */
	private static double mean(final FeatureInput in, final LevelCrossing crossing, final int j, final int[] indices) {
		final float[][] rows = crossing.rows();
		double sum = 0;
		double base = 0;
		double below = 0;
		double inverseSlope = 0;
		int last = LevelCrossing.NONE;
		for (int k = 0; k < LEVELS.length; k++) {
			final int i = indices[k];
			if (i != last) {
				base = in.plan().energy(i - 1);
				below = rows[i - 1][j];
				inverseSlope = (in.plan().energy(i) - base) / (rows[i][j] - below);
				last = i;
			}
			sum += base + (LEVELS[k] - below) * inverseSlope;
		}
		return sum / LEVELS.length;
	}

	/** Each level's search goes on where that of the level before it ended. */
	private static boolean search(final LevelCrossing crossing, final int j, final int half, final int[] indices) {
		int i = half;
		for (int k = 0; k < DOWNWARDS; k++) {
			i = crossing.down(j, LEVELS[k], i);
			if (i == LevelCrossing.NONE) return false;
			indices[k] = i;
		}
		i = half;
		for (int k = DOWNWARDS; k < LEVELS.length; k++) {
			i = crossing.up(j, LEVELS[k], i);
			if (i == LevelCrossing.NONE) return false;
			indices[k] = i;
		}
		return true;
	}
}
