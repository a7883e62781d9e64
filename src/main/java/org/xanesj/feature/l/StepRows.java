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
package org.xanesj.feature.l;

import org.xanesj.spectrum.TwoStepBackground;

/** The two-step background of {@link TwoStepBackground}, subtracted from rows of pixels in single precision. */
final class StepRows {

	private static final float PER_L3_WIDTH = (float) (1 / TwoStepBackground.L3_WIDTH);
	private static final float PER_L2_WIDTH = (float) (1 / TwoStepBackground.L2_WIDTH);
	/** Weights of the two arctangents: statistical 2 : 1, divided by pi; the factor 4 undoes two halvings of the angle. */
	private static final float L3_SHARE = (float) (4 * 2 / (3 * Math.PI));
	private static final float L2_SHARE = (float) (4 / (3 * Math.PI));

	private StepRows() {
		// prevent instantiation of utility class
	}

	/**
	 * Computes result = row - background for one energy and many pixels. The arctangent is its power series after halving
	 * the angle twice: no branch, so that the loop becomes vector instructions; right to 3e-7 of the step.
	 *
	 * @param result receives the difference; may be {@code row}
	 * @param row normalised values
	 * @param energy relative to the reference energy [eV]
	 * @param l3 for each pixel where the L3 step is [eV, relative]
	 * @param l2 for each pixel where the L2 step is [eV, relative]
	 * @param width number of pixels
	 */
	static void subtract(final float[] result, final float[] row, final float energy, final float[] l3, final float[] l2,
		final int width)
	{
		for (int j = 0; j < width; j++)
			result[j] = row[j] - 0.5f;
		subtract(result, energy, l3, PER_L3_WIDTH, L3_SHARE, width);
		subtract(result, energy, l2, PER_L2_WIDTH, L2_SHARE, width);
	}

	/**
	 * result -= share * atan(x) / 4 with x = (energy - centre) perWidth. By tan(a / 2) = tan(a) / (1 + sqrt(1 + tan(a)^2))
	 * twice |v| < 0.42, and eight terms are enough.
	 */
	private static void subtract(final float[] result, final float energy, final float[] centre, final float perWidth,
		final float share, final int width)
	{
		for (int j = 0; j < width; j++) {
			final float x = (energy - centre[j]) * perWidth;
			final float u = x / (1f + (float) Math.sqrt(1f + x * x));
			final float v = u / (1f + (float) Math.sqrt(1f + u * u));
			final float s = v * v;
			result[j] -= share * v * (1f - s * (1 / 3f - s * (1 / 5f - s * (1 / 7f - s * (1 / 9f - s * (1 / 11f - s * (1 /
				13f - s * (1 / 15f))))))));
		}
	}
}
