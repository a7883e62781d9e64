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
 * Integral of the unsmoothed spectrum minus the background over a window that follows the lines [eV]: trapezoids between
 * the points of the grid that lie in the window.
 */
final class LineArea implements Measurement {

	/** From 4 eV below L3 to 4 eV below L2. */
	static final SharedResult<LineArea> L3 = in -> new LineArea(in, -4, false, -4);
	/** From 4 eV below L2 to 8 eV above it. */
	static final SharedResult<LineArea> L2 = in -> new LineArea(in, -4, true, 8);
	/** From 2.5 eV above L3 to 4 eV below L2: where charge-transfer satellites of L3 lie. */
	static final SharedResult<LineArea> SATELLITE = in -> new LineArea(in, 2.5, false, -4);

	/**
	 * So much of a window [eV] may lie beyond the end of the data: that far from a line hardly anything is left above the
	 * background, and scans of the Fe edges that end at 730 eV keep their L2 area.
	 */
	static final double MISSING = 1;

	private final LineRows rows;
	private final float[] area;
	private final int[] first;
	private final int[] end;
	private final byte[] status;

	/**
	 * @param in the block
	 * @param from lower end of the window [eV] relative to L3, or to L2 if {@code fromL2}
	 * @param fromL2 which line the lower end follows
	 * @param to upper end [eV], relative to L2
	 */
	private LineArea(final FeatureInput in, final double from, final boolean fromL2, final double to) {
		rows = in.get(LineRows.OF);
		area = in.newRow();
		first = new int[in.width()];
		end = new int[in.width()];
		status = new byte[in.width()];
		final LinePair pair = rows.pair;
		for (int j = 0; j < in.width(); j++) {
			status[j] = (byte) Math.max(pair.l3.status[j], pair.l2.status[j]);
			if (status[j] != FeatureStatus.OK) continue;
			final double low = (fromL2 ? pair.l2 : pair.l3).energy[j] + from;
			final double high = pair.l2.energy[j] + to;
			first[j] = rows.firstFrom(low);
			end[j] = rows.firstAbove(high);
			if (!rows.cover(low, high, MISSING)) status[j] = FeatureStatus.OUTSIDE_DATA;
			else if (end[j] - first[j] < 2) status[j] = FeatureStatus.NOT_FOUND;
			else area[j] = (float) integral(j);
		}
	}

	private double integral(final int pixel) {
		double sum = 0;
		double before = rows.value(first[pixel], pixel);
		for (int i = first[pixel] + 1; i < end[pixel]; i++) {
			final double value = rows.value(i, pixel);
			sum += (rows.energy(i) - rows.energy(i - 1)) * (value + before);
			before = value;
		}
		return sum / 2;
	}

	@Override
	public double value(final int pixel) {
		return area[pixel];
	}

	@Override
	public byte status(final int pixel) {
		return status[pixel];
	}

	@Override
	public String why(final int pixel) {
		final LinePair pair = rows.pair;
		final boolean linesFound = pair.l3.status[pixel] == FeatureStatus.OK && pair.l2.status[pixel] == FeatureStatus.OK;
		return linesFound && status[pixel] == FeatureStatus.NOT_FOUND
			? "the window of the integral holds fewer than two energies" : null;
	}

	@Override
	public void accumulate(final double factor, final int pixel, final NoiseWeights into) {
		for (int i = first[pixel] + 1; i < end[pixel]; i++) {
			final double half = factor * (rows.energy(i) - rows.energy(i - 1)) / 2;
			into.add(half, i - 1);
			into.add(half, i);
		}
	}
}
