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

import org.xanesj.feature.FeatureInput;
import org.xanesj.feature.SharedResult;
import org.xanesj.feature.Smoothing;
import org.xanesj.spectrum.TwoStepBackground;

/**
 * Where the L3 and the L2 line of each pixel are and how high they stand above the two-step background. All energies
 * relative to the reference energy [eV]; heights in units of the edge step.
 */
final class LinePair {

	/** Lines of the block at hand. */
	static final SharedResult<LinePair> OF = in -> new LineSearch(in).find();

	final FeatureInput in;
	/** The smoothing on which lines are found. */
	final Smoothing smoothing;
	/** The smoothed spectra. */
	final float[][] smoothed;
	/** L3 and L2. */
	final Line l3;
	final Line l2;

	LinePair(final FeatureInput in, final Smoothing smoothing) {
		this.in = in;
		this.smoothing = smoothing;
		smoothed = in.smoothed(smoothing);
		l3 = new Line(in);
		l2 = new Line(in);
	}

	/** @return the smoothed spectrum minus the background at a grid point of one pixel */
	double aboveBackground(final int i, final int pixel) {
		return smoothed[i][pixel] - TwoStepBackground.at(in.plan().energy(i), l3.step[pixel], l2.step[pixel]);
	}

	/** One of the two lines, for every pixel. */
	static final class Line {

		/** Point of the grid that is the maximum; -1 if there is none. */
		final int[] at;
		/** Position and height of the top of the parabola. */
		final float[] energy;
		final float[] height;
		/** Half the second derivative there; 0 where the grid point stands in for the top. */
		final float[] curvature;
		/** Rows in which the maximum was sought, from the first one that can be in the window; and the window [eV]. */
		float[][] searched;
		int first;
		final float[] low;
		final float[] high;
		/** Where the step of the background under this line is. */
		final float[] step;
		/** {@link org.xanesj.feature.FeatureStatus} */
		final byte[] status;

		Line(final FeatureInput in) {
			at = new int[in.width()];
			status = new byte[in.width()];
			energy = in.newRow();
			height = in.newRow();
			curvature = in.newRow();
			step = in.newRow();
			low = in.newRow();
			high = in.newRow();
		}
	}
}
