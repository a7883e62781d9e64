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
package org.xanesj.model;

/**
 * Predictions for the pixels of one block. Reused from block to block; one per thread.
 */
public final class PredictionRows {

	/** The predicted property, in units of the target; NaN where a feature of the fit is missing. */
	public final float[] value;
	/** Half the length of the 90 % jackknife+ (with groups CV+) interval, in units of the target; NaN where unknown. */
	public final float[] halfwidth;
	/** Standard error of the value from the noise of the spectrum, in units of the target; NaN where unknown. */
	public final float[] noise;
	/** Leverage relative to the greatest of the training samples. */
	public final float[] leverage;
	/** Sum of the bits of {@link PredictionStatus}. */
	public final byte[] status;

	/** @param capacity greatest number of pixels in a block */
	public PredictionRows(final int capacity) {
		value = new float[capacity];
		halfwidth = new float[capacity];
		noise = new float[capacity];
		leverage = new float[capacity];
		status = new byte[capacity];
	}
}
