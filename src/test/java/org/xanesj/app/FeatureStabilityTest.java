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

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.xanesj.feature.FeatureRegistry;
import org.xanesj.feature.FeatureStatus;
import org.xanesj.feature.Recipe;
import org.xanesj.feature.SpectralFeature;
import org.xanesj.spectrum.AbsorptionEdge;
import org.xanesj.spectrum.Normalisation.Method;
import org.xanesj.spectrum.Spectrum;

/** Spectra that are made of a logistic edge and Gaussian peaks, so that it is known what can be told from them. */
class FeatureStabilityTest {

	private static final Recipe RECIPE = Recipe.of(Method.FIXED, AbsorptionEdge.parse("Fe K"));
	private static final List<SpectralFeature> FEATURES = List.of("k.edge.int", "k.whiteline.energy", "k.preedge.area",
		"k.preedge.centroid", "k.shoulder.energy", "k.shoulder.intensity").stream().map(id -> FeatureRegistry.byId(id)
			.orElseThrow()).toList();

	/** @param preEdge height of the pre-edge in edge steps */
	private static AnalysedSpectrum spectrum(final double preEdge, final double noise) {
		final Random random = new Random(3);
		final double[] energies = new double[500];
		final double[] mu = new double[energies.length];
		for (int i = 0; i < energies.length; i++) {
			final double e = -150 + (i < 100 ? 1.2 * i : 120 + (i - 100) * (i < 340 ? 0.3 : 0.75));
			energies[i] = 7112 + e;
			mu[i] = 0.1 + 1 / (1 + Math.exp(-(e - 9) / 1.8)) + 0.4 * gauss(e, 15, 3) + preEdge * gauss(e, 1.5, 0.8) + noise *
				random.nextGaussian();
		}
		return AnalysedSpectrum.of(new Spectrum("made", energies, mu), RECIPE, FEATURES);
	}

	private static double gauss(final double e, final double centre, final double width) {
		return Math.exp(-0.5 * (e - centre) * (e - centre) / width / width);
	}

	@Test
	void aStrongPreEdgeIsStable() {
		final AnalysedSpectrum strong = spectrum(0.1, 0.001);
		final boolean[] stable = FeatureStability.of(strong, RECIPE, FEATURES, 1);
		assertTrue(strong.status(2) == FeatureStatus.OK);
		for (int k = 0; k < 4; k++)
			assertTrue(stable[k], FEATURES.get(k).id());
	}

	@Test
	void noPreEdgeIsStable() {
		final boolean[] stable = FeatureStability.of(spectrum(0, 0.001), RECIPE, FEATURES, 1);
		assertTrue(stable[2]);
	}

	/** Of some heights around the limit of detection at least one comes and goes. */
	@Test
	void aPreEdgeAtTheLimitOfDetectionIsNot() {
		boolean unstable = false;
		for (final double height : new double[] { 0.02, 0.022, 0.024, 0.026, 0.028, 0.03 })
			unstable |= !FeatureStability.of(spectrum(height, 0.004), RECIPE, FEATURES, 1)[2];
		assertTrue(unstable);
	}

	@Test
	void shouldersGoTogetherAndTheSameSeedGivesTheSame() {
		final AnalysedSpectrum noisy = spectrum(0.05, 0.01);
		final boolean[] stable = FeatureStability.of(noisy, RECIPE, FEATURES, 1);
		assertFalse(stable[4] ^ stable[5]);
		assertTrue(noisy.status(0) == FeatureStatus.OK && stable[0]);
		assertTrue(Arrays.equals(stable, FeatureStability.of(noisy, RECIPE, FEATURES, 1)));
	}
}
