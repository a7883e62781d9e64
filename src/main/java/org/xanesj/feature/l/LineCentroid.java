package org.xanesj.feature.l;

import org.xanesj.feature.FeatureInput;
import org.xanesj.feature.FeatureStatus;
import org.xanesj.feature.SharedResult;

/**
 * Mean energy of the L3 line weighted with the unsmoothed spectrum minus the background, from 4 eV below to 6 eV above
 * its maximum, relative to the reference energy [eV]. Every point of the grid in the window counts once.
 */
final class LineCentroid implements Measurement {

	static final SharedResult<LineCentroid> L3 = LineCentroid::new;

	private static final double FROM = -4;
	private static final double TO = 6;

	private final LineRows rows;
	private final float[] centroid;
	private final float[] sum;
	private final int[] first;
	private final int[] end;
	private final byte[] status;

	private LineCentroid(final FeatureInput in) {
		rows = in.get(LineRows.OF);
		centroid = in.newRow();
		sum = in.newRow();
		first = new int[in.width()];
		end = new int[in.width()];
		status = rows.pair.l3.status.clone();
		for (int j = 0; j < in.width(); j++) {
			if (status[j] != FeatureStatus.OK) continue;
			final double low = rows.pair.l3.energy[j] + FROM;
			final double high = rows.pair.l3.energy[j] + TO;
			first[j] = rows.firstFrom(low);
			end[j] = rows.firstAbove(high);
			if (!rows.cover(low, high, LineArea.MISSING)) status[j] = FeatureStatus.OUTSIDE_DATA;
			else weigh(j);
		}
	}

	private void weigh(final int pixel) {
		double weight = 0;
		double moment = 0;
		for (int i = first[pixel]; i < end[pixel]; i++) {
			weight += rows.value(i, pixel);
			moment += rows.value(i, pixel) * rows.energy(i);
		}
		sum[pixel] = (float) weight;
		centroid[pixel] = (float) (moment / weight);
		if (!(weight > 0)) status[pixel] = FeatureStatus.TOO_NOISY;
	}

	@Override
	public double value(final int pixel) {
		return centroid[pixel];
	}

	@Override
	public byte status(final int pixel) {
		return status[pixel];
	}

	@Override
	public void accumulate(final double factor, final int pixel, final NoiseWeights into) {
		for (int i = first[pixel]; i < end[pixel]; i++)
			into.add(factor * (rows.energy(i) - centroid[pixel]) / sum[pixel], i);
	}
}
