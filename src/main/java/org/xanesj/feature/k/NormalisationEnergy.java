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
import org.xanesj.feature.FeaturePlan;
import org.xanesj.feature.FeatureStatus;
import org.xanesj.feature.SpectralFeature;

/** The energy at which the normalisation took the edge step. */
@Plugin(type = SpectralFeature.class)
public final class NormalisationEnergy extends SingleEdgeFeature {

	/** Used by the registry. */
	public NormalisationEnergy() {
		super("k.edge.e0norm", "E0 of the normalisation", Quantity.ENERGY,
			"The energy at which the normalisation took the edge step [eV]: E0 of Larch for larch and " +
			"athena, a grid point, whose standard error is that of the grid; the anchor E_ref + 10 eV for " +
			"fixed. Undefined for spectra that are normalised already. Not for models.");
	}

	@Override
	public String source() {
		return "M. Newville, Journal of Physics: Conference Series 430, 012007 (2013), " +
			"doi:10.1088/1742-6596/430/1/012007 (Larch)";
	}

	@Override
	public boolean suitsModels() {
		return false;
	}

	@Override
	public void compute(final FeatureInput in, final FeatureColumn out) {
		for (int j = 0; j < in.width(); j++)
			if (Float.isNaN(in.stepEnergy()[j])) out.undefined(j, FeatureStatus.OUTSIDE_DATA);
			else {
				out.value[j] = in.stepEnergy()[j];
				if (out.wantsSigma()) out.sigma[j] = gridError(in.plan(), out.value[j]);
			}
	}

	/** The standard deviation of a value that is rounded to a grid is its step divided by the root of 12. */
	private static float gridError(final FeaturePlan plan, final double energy) {
		if (plan.windows() != null) return 0;
		final int above = Math.min(plan.size() - 1, plan.firstFrom(energy + FeaturePlan.ENERGY_TOLERANCE));
		final int below = Math.max(0, plan.lastUpTo(energy - FeaturePlan.ENERGY_TOLERANCE));
		return (float) ((plan.energy(above) - plan.energy(below)) / 2 / Math.sqrt(12));
	}
}
