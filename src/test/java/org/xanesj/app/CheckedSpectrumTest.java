package org.xanesj.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

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
			final double expected = FixedWindows.of(recipe.edge(), 7112, java.util.Arrays.stream(energies).map(e -> e - 7112)
				.toArray(), recipe.normalisation()).step(mu);
			final FeatureInput input = new FeatureInput(plan);
			input.load(CheckedSpectrum.of(new Spectrum("test", energies, mu), recipe).block());
			// values of 5.5 in single precision have 5e-7, sums of a hundred of them some times more; without the offset
			// the step differs by more than 1e-3 for exponents from 2 on
			assertEquals(expected, input.step()[0], 1e-5, "exponent " + exponent);
		}
	}
}
