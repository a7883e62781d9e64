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
package org.xanesj.feature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.xanesj.block.SpectrumBlock;
import org.xanesj.feature.SpectralFeature.Quantity;
import org.xanesj.preedge.PreEdgeShape;
import org.xanesj.spectrum.AbsorptionEdge;
import org.xanesj.spectrum.Normalisation;

/** What every registered feature promises, whoever wrote it. */
class FeatureContractTest {

	private static final int PIXELS = 41;
	/** Features that take milliseconds per spectrum are tried on fewer. */
	private static final int FEW_PIXELS = 5;
	private static final double NOISE = 0.003;

	/** Values, errors and statuses of one feature. */
	private record Result(float[] value, float[] sigma, byte[] status) {}

	@Test
	void allOfTheIndexCouldBeLoaded() {
		assertEquals(List.of(), FeatureRegistry.problems());
		assertTrue(FeatureRegistry.all().size() >= 22, FeatureRegistry.all().size() + " features");
	}

	@Test
	void idsAreUniqueAndSorted() {
		final List<String> ids = FeatureRegistry.all().stream().map(SpectralFeature::id).toList();
		final Set<String> unique = new HashSet<>(ids);
		assertEquals(ids.size(), unique.size());
		assertEquals(ids.stream().sorted().toList(), ids);
	}

	@TestFactory
	Collection<DynamicTest> everyFeature() {
		final List<DynamicTest> tests = new ArrayList<>();
		for (final SpectralFeature feature : FeatureRegistry.all())
			for (final Normalisation.Method method : Normalisation.Method.values()) {
				if (feature.id().startsWith("l.") && method != Normalisation.Method.FIXED) continue;
				tests.add(DynamicTest.dynamicTest(feature.id() + ", " + method.key(), () -> new Trial(feature, method).run()));
			}
		return tests;
	}

	/** One feature with one normalisation. */
	private static final class Trial {

		private final SpectralFeature feature;
		private final Recipe recipe;
		private final double[] energies;
		private final float[][] rows;
		private final int pixels;

		Trial(final SpectralFeature feature, final Normalisation.Method method) {
			this.feature = feature;
			pixels = feature.suitsMaps() ? PIXELS : FEW_PIXELS;
			final boolean pair = feature.id().startsWith("l.");
			final AbsorptionEdge edge = new AbsorptionEdge("Fe", pair ? "L23" : "K");
			final double reference = pair ? 706.75 : 7112;
			energies = pair ? Edges.pairGrid(reference) : Edges.grid(reference, 0.5);
			rows = pair ? Edges.pairBlock(energies, reference, pixels, NOISE, 11) : Edges.block(energies, reference, pixels,
				NOISE, 11);
			if (method == Normalisation.Method.NONE) for (final float[] row : rows)
				for (int j = 0; j < pixels; j++)
					row[j] /= rows[rows.length - 1][j];
			recipe = recipe(edge, reference, method);
		}

		private static Recipe recipe(final AbsorptionEdge edge, final double reference,
			final Normalisation.Method method)
		{
			return new Recipe("test", edge, reference, Normalisation.of(method), List.of(), Map.of(), edge.isPair() ? List
				.of() : List.of(new PreEdgeShape(0.5, 1.8, List.of(0.4, 1.9), List.of(0.06, 0.09), 4)));
		}

		void run() {
			words();
			final Result whole = extract(recipe, energies, rows, 0, pixels);
			statusesExplainValues(whole);
			widthDoesNotMatter(whole);
			badPixelsStayAlone(whole);
			energyShiftsShiftEnergies(whole);
			if (recipe.normalisation().method() == Normalisation.Method.FIXED) unitsOfTheSignalDoNotMatter(whole);
		}

		private void words() {
			assertTrue(feature.id().matches("[kl](\\.[a-z0-9]+)+"), feature.id());
			assertTrue(feature.version() >= 1);
			assertFalse(feature.title().isBlank());
			assertFalse(feature.quantity().unit().isBlank());
			assertTrue(feature.definition().length() > 20 && feature.definition().endsWith("."), feature.definition());
			assertFalse(feature.source().isBlank());
		}

		private Result extract(final Recipe with, final double[] at, final float[][] spectra, final int start,
			final int width)
		{
			final FeatureExtractor extractor = new FeatureExtractor(new FeatureInput(new FeaturePlan(with, at)), List.of(
				feature), true, false);
			return extract(extractor, spectra, start, width);
		}

		private static Result extract(final FeatureExtractor extractor, final float[][] spectra, final int start,
			final int width)
		{
			extractor.extract(new SpectrumBlock(spectra, start, width));
			final FeatureColumn column = extractor.column(0);
			return new Result(Arrays.copyOf(column.value, width), Arrays.copyOf(column.sigma, width), Arrays.copyOf(
				column.status, width));
		}

