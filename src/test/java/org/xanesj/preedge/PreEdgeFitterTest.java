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
package org.xanesj.preedge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Spectra whose truth is known. Energies relative to 7112 eV. */
class PreEdgeFitterTest {

	private static final PreEdgeRule IRON = PreEdgeRule.of("Fe");

	@Test
	void findsTheModelItself() {
		// the model up to 0.6, then the full step: the window ends at the cap of 9 eV, inside the model
		final PreEdge found = fit(grid(-60, 80, 0.2), PreEdgeFitterTest::ownModel);
		assertEquals(PreEdgeStatus.OK, found.status());
		assertEquals(2, found.peaks());
		assertEquals(9, found.windowHigh(), 1e-12);
		assertEquals(0.45, found.decay(), 1e-4);
		assertEquals(1.9, found.width(), 1e-4);
		assertEquals(0.3, found.centres().get(0), 1e-4);
		assertEquals(2.1, found.centres().get(1), 1e-4);
		assertEquals(0.10, found.areas().get(0), 1e-4);
		assertEquals(0.08, found.areas().get(1), 1e-4);
		assertEquals(0.18, found.area(), 1e-4);
		assertEquals((0.10 * 0.3 + 0.08 * 2.1) / 0.18, found.centroid(), 1e-4);
		final double height = height(found.energy());
		assertEquals(height, found.intensity(), 1e-4);
		assertTrue(height >= height(found.energy() - 0.01) && height >= height(found.energy() + 0.01));
	}

	@ParameterizedTest
	@ValueSource(doubles = { 0.0005, 0.003, 0.01 })
	void seesNothingWhereNothingIs(final double noise) {
		final double[] energies = grid(-60, 80, 0.25);
		final Random random = new Random(20240611);
		for (int copy = 0; copy < 60; copy++) {
			final PreEdge found = fit(energies, e -> edge(e) + noise * random.nextGaussian());
			assertEquals(PreEdgeStatus.NONE, found.status(), "copy " + copy);
			assertEquals(0, found.area());
			assertEquals(0, found.intensity());
			assertTrue(Double.isNaN(found.centroid()) && Double.isNaN(found.energy()) && Double.isNaN(found.centroidSigma()));
			// a height from 0 to the limit of detection, max(0.003, 1.73 noise), has the root mean square limit / sqrt(3)
			assertEquals(Math.max(0.003, 1.73 * found.noise()) / Math.sqrt(3), found.intensitySigma(), 1e-12);
			// a Gaussian of this width has 1.06 * 1.8, a Lorentzian 1.57 * 1.8 eV of area per height; this is half of each
			assertTrue(found.areaSigma() / found.intensitySigma() > 1.06 * 1.8 && found.areaSigma() / found
				.intensitySigma() < 1.57 * 1.8);
		}
	}

	@Test
	void anEdgeThatIsNoExponentialShiftsTheResultLittle() {
		// the foot of a logistic edge is not quite exponential; the reference got -0.056 eV and -11 %
		final PreEdge found = fit(grid(-60, 80, 0.25), e -> edge(e) + peaks(e));
		assertEquals(PreEdgeStatus.OK, found.status());
		assertEquals((0.10 * 0.3 + 0.08 * 2.1) / 0.18, found.centroid(), 0.1);
		assertEquals(0.18, found.area(), 0.15 * 0.18);
	}

	@Test
	void movesWithTheEnergyAxis() {
		// the same numbers on energies that are relative to a reference 0.3 eV away: only rounding may differ
		final double[] energies = grid(-60, 80, 0.25);
		final PreEdge here = fit(energies, PreEdgeFitterTest::ownModel);
		final double[] absolute = Arrays.stream(energies).map(e -> e + 0.3 + 7112).map(e -> e - 7112.3).toArray();
		final double[] values = Arrays.stream(energies).map(PreEdgeFitterTest::ownModel).toArray();
		final PreEdge there = PreparedSpectrum.ofFlat(absolute, values).fit(IRON);
		assertEquals(here.energy(), there.energy(), 1e-6);
		assertEquals(here.centroid(), there.centroid(), 1e-6);
		assertEquals(here.area(), there.area(), 1e-6);
	}

	@Test
	void reportsTheScatterThatNoiseCauses() {
		final double[] energies = grid(-60, 80, 0.25);
		final Random random = new Random(5);
		final int copies = 200;
		double sum = 0;
		double squares = 0;
		double reported = 0;
		for (int copy = 0; copy < copies; copy++) {
			final PreEdge found = fit(energies, e -> ownModel(e) + 0.001 * random.nextGaussian());
			sum += found.centroid();
			squares += found.centroid() * found.centroid();
			reported += found.centroidSigma() / copies;
		}
		final double scatter = Math.sqrt(squares / copies - sum * sum / copies / copies);
		// 200 copies give the scatter to 5 %; the linear propagation itself is good to a factor of 2 on real glasses
		assertEquals(1, scatter / reported, 0.3);
	}

