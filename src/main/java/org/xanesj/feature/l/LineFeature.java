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

import org.xanesj.feature.DescribedFeature;
import org.xanesj.feature.FeatureColumn;
import org.xanesj.feature.FeatureInput;
import org.xanesj.feature.FeatureStatus;

/** What the features of L2,3 pairs have in common: from a {@link Measurement} to a column of values. */
abstract class LineFeature extends DescribedFeature {

	/** Where the choice of these features for property models comes from. */
	static final String MORIGUCHI = "Moriguchi, Ono, Sugiyama, Murase, Aichi Synchrotron Radiation Center report " +
		"(2021); exact definition: XanesJ";

	LineFeature(final String id, final String title, final Quantity quantity) {
		super(id, title, quantity);
	}

	/** @return the feature for each pixel of the block that {@code in} holds */
	abstract Measurement measure(FeatureInput in);

	@Override
	public final void compute(final FeatureInput in, final FeatureColumn out) {
		final Measurement measurement = measure(in);
		final NoiseWeights weights = out.wantsSigma() ? new NoiseWeights(in, in.plan().weights(in.get(
			LinePair.OF).smoothing)) : null;
		for (int j = 0; j < in.width(); j++) {
			final byte status = measurement.status(j);
			if (in.pixelStatus()[j] != FeatureStatus.OK) continue;
			if (status != FeatureStatus.OK) {
				out.undefined(j, status);
				out.explain(j, measurement.why(j) != null ? measurement.why(j) : FeatureStatus.words(status));
				continue;
			}
			out.value[j] = (float) measurement.value(j);
			if (weights == null) continue;
			weights.clear();
			measurement.accumulate(1, j, weights);
			out.sigma[j] = (float) weights.sigma(j);
		}
	}
}
