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

import java.util.Arrays;

import org.xanesj.feature.FeatureInput;
import org.xanesj.feature.FeaturePlan;
import org.xanesj.feature.SmoothingWeights;
import org.xanesj.spectrum.FixedWindows;

/**
 * How the noise of one spectrum passes into a number: the number's change is written as a weighted sum of the changes of
 * the normalised values; what the pre-edge line and the edge step contribute is added exactly, because both are weighted
 * sums of the measured values too. So ratios in which the step cancels get the small error they deserve.
 */
final class NoiseWeights {

	private final FeatureInput in;
	private final FeaturePlan plan;
	private final SmoothingWeights smoothing;
	private final double[] weights;
	private final double[] constant;
	private final double[] slope;
	private final double[] step;
	private double independent;

	/**
	 * @param in the block
	 * @param smoothing on which {@link #addSmoothed} works
	 */
	NoiseWeights(final FeatureInput in, final SmoothingWeights smoothing) {
		this.in = in;
		this.smoothing = smoothing;
		plan = in.plan();
		weights = new double[plan.size()];
		final FixedWindows windows = plan.windows();
		final boolean known = windows != null && windows.applies();
		constant = known ? windows.preWeights(0) : null;
		slope = known ? windows.preWeights(1) : null;
		step = known ? windows.stepWeights() : null;
	}

	/** Forgets everything: the next number. */
	void clear() {
		Arrays.fill(weights, 0);
		independent = 0;
	}

	/** Adds {@code factor} times the normalised value at point {@code i}. */
	void add(final double factor, final int i) {
		weights[i] += factor;
	}

	/** Adds {@code factor} times the smoothed value at point {@code i}. */
	void addSmoothed(final double factor, final int i) {
		smoothing.accumulate(factor, i, weights);
	}

	/** Adds something of this standard deviation that has nothing to do with the noise. */
	void addIndependent(final double deviation) {
		independent += deviation * deviation;
	}

	/** @return standard error of the number in one pixel */
	double sigma(final int pixel) {
		final float[][] rows = in.normalised();
		double offset = 0;
		double moment = 0;
		double number = 0;
		for (int i = 0; i < weights.length; i++) {
			if (weights[i] == 0) continue;
			final double scale = constant == null ? 0 : weights[i] * plan.windows().preScale(i);
			offset += scale;
			moment += scale * plan.energy(i);
			number += weights[i] * rows[i][pixel];
		}
		double squares = 0;
		for (int i = 0; i < weights.length; i++) {
			final double whole = constant == null ? weights[i] : weights[i] - offset * constant[i] - moment * slope[i] - number *
				step[i];
			final double weight = whole * plan.profile().relative(i);
			squares += weight * weight;
		}
		if (constant == null) {
			final double stepShare = number * in.stepGain()[pixel];
			if (stepShare == stepShare) squares += stepShare * stepShare;
		}
		final double noise = in.errorNoise()[pixel];
		return Math.sqrt(noise * noise * squares + independent);
	}
}