	@Test
	void aFixedNumberOfPeaksIsKept() {
		final double[] energies = grid(-60, 80, 0.2);
		final PreparedSpectrum spectrum = PreparedSpectrum.ofFlat(energies, Arrays.stream(energies).map(
			PreEdgeFitterTest::ownModel).toArray());
		for (int peaks = 1; peaks <= 3; peaks++) {
			final PreEdge found = new PreEdgeFitter(IRON, energies, spectrum.gain(), peaks).fit(spectrum.flat(), spectrum
				.smoothed(), spectrum.curvature(), spectrum.halfEnergy());
			assertEquals(PreEdgeStatus.OK, found.status());
			assertEquals(peaks, found.peaks());
		}
	}

	@Test
	void saysWhyThereIsNone() {
		assertEquals(PreEdgeStatus.NO_EDGE, fit(grid(-60, 80, 0.25), e -> 0.01).status(), "no edge");
		assertEquals(PreEdgeStatus.NO_EDGE, fit(grid(-8, 80, 0.25), PreEdgeFitterTest::ownModel).status(), "starts late");
		assertEquals(PreEdgeStatus.NO_EDGE, fit(grid(-60, 20, 0.25), PreEdgeFitterTest::ownModel).status(), "ends early");
		assertEquals(PreEdgeStatus.TOO_FEW_POINTS, fit(grid(-60, 80, 1.5), PreEdgeFitterTest::ownModel).status());
		final double[] gap = Arrays.stream(grid(-60, 80, 0.25)).filter(e -> e < -5 || e > -2.5).toArray();
		assertEquals(PreEdgeStatus.TOO_FEW_POINTS, fit(gap, PreEdgeFitterTest::ownModel).status(), "gap of 2.75 eV");
		assertEquals(PreEdgeStatus.MERGED, fit(grid(-60, 80, 0.25), e -> edge(e + 9)).status(), "edge at 0 eV");
		// steps of 0.05 that no smooth peak can follow
		assertEquals(PreEdgeStatus.POOR_FIT, fit(grid(-60, 80, 0.25), e -> ownModel(e) + (Math.floorMod(Math.round(e /
			0.25), 8) < 4 ? 0.05 : 0)).status());
		assertEquals(PreEdgeStatus.BROKEN, PreEdge.broken().status());
		assertThrows(IllegalStateException.class, () -> PreEdge.broken().shape());
	}

	@Test
	void refusesNonsense() {
		final double[] energies = grid(-60, 80, 0.25);
		final double[] gain = new double[energies.length];
		assertThrows(IllegalArgumentException.class, () -> new PreEdgeFitter(IRON, energies, new double[3], 0));
		assertThrows(IllegalArgumentException.class, () -> new PreEdgeFitter(IRON, energies, gain, 4));
		final PreEdgeFitter fitter = new PreEdgeFitter(IRON, energies, gain, 0);
		assertThrows(IllegalArgumentException.class, () -> fitter.fit(new double[5], gain, gain, 3));
		final double[] holed = Arrays.stream(energies).map(PreEdgeFitterTest::ownModel).toArray();
		final double[] smoothed = holed.clone();
		holed[240] = Double.NaN;
		assertThrows(IllegalArgumentException.class, () -> fitter.fit(holed, smoothed, gain, 10));
	}

	@Test
	void everyElementHasARule() {
		for (final String symbol : List.of("Ti", "V", "Cr", "Mn", "Fe", "Co", "Ni", "Cu", "Zn"))
			assertTrue(PreEdgeRule.of(symbol).tabulated(), symbol);
		assertEquals(1, PreEdgeRule.of("Cu").maxPeaks());
		assertEquals(-3, PreEdgeRule.of("Cu").lowestCentre());
		assertTrue(!PreEdgeRule.of("As").tabulated());
		assertThrows(IllegalArgumentException.class, () -> new PreEdgeRule(-8, 9, true, 5, -2, 2, true));
		assertThrows(IllegalArgumentException.class, () -> new PreEdgeRule(-8, 9, true, -2, 5, 4, true));
	}

	static double[] grid(final double from, final double to, final double step) {
		final double[] energies = new double[(int) Math.round((to - from) / step) + 1];
		for (int i = 0; i < energies.length; i++)
			energies[i] = from + i * step;
		return energies;
	}

	static PreEdge fit(final double[] energies, final DoubleUnaryOperator spectrum) {
		return PreparedSpectrum.ofFlat(energies, Arrays.stream(energies).map(spectrum).toArray()).fit(IRON);
	}

	/** Two peaks of 0.10 and 0.08 eV at 0.3 and 2.1 eV, width 1.9 eV, written out from their definition. */
	static double peaks(final double e) {
		return 0.10 * peak((e - 0.3) / 0.95) + 0.08 * peak((e - 2.1) / 0.95);
	}

	private static double height(final double e) {
		return peaks(e);
	}

	private static double peak(final double u) {
		return (0.5 / Math.PI / (1 + u * u) + 0.5 * Math.sqrt(Math.log(2) / Math.PI) * Math.exp(-Math.log(2) * u * u)) /
			0.95;
	}

	static double ownModel(final double e) {
		final double y = 0.01 + 0.2 * Math.exp(0.45 * (e - 9)) + peaks(e);
		return e > 0 && y > 0.6 || e > 20 ? 1 : y;
	}

	/** A logistic edge at 9 eV with a Gaussian white line. */
	static double edge(final double e) {
		return 0.02 + 1 / (1 + Math.exp(-(e - 9) / 1.8)) + 0.3 * Math.exp(-(e - 17) * (e - 17) / 18);
	}
}
