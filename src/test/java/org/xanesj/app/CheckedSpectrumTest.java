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
package org.xanesj.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.xanesj.feature.FeatureInput;
import org.xanesj.feature.FeaturePlan;
import org.xanesj.feature.Recipe;
import org.xanesj.spectrum.AbsorptionEdge;
import org.xanesj.spectrum.FixedWindows;
import org.xanesj.spectrum.Normalisation;
import org.xanesj.spectrum.Spectrum;

/** What is done to a spectrum before it becomes single precision must not change what normalisation makes of it. */
class CheckedSpectrumTest {

	@Test
	void anOffsetCountsWithAVictoreenExponent() {
		final double[] energies = new double[440];
		final double[] mu = new double[energies.length];
		for (int i = 0; i < energies.length; i++) {
			energies[i] = 6972 + i;
			mu[i] = 5 + 0.5 + Math.atan((energies[i] - 7120) / 2) / Math.PI;
		}
		for (int exponent = 0; exponent <= 4; exponent++) {
			final Recipe recipe = new Recipe("test", new AbsorptionEdge("Fe", "K"), 7112, new Normalisation(
				Normalisation.Method.FIXED, null, null, null, exponent), List.of(), Map.of(), List.of());
			final FeaturePlan plan = new FeaturePlan(recipe, energies);
			final double expected = FixedWindows.of(recipe.edge(), 7112, Arrays.stream(energies).map(e -> e - 7112)
				.toArray(), recipe.normalisation()).step(mu);
			final FeatureInput input = new FeatureInput(plan);
			input.load(CheckedSpectrum.of(new Spectrum("test", energies, mu), recipe).block());
			// values of 5.5 in single precision have 5e-7, sums of a hundred of them some times more; without the offset
			// the step differs by more than 1e-3 for exponents from 2 on
			assertEquals(expected, input.step()[0], 1e-5, "exponent " + exponent);
		}
	}
}
