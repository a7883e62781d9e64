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

import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xanesj.registration.Kernel;
import org.xanesj.registration.Scene;
import org.xanesj.registration.Similarity;
import org.xanesj.registration.SimilaritySearch.Freedom;
import org.xanesj.stack.EnergyStack;
import org.xanesj.stack.ImgPlanes;
import org.xanesj.stack.JoinedPlanes;
import org.xanesj.stack.NoiseCorrelation;
import org.xanesj.stack.PixelSize;
import org.xanesj.task.InputException;
import org.xanesj.task.Progress;

/** Two stacks of particles whose places are known in both, with other contrasts, half of them inverted. */
class RegisterStacksTest {

	private static final int WIDTH = 112;
	private static final int HEIGHT = 100;
	private static final int OTHER = 120;

	private final Scene scene = new Scene(50, 200, 5);
	private final Random random = new Random(3);

	private static EnergyStack stack(final String name, final double energy, final float[] image, final int width) {
		return EnergyStack.of(name, new double[] { energy, energy + 10 }, ImgPlanes.of(width, image.length / width, List
			.<Object> of(image, image.clone())));
	}

	private EnergyStack fixed() {
		return stack("K", 7100, Scene.noisy(scene.image(i -> 1 + i % 3 * 0.5, WIDTH, HEIGHT, Similarity.NONE), 0.1, random),
			WIDTH);
	}

	private EnergyStack moving(final Similarity similarity) {
		return stack("L", 700, Scene.noisy(scene.image(i -> (i % 2 == 0 ? 1 : -1) * (1 + i % 4 * 0.3), OTHER, OTHER,
			similarity), 0.1, random), OTHER);
	}

	@ParameterizedTest
	@CsvSource({ "SHIFT, 1, 0, 7.3, -4.6", "RIGID, 1, 8.5, 3.2, 12.7", "RIGID, 1, -95, -2, 1",
		"SIMILARITY, 1.12, -17.3, -9.4, 5.5", "SIMILARITY, 0.85, 143, 2, 3" })
	void findsHowTheOtherStackLies(final Freedom freedom, final double scale, final double rotation, final double dx,
		final double dy)
	{
		final RegisterStacks.Result result = new RegisterStacks(moving(new Similarity(scale, rotation, dx, dy)), fixed(),
			freedom, Kernel.CUBIC).run(Progress.NONE);
		final Similarity found = result.similarity();
		// 50 particles under noise, half of them inverted: a tenth of a pixel in the middle, up to three at the rim
		assertEquals(dx, found.dx(), 0.15);
		assertEquals(dy, found.dy(), 0.15);
		assertEquals(0, (found.rotation() - rotation) * Math.PI / 180 * WIDTH / 2, 0.3);
		assertEquals(0, (found.scale() - scale) * WIDTH / 2, 0.3);
		// what is resampled is what the moving field shows there
		final float[] moved = result.registered().source().plane(1);
		final float[] wanted = scene.image(i -> (i % 2 == 0 ? 1 : -1) * (1 + i % 4 * 0.3), WIDTH, HEIGHT, Similarity.NONE);
		double squares = 0;
		int count = 0;
		for (int i = 0; i < moved.length; i++)
			if (!Float.isNaN(moved[i])) {
				squares += Math.pow(moved[i] - wanted[i], 2);
				count++;
			}
		assertTrue(count > moved.length / 2, "only " + count);
		// edges rise by 1 to 2 on 2.5 pixels: 0.15 pixels are up to 0.1 there
		assertTrue(Math.sqrt(squares / count) < 0.15, "rms " + Math.sqrt(squares / count));
	}

	@Test
	void theResultHasThePixelsOfTheOtherAndCanBeMappedWithIt() {
		final EnergyStack fixed = fixed().withPixelSize(new PixelSize(0.05, 0.05, "um"));
		final EnergyStack moving = moving(new Similarity(1, 0, 4, 2)).withInfo("SIMULATED: particles").withPixelSize(
			new PixelSize(50, 50, "nm"));
		final RegisterStacks.Result result = new RegisterStacks(moving, fixed, Freedom.SHIFT, Kernel.CUBIC).run(Progress.NONE);
		final EnergyStack registered = result.registered();
		assertEquals(WIDTH, registered.width());
		assertEquals(HEIGHT, registered.height());
		assertEquals(fixed.pixelSize(), registered.pixelSize());
		assertTrue(registered.simulated());
		assertTrue(registered.info().contains("XANES Register Stacks: onto K, transform shift, cubic interpolation, shift dx"));
		assertTrue(NoiseCorrelation.area(registered.info()) >= 1);
		assertEquals(4, JoinedPlanes.join(fixed, registered).size());
	}

	/** A stack with pixels of half the size: the scale is 1, since the sizes say what there is to know. */
	@Test
	void pixelSizesAreWhereTheScaleBegins() {
		final float[] fine = Scene.noisy(scene.image(i -> 1, 2 * OTHER, 2 * OTHER, new Similarity(2, 0, 6, -8)), 0.1, random);
		final EnergyStack moving = stack("L", 700, fine, 2 * OTHER).withPixelSize(new PixelSize(25, 25, "nm"));
		final EnergyStack fixed = fixed().withPixelSize(new PixelSize(0.05, 0.05, "micron"));
		final RegisterStacks.Result result = new RegisterStacks(moving, fixed, Freedom.SIMILARITY, Kernel.LINEAR).run(
			Progress.NONE);
		assertEquals(1, result.similarity().scale(), 0.003);
		assertEquals(3, result.similarity().dx(), 0.1);
		assertEquals(-4, result.similarity().dy(), 0.1);
		// each new pixel is the mean of about 2 x 2 old ones, under a triangle that is 4 wide: noise of 0.1 becomes 0.05 or less
		assertTrue(NoiseCorrelation.area(result.registered().info()) < 3);
	}

	@Test
	void stacksOfOtherFieldsAreRefused() {
		final EnergyStack other = stack("other", 700, Scene.noisy(new Scene(50, 200, 77).image(i -> 1, OTHER, OTHER,
			Similarity.NONE), 0.5, random), OTHER);
		assertTrue(assertThrows(InputException.class, () -> new RegisterStacks(other, fixed(), Freedom.SHIFT, Kernel.CUBIC).run(
			Progress.NONE)).getMessage().startsWith("other and K show nothing in common (correlation of edges"));
	}

	@Test
	void fieldsThatAreTooSmallAreRefused() {
		final EnergyStack row = stack("row", 700, new float[64], 64);
		assertThrows(InputException.class, () -> new RegisterStacks(row, fixed(), Freedom.SHIFT, Kernel.CUBIC).run(
			Progress.NONE));
	}
}
