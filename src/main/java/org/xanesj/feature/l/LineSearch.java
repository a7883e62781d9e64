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

import java.util.Arrays;

import org.xanesj.feature.FeatureInput;
import org.xanesj.feature.FeaturePlan;
import org.xanesj.feature.FeatureStatus;
import org.xanesj.feature.RecipeParameter;
import org.xanesj.feature.Smoothing;
import org.xanesj.feature.l.LinePair.Line;
import org.xanesj.spectrum.EnergyWindow;

/**
 * Finds the lines of a pair in two passes: highest points of the smoothed spectrum as it is, then of the spectrum minus
 * the two-step background that the first pass gives; last, the tops are refined on the spectrum minus the background that
 * the second pass gives, at the grid points of the second pass.
 */
final class LineSearch {

	/** L3 is sought from here, relative to the reference energy [eV], to half the splitting. */
	private static final double L3_FROM = -6;
	/** L2 is sought from here to there, relative to L3 plus the splitting [eV]. */
	private static final double L2_FROM = -4;
	private static final double L2_TO = 5;
	/** A step of the grid of more than 3 eV this close to a line [eV] hides its top. */
	private static final double GAP_DISTANCE = 3;
	/** Smoothed rows are made this much beyond the search [eV]: a line's lower half needs them. */
	private static final double MARGIN = 6;
	/** A line lower than so many standard errors is noise: the highest of a hundred noisy points easily reaches 3. */
	private static final double SIGNIFICANCE = 5;

	private final FeatureInput in;
	private final FeaturePlan plan;
	private final double splitting;
	private final LinePair pair;
	private final float[][] smoothed;
	private final int firstRow;
	private final int rowsEnd;
	private final int width;
	private final Vertex vertex = new Vertex();

	LineSearch(final FeatureInput in) {
		this.in = in;
		plan = in.plan();
		width = in.width();
		splitting = plan.recipe().splitting();
		final Smoothing smoothing = new Smoothing(plan.recipe().parameter(RecipeParameter.SMOOTHING), 0, new EnergyWindow(
			L3_FROM - MARGIN, 1.5 * splitting + L2_TO + MARGIN));
		pair = new LinePair(in, smoothing);
		smoothed = pair.smoothed;
		firstRow = plan.weights(smoothing).from();
		rowsEnd = plan.weights(smoothing).to();
	}

	LinePair find() {
		search(smoothed);
		final float[][] difference = new float[smoothed.length][];
		copySteps();
		for (int i = firstRow; i < rowsEnd; i++) {
			difference[i] = in.newRow();
			StepRows.subtract(difference[i], smoothed[i], (float) plan.energy(i), pair.l3.step, pair.l2.step, width);
		}
		search(difference);
		judge(pair.l3, difference);
		judge(pair.l2, difference);
		followL3();
		copySteps();
		for (int j = 0; j < width; j++) {
			refine(pair.l3, j);
			refine(pair.l2, j);
		}
		findNoise();
		followL3();
		return pair;
	}

	/** L2 was sought relative to L3: where that is none, neither is this. */
	private void followL3() {
		for (int j = 0; j < width; j++)
			if (pair.l3.status[j] != FeatureStatus.OK) pair.l2.status[j] = pair.l3.status[j];
	}

	/** Backgrounds sit where the lines of the last search are. */
	private void copySteps() {
		System.arraycopy(pair.l3.energy, 0, pair.l3.step, 0, width);
		System.arraycopy(pair.l2.energy, 0, pair.l2.step, 0, width);
	}

