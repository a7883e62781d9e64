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
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.xanesj.app.MakeMask.Method;
import org.xanesj.stack.EnergyStack;
import org.xanesj.stack.ImgPlanes;
import org.xanesj.task.InputException;
import org.xanesj.task.Progress;

class MakeMaskTest {

	private static final double NOISE = 0.02;

	/** Pixel j has an edge of height j/100 on a background of 1 + j/1000; the last has no number at one energy. */
	private static EnergyStack steps() {
		final Random random = new Random(8);
		final double[] energies = new double[120];
		final List<float[]> planes = new ArrayList<>();
		for (int i = 0; i < energies.length; i++) {
			energies[i] = 7000 + 2 * i;
			final float[] plane = new float[100];
			for (int j = 0; j < plane.length; j++)
				plane[j] = (float) (1 + j / 1000.0 + (energies[i] > 7118 ? j / 100.0 : 0) + NOISE * random.nextGaussian());
			planes.add(plane);
		}
		planes.get(3)[99] = Float.NaN;
		return EnergyStack.of("steps", energies, ImgPlanes.of(10, 10, planes));
	}

	private static MakeMask mask(final Method method, final double threshold, final double upper) {
		return new MakeMask(steps(), method, "Fe K", "fixed", threshold, upper);
	}

	/** Variance of a line through points from {@code first} to {@code last} in steps of 2, at {@code where}, for noise 1. */
	private static double line(final double first, final double last, final double where) {
		final double count = (last - first) / 2 + 1;
		final double spread = 4 * count * (count * count - 1) / 12;
		return 1 / count + Math.pow(where - (first + last) / 2, 2) / spread;
	}

	/** Lines through 7000 to 7082 eV and 7172 to 7238 eV, continued to 7122 eV: both windows of the recipe, shrunk to the data. */
	@Test
	void stepIsMeasuredInItsOwnNoise() {
		final MakeMask.Measure measure = mask(Method.STEP, 5, 0).measure(Progress.NONE);
		final double expected = NOISE * Math.sqrt(line(7000, 7082, 7122) + line(7172, 7238, 7122));
		double squares = 0;
		for (int j = 40; j < 99; j++)
			squares += Math.pow(j / 100.0 / measure.values()[j] / expected, 2) / 59;
		// each pixel estimates its noise from 118 residuals, to about 10 %; 59 pixels to 2 %
		assertEquals(1, Math.sqrt(squares), 0.05);
		assertTrue(Float.isNaN(measure.values()[99]));
		final MakeMask.Result result = mask(Method.STEP, 5, 0).judge(measure);
		assertEquals(99 - 100 * 5 * expected, result.pixels(), 5);
		assertTrue(!result.inside()[0] && !result.inside()[99] && result.inside()[60]);
		assertEquals("XANES Mask: method step, edge step over its noise of at least 5.0, edge Fe K, recipe fixed, " + result
			.pixels() + " of 100 pixels", result.settings());
	}

	@Test
	void intensityIsTheMeanOverAllEnergies() {
		// with 60 of 120 energies above the edge: 1 + j/1000 + j/200
		final MakeMask.Result result = mask(Method.INTENSITY, 1.1, 1.3).run(Progress.NONE);
		for (int j = 0; j < 100; j++) {
			final double mean = 1 + j / 1000.0 + j / 200.0;
			if (Math.abs(mean - 1.1) > 0.01 && Math.abs(mean - 1.3) > 0.01) assertEquals(mean > 1.1 && mean < 1.3, result
				.inside()[j], "pixel " + j);
		}
	}

	@Test
	void otsuFindsItsOwnThreshold() throws IOException {
		// steps spread evenly from 0 to 0.98 are cut in the middle
		final MakeMask.Result result = mask(Method.OTSU, 5, 0).run(Progress.NONE);
		assertEquals(49, result.pixels(), 3);
		assertTrue(result.notes().get(result.notes().size() - 1).startsWith("The threshold by Otsu's rule is 0.4"), result
			.notes().toString());
		final MakeMask.Result particle = new MakeMask(MeasuredSets.site(), Method.OTSU, "Fe K", "fixed", 0, 0).run(
			Progress.NONE);
		// NanoprobeValidationTest finds 3801 pixels with a step above 0.3, the blurred rim of the particle among them
		assertTrue(particle.pixels() > 3000 && particle.pixels() < 3801, particle.settings());
	}

	@Test
	void regionsAreTaken() {
		final boolean[] some = new boolean[100];
		some[7] = true;
		some[8] = true;
		final MakeMask.Result result = new MakeMask(steps().withMask(some), Method.REGION, "auto", "fixed", 5, 0).run(
			Progress.NONE);
		assertEquals(2, result.pixels());
		assertEquals("XANES Mask: method region, 2 of 100 pixels", result.settings());
	}

	private static void refused(final String sentence, final MakeMask mask) {
		final String said = assertThrows(InputException.class, () -> mask.run(Progress.NONE)).getMessage();
		assertTrue(said.contains(sentence), said);
	}

	@Test
	void nothingLeftIsRefusedWithTheRange() {
		refused("steps: no pixel has the edge step over its noise of at least 1.0E9; it lies from ",
			mask(Method.STEP, 1e9, 0));
		refused("of at least 1.0 and at most 0.5; it lies from ", mask(Method.INTENSITY, 1, 0.5));
		refused("Recipe 'none' knows no edge step", new MakeMask(steps(), Method.STEP, "Fe K", "none", 5, 0));
		assertThrows(InputException.class, () -> Method.of("colour"));
	}
}
