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
package org.xanesj.spatial;

import java.util.SplittableRandom;

import org.xanesj.task.Progress;

/**
 * Is the correlation of two maps more than chance? One map is shifted against the other, at random and around the borders, so
 * that both keep their structures but not their place; the p-value is the share of shifts with a correlation at least as
 * strong. It assumes nothing of the structures but that they might lie anywhere. Pixels without value are left out of each
 * overlap, and shifts with too small an overlap are drawn again. Source: H. W. Lotwick, B. W. Silverman, J. R. Stat. Soc. B 44,
 * 406 (1982), <a href="https://doi.org/10.1111/j.2517-6161.1982.tb01221.x">doi:10.1111/j.2517-6161.1982.tb01221.x</a>.
 */
public final class ToroidalShifts {

	/** Number of shifts. */
	public static final int SHIFTS = 199;
	/** Of the pixels with values, in an overlap. */
	private static final double LEAST_OVERLAP = 0.25;
	private static final int TRIES = 20;
	/** Larger maps are looked at in every second, third, ... pixel: their neighbours tell the same. */
	private static final int MOST_PIXELS = 1 << 18;

	private final MaskedField x;
	private final MaskedField y;
	private final int stride;

	private ToroidalShifts(final MaskedField x, final MaskedField y) {
		this.x = x;
		this.y = y;
		stride = (int) Math.ceil(Math.sqrt((double) x.width() * x.height() / MOST_PIXELS));
	}

	/**
	 * @param x one map
	 * @param y another one with values in the same pixels
	 * @param seed of the shifts
	 * @param progress may cancel
	 * @return two-sided p-value of Pearson's r, at least 1/200; NaN if too few shifts have an overlap of a quarter of the pixels
	 */
	public static double p(final MaskedField x, final MaskedField y, final long seed, final Progress progress) {
		final ToroidalShifts shifts = new ToroidalShifts(x, y);
		final double[] here = shifts.correlation(0, 0);
		final SplittableRandom random = new SplittableRandom(seed);
		int stronger = 1;
		int shift = 0;
		for (int attempt = 0; shift < SHIFTS && attempt < TRIES * SHIFTS; attempt++) {
			progress.checkCancelled();
			final double[] there = shifts.correlation(random.nextInt(x.width()), random.nextInt(x.height()));
			if (!(there[1] >= LEAST_OVERLAP * here[1]) || Double.isNaN(there[0])) continue;
			shift++;
			if (Math.abs(there[0]) >= Math.abs(here[0]) - 1e-12) stronger++;
		}
		return shift < SHIFTS ? Double.NaN : stronger / (SHIFTS + 1.0);
	}

	/** @return correlation of the one map with the other one shifted to the left and up, and number of pixels of the overlap */
	private double[] correlation(final int dx, final int dy) {
		final int width = x.width();
		int n = 0;
		double sumX = 0;
		double sumY = 0;
		double squareX = 0;
		double squareY = 0;
		double product = 0;
		for (int v = 0; v < x.height(); v += stride) {
			final int row = (v + dy) % x.height() * width;
			for (int u = 0; u < width; u += stride) {
				final int i = v * width + u;
				final int j = row + (u + dx) % width;
				if (!x.has(i) || !y.has(j)) continue;
				final double a = x.deviation(i);
				final double b = y.deviation(j);
				n++;
				sumX += a;
				sumY += b;
				squareX += a * a;
				squareY += b * b;
				product += a * b;
			}
		}
		return new double[] { (product - sumX * sumY / n) / Math.sqrt((squareX - sumX * sumX / n) * (squareY - sumY * sumY /
			n)), n };
	}
}
