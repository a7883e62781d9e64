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
import org.xanesj.block.RowMedian;
import org.xanesj.spectrum.NoiseEstimate;

/**
 * The noise of every pixel of a block, as {@link NoiseEstimate} defines it: 1.4826 times the median of |z - median z| of
 * the 3-point residuals z. Decisions, which every pixel of a map needs, use the median of |z| instead: residuals scatter
 * about zero, so that both agree within a few per cent, and whether it exceeds a limit is known by counting. The last of
 * an even number of residuals has no vote, so that the median is one of them and no count is a draw. One per thread.
 */
final class NoiseRows {

	/** No more than half of positive numbers can be larger than twice their mean; and a little for rounding. */
	private static final float BOUND = (float) (2 * NoiseEstimate.NORMAL * 1.0001);

	private final int size;
	/** Number of the residuals that decide; odd. */
	private final int deciding;
	private final float[] before;
	private final float[] here;
	private final float[] after;
	private final float[] common;
	private final RowMedian medians;
	private float[][] spectra;
	private float[][] scratch = new float[0][];
	private float[] bound = new float[0];
	private float[] count = new float[0];
	private float[] scaled = new float[0];
	private int width;

	/**
	 * @param noise weights of the residuals on the grid of the blocks
	 * @param profile residuals are taken relative to it
	 */
	NoiseRows(final NoiseEstimate noise, final NoiseProfile profile) {
		size = Math.max(0, noise.size() - 2);
		deciding = size - (size + 1) % 2;
		before = new float[size];
		here = new float[size];
		after = new float[size];
		common = new float[size];
		for (int i = 0; i < size; i++) {
			final double relative = profile.relative(i + 1);
			before[i] = (float) (noise.before(i + 1) / relative);
			here[i] = (float) (noise.here(i + 1) / relative);
			after[i] = (float) (noise.after(i + 1) / relative);
			common[i] = (float) (profile.common(i + 1) / relative);
		}
		medians = new RowMedian(Math.max(1, size));
	}

	/**
	 * Takes the next block.
	 *
	 * @param block spectra, [energy][pixel]; must stay as they are while this is used
	 * @param pixels number of pixels
	 */
	void load(final float[][] block, final int pixels) {
		spectra = block;
		width = pixels;
		if (bound.length < width) {
			bound = new float[width];
			count = new float[width];
			scaled = new float[width];
			scratch = new float[0][];
		}
		Arrays.fill(bound, 0, width, 0f);
		int i = 0;
		for (; i < size - 1; i += 2)
			RowKernels.addAbsolute(bound, before[i], spectra[i], here[i], spectra[i + 1], after[i], spectra[i + 2],
				before[i + 1], here[i + 1], after[i + 1], spectra[i + 3], 0, width);
		if (i < size) RowKernels.addAbsolute(bound, before[i], spectra[i], here[i], spectra[i + 1], after[i], spectra[i + 2],
			0, 0, 0, spectra[i], 0, width);
		RowKernels.set(bound, BOUND / deciding, bound, 0, width);
	}

	/** @return a number that the noise of each pixel does not exceed; NaN with fewer than 3 energies */
	float[] bound() {
		return bound;
	}

	/** @param sigma receives the standard deviation per point of each pixel; NaN with fewer than 3 energies */
	void compute(final float[] sigma) {
		if (size == 0) {
			Arrays.fill(sigma, 0, width, Float.NaN);
			return;
		}
		if (scratch.length == 0) scratch = new float[size][RowKernels.goodLength(bound.length)];
		setResiduals();
		medians.median(scratch, width, sigma);
		// the search for the median has used the residuals up
		setResiduals();
		for (final float[] residual : scratch)
			RowKernels.absoluteDifference(residual, sigma, 0, width);
		medians.median(scratch, width, sigma);
		RowKernels.set(sigma, (float) NoiseEstimate.NORMAL, sigma, 0, width);
	}

	private void setResiduals() {
		for (int i = 0; i < size; i++) {
			RowKernels.set(scratch[i], before[i], spectra[i], here[i], spectra[i + 1], after[i], spectra[i + 2], 0, width);
			if (common[i] != 0) RowKernels.addConstant(scratch[i], -common[i], 0, width);
		}
	}

	/** The same sum as whole rows get. */
	private float residual(final int i, final int pixel) {
		return before[i] * spectra[i][pixel] + (here[i] * spectra[i + 1][pixel] + after[i] * spectra[i + 2][pixel]);
	}

	/** @return 1.4826 times the median of |z| of one pixel; what {@link #atMost} compares with the limit */
	float magnitude(final int pixel) {
		if (size == 0) return Float.NaN;
		final float[] column = new float[deciding];
		for (int i = 0; i < deciding; i++)
			column[i] = Math.abs(residual(i, pixel));
		return (float) NoiseEstimate.NORMAL * RowMedian.median(column);
	}

	/**
	 * Says for which pixels 1.4826 times the median of |z| is at most a limit: that is so if not half of the |z| are
	 * larger than the limit divided by 1.4826.
	 *
	 * @param limit of each pixel
	 * @param result receives 1 where it is not larger, else 0
	 */
	void atMost(final float[] limit, final byte[] result) {
		RowKernels.set(scaled, (float) (1 / NoiseEstimate.NORMAL), limit, 0, width);
		Arrays.fill(count, 0, width, 0f);
		for (int i = 0; i < deciding; i++)
			RowKernels.countLarger(count, scaled, before[i], spectra[i], here[i], spectra[i + 1], after[i], spectra[i + 2], 0,
				width);
		final float half = 0.5f * deciding;
		for (int j = 0; j < width; j++)
			result[j] = (byte) (count[j] < half ? 1 : 0);
	}
}
