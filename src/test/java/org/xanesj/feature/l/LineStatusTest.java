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

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.xanesj.block.SpectrumBlock;
import org.xanesj.feature.FeatureExtractor;
import org.xanesj.feature.FeaturePlan;
import org.xanesj.feature.FeatureStatus;
import org.xanesj.feature.Recipe;
import org.xanesj.feature.SpectralFeature.Quantity;
import org.xanesj.simulation.HalideSample;
import org.xanesj.simulation.HalideSamples;
import org.xanesj.spectrum.AbsorptionEdge;
import org.xanesj.spectrum.Normalisation;
import org.xanesj.spectrum.TwoStepBackground;

/** What the features say where there is no line or no data, and what must not change them. */
class LineStatusTest {

	private static final HalideSample SAMPLE = HalideSamples.simulate(0.002, 0).get(3);

	private static FeatureExtractor extracted(final double[] energies, final double[] mu) {
		final FeatureExtractor extractor = HalideLines.extractor(HalideLines.fixed("Fe"), energies);
		extractor.extract(SpectrumBlock.of(mu));
		return extractor;
	}

	private static FeatureExtractor without(final double from, final double to) {
		final double[] energies = SAMPLE.lEnergies();
		final int[] kept = IntStream.range(0, energies.length).filter(i -> energies[i] <= from || energies[i] >= to)
			.toArray();
		return extracted(Arrays.stream(kept).mapToDouble(i -> energies[i]).toArray(), Arrays.stream(kept).mapToDouble(
			i -> SAMPLE.l()[i]).toArray());
	}

	@Test
	void scanThatEndsAfterL2HasNoL2Area() {
		// L2 is at 720.9 eV, so the integral reaches 728.9.
		final FeatureExtractor extractor = without(727.5, 1e9);
		assertEquals(FeatureStatus.OK, HalideLines.status(extractor, "l.l2.energy", 0));
		assertEquals(FeatureStatus.OK, HalideLines.status(extractor, "l.l3.area", 0));
		for (final String id : new String[] { "l.l2.area", "l.area", "l.branching", "l.ratio.area" }) {
			assertEquals(FeatureStatus.OUTSIDE_DATA, HalideLines.status(extractor, id, 0), id);
			assertTrue(Double.isNaN(HalideLines.value(extractor, id, 0)), id);
			assertTrue(Double.isNaN(HalideLines.sigma(extractor, id, 0)), id);
			assertNotNull(extractor.column(HalideLines.column(extractor, id)).words(0), id);
		}
		assertEquals(FeatureStatus.OK, HalideLines.status(without(728.2, 1e9), "l.l2.area", 0));
	}

	@Test
	void gapAtTheLineHidesIt() {
		final FeatureExtractor extractor = without(706, 710);
		assertEquals(FeatureStatus.OUTSIDE_DATA, HalideLines.status(extractor, "l.l3.energy", 0));
		assertEquals(FeatureStatus.OUTSIDE_DATA, HalideLines.status(extractor, "l.l2.energy", 0));
		assertEquals(FeatureStatus.OUTSIDE_DATA, HalideLines.status(extractor, "l.ratio.intensity", 0));
		assertEquals(FeatureStatus.OK, HalideLines.status(extractor, "l.step", 0));
	}

	@Test
	void l2IsNotFoundWithoutL3() {
		final double[] energies = SAMPLE.lEnergies();
		int noisy = 0;
		for (int seed = 0; seed < 100; seed++) {
			final Random random = new Random(seed);
			final double[] mu = new double[energies.length];
			for (int i = 0; i < mu.length; i++)
				mu[i] = 0.1 + 0.2 * TwoStepBackground.at(energies[i], 707.8, 720.7) + 0.6 * Math.exp(-0.5 * Math.pow(energies[i] -
					720.7, 2)) + 0.06 * random.nextGaussian();
			final FeatureExtractor extractor = extracted(energies, mu);
			if (HalideLines.status(extractor, "l.l3.energy", 0) == FeatureStatus.OK) continue;
			noisy++;
			for (final String id : new String[] { "l.l2.energy", "l.l2.intensity", "l.l2.shift" })
				assertTrue(HalideLines.status(extractor, id, 0) != FeatureStatus.OK, "seed " + seed + " " + id);
		}
		assertTrue(noisy > 10, "L3 must be noise in some");
	}

