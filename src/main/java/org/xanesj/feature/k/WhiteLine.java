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

import org.xanesj.block.RowWindow;
import org.xanesj.feature.FeatureInput;
import org.xanesj.feature.FeaturePlan;
import org.xanesj.feature.FeatureStatus;
import org.xanesj.feature.SharedResult;

/**
 * The white line: the highest local maximum of the smoothed spectrum within 20 eV above E_half that is higher than 0.7
 * and from which the spectrum descends to the right by at least 0.01 and four times its noise, before it exceeds the
 * maximum or 40 eV have passed. There is no other choice if there is no such maximum.
 */
final class WhiteLine {

	/** The result for a block. */
	static final SharedResult<Position> POSITION = WhiteLine::find;

	private static final double LOWEST = 0.7;
	private static final double PROMINENCE = 0.01;
	private static final double SIGNIFICANCE = 4;
	private static final double DESCENT = 40;

	private WhiteLine() {
		// prevent instantiation of utility class
	}

	private static Position find(final FeatureInput in) {
		final FeaturePlan plan = in.plan();
		final Position half = in.get(HalfHeight.POSITION);
		final Extremum level = new Extremum(in, SingleEdge.level(in));
		final Position line = new Position(in, "no maximum within 20 eV above the edge");
		level.setErrors(line);
		SingleEdge.startFrom(half, line, in);
		final float[] highest = in.newRow();
		final int[] index = in.newIndices();
		final RowWindow window = SingleEdge.around(in, half, 0, SingleEdge.ABOVE_HALF, level.first(), level.end());
		// with the neighbours that tell a maximum
		final float[][] rows = level.rows(window.from() - 1, window.to() + 1);
		SingleEdge.findHighest(in, rows, window, highest, index);
		final int last = window.allTo() - 1;
		final float[] end = last > window.from() ? rows[last] : highest;
		final int[] doubtful = in.newIndices();
		final int numberDoubtful = findDoubtful(line.status, highest, index, half.index, last, end, level.gains(), in
			.noiseBound(), in.width(), doubtful);
		for (int k = 0; k < numberDoubtful; k++) {
			final int j = doubtful[k];
			if (highest[j] > LOWEST && isMaximum(in, level, j, index[j])) continue;
			final double top = half.energy[j] + SingleEdge.ABOVE_HALF + FeaturePlan.ENERGY_TOLERANCE;
			index[j] = search(in, level, j, half.index[j], top);
			if (index[j] < 0) line.status[j] = plan.energy(plan.size() - 1) < top ? FeatureStatus.OUTSIDE_DATA
				: FeatureStatus.NOT_FOUND;
		}
		level.refine(line, index);
		return line;
	}

	/**
	 * Mostly the highest point of the window will do: it has points of the window on both sides, and has been descended
	 * from at the end of the window; there the spectrum did not exceed it on the way. Lists the other pixels, without a
	 * branch.
	 *
	 * @param highest point of each window
	 * @param index its row
	 * @param first row of each window
	 * @param last row of all windows
	 * @param end values of the last row
	 * @param doubtful receives the pixels
	 * @return how many there are
	 */
	private static int findDoubtful(final byte[] status, final float[] highest, final int[] index, final int[] first,
		final int last, final float[] end, final double[] gains, final float[] noiseBound, final int width,
		final int[] doubtful)
	{
		int number = 0;
		for (int j = 0; j < width; j++) {
			final int i = index[j];
			final double high = highest[j];
			final boolean will = high > LOWEST & i > first[j] & i < last & end[j] <= high - Math.max(PROMINENCE, SIGNIFICANCE *
				gains[i] * noiseBound[j]);
			doubtful[number] = j;
			number += status[j] == FeatureStatus.OK & !will ? 1 : 0;
		}
		return number;
	}

	/** @return the highest maximum of a pixel that will do, -1 if there is none */
	private static int search(final FeatureInput in, final Extremum level, final int j, final int start,
		final double end)
	{
		int best = -1;
		float highest = (float) LOWEST;
		for (int i = start; i < level.end() && in.plan().energy(i) <= end; i++)
			if (level.row(i)[j] > highest && isMaximum(in, level, j, i)) {
				best = i;
				highest = level.row(i)[j];
			}
		return best;
	}

	private static boolean isMaximum(final FeatureInput in, final Extremum level, final int j, final int i) {
		if (!isPeak(level.rows(i - 1, i + 2), j, i)) return false;
		if (descends(in, level, j, i, descent(level, i, in.noiseBound()[j]))) return true;
		return descends(in, level, j, i, PROMINENCE) && descends(in, level, j, i, descent(level, i, in
			.noiseMagnitude(j)));
	}

	private static boolean isPeak(final float[][] rows, final int j, final int i) {
		final float y = rows[i][j];
		return y > rows[i - 1][j] && y >= rows[i + 1][j];
	}

	/** @return by how much a spectrum of that noise must descend from a maximum */
	private static double descent(final Extremum level, final int i, final float noise) {
		return Math.max(PROMINENCE, SIGNIFICANCE * level.gain(i) * noise);
	}

	private static boolean descends(final FeatureInput in, final Extremum level, final int j, final int peak,
		final double needed)
	{
		final float high = level.row(peak)[j];
		final float low = (float) (high - needed);
		final double end = in.plan().energy(peak) + DESCENT + FeaturePlan.ENERGY_TOLERANCE;
		for (int i = peak + 1; i <= level.end() && in.plan().energy(i) <= end && level.row(i)[j] <= high; i++)
			if (level.row(i)[j] <= low) return true;
		return false;
	}
}
