package org.xanesj.feature.k;

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

	private SteepestRise() {
		// prevent instantiation of utility class
	}

	private static Position nearHalf(final FeatureInput in) {
		final Position half = in.get(HalfHeight.POSITION);
		final Extremum slope = new Extremum(in, SingleEdge.wideSlope(in));
		final Position rise = new Position(in, "the derivative has no maximum near the edge");
		slope.setErrors(rise);
		for (int j = 0; j < in.width(); j++) {
			if (half.status[j] == FeatureStatus.OK) rise.status[j] = SingleEdge.gapStatus(in, half.energy[j]);
			else rise.status[j] = half.status[j];
			if (rise.status[j] == FeatureStatus.OK) search(in.plan(), slope, rise, j, half.index[j], half.energy[j] - REACH,
				half.energy[j] + REACH);
		}
		return rise;
	}

	/** Searches from a point inside the window in both directions; of equal values the one at lower energy counts. */
	private static void search(final FeaturePlan plan, final Extremum slope, final Position rise, final int j,
		final int inside, final double from, final double to)
	{
		final float[][] rows = slope.rows();
		int first = inside;
		while (first > slope.first() - 1 && plan.energy(first - 1) >= from - FeaturePlan.ENERGY_TOLERANCE)
			first--;
		int best = -1;
		for (int i = first; i <= slope.end() && plan.energy(i) <= to + FeaturePlan.ENERGY_TOLERANCE; i++)
			if (plan.energy(i) >= from - FeaturePlan.ENERGY_TOLERANCE && (best < 0 || rows[i][j] > rows[best][j])) best = i;
		if (best < 0) rise.status[j] = FeatureStatus.NOT_FOUND;
		else slope.refine(rise, j, best);
	}

	private static Position overall(final FeatureInput in) {
		final FeaturePlan plan = in.plan();
		final Position half = in.get(HalfHeight.POSITION);
		final Extremum slope = new Extremum(in, SingleEdge.slope(in));
		final Position rise = new Position(in, "the derivative has no maximum near the edge");
		slope.setErrors(rise);
		final int inside = Math.max(slope.first() - 1, Math.min(slope.end(), plan.firstFrom(0)));
		for (int j = 0; j < in.width(); j++) {
			if (half.status[j] == FeatureStatus.OK) rise.status[j] = SingleEdge.gapStatus(in, half.energy[j]);
			if (rise.status[j] == FeatureStatus.OK) search(plan, slope, rise, j, inside, FROM, TO);
		}
		return rise;
	}
}
