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
package org.xanesj.registration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Displacements of images that are known at every place, and of images that have nothing to tell. */
class PlaneMatcherTest {

	private static final int WIDTH = 150;
	private static final int HEIGHT = 120;

	private final Scene scene = new Scene(60, 220, 4);

	private static Displacement match(final PixelRectangle region, final FieldFilter filter, final float[] reference,
		final float[] plane, final double limit)
	{
		final PlaneMatcher matcher = new PlaneMatcher(region, WIDTH, filter);
		final float[] spectrum = new float[matcher.spectra().length()];
		assertTrue(matcher.spectra().spectrum(reference, 0, 0, spectrum));
		return matcher.match(spectrum, plane, limit);
	}

	private float[] image(final Scene.Contrast contrast, final double dx, final double dy) {
		return scene.image(contrast, WIDTH, HEIGHT, new Similarity(1, 0, dx, dy));
	}

	private static PixelRectangle whole() {
		return PixelRectangle.around(null, WIDTH, HEIGHT);
	}

	@ParameterizedTest
	@CsvSource({ "NONE, 0.3, -0.7", "NONE, 12.42, 7.5", "EDGES, 0.3, -0.7", "EDGES, -3.5, 0.49", "EDGES, 12.42, 7.5",
		"EDGES, -31.2, 26.9" })
	void findsTheDisplacementOfTheSameParticles(final FieldFilter filter, final double dx, final double dy) {
		final Displacement found = match(whole(), filter, image(i -> 1, 0, 0), image(i -> 1, dx, dy), 50);
		// the window stays while the particles move by up to half a pixel, and some of them leave the field
		assertEquals(dx, found.dx(), 0.05);
		assertEquals(dy, found.dy(), 0.05);
		assertTrue(found.reliable());
		assertTrue(found.quality() > 0.5, "quality " + found.quality());
	}

	@Test
	void comparesInTheRegionOnly() {
		final float[] plane = image(i -> 1, 4.3, -2.6);
		// what lies outside has drifted the other way
		final float[] outside = image(i -> 1, -5, 3);
		final PixelRectangle region = new PixelRectangle(40, 30, 64, 48);
		for (int i = 0; i < plane.length; i++) {
			final int x = i % WIDTH, y = i / WIDTH;
			if (x < 30 || x >= 114 || y < 20 || y >= 88) plane[i] = outside[i];
		}
		final Displacement found = match(region, FieldFilter.EDGES, image(i -> 1, 0, 0), plane, 12);
		assertEquals(4.3, found.dx(), 0.04);
		assertEquals(-2.6, found.dy(), 0.04);
	}

	@Test
	void edgesStayWhereParticlesInvert() {
		final Displacement found = match(whole(), FieldFilter.EDGES, image(i -> 1, 0, 0), image(i -> i % 2 == 0 ? 1.2 : -0.8,
			2.3, -1.4), 20);
		assertEquals(2.3, found.dx(), 0.05);
		assertEquals(-1.4, found.dy(), 0.05);
		assertFalse(found.inverted());
	}

	@Test
	void valuesMayAgreeWithOppositeContrast() {
		final Displacement found = match(whole(), FieldFilter.NONE, image(i -> 1, 0, 0), image(i -> -0.7, 2.3, -1.4), 20);
		assertTrue(found.inverted());
		assertEquals(2.3, found.dx(), 0.03);
		assertEquals(-1.4, found.dy(), 0.03);
	}

	@Test
	void aHoleWithoutValuesThatStaysIsNoStructure() {
		final float[] one = image(i -> 1, 0, 0);
		final float[] other = image(i -> 1, 5.25, -3.75);
		for (int y = 50; y < 70; y++) {
			Arrays.fill(one, y * WIDTH + 60, y * WIDTH + 80, Float.NaN);
			Arrays.fill(other, y * WIDTH + 60, y * WIDTH + 80, Float.NaN);
		}
		final Displacement found = match(whole(), FieldFilter.EDGES, one, other, 20);
		assertEquals(5.25, found.dx(), 0.05);
		assertEquals(-3.75, found.dy(), 0.05);
	}

	@Test
	void aShiftBeyondTheLimitIsNotTakenForASmallerOne() {
		final Displacement found = match(whole(), FieldFilter.EDGES, image(i -> 1, 0, 0), image(i -> 1, 25, 0), 10);
		assertTrue(!found.reliable() || Math.hypot(found.dx(), found.dy()) > 10, found.toString());
	}

	/** See {@link Displacement#LOWEST_PEAK}. */
	@ParameterizedTest
	@EnumSource(FieldFilter.class)
	void noiseIsNeverReliable(final FieldFilter filter) {
		final Random random = new Random(20261126);
		for (int i = 0; i < 150; i++) {
			final float[] one = Scene.noisy(new float[WIDTH * HEIGHT], 1, random);
			final float[] other = Scene.noisy(new float[WIDTH * HEIGHT], 1, random);
			final int side = 32 + random.nextInt(HEIGHT - 32);
			final Displacement found = match(new PixelRectangle(0, 0, side, side), filter, one, other, side / 4.0);
			assertFalse(found.reliable(), side + " pixels: " + found);
		}
	}

	@ParameterizedTest
	@EnumSource(FieldFilter.class)
	void nothingIsFoundInEmptyPlanes(final FieldFilter filter) {
		final float[] constant = new float[WIDTH * HEIGHT];
		Arrays.fill(constant, 3);
		final float[] missing = new float[WIDTH * HEIGHT];
		Arrays.fill(missing, Float.NaN);
		assertFalse(match(whole(), filter, image(i -> 1, 0, 0), constant, 20).reliable());
		assertFalse(match(whole(), filter, image(i -> 1, 0, 0), missing, 20).reliable());
	}
}
