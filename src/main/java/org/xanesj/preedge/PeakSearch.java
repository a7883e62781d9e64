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
package org.xanesj.preedge;

/**
 * Finds the best model with a given number of peaks: a grid of starts, then descent from the three best. One per thread.
 */
final class PeakSearch {

	static final double SMALLEST_DECAY = 0.1;
	static final double LARGEST_DECAY = 3;
	static final double SMALLEST_WIDTH = 0.8;
	static final double LARGEST_WIDTH = 3.5;

	private static final double[] START_DECAYS = { 0.3, 0.6, 1.2 };
	private static final double START_WIDTH = 1.8;
	private static final int POSITIONS = 6;
	private static final double MARGIN = 0.3;
	private static final int DESCENTS = 3;

	private final ProjectedModel model;
	private final LevenbergMarquardt minimiser;
	private final double[] positions = new double[POSITIONS];
	private final double[][] feet;
	private final double[][] bumps;
	private final double[][] columns;
	private final int[] chosen;
	private final double[][] starts;
	private final double[] startSse = new double[DESCENTS];
	private final double[] lower;
	private final double[] upper;

	PeakSearch(final int points, final int maxPeaks) {
		model = new ProjectedModel(points, maxPeaks);
		minimiser = new LevenbergMarquardt(points, maxPeaks);
		feet = new double[START_DECAYS.length][points];
		bumps = new double[POSITIONS][points];
		columns = new double[1 + maxPeaks][];
		chosen = new int[maxPeaks];
		starts = new double[DESCENTS][2 + maxPeaks];
		lower = new double[2 + maxPeaks];
		upper = new double[2 + maxPeaks];
	}

	/**
	 * Takes the data and the bounds of the centres.
	 *
	 * @param energies energies of the spectrum
	 * @param values normalised, not smoothed
	 * @param from first point of the fit window
	 * @param to first point after it
	 */
	void load(final double[] energies, final double[] values, final int from, final int to, final double lowestCentre,
		final double highestCentre)
	{
		model.load(energies, values, from, to);
		lower[0] = SMALLEST_DECAY;
		upper[0] = LARGEST_DECAY;
		lower[1] = SMALLEST_WIDTH;
		upper[1] = LARGEST_WIDTH;
		for (int j = 2; j < lower.length; j++) {
			lower[j] = lowestCentre;
			upper[j] = highestCentre;
		}
		for (int d = 0; d < START_DECAYS.length; d++)
			model.foot(START_DECAYS[d], feet[d]);
		final double span = highestCentre - lowestCentre - 2 * MARGIN;
		for (int i = 0; i < POSITIONS; i++) {
			positions[i] = lowestCentre + MARGIN + span * i / (POSITIONS - 1);
			model.peak(positions[i], START_WIDTH, bumps[i]);
		}
	}

	/** @return the best model with that number of peaks */
	PeakFit fit(final int peaks) {
		model.setPeaks(peaks);
		java.util.Arrays.fill(startSse, Double.POSITIVE_INFINITY);
		for (int d = 0; d < START_DECAYS.length; d++) {
			columns[0] = feet[d];
			tryPositions(START_DECAYS[d], 0, 0);
		}
		PeakFit best = null;
		for (int s = 0; s < DESCENTS && startSse[s] < Double.POSITIVE_INFINITY; s++) {
			final ProjectedModel.Point minimum = minimiser.minimise(model, starts[s], lower, upper);
			if (best == null || minimum.sse < best.sse()) best = PeakFit.of(minimum, peaks);
		}
		if (best == null) throw new IllegalArgumentException("the fit window holds values that are not finite");
		return best;
	}

	/** Tries all ways to place the peaks from number {@code placed} on at positions from {@code first} on. */
	private void tryPositions(final double decay, final int placed, final int first) {
		if (placed == model.peaks()) {
			remember(decay, model.tryColumns(columns));
			return;
		}
		for (int i = first; i < POSITIONS; i++) {
			chosen[placed] = i;
			columns[1 + placed] = bumps[i];
			tryPositions(decay, placed + 1, i + 1);
		}
	}

	/** Keeps the best starts in order; of equal ones the earlier. */
	private void remember(final double decay, final double sse) {
		int place = DESCENTS;
		while (place > 0 && sse < startSse[place - 1])
			place--;
		if (place == DESCENTS) return;
		final double[] reused = starts[DESCENTS - 1];
		for (int s = DESCENTS - 1; s > place; s--) {
			starts[s] = starts[s - 1];
			startSse[s] = startSse[s - 1];
		}
		starts[place] = reused;
		startSse[place] = sse;
		reused[0] = decay;
		reused[1] = START_WIDTH;
		for (int k = 0; k < model.peaks(); k++)
			reused[2 + k] = positions[chosen[k]];
	}
}