	@Test
	void noiseGivesNoNumbers() {
		final double[] energies = SAMPLE.lEnergies();
		final Random random = new Random(5);
		final double[] mu = new double[energies.length];
		for (int i = 0; i < mu.length; i++)
			mu[i] = 0.1 + 0.2 * TwoStepBackground.at(energies[i], 707.8, 720.7) + 0.1 * random.nextGaussian();
		final FeatureExtractor extractor = extracted(energies, mu);
		assertEquals(FeatureStatus.OK, HalideLines.status(extractor, "l.step", 0));
		for (final String id : new String[] { "l.l3.energy", "l.l2.energy", "l.l3.area", "l.branching", "l.l3.width" })
			assertTrue(HalideLines.status(extractor, id, 0) != FeatureStatus.OK, id + " " + HalideLines.value(extractor, id,
				0));
	}

	@Test
	void scaleOffsetAndRampDoNotMatter() {
		final double[] energies = SAMPLE.lEnergies();
		final double[] changed = SAMPLE.l();
		for (int i = 0; i < changed.length; i++)
			changed[i] = 3 * changed[i] + 0.5 + 0.002 * (energies[i] - 700);
		compare(extracted(energies, SAMPLE.l()), extracted(energies, changed), 3);
	}

	@Test
	void energiesMoveWithTheAxis() {
		final double[] moved = Arrays.stream(SAMPLE.lEnergies()).map(energy -> energy + 1).toArray();
		final Recipe fixed = HalideLines.fixed("Fe");
		final Recipe recipe = new Recipe("moved", fixed.edge(), fixed.referenceEnergy() + 1, fixed.normalisation(), fixed
			.features(), fixed.parameters(), fixed.preEdgeShapes());
		final FeatureExtractor there = HalideLines.extractor(recipe, moved);
		there.extract(SpectrumBlock.of(SAMPLE.l()));
		final FeatureExtractor here = extracted(SAMPLE.lEnergies(), SAMPLE.l());
		for (int k = 0; k < here.features().size(); k++) {
			final double by = here.features().get(k).quantity() == Quantity.ENERGY ? 1 : 0;
			// 1e-10 eV of rounding of the axis, single precision of the values.
			assertEquals(here.reported(k, 0) + by, there.reported(k, 0), 1e-5, here.features().get(k).id());
		}
	}

	@Test
	void normalisedDataAreTakenAsTheyAre() {
		final FeatureExtractor fixed = extracted(SAMPLE.lEnergies(), SAMPLE.l());
		final double[] normalised = new double[SAMPLE.l().length];
		for (int i = 0; i < normalised.length; i++)
			normalised[i] = fixed.input().normalised()[i][0];
		final FeatureExtractor none = HalideLines.extractor(Recipe.of(Normalisation.Method.NONE, new AbsorptionEdge("Fe",
			"L23")), SAMPLE.lEnergies());
		none.extract(SpectrumBlock.of(normalised));
		for (int k = 0; k < none.features().size(); k++) {
			final String id = none.features().get(k).id();
			if (id.equals("l.step")) continue;
			assertEquals(fixed.column(k).value[0], none.column(k).value[0], id);
			// The errors of pre-edge line and step are somebody else's now.
			assertTrue(none.column(k).sigma[0] <= fixed.column(k).sigma[0] * 1.05, id);
			assertTrue(none.column(k).sigma[0] > 0, id);
		}
	}

