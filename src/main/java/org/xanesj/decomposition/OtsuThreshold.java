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
package org.xanesj.decomposition;

import java.util.Arrays;

/**
 * Splits numbers into low and high ones so that the two groups differ most: greatest variance between the groups. Exact,
 * over all values instead of a histogram, so that a single odd pixel cannot make the bins too wide.
 * <p>
 * Source: N. Otsu, IEEE Transactions on Systems, Man, and Cybernetics 9, 62-66 (1979),
 * <a href="https://doi.org/10.1109/TSMC.1979.4310076">doi:10.1109/TSMC.1979.4310076</a>.
 */
public final class OtsuThreshold {

	private OtsuThreshold() {
		// prevent instantiation of utility class
	}

	/**
	 * Finds the threshold.
	 *
	 * @param values any numbers; those that are not finite do not count
	 * @return the middle between the largest low and the smallest high value; NaN if all are equal or there are none
	 */
	public static double of(final float[] values) {
		final float[] sorted = new float[values.length];
		int count = 0;
		for (final float value : values)
			if (Float.isFinite(value)) sorted[count++] = value;
		Arrays.sort(sorted, 0, count);
		double total = 0;
		for (int i = 0; i < count; i++)
			total += sorted[i];
		double threshold = Double.NaN;
		double most = -1;
		double sum = 0;
		for (int i = 0; i < count - 1; i++) {
			sum += sorted[i];
			if (sorted[i] == sorted[i + 1]) continue;
			final double low = i + 1;
			final double high = count - low;
			final double difference = sum / low - (total - sum) / high;
			// low and high count as parts of 1, so that nothing overflows
			final double between = low / count * (high / count) * difference * difference;
			if (between > most) {
				most = between;
				threshold = 0.5 * sorted[i] + 0.5 * sorted[i + 1];
			}
		}
		return threshold;
	}
}
