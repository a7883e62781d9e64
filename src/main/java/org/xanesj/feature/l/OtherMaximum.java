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

import org.xanesj.feature.FeaturePlan;
import org.xanesj.feature.SmoothingWeights;
import org.xanesj.feature.l.LinePair.Line;

/**
 * The error of a line's energy where the spectrum has a second maximum that is nearly as high: noise may make it the highest
 * one. With probability p that it is, at a distance D, the energy has a variance p (1 - p) D^2 beside that of the top.
 */
final class OtherMaximum {

	/** With this factor the logistic function is the normal distribution function within 0.01. */
	private static final double LOGISTIC = 1.702;

	private final LinePair pair;
	private final Line line;
	private final FeaturePlan plan;
	private final SmoothingWeights weights;

	OtherMaximum(final LinePair pair, final Line line) {
		this.pair = pair;
		this.line = line;
		plan = pair.in.plan();
		weights = plan.weights(pair.smoothing);
	}

	/** @return standard deviation of the energy of a pixel that comes from this [eV] */
	double deviation(final int pixel) {
		final int top = line.at[pixel];
		final int other = highest(pixel, top);
		if (other < 0) return 0;
		final double behind = line.searched[top][pixel] - line.searched[other][pixel];
		final double noise = pair.in.errorNoise()[pixel] * Math.hypot(weights.errorGain(top), weights.errorGain(other));
		if (!(noise > 0)) return 0;
		final double p = 1 / (1 + Math.exp(LOGISTIC * behind / noise));
		return Math.abs(plan.energy(other) - plan.energy(top)) * Math.sqrt(p * (1 - p));
	}

	/** @return the highest of the other maxima whose smoothed values share no measured point with the top; -1 if none */
	private int highest(final int pixel, final int top) {
		final double apart = 2 * pair.smoothing.halfWidth();
		final float[][] rows = line.searched;
		final double end = line.high[pixel] + FeaturePlan.ENERGY_TOLERANCE;
		int highest = -1;
		for (int i = Math.max(weights.from() + 1, line.first); i < weights.to() - 1 && plan.energy(i) <= end; i++) {
			if (plan.energy(i) < line.low[pixel] - FeaturePlan.ENERGY_TOLERANCE || Math.abs(plan.energy(i) - plan.energy(
				top)) < apart || !(rows[i][pixel] >= rows[i - 1][pixel] && rows[i][pixel] >= rows[i + 1][pixel])) continue;
			if (highest < 0 || rows[i][pixel] > rows[highest][pixel]) highest = i;
		}
		return highest;
	}
}
