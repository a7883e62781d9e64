package org.xanesj.feature.k;

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

	private static final double ABOVE = 14;

	private Shoulder() {
		// prevent instantiation of utility class
	}

	private static Position find(final FeatureInput in) {
		final FeaturePlan plan = in.plan();
		final Position half = in.get(HalfHeight.POSITION);
		final Extremum curvature = new Extremum(in, SingleEdge.curvature(in));
		final double significance = plan.recipe().parameter(RecipeParameter.SHOULDER_SIGNIFICANCE);
		final Position shoulder = new Position(in, "no shoulder stands out of the noise");
		curvature.setErrors(shoulder);
		SingleEdge.startFrom(half, shoulder, in);
		final float[][] rows = curvature.rows(plan.firstFrom(half.lowestEnergy() - SingleEdge.BELOW_HALF) - 2, plan
			.lastUpTo(half.highestEnergy() + ABOVE) + 3);
		for (int j = 0; j < in.width(); j++) {
			if (shoulder.status[j] != FeatureStatus.OK) continue;
			final double from = half.energy[j] - SingleEdge.BELOW_HALF - FeaturePlan.ENERGY_TOLERANCE;
			final double to = half.energy[j] + ABOVE + FeaturePlan.ENERGY_TOLERANCE;
			int i = half.index[j];
			while (i > curvature.first() && plan.energy(i - 1) >= from)
				i--;
			int best = -1;
			double most = 0;
			for (; i < curvature.end() && plan.energy(i) <= to; i++) {
				final float y = rows[i][j];
				if (y < 0 && y < rows[i - 1][j] && y <= rows[i + 1][j]) {
					final double standsOut = prominence(curvature, rows, j, i) / curvature.gain(i);
					if (standsOut > most) {
						best = i;
						most = standsOut;
					}
				}
			}
			if (best >= 0 && most >= significance * in.noise()[j]) curvature.refine(shoulder, j,
				best);
			else shoulder.status[j] = FeatureStatus.NOT_FOUND;
		}
		return shoulder;
	}

	private static double prominence(final Extremum curvature, final float[][] rows, final int j,
		final int minimum)
	{
		int left = minimum;
		while (left >= curvature.first() && row(curvature, rows, left - 1)[j] >= rows[left][j])
			left--;
		int right = minimum;
		while (right < curvature.end() && row(curvature, rows, right + 1)[j] >= rows[right][j])
			right++;
		return Math.min(rows[left][j], rows[right][j]) - rows[minimum][j];
	}

	/** The way up from a minimum may leave the rows that are there already. */
	private static float[] row(final Extremum curvature, final float[][] rows, final int i) {
		return rows[i] != null ? rows[i] : curvature.rows(i, i + 1)[i];
	}
}