	@Test
	void larchGivesAnEnergyToo() {
		final FeatureExtractor larch = HalideLines.extractor(Recipe.of(Normalisation.Method.LARCH, new AbsorptionEdge("Fe",
			"L23")), SAMPLE.lEnergies());
		larch.extract(SpectrumBlock.of(SAMPLE.l()));
		final FeatureExtractor fixed = extracted(SAMPLE.lEnergies(), SAMPLE.l());
		// Another step and another line below move the tops a little.
		assertEquals(HalideLines.value(fixed, "l.l3.energy", 0), HalideLines.value(larch, "l.l3.energy", 0), 0.05);
		assertTrue(HalideLines.sigma(larch, "l.l3.intensity", 0) > 0);
	}

	@Test
	void neighboursDoNotMatter() {
		final double[] mu = SAMPLE.l();
		final FeatureExtractor alone = extracted(SAMPLE.lEnergies(), mu);
		final SpectrumBlock block = HalideLines.noisy(mu, 37, 0.01, new Random(1));
		for (int i = 0; i < mu.length; i++) {
			block.row(i)[20] = (float) mu[i];
			block.row(i)[19] = Float.NaN;
		}
		final FeatureExtractor wide = HalideLines.extractor(HalideLines.fixed("Fe"), SAMPLE.lEnergies());
		wide.extract(block);
		for (int k = 0; k < alone.features().size(); k++) {
			assertEquals(alone.column(k).value[0], wide.column(k).value[20], alone.features().get(k).id());
			assertEquals(alone.column(k).sigma[0], wide.column(k).sigma[20], alone.features().get(k).id());
			assertEquals(FeatureStatus.NOT_FINITE, wide.column(k).status[19], alone.features().get(k).id());
		}
	}

	@Test
	void backgroundOfRowsIsTheExactOne() {
		final float[] l3 = { 0, 1.3f, -2, 4 };
		final float[] l2 = { 12.9f, 14, 11, 17 };
		final float[] zeros = new float[4];
		final float[] result = new float[4];
		for (float energy = -60; energy <= 60; energy += 0.25f) {
			StepRows.subtract(result, zeros, energy, l3, l2, 4);
			for (int j = 0; j < 4; j++)
				// Single precision of a sum near 1, and 2e-7 that the power series leaves out.
				assertEquals(TwoStepBackground.at(energy, l3[j], l2[j]), -result[j], 5e-7);
		}
	}

	@Test
	void splittingOfTheRecipeMovesTheSearch() {
		final Recipe fixed = HalideLines.fixed("Fe");
		final Recipe other = new Recipe("other", fixed.edge(), fixed.referenceEnergy(), fixed.normalisation(), fixed
			.features(), java.util.Map.of("splitting", 13.4), fixed.preEdgeShapes());
		final FeatureExtractor extractor = new FeatureExtractor(new org.xanesj.feature.FeatureInput(new FeaturePlan(other,
			SAMPLE.lEnergies())), org.xanesj.feature.FeatureRegistry.resolve(other), false, false);
		extractor.extract(SpectrumBlock.of(SAMPLE.l()));
		final FeatureExtractor here = extracted(SAMPLE.lEnergies(), SAMPLE.l());
		// The post-edge window moves with the splitting too, and with the step the background under L2: 1.5e-5 eV here.
		assertEquals(HalideLines.value(here, "l.l2.shift", 0) - 0.5, HalideLines.value(extractor, "l.l2.shift", 0), 1e-4);
	}

	private static void compare(final FeatureExtractor a, final FeatureExtractor b, final double scale) {
		for (int k = 0; k < a.features().size(); k++) {
			final double factor = a.features().get(k).quantity() == Quantity.SIGNAL ? scale : 1;
			final double value = a.column(k).value[0] * factor;
			// Single precision: 1e-7 of the largest value times the square root of a hundred summed points.
			assertEquals(value, b.column(k).value[0], 2e-5 * Math.max(1, Math.abs(value)), a.features().get(k).id());
			assertEquals(a.column(k).sigma[0] * factor, b.column(k).sigma[0], 1e-3 * a.column(k).sigma[0] * factor, a
				.features().get(k).id());
		}
	}
}
