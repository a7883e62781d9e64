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
package org.xanesj.block;

/**
 * A linear model on normalised spectra, applied to spectra as measured: with fixed windows both the model's combination
 * of (mu - pre-edge line) and the edge step are weighted sums of mu, so the prediction is (a mu) / (s mu) + b. Reads
 * every value twice and stores nothing else. Immutable.
 */
public final class LinearQuotient {

	private final WeightedSum numerator;
	private final WeightedSum denominator;
	private final float constant;

	/**
	 * @param numerator weights a, with the removal of the pre-edge line folded in
	 * @param denominator weights s of the edge step
	 * @param constant b
	 */
	public LinearQuotient(final WeightedSum numerator, final WeightedSum denominator, final double constant) {
		this.numerator = numerator;
		this.denominator = denominator;
		this.constant = (float) constant;
	}

	/**
	 * Computes the prediction of the pixels {@code from} to {@code to - 1}. All arrays share one index: planes of an image
	 * are read in place.
	 *
	 * @param rows one array per energy
	 * @param result receives the prediction; infinite or NaN where the step is 0
	 * @param step receives the edge step
	 * @param from first pixel
	 * @param to after the last pixel
	 */
	public void apply(final float[][] rows, final float[] result, final float[] step, final int from, final int to) {
		numerator.apply(rows, result, from, to);
		denominator.apply(rows, step, from, to);
		RowKernels.divide(result, result, step, constant, from, to);
	}
}
