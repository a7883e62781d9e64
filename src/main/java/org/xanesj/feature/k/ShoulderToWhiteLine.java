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
package org.xanesj.feature.k;

import org.scijava.plugin.Plugin;
import org.xanesj.feature.FeatureColumn;
import org.xanesj.feature.FeatureInput;
import org.xanesj.feature.SpectralFeature;

/** Ratio of shoulder and white line. */
@Plugin(type = SpectralFeature.class)
public final class ShoulderToWhiteLine extends SingleEdgeFeature {

	/** Used by the registry. */
	public ShoulderToWhiteLine() {
		super("k.ratio.shoulder.whiteline", "Shoulder to white line", Quantity.RATIO,
			"k.shoulder.intensity divided by k.whiteline.intensity.");
	}

	@Override
	public void compute(final FeatureInput in, final FeatureColumn out) {
		final Position shoulder = in.get(Shoulder.POSITION);
		final Position line = in.get(WhiteLine.POSITION);
		final float[] heights = in.get(Shoulder.HEIGHT);
		final LevelCrossing level = new LevelCrossing(in);
		for (int j = 0; j < in.width(); j++)
			out.value[j] = heights[j] / line.height[j];
		// the error of the edge step cancels
		shoulder.finish(line, j -> Math.abs(out.value[j]) * Math.hypot(level.heightSigma(j, shoulder.index[j]) / heights[j],
			line.heightSigma(j) / line.height[j]), out);
	}
}
