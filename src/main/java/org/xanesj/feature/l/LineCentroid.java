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
