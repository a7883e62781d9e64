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
package org.xanesj.preparation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;

import org.junit.jupiter.api.Test;

class CountKernelsTest {

	private static final float NAN = Float.NaN;

	@Test
	void theFastLogarithmIsTheLogarithm() {
		final Random random = new Random(1);
		for (int i = 0; i < 200_000; i++) {
			final double x = Math.exp(160 * random.nextDouble() - 80);
			// a few units in the last place of a logarithm of up to 80
			assertEquals(Math.log(x), NaturalLogarithm.of(x), 1e-15 + 4e-16 * Math.abs(Math.log(x)), () -> "x = " + x);
		}
		for (final double nearOne : new double[] { 1 - 1e-9, 1, 1 + 1e-9 })
			assertEquals(Math.log(nearOne), NaturalLogarithm.of(nearOne), 2e-15);
		assertEquals(Math.log(Float.MIN_VALUE), NaturalLogarithm.of(Float.MIN_VALUE), 1e-13);
	}

	@Test
	void countsBecomeAbsorbanceOrNaN() {
		final float[] counts = { 100, 10, 5, 0, 20, NAN, 30, 10 };
		final float[] incident = { 100, 100, 100, 100, 10, 100, NAN, 110 };
		final float[] dark = { 0, 0, 5, 5, 10, 0, 0, -1 };
		final LossTally losses = new LossTally();
		CountKernels.absorbance(counts, incident, dark, losses);
		final float tenfold = 2.302585f;
		assertArrayEquals(new float[] { 0, tenfold, NAN, NAN, NAN, NAN, NAN, (float) Math.log(111.0 / 11) }, counts, 1e-6f);
		assertEquals(2, losses.count(Loss.NOT_POSITIVE));
		assertEquals(2, losses.count(Loss.NO_INCIDENT));
		assertEquals(4, losses.lost());
	}

	@Test
	void whatIsNoCountIsMarkedAndCounted() {
		final float[] counts = { 1, 255, NAN, Float.POSITIVE_INFINITY, 254, 300 };
		final LossTally losses = new LossTally();
		CountKernels.mark(counts, 255, losses);
		assertArrayEquals(new float[] { 1, NAN, NAN, NAN, 254, NAN }, counts);
		assertEquals("4 of 6 values (67 %) are NaN: 2 without a value, 2 saturated", losses.toString());
		final LossTally none = new LossTally();
		CountKernels.mark(new float[] { 1e30f }, Double.NaN, none);
		assertEquals("all 1 values are numbers", none.toString());
		assertTrue(LossTally.sum(losses, none).lost() == 4 && LossTally.sum(losses, none).values() == 7);
	}

	@Test
	void deadTimeFollowsTheNonParalysableModel() {
		// 1e5 counts in 1 s with 1 us of dead time: the detector was dead for a tenth of the time
		final float[] counts = { 1e5f, 0, 1e6f, 2e6f, NAN };
		final LossTally losses = new LossTally();
		CountKernels.deadTime(counts, 1e-6, 1, losses);
		assertArrayEquals(new float[] { 1e5f / 0.9f, 0, NAN, NAN, NAN }, counts, 0.01f);
		assertEquals(2, losses.count(Loss.TOO_FAST));
		final float[] same = { 7 };
		CountKernels.deadTime(same, 0, 0.1, losses);
		assertEquals(7, same[0]);
	}

	@Test
	void fluorescenceIsDividedByIncidentCounts() {
		final float[] counts = { 6, 0, 6, NAN, 6 };
		final LossTally losses = new LossTally();
		CountKernels.divide(counts, new float[] { 3, 3, 0, 3, NAN }, losses);
		assertArrayEquals(new float[] { 2, 0, NAN, NAN, NAN }, counts);
		assertEquals(2, losses.count(Loss.NO_INCIDENT));
	}

	@Test
	void energiesAreInterpolatedUpToHalfAStepOutside() {
		final double[] known = { 10, 20, 40 };
		final EnergyInterpolation fit = EnergyInterpolation.of(known, new double[] { 5, 10, 12.5, 30, 40, 50 });
		assertArrayEquals(new double[] { 1, 1, 1.5, 4.5, 6, 6 }, fit.apply(new double[] { 1, 3, 6 }), 1e-12);
		assertEquals(0, fit.uncovered().length);
		assertArrayEquals(new double[] { 4, 51 }, EnergyInterpolation.of(known, new double[] { 4, 20, 51 }).uncovered());
	}

	@Test
	void energiesOfTheSameListAreNotInterpolated() {
		final EnergyInterpolation same = EnergyInterpolation.of(new double[] { 10, 20, 40 }, new double[] { 10.0009, 19.9995,
			40.0005 });
		assertTrue(same.same());
		assertArrayEquals(new double[] { 1, 3, 6 }, same.apply(new double[] { 1, 3, 6 }));
	}
}
