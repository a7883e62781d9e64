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
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.xanesj.task.Progress;

/**
 * Is the correlation of two maps more than chance? The one map is compared with random maps that have the autocorrelation of
 * the other one and else nothing of it, in the same pixels; the p-value is the share of maps with a correlation at least as
 * strong, the measured one counted. It assumes that the structures of the other map are the same everywhere: a trend over the
 * whole field is not.
 * <p>
 * Source: J. Theiler, S. Eubank, A. Longtin, B. Galdrikian, J. D. Farmer, Physica D 58, 77 (1992),
 * <a href="https://doi.org/10.1016/0167-2789(92)90102-S">doi:10.1016/0167-2789(92)90102-S</a>; here with the autocorrelation
 * inside a mask, see {@link PhaseSurrogates}.
 */
public final class PhaseRandomisation {

	/** Number of random maps. */
	public static final int SURROGATES = 199;
	/** Larger maps are looked at in every second, third, ... pixel: their neighbours tell the same. */
	private static final int MOST_PIXELS = 1 << 16;
	/** Fewer pixels have no autocorrelation to speak of. */
	private static final int FEWEST_PIXELS = 16;

	private PhaseRandomisation() {
		// prevent instantiation of utility class
	}

	/**
	 * @param x the map that random maps are made like
	 * @param y another one with values in the same pixels, with which they are compared
	 * @param seed of the random maps; they depend on it and on their number only, so threads do not matter
	 * @param progress told after each two maps, from any thread; may cancel
	 * @return two-sided p-value of Pearson's r, at least 1/200; NaN if fewer than {@value #FEWEST_PIXELS} pixels of a large map
	 *         can be looked at, or they are constant
	 */
	public static double p(final MaskedField x, final MaskedField y, final long seed, final Progress progress) {
		final Excerpt excerpt = Excerpt.of(x, MOST_PIXELS);
		final double[] ofX = excerpt.values(x);
		final double[] ofY = excerpt.values(y);
		final int[] pixels = IntStream.range(0, ofX.length).filter(i -> Double.isFinite(ofX[i])).toArray();
		if (pixels.length < FEWEST_PIXELS) return Double.NaN;
		final MaskedField field = MaskedField.of(excerpt.width(), excerpt.height(), ofX);
		if (field.isConstant() || MaskedField.of(excerpt.width(), excerpt.height(), ofY).isConstant()) return Double.NaN;
		final double here = strength(ofX, ofY, pixels) - 1e-12;
		final PhaseSurrogates surrogates = new PhaseSurrogates(field);
		final long[] seeds = new SplittableRandom(seed).longs((SURROGATES + 1) / 2).toArray();
		final AtomicInteger done = new AtomicInteger();
		final int stronger = IntStream.range(0, seeds.length).parallel().map(i -> {
			progress.checkCancelled();
			final double[][] maps = surrogates.draw(seeds[i]);
			progress.report(done.incrementAndGet() / (double) seeds.length, "Randomising phases");
			// the last draw has one map too many
			return (int) IntStream.range(0, Math.min(2, SURROGATES - 2 * i)).filter(k -> strength(maps[k], ofY,
				pixels) >= here).count();
		}).sum();
		return (1 + stronger) / (SURROGATES + 1.0);
	}

	/** @return magnitude of the correlation of two maps in some pixels */
	private static double strength(final double[] a, final double[] b, final int[] pixels) {
		double meanA = 0;
		double meanB = 0;
		for (final int i : pixels) {
			meanA += a[i] / pixels.length;
			meanB += b[i] / pixels.length;
		}
		double squareA = 0;
		double squareB = 0;
		double product = 0;
		for (final int i : pixels) {
			squareA += (a[i] - meanA) * (a[i] - meanA);
			squareB += (b[i] - meanB) * (b[i] - meanB);
			product += (a[i] - meanA) * (b[i] - meanB);
		}
		return Math.abs(product) / Math.sqrt(squareA * squareB);
	}
}
