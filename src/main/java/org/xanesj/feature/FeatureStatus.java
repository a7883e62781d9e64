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

/**
 * Status of a feature or of a whole pixel. 0 is good; with 1 and 2 there may be a value; from 3 on the value is NaN.
 */
public final class FeatureStatus {

	/** All is well. */
	public static final byte OK = 0;
	/** Below detection: intensity and area are 0, energies are NaN. */
	public static final byte BELOW_DETECTION = 1;
	/** Not found: NaN. */
	public static final byte NOT_FOUND = 2;
	/** The spectrum does not reach where the feature is, or has a gap there: NaN. */
	public static final byte OUTSIDE_DATA = 3;
	/** Too noisy to be trusted: NaN. */
	public static final byte TOO_NOISY = 4;
	/** The edge step is below the minimum: every feature of the pixel is NaN. */
	public static final byte STEP_TOO_SMALL = 5;
	/** The edge step is negative: every feature of the pixel is NaN. */
	public static final byte NEGATIVE_STEP = 6;
	/** A value is NaN or infinite: every feature of the pixel is NaN. */
	public static final byte NOT_FINITE = 7;
	/** The detector was saturated: every feature of the pixel is NaN. */
	public static final byte SATURATED = 8;
	/** Outside the selection or mask: not computed, NaN. */
	public static final byte SKIPPED = 9;

	private static final String[] WORDS = { "ok", "below detection", "not found", "outside the data", "too noisy",
		"edge step too small", "negative edge step", "not a finite number", "saturated", "skipped" };

	private FeatureStatus() {
		// prevent instantiation of utility class
	}

	/** @return the status in words */
	public static String words(final int status) {
		return WORDS[status];
	}

	/** @return true if the status belongs to the pixel as a whole */
	public static boolean concernsPixel(final int status) {
		return status >= STEP_TOO_SMALL;
	}
}
