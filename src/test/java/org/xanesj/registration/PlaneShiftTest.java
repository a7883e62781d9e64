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

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.function.DoubleBinaryOperator;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Planes that are moved: against closed forms, against SciPy, and at their borders. */
class PlaneShiftTest {

	private static final int SIZE = 12;

	/** scipy.ndimage.shift 1.10.1, order=1, of the image of {@link #waves}, by (1.6, -0.3); rows 3 to 5, columns 2 to 8. */
	private static final float[] SCIPY = { 0.306124f, -0.437311f, -1.059336f, -1.098297f, -0.564060f, 0.069450f, 0.222910f, 0.334976f, -0.323234f,
		-0.670036f, -0.376381f, 0.371825f, 1.014408f, 1.040858f, 1.303373f, 0.800617f, 0.767877f, 1.372204f,
		2.268259f, 2.859658f, 2.750303f };

	private static float[] image(final int size, final DoubleBinaryOperator value) {
		final float[] image = new float[size * size];
		for (int i = 0; i < image.length; i++)
			image[i] = (float) value.applyAsDouble(i % size, i / size);
		return image;
	}

	private static double waves(final double x, final double y) {
		return Math.sin(0.9 * x + 0.3 * y) + 0.1 * x * y - 0.02 * x * x + Math.cos(1.7 * y);
	}

	private static float[] shifted(final Kernel kernel, final float[] image, final int size, final double dx,
		final double dy)
	{
		final float[] moved = new float[image.length];
		new PlaneShift(kernel, size, size).apply(image, dx, dy, moved);
		return moved;
	}

	@Test
	void linearIsThatOfScipy() {
		final float[] moved = shifted(Kernel.LINEAR, image(SIZE, PlaneShiftTest::waves), SIZE, 0.3, -1.6);
		for (int i = 0; i < SCIPY.length; i++)
			assertEquals(SCIPY[i], moved[(3 + i / 7) * SIZE + 2 + i % 7], 2e-6, "value " + i); // printed with 6 decimals
	}

	/** Keys (1981): cubic convolution is exact for quadratic functions. */
	@Test
	void cubicIsExactForQuadraticFunctions() {
		final DoubleBinaryOperator quadratic = (x, y) -> 1 + 0.5 * x - 0.25 * y + 0.125 * x * x - 0.0625 * x * y + 0.03125 * y *
			y;
		final float[] moved = shifted(Kernel.CUBIC, image(SIZE, quadratic), SIZE, 1.37, -0.81);
		int finite = 0;
		for (int i = 0; i < moved.length; i++) {
			if (Float.isNaN(moved[i])) continue;
			finite++;
			assertEquals(quadratic.applyAsDouble(i % SIZE + 1.37, i / SIZE - 0.81), moved[i], 1e-5, "pixel " + i); // float
		}
		// columns 0 to 8 need the next one before and three behind, rows 2 to 10 two before and the next one behind
		assertEquals(9 * 9, finite);
	}

	@ParameterizedTest
	@EnumSource(Kernel.class)
	void wholePixelsAreCopiedAndNothingWraps(final Kernel kernel) {
		final float[] image = image(SIZE, (x, y) -> 100 * y + x);
		final float[] moved = shifted(kernel, image, SIZE, 3, -2);
		for (int y = 0; y < SIZE; y++)
			for (int x = 0; x < SIZE; x++)
				assertEquals(x + 3 < SIZE && y - 2 >= 0 ? image[(y - 2) * SIZE + x + 3] : Float.NaN, moved[y * SIZE + x]);
	}

	@ParameterizedTest
	@CsvSource({ "LINEAR, 4", "CUBIC, 16" })
	void onlyPixelsThatNeedOneWithoutValueHaveNone(final Kernel kernel, final int lost) {
		final float[] image = image(SIZE, PlaneShiftTest::waves);
		image[6 * SIZE + 6] = Float.NaN;
		final float[] whole = shifted(kernel, image(SIZE, PlaneShiftTest::waves), SIZE, 0.5, 0.5);
		final float[] holed = shifted(kernel, image, SIZE, 0.5, 0.5);
		int more = 0;
		for (int i = 0; i < whole.length; i++) {
			if (Float.isNaN(holed[i]) && !Float.isNaN(whole[i])) more++;
			else assertEquals(whole[i], holed[i]);
		}
		assertEquals(lost, more);
	}

	@ParameterizedTest
	@EnumSource(Kernel.class)
	void shiftsBeyondTheFieldLeaveNothing(final Kernel kernel) {
		for (final float value : shifted(kernel, image(SIZE, PlaneShiftTest::waves), SIZE, 11.5, 0))
			assertTrue(Float.isNaN(value));
	}

	/** A constant image stays so: the weights add up to 1. */
	@ParameterizedTest
	@EnumSource(Kernel.class)
	void weightsAddUpToOne(final Kernel kernel) {
		for (double d = 0; d < 1; d += 0.01)
			assertEquals(7, shifted(kernel, image(SIZE, (x, y) -> 7), SIZE, d, 0)[5 * SIZE + 5], 1e-5);
	}

	/** The area of shared noise, as the variance of the mean of many pixels of moved white noise shows it. */
	@ParameterizedTest
	@CsvSource({ "LINEAR, 0.5, 0.5", "LINEAR, 0.2, 0", "CUBIC, 0.5, 0.5", "CUBIC, 0.7, 0.1" })
	void noiseAreaIsWhatTheMeanOfManyPixelsHas(final Kernel kernel, final double dx, final double dy) {
		final int size = 40;
		final Random random = new Random(11);
		double squares = 0, ofMeans = 0;
		final int trials = 1500;
		for (int t = 0; t < trials; t++) {
			final float[] moved = shifted(kernel, image(size, (x, y) -> random.nextGaussian()), size, dx, dy);
			double sum = 0;
			for (int y = 4; y < 36; y++)
				for (int x = 4; x < 36; x++) {
					sum += moved[y * size + x];
					squares += moved[y * size + x] * moved[y * size + x] / (1024.0 * trials);
				}
			ofMeans += sum * sum / (1024.0 * 1024 * trials);
		}
		final double area = new Taps(kernel, dx).noiseLength() * new Taps(kernel, dy).noiseLength();
		// 1500 means give their variance to 4 %; the rim of the 32 x 32 pixels takes up to 6 %
		assertEquals(area, 1024 * ofMeans / squares, 0.15 * area);
	}

	@Test
	void wholePixelsShareNoNoise() {
		assertArrayEquals(new double[] { 1, 1, 2 }, new double[] { new Taps(Kernel.CUBIC, -3).noiseLength(), new Taps(
			Kernel.LINEAR, 2.00001).noiseLength(), new Taps(Kernel.LINEAR, 4.5).noiseLength() }, 1e-12);
	}
}
