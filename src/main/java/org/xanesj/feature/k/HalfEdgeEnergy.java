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
import org.xanesj.feature.FeatureStatus;
import org.xanesj.feature.SpectralFeature;

/** Edge energy at half height. */
@Plugin(type = SpectralFeature.class)
public final class HalfEdgeEnergy extends SingleEdgeFeature {

	/** Used by the registry. */
	public HalfEdgeEnergy() {
		super("k.edge.half", "Edge energy at half height", Quantity.ENERGY,
			"E_half is where the smoothed spectrum y, searched from E_ref + 45 eV downwards, rises " +
			"through 0.5 for the first time (linear interpolation between points) [eV]. y is the " +
			"normalised spectrum, smoothed by a local cubic of half width 1.2 eV.");
	}

	@Override
	public void compute(final FeatureInput in, final FeatureColumn out) {
		final Position half = in.get(HalfHeight.POSITION);
		half.writeEnergies(out);
		if (!out.wantsWords()) return;
		for (int j = 0; j < in.width(); j++)
			if (half.status[j] == FeatureStatus.OK && HalfHeight.isOnPlateau(in, j)) out.explain(j,
				"the spectrum stays near half the edge step for more than 1.5 eV, so this energy may jump (metals)");
	}
}
