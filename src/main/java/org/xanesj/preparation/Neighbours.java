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
package org.xanesj.preparation;

/** The up to eight pixels around a pixel that have a value. Not thread-safe: one per thread. */
final class Neighbours {

	/** Standard deviation of a normal distribution divided by its median absolute deviation. */
	static final double NORMAL = 1.4826;

	private final int width;
	private final int height;
	private final float[] values = new float[8];
	private int count;

	Neighbours(final int width, final int height) {
		this.width = width;
		this.height = height;
	}

	/** Gathers the values around (x, y). */
	void gather(final float[] plane, final int x, final int y) {
		count = 0;
		for (int v = Math.max(0, y - 1); v <= Math.min(height - 1, y + 1); v++)
			for (int u = Math.max(0, x - 1); u <= Math.min(width - 1, x + 1); u++) {
				final float value = plane[v * width + u];
				if ((u != x || v != y) && !Float.isNaN(value)) values[count++] = value;
			}
	}

	/** @return the median, of an even number the mean of the two in the middle; NaN if there is no value */
	float median() {
		// a handful of values: inserting is faster than Arrays.sort
		for (int i = 1; i < count; i++) {
			final float value = values[i];
			int j = i - 1;
			for (; j >= 0 && values[j] > value; j--)
				values[j + 1] = values[j];
			values[j + 1] = value;
		}
		return count == 0 ? Float.NaN : 0.5f * (values[(count - 1) / 2] + values[count / 2]);
	}

	/** @return {@link #NORMAL} times the median absolute deviation from the median; the values are lost */
	float spread(final float median) {
		for (int i = 0; i < count; i++)
			values[i] = Math.abs(values[i] - median);
		return (float) NORMAL * median();
	}
}
