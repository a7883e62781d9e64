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

import org.scijava.plugin.Plugin;
import org.xanesj.feature.FeatureColumn;
import org.xanesj.feature.FeatureInput;
import org.xanesj.feature.SpectralFeature;

/** L2,3 edge step: l.step. */
@Plugin(type = SpectralFeature.class)
public final class LStep implements SpectralFeature {

	@Override
	public String id() {
		return "l.step";
	}

	@Override
	public int version() {
		return 1;
	}

	@Override
	public String title() {
		return "L2,3 edge step";
	}

	@Override
	public Quantity quantity() {
		return Quantity.SIGNAL;
	}

	@Override
	public String definition() {
		return "Step of both edges together in units of the signal: mean of the signal minus the pre-edge line over the " +
			"post-edge window, by default from 12 to 40 eV above the L2 reference energy. 1 if the data are normalised " +
			"already.";
	}

	@Override
	public String source() {
		return "XanesJ";
	}

	@Override
	public void compute(final FeatureInput in, final FeatureColumn out) {
		final float[] step = in.step();
		System.arraycopy(step, 0, out.value, 0, in.width());
		if (!out.wantsSigma()) return;
		final boolean normalises = in.plan().windows() == null || in.plan().windows().applies();
		for (int j = 0; j < in.width(); j++)
			// the noise is that of the normalised spectrum, so times the step it is that of the signal
			out.sigma[j] = normalises ? Math.abs(step[j]) * in.stepGain()[j] * in.errorNoise()[j] : 0;
	}
}
