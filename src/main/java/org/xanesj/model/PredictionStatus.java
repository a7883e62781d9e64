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

import java.util.ArrayList;
import java.util.List;

/** Bits of the status of a predicted value; their sum is what status maps hold. 0 is good. */
public final class PredictionStatus {

	/** All is well. */
	public static final int OK = 0;
	/** Leverage above that of every training sample, or a feature outside the training range by more than 10 % of it. */
	public static final int EXTRAPOLATION = 1;
	/** Leverage more than twice that of every training sample, or the spectrum is unlike all training spectra. */
	public static final int FAR = 2;
	/** A feature that the model needs is undefined: no value, or no complete interval. */
	public static final int MISSING = 4;
	/** The edge step is below the minimum or negative: no value. */
	public static final int LOW_SIGNAL = 8;
	/** Not finite, saturated or not selected: no value. */
	public static final int INVALID = 16;

	private static final String[] WORDS = { "extrapolation", "far from the training data", "a feature is missing",
		"low signal", "invalid" };

	private PredictionStatus() {
		// prevent instantiation of utility class
	}

	/** @return the status in words, e.g. "extrapolation, far from the training data" */
	public static String words(final int status) {
		if (status == OK) return "ok";
		final List<String> words = new ArrayList<>();
		for (int bit = 0; bit < WORDS.length; bit++)
			if ((status & 1 << bit) != 0) words.add(WORDS[bit]);
		return String.join(", ", words);
	}
}
