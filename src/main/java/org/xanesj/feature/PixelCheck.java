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
package org.xanesj.feature;

import java.util.Arrays;

import org.xanesj.block.RowKernels;

/**
 * Sets aside pixels that cannot give features: not finite, saturated, without or with a negative edge step. One per
 * thread.
 */
final class PixelCheck {

	/**
	 * So many equal consecutive values are no measurement but a detector at its limit. Whole numbers (images of 8 or 16
	 * bits, counts) may repeat wherever a spectrum is flat; of those only the highest value of the pixel is a limit.
	 */
	private static final int CONSTANT_RUN = 5;
	/** More than the distance at which two values count as equal. */
	private static final float EQUAL = 1e-29f;
	private static final double RUN_FROM = -20;
	private static final double RUN_TO = 50;

	/**
	 * A step below this fraction of the values it was subtracted from is rounding error: floats hold 24 bits (6e-8), and
	 * a hundred of them were summed up.
	 */
	private static final float ROUNDING = 1e-6f;

	private final FeaturePlan plan;
	private final float minimumStep;
	private final float saturation;
	private final int runFrom;
	private final int runTo;
	private float[] poison = new float[0];
	private float[] run = new float[0];
	private float[] longest = new float[0];
	private boolean[] rounded = new boolean[0];

	/**
	 * @param plan grid and recipe
	 * @param minimumStep smallest edge step in units of the signal, at least 0
	 * @param saturation value from which on a sample counts as saturated; infinite = unknown
	 */
	PixelCheck(final FeaturePlan plan, final double minimumStep, final double saturation) {
		this.plan = plan;
		this.minimumStep = (float) minimumStep;
		this.saturation = (float) saturation;
		runFrom = plan.firstFrom(RUN_FROM);
		runTo = plan.lastUpTo(RUN_TO) + 1;
	}

	/**
	 * @param rows the spectra as measured
	 * @param width number of pixels
	 * @param fit their edge steps
	 * @param status receives the status of each pixel
	 */
	void check(final float[][] rows, final int width, final StepFit fit, final byte[] status) {
		if (poison.length < width) {
			poison = new float[width];
			run = new float[width];
			longest = new float[width];
			rounded = new boolean[width];
		}
		findNotFinite(rows, width);
		if (plan.windows() == null || plan.windows().applies()) checkSteps(fit, width, status);
		else Arrays.fill(status, 0, width, FeatureStatus.OK);
		Arrays.fill(rounded, 0, width, false);
		if (findRuns(rows, width)) for (int j = 0; j < width; j++)
			if (longest[j] >= CONSTANT_RUN - 1) checkRun(rows, j, status);
		for (int j = 0; j < width; j++)
			if (poison[j] != 0) status[j] = FeatureStatus.NOT_FINITE;
		if (saturation < Float.POSITIVE_INFINITY) findSaturated(rows, width, status);
	}

	/**
	 * @return true if a pixel of the last block holds whole numbers that repeat, so that rounding hides its noise from its
	 *         scatter
	 */
	boolean isRounded(final int pixel) {
		return rounded[pixel];
	}

	private void findNotFinite(final float[][] rows, final int width) {
		Arrays.fill(poison, 0, width, 0f);
		final int last = rows.length - 1;
		for (int i = 0; i <= last; i += 4)
			RowKernels.addZeroTimes(poison, rows[i], rows[Math.min(i + 1, last)], rows[Math.min(i + 2, last)], rows[Math.min(
				i + 3, last)], 0, width);
	}

	private void checkSteps(final StepFit fit, final int width, final byte[] status) {
		for (int j = 0; j < width; j++) {
			final float step = fit.step[j];
			if (!(Math.abs(step) > ROUNDING * Math.abs(fit.level[j])) || Math.abs(step) < minimumStep)
				status[j] = FeatureStatus.STEP_TOO_SMALL;
			else status[j] = step < 0 ? FeatureStatus.NEGATIVE_STEP : FeatureStatus.OK;
		}
	}

	private void checkRun(final float[][] rows, final int pixel, final byte[] status) {
		rounded[pixel] = isWhole(rows, pixel);
		if (isConstant(rows, pixel)) status[pixel] = FeatureStatus.STEP_TOO_SMALL;
		else if (!rounded[pixel] || isStuckAtTop(rows, pixel)) status[pixel] = FeatureStatus.SATURATED;
	}

	/** @return true if there may be one in any pixel; only then {@link #longest} holds their lengths */
	private boolean findRuns(final float[][] rows, final int width) {
		Arrays.fill(run, 0, width, 0f);
		if (!mayHaveRuns(rows, width)) return false;
		for (int i = runFrom + 1; i < runTo; i++) {
			RowKernels.countRepetitions(run, rows[i - 1], rows[i], 0, width);
			RowKernels.max(longest, run, 0, width);
		}
		return true;
	}

	/** A run holds at least one of every few pairs of neighbours; mostly there is no equal pair among these in any pixel. */
	private boolean mayHaveRuns(final float[][] rows, final int width) {
		final float[] distance = longest;
		Arrays.fill(distance, 0, width, 1f);
		for (int i = runFrom + 1; i < runTo; i += CONSTANT_RUN - 1)
			RowKernels.minDistance(distance, rows[i - 1], rows[i], 0, width);
		boolean found = false;
		for (int j = 0; j < width && !found; j++)
			found = distance[j] < EQUAL;
		Arrays.fill(longest, 0, width, 0f);
		return found;
	}

	private void findSaturated(final float[][] rows, final int width, final byte[] status) {
		final float[] highest = longest;
		Arrays.fill(highest, 0, width, Float.NEGATIVE_INFINITY);
		for (final float[] row : rows)
			RowKernels.max(highest, row, 0, width);
		for (int j = 0; j < width; j++)
			if (highest[j] >= saturation && status[j] != FeatureStatus.NOT_FINITE) status[j] = FeatureStatus.SATURATED;
	}

	private static boolean isConstant(final float[][] rows, final int pixel) {
		for (final float[] row : rows)
			if (row[pixel] != rows[0][pixel]) return false;
		return true;
	}

	private static boolean isWhole(final float[][] rows, final int pixel) {
		for (final float[] row : rows)
			if (row[pixel] != Math.rint(row[pixel])) return false;
		return true;
	}

	private boolean isStuckAtTop(final float[][] rows, final int pixel) {
		float highest = Float.NEGATIVE_INFINITY;
		for (final float[] row : rows)
			highest = Math.max(highest, row[pixel]);
		int count = 0;
		for (int i = runFrom; i < runTo; i++) {
			count = rows[i][pixel] == highest ? count + 1 : 0;
			if (count >= CONSTANT_RUN) return true;
		}
		return false;
	}
}
