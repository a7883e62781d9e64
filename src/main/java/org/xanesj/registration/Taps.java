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
package org.xanesj.registration;

/**
 * The pixels along one axis, and their weights, that make the value at a displacement from a pixel. Only those whose weight
 * is not 0: NaN times 0 would be NaN.
 */
public final class Taps {

	/** A smaller fraction is none [pixels]: nobody sees it, and it would cost the pixels around each NaN. */
	private static final double SMALLEST = 1e-4;

	private final int first;
	private final float[] weights;

	/**
	 * @param kernel how to interpolate
	 * @param displacement [pixels], finite
	 */
	public Taps(final Kernel kernel, final double displacement) {
		final int whole = (int) Math.floor(displacement);
		final double fraction = displacement - whole;
		if (fraction < SMALLEST || fraction > 1 - SMALLEST) {
			first = whole + (int) Math.rint(fraction);
			weights = new float[] { 1 };
			return;
		}
		first = whole - kernel.radius() + 1;
		weights = new float[2 * kernel.radius()];
		for (int i = 0; i < weights.length; i++)
			weights[i] = (float) kernel.weight(first + i - displacement);
	}

	/** @return the first of {@code size} pixels whose value needs none before them */
	public int begin(final int size) {
		return Math.max(0, Math.min(size, -first));
	}

	/** @return the end of those whose value needs none behind them; not above {@link #begin} if there are none */
	public int end(final int size) {
		return Math.max(0, Math.min(size, size - first - weights.length + 1));
	}

	/**
	 * How far neighbours share noise. White noise of variance 1 has, after weights h<sub>i</sub> that add up to 1, the
	 * variance &Sigma; h<sub>i</sub><sup>2</sup>; its autocorrelation, divided by that, adds up to (&Sigma;
	 * h<sub>i</sub>)<sup>2</sup> / &Sigma; h<sub>i</sub><sup>2</sup> over all lags. So the length is 1 / &Sigma;
	 * h<sub>i</sub><sup>2</sup>: 1 for whole pixels, 2 for straight lines at half a pixel. The area of an image is the
	 * product of both axes.
	 *
	 * @return length that shares noise [pixels], at least 1
	 */
	public double noiseLength() {
		double squares = 0;
		for (final float weight : weights)
			squares += (double) weight * weight;
		return Math.max(1, 1 / squares);
	}

	/** Weighted sums of values that lie {@code stride} apart, {@code at} being where the pixel itself would lie. */
	void sum(final float[] from, final int at, final int stride, final float[] to, final int toAt, final int count) {
		final int start = at + first * stride;
		switch (weights.length) {
			case 1 -> System.arraycopy(from, start, to, toAt, count);
			case 2 -> {
				for (int i = 0, o = start; i < count; i++, o++)
					to[toAt + i] = weights[0] * from[o] + weights[1] * from[o + stride];
			}
			default -> {
				for (int i = 0, o = start; i < count; i++, o++)
					to[toAt + i] = weights[0] * from[o] + weights[1] * from[o + stride] + weights[2] * from[o + 2 * stride] +
						weights[3] * from[o + 3 * stride];
			}
		}
	}
}
