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
import org.xanesj.feature.FeaturePlan;
import org.xanesj.feature.l.LinePair.Line;

/** Height of one of the two lines above the background, in units of the edge step. */
final class LineHeight implements Measurement {

	private final FeaturePlan plan;
	private final Line line;

	private LineHeight(final LinePair pair, final Line line) {
		plan = pair.in.plan();
		this.line = line;
	}

	static Measurement l3(final FeatureInput in) {
		final LinePair pair = in.get(LinePair.OF);
		return new LineHeight(pair, pair.l3);
	}

	static Measurement l2(final FeatureInput in) {
		final LinePair pair = in.get(LinePair.OF);
		return new LineHeight(pair, pair.l2);
	}

	@Override
	public double value(final int pixel) {
		return line.height[pixel];
	}

	@Override
	public byte status(final int pixel) {
		return line.status[pixel];
	}

	@Override
	public void accumulate(final double factor, final int pixel, final NoiseWeights into) {
		// Weights of the three points in the parabola through them, at its top.
		final int i = line.at[pixel];
		final double left = plan.energy(i - 1) - line.energy[pixel];
		final double middle = plan.energy(i) - line.energy[pixel];
		final double right = plan.energy(i + 1) - line.energy[pixel];
		into.addSmoothed(factor * middle * right / ((left - middle) * (left - right)), i - 1);
		into.addSmoothed(factor * left * right / ((middle - left) * (middle - right)), i);
		into.addSmoothed(factor * left * middle / ((right - left) * (right - middle)), i + 1);
	}
}
