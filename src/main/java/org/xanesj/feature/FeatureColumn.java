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

/**
 * Values of one feature for the pixels of one block. Reused from block to block; one per thread.
 */
public final class FeatureColumn {

	/** Value relative to {@link SpectralFeature#origin}, NaN where undefined. */
	public final float[] value;
	/** Standard error of the value from the spectrum's noise, NaN where undefined; null if nobody wants it. */
	public final float[] sigma;
	/** {@link FeatureStatus} of each pixel. */
	public final byte[] status;
	private final String[] words;

	/**
	 * @param capacity greatest number of pixels in a block
	 * @param wantsSigma whether {@link #sigma} is computed
	 * @param wantsWords whether {@link #explain} is kept (single spectra)
	 */
	public FeatureColumn(final int capacity, final boolean wantsSigma, final boolean wantsWords) {
		value = new float[capacity];
		sigma = wantsSigma ? new float[capacity] : null;
		status = new byte[capacity];
		words = wantsWords ? new String[capacity] : null;
	}

	/** @return true if {@link #sigma} must be filled */
	public boolean wantsSigma() {
		return sigma != null;
	}

	/** @return true if {@link #explain} is kept */
	public boolean wantsWords() {
		return words != null;
	}

	/** Sets value NaN, sigma NaN and a status for one pixel. */
	public void undefined(final int pixel, final byte why) {
		value[pixel] = Float.NaN;
		if (sigma != null) sigma[pixel] = Float.NaN;
		status[pixel] = why;
	}

	/** Says in words why a pixel has its status, where the caller keeps words. */
	public void explain(final int pixel, final String why) {
		if (words != null) words[pixel] = why;
	}

	/** @return the words for a pixel, or null */
	public String words(final int pixel) {
		return words == null ? null : words[pixel];
	}

	/** Forgets the last block. */
	public void clear() {
		Arrays.fill(status, FeatureStatus.OK);
		if (words != null) Arrays.fill(words, null);
	}
}