		private void statusesExplainValues(final Result result) {
			int defined = 0;
			for (int j = 0; j < pixels; j++) {
				final boolean number = !Float.isNaN(result.value[j]);
				if (number) defined++;
				if (result.status[j] >= FeatureStatus.OUTSIDE_DATA) assertFalse(number, "status " + result.status[j]);
				if (!number) assertTrue(result.status[j] != FeatureStatus.OK, "NaN without a reason");
				if (result.status[j] == FeatureStatus.OK) assertTrue(result.sigma[j] >= 0, "sigma " + result.sigma[j]);
				assertTrue(Float.isNaN(result.sigma[j]) || result.sigma[j] >= 0);
			}
			if (feature.id().matches("k\\.(edge|whiteline)\\..*") && recipe.normalisation()
				.method() == Normalisation.Method.FIXED) assertEquals(pixels, defined);
		}

		/** Bit by bit: alone, at the end of a wider block, in blocks of other sizes, and in several threads. */
		private void widthDoesNotMatter(final Result whole) {
			final FeaturePlan plan = new FeaturePlan(recipe, energies);
			IntStream.range(0, pixels).parallel().forEach(j -> assertSame(whole, j, extract(new FeatureExtractor(
				new FeatureInput(plan), List.of(feature), true, false), rows, j, 1), 0));
			final FeatureExtractor reused = new FeatureExtractor(new FeatureInput(plan), List.of(feature), true, false);
			for (final int width : new int[] { 3, 17, 2, 16 })
				for (int start = 0; start < pixels; start += width) {
					final int part = Math.min(width, pixels - start);
					final Result some = extract(reused, rows, start, part);
					for (int j = 0; j < part; j++)
						assertSame(whole, start + j, some, j);
				}
		}

		private void badPixelsStayAlone(final Result whole) {
			final float[][] spoilt = copy();
			final int middle = new FeaturePlan(recipe, energies).firstFrom(3);
			spoilt[middle][0] = Float.NaN;
			spoilt[0][2] = Float.POSITIVE_INFINITY;
			for (final float[] row : spoilt)
				row[3] = 0;
			final Result result = extract(recipe, energies, spoilt, 0, pixels);
			for (int j = 0; j < pixels; j++)
				if (j == 0 || j == 2 || j == 3) {
					assertTrue(Float.isNaN(result.value[j]));
					assertEquals(j == 3 ? FeatureStatus.STEP_TOO_SMALL : FeatureStatus.NOT_FINITE, result.status[j]);
				}
				else assertSame(whole, j, result, j);
		}

		/** Energies are multiples of 1/64 eV here, so that a shift by 1 eV is exact. */
		private void energyShiftsShiftEnergies(final Result whole) {
			final double[] moved = Arrays.stream(energies).map(e -> e + 1).toArray();
			final Recipe with = recipe(recipe.edge(), recipe.referenceEnergy() + 1, recipe.normalisation().method());
			final Result result = extract(with, moved, rows, 0, pixels);
			for (int j = 0; j < pixels; j++)
				assertSame(whole, j, result, j);
			assertEquals(feature.quantity() == Quantity.ENERGY ? 1.0 : 0.0, feature.origin(with) - feature.origin(recipe));
		}

		/** mu becomes factor mu + offset + slope E: a gain, a dark signal, another absorber. */
		private void unitsOfTheSignalDoNotMatter(final Result whole) {
			final float[][] changed = copy();
			final double factor = 2.7;
			for (int i = 0; i < energies.length; i++)
				for (int j = 0; j < pixels; j++)
					changed[i][j] = (float) (factor * rows[i][j] + 0.8 + 1e-3 * (energies[i] - recipe.referenceEnergy()));
			final Result result = extract(recipe, energies, changed, 0, pixels);
			for (int j = 0; j < pixels; j++) {
				assertEquals(whole.status[j], result.status[j]);
				final double expected = feature.quantity() == Quantity.SIGNAL ? factor * whole.value[j] : whole.value[j];
				assertEquals(expected, result.value[j], tolerance(expected), "pixel " + j);
			}
		}

		/**
		 * One part in 10^5 of the edge step is 30 times the rounding of floats that are a few steps large. Positions of
		 * extrema, in eV, magnify it by about the inverse curvature. Iterative fits stop when the sum of squares changes by
		 * less than 1e-7, which leaves their parameters uncertain by more.
		 */
		private double tolerance(final double expected) {
			if (!feature.suitsMaps()) return 2e-3;
			return feature.quantity().unit().equals("eV") ? 5e-5 : 1e-5 * Math.max(1, Math.abs(expected));
		}

		private float[][] copy() {
			return Arrays.stream(rows).map(float[]::clone).toArray(float[][]::new);
		}

		private static void assertSame(final Result a, final int i, final Result b, final int j) {
			assertEquals(a.status[i], b.status[j]);
			assertEquals(Float.floatToRawIntBits(a.value[i]), Float.floatToRawIntBits(b.value[j]), a.value[i] + " and " +
				b.value[j]);
			assertEquals(Float.floatToRawIntBits(a.sigma[i]), Float.floatToRawIntBits(b.sigma[j]), a.sigma[i] + " and " +
				b.sigma[j]);
		}
	}
}
