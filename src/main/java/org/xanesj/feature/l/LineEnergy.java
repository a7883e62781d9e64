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

/** Energy of one of the two lines, relative to the reference energy [eV]. */
final class LineEnergy implements Measurement {

	private final FeaturePlan plan;
	private final Line line;
	private final OtherMaximum other;

	private LineEnergy(final LinePair pair, final Line line) {
		plan = pair.in.plan();
		this.line = line;
		other = new OtherMaximum(pair, line);
	}

	static Measurement l3(final FeatureInput in) {
		final LinePair pair = in.get(LinePair.OF);
		return new LineEnergy(pair, pair.l3);
	}

	static Measurement l2(final FeatureInput in) {
		final LinePair pair = in.get(LinePair.OF);
		return new LineEnergy(pair, pair.l2);
	}

	@Override
	public double value(final int pixel) {
		return line.energy[pixel];
	}

	@Override
	public byte status(final int pixel) {
		return line.status[pixel];
	}

	@Override
	public void accumulate(final double factor, final int pixel, final NoiseWeights into) {
		into.addIndependent(factor * other.deviation(pixel));
		final int i = line.at[pixel];
		final double span = plan.energy(i + 1) - plan.energy(i - 1);
		if (line.curvature[pixel] == 0) {
			// The top was not refined: it lies anywhere between the middles of the two intervals.
			into.addIndependent(factor * span / Math.sqrt(48));
			return;
		}
		// The top moves by the change of the parabola's slope at it, divided by the parabola's second derivative.
		final double factorOfSlope = -factor / (2 * line.curvature[pixel]);
		final double left = plan.energy(i - 1) - line.energy[pixel];
		final double middle = plan.energy(i) - line.energy[pixel];
		final double right = plan.energy(i + 1) - line.energy[pixel];
		into.addSmoothed(-factorOfSlope * (middle + right) / ((left - middle) * (left - right)), i - 1);
		into.addSmoothed(-factorOfSlope * (left + right) / ((middle - left) * (middle - right)), i);
		into.addSmoothed(-factorOfSlope * (left + middle) / ((right - left) * (right - middle)), i + 1);
	}
}
