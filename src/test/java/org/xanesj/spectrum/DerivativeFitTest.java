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
package org.xanesj.spectrum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.xanesj.SharedData;
import org.xanesj.io.SpectrumFile;
import org.xanesj.io.SpectrumReading;
import org.xanesj.task.InputException;

class DerivativeFitTest {

	private static final double EDGE = 7112;
	private static final double WIDTH = 2;

	/** An arctan edge at 7112 eV with a white line, whose derivative is no symmetric peak. */
	private static double edge(final double energy) {
		final double u = (energy - EDGE) / WIDTH;
		return 0.5 + Math.atan(u) / Math.PI + 0.6 * Math.exp(-(u - 3) * (u - 3) / 2);
	}

	private static Spectrum spectrum(final String name, final double step, final DoubleUnaryOperator mu) {
		final double[] energies = IntStream.rangeClosed(0, (int) (100 / step)).mapToDouble(i -> 7062 + i * step).toArray();
		return new Spectrum(name, energies, Arrays.stream(energies).map(mu).toArray());
	}

	private static DerivativeFit.Result fit(final Spectrum measured, final double largest) {
		return DerivativeFit.of(measured, spectrum("standard", 0.25, DerivativeFitTest::edge), 1, 20, largest);
	}

	@Test
	void aMovedScaledAndTiltedCopyIsFound() {
		final double offset = -1.2345;
		final DerivativeFit.Result found = fit(spectrum("moved", 0.4, e -> 0.3 * edge(e + offset) + 2e-3 * (e - 7000)), 10);
		// the two grids see the cubics' smoothing at other points
		assertEquals(offset, found.offset(), 2e-4);
		assertEquals(0.3, found.scale(), 1e-3);
		assertEquals(1, found.explained(), 1e-5);
		assertTrue(found.error() < 1e-3, "error " + found.error());
	}

	@Test
	void theStandardErrorIsTheScatterOfRepeatedMeasurements() {
		final int repeats = 300;
		final double noise = 0.01;
		final Random random = new Random(4);
		double squares = 0;
		double variances = 0;
		for (int i = 0; i < repeats; i++) {
			final DerivativeFit.Result found = fit(spectrum("noisy", 0.4, e -> edge(e + 0.7) + noise * random.nextGaussian()), 3);
			squares += (found.offset() - 0.7) * (found.offset() - 0.7);
			variances += found.error() * found.error();
		}
		// 300 squares of a normal variable scatter by 8 %, their ratio to the truth by less than three times that
		assertEquals(1, Math.sqrt(squares / variances), 0.12);
	}

	/** Numbers from NumPy and SciPy: cubics by polyfit, Akima1DInterpolator, least_squares over offset, scale and constant. */
	@Test
	void twoFoilsOfTwoBeamlinesAgreeWithScipy() {
		final Spectrum standard = SpectrumFile.readOne(SharedData.data("xasdatalibrary/Fe/Fe_Foil_rt_2016Foils.xdi"),
			SpectrumReading.AUTO);
		final Spectrum measured = SpectrumFile.readOne(SharedData.data("xasref_foils/Fe foil Fe K.dat"), new SpectrumReading(
			"mu", EnergyUnit.AUTO));
		final DerivativeFit.Result found = DerivativeFit.of(measured, standard, 1, 20, 10);
		assertEquals(-1.1862337989361855, found.offset(), 1e-6);
		assertEquals(0.6293772484935153, found.scale(), 1e-6);
		assertEquals(0.9982558848167383, found.explained(), 1e-8);
		assertEquals(200, found.points());
		assertTrue(found.error() > 0.001 && found.error() < 0.05, "error " + found.error());
	}

	@Test
	void whatDoesNotLookLikeTheStandardIsRefused() {
		final Random random = new Random(1);
		assertTrue(refusal(spectrum("noise", 0.4, e -> random.nextGaussian()), 10).matches("The derivative of noise was not " +
			"fitted by that of standard: within 10\\.0 eV at most \\d+ % of it is explained; .*"));
		assertTrue(refusal(spectrum("counts", 0.4, e -> -edge(e)), 2).contains("is explained; check that both are absorption"));
		assertEquals("The derivative of far was not fitted by that of standard: the best offset is at the end of the 3.0 eV " +
			"that were searched; allow a larger one, or check the energies.", refusal(spectrum("far", 0.4, e -> edge(e + 3.4)),
				3));
		assertTrue(refusal(new Spectrum("elsewhere", new double[] { 1, 2, 3, 4, 5 }, new double[5]), 3).contains(
			"at most 0 %"));
	}

	private static String refusal(final Spectrum measured, final double largest) {
		return assertThrows(InputException.class, () -> fit(measured, largest)).getMessage();
	}

	@Test
	void theSteepestRiseOfAnArctanIsItsEdge() {
		final Spectrum arctan = spectrum("arctan", 0.3, e -> Math.atan((e - 7111.83) / WIDTH));
		assertEquals(7111.83, InflectionPoint.of(arctan, EDGE, 10, 1).energy(), 1e-3);
		assertEquals("flat does not rise to an edge within 5.0 eV of 7112.0 eV; check the edge and that this is an absorption " +
			"spectrum, or allow a larger offset.", assertThrows(InputException.class, () -> InflectionPoint.of(spectrum("flat",
				1, e -> 1), EDGE, 5, 1)).getMessage());
	}

	@Test
	void theErrorOfTheSteepestRiseIsItsScatter() {
		final Random random = new Random(9);
		final int repeats = 400;
		double squares = 0;
		double variances = 0;
		for (int i = 0; i < repeats; i++) {
			final InflectionPoint found = InflectionPoint.of(spectrum("noisy", 0.5, e -> Math.atan((e - EDGE) / WIDTH) + 0.001 *
				random.nextGaussian()), EDGE, 5, 2);
			squares += (found.energy() - EDGE) * (found.energy() - EDGE);
			variances += found.error() * found.error();
		}
		// linear propagation: the parabola's three derivatives share noise, and the curvature is noisy itself
		assertEquals(1, Math.sqrt(squares / variances), 0.15);
	}
}
