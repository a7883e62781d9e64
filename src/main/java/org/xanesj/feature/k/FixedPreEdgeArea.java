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

/** Area of the pre-edge as a mixture of fixed shapes. */
@Plugin(type = SpectralFeature.class)
public final class FixedPreEdgeArea extends SingleEdgeFeature {

	/** Used by the registry. */
	public FixedPreEdgeArea() {
		super("k.preedgefixed.area", "Pre-edge area, fixed shapes", Quantity.AREA,
			"A_pre as a mixture of the pre-edge shapes that the recipe holds, for maps: constant, edge feet and " +
			"peak sums of the shapes are fitted to the unsmoothed spectrum by linear least squares, and the area is " +
			"that of all peaks [eV]. Below detection (less than three standard errors) the area is kept; status not " +
			"found with a value means that the residual exceeds three times the noise and 0.01.");
	}

	@Override
	public boolean suitsModels() {
		return false;
	}

	@Override
	public void compute(final FeatureInput in, final FeatureColumn out) {
		final FixedPreEdge found = in.get(FixedPreEdge.FITS);
		for (int j = 0; j < in.width(); j++) {
			out.undefined(j, found.status[j]);
			out.explain(j, found.words(j));
			if (found.hasValues(j)) {
				out.value[j] = found.area[j];
				if (out.wantsSigma()) out.sigma[j] = found.areaSigma[j];
			}
		}
	}
}