	private void search(final float[][] rows) {
		final float[] highest = in.newRow();
		Arrays.fill(highest, 0, width, Float.NEGATIVE_INFINITY);
		Arrays.fill(pair.l3.at, -1);
		final int to3 = Math.min(rowsEnd, plan.lastUpTo(splitting / 2) + 1);
		for (int i = Math.max(firstRow, plan.firstFrom(L3_FROM)); i < to3; i++)
			raise(highest, pair.l3.at, rows[i], i);
		locate(pair.l3, rows);
		pair.l3.searched = rows;
		pair.l3.first = Math.max(firstRow, plan.firstFrom(L3_FROM));
		Arrays.fill(pair.l3.low, 0, width, (float) L3_FROM);
		Arrays.fill(pair.l3.high, 0, width, (float) (splitting / 2));

		Arrays.fill(highest, 0, width, Float.NEGATIVE_INFINITY);
		Arrays.fill(pair.l2.at, -1);
		final float from = (float) (splitting + L2_FROM);
		final float to = (float) (splitting + L2_TO);
		for (int i = Math.max(firstRow, plan.firstFrom(L3_FROM + splitting + L2_FROM)); i < rowsEnd; i++)
			raise(highest, pair.l2.at, rows[i], i, (float) plan.energy(i), pair.l3.energy, from, to);
		pair.l2.searched = rows;
		pair.l2.first = Math.max(firstRow, plan.firstFrom(L3_FROM + splitting + L2_FROM));
		for (int j = 0; j < width; j++) {
			pair.l2.low[j] = pair.l3.energy[j] + from;
			pair.l2.high[j] = pair.l3.energy[j] + to;
		}
		locate(pair.l2, rows);
	}

	private void raise(final float[] highest, final int[] at, final float[] row, final int i) {
		for (int j = 0; j < width; j++) {
			if (row[j] > highest[j]) {
				highest[j] = row[j];
				at[j] = i;
			}
		}
	}

	/** The same where the energy is from {@code from} to {@code to} above the other line. */
	private void raise(final float[] highest, final int[] at, final float[] row, final int i, final float energy,
		final float[] other, final float from, final float to)
	{
		for (int j = 0; j < width; j++) {
			final float above = energy - other[j];
			if (above >= from && above <= to && row[j] > highest[j]) {
				highest[j] = row[j];
				at[j] = i;
			}
		}
	}

	private void locate(final Line line, final float[][] rows) {
		for (int j = 0; j < width; j++) {
			final int i = line.at[j];
			if (i <= firstRow || i >= rowsEnd - 1) line.energy[j] = i < 0 ? Float.NaN : (float) plan.energy(i);
			else {
				vertex.of(plan.energy(i - 1), plan.energy(i), plan.energy(i + 1), rows[i - 1][j], rows[i][j], rows[i + 1][j]);
				line.energy[j] = (float) vertex.energy;
			}
		}
	}

	/** Says which of the highest points are no maximum, or might not be the highest because data are missing. */
	private void judge(final Line line, final float[][] rows) {
		for (int j = 0; j < width; j++) {
			final int i = line.at[j];
			if (i < 1 || i >= plan.size() - 1 || i <= firstRow || i >= rowsEnd - 1 || plan.gapWithin(plan.energy(i) -
				GAP_DISTANCE, plan.energy(i) + GAP_DISTANCE)) line.status[j] = FeatureStatus.OUTSIDE_DATA;
			else if (rows[i - 1][j] > rows[i][j] || rows[i + 1][j] > rows[i][j]) line.status[j] = FeatureStatus.NOT_FOUND;
		}
	}

	private void refine(final Line line, final int j) {
		if (line.status[j] != FeatureStatus.OK || !Float.isFinite(pair.l2.step[j])) {
			if (line.status[j] == FeatureStatus.OK) line.status[j] = pair.l2.status[j];
			return;
		}
		final int i = line.at[j];
		vertex.of(plan.energy(i - 1), plan.energy(i), plan.energy(i + 1), pair.aboveBackground(i - 1, j), pair
			.aboveBackground(i, j), pair.aboveBackground(i + 1, j));
		line.energy[j] = (float) vertex.energy;
		line.height[j] = (float) vertex.height;
		line.curvature[j] = (float) vertex.curvature;
	}

	private void findNoise() {
		final float[] noise = in.noise();
		final double[] gain = in.noiseGain(pair.smoothing);
		for (final Line line : new Line[] { pair.l3, pair.l2 })
			for (int j = 0; j < width; j++)
				if (line.status[j] == FeatureStatus.OK && line.height[j] < SIGNIFICANCE * gain[line.at[j]] * noise[j])
					line.status[j] = FeatureStatus.TOO_NOISY;
	}
}
