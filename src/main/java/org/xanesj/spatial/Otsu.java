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

/**
 * The threshold that divides values into two groups with the largest variance between their means. Source: N. Otsu, IEEE
 * Trans. Syst. Man Cybern. 9, 62 (1979), <a href="https://doi.org/10.1109/TSMC.1979.4310076">doi:10.1109/TSMC.1979.4310076</a>.
 */
final class Otsu {

	private static final int BINS = 256;

	private Otsu() {
		// prevent instantiation of utility class
	}

	/** @return values above this belong to the higher group; from 256 bins between the smallest and largest value */
	static double threshold(final MaskedField field) {
		double low = Double.POSITIVE_INFINITY;
		double high = Double.NEGATIVE_INFINITY;
		final int pixels = field.width() * field.height();
		for (int i = 0; i < pixels; i++) {
			if (!field.has(i)) continue;
			low = Math.min(low, field.value(i));
			high = Math.max(high, field.value(i));
		}
		final double[] counts = new double[BINS];
		for (int i = 0; i < pixels; i++)
			if (field.has(i)) counts[(int) Math.min(BINS - 1, (field.value(i) - low) / (high - low) * BINS)]++;
		return low + (best(counts) + 1) * (high - low) / BINS;
	}

	/** @return last bin of the lower group */
	private static int best(final double[] counts) {
		double all = 0;
		double moment = 0;
		for (int i = 0; i < BINS; i++) {
			all += counts[i];
			moment += i * counts[i];
		}
		double below = 0;
		double momentBelow = 0;
		double largest = -1;
		int best = 0;
		for (int i = 0; i < BINS - 1; i++) {
			below += counts[i];
			momentBelow += i * counts[i];
			if (below == 0 || below == all) continue;
			final double difference = momentBelow / below - (moment - momentBelow) / (all - below);
			final double between = below * (all - below) * difference * difference;
			if (between > largest) {
				largest = between;
				best = i;
			}
		}
		return best;
	}
}
