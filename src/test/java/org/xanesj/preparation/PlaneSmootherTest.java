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
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.xanesj.task.InputException;

class PlaneSmootherTest {

	private static final int WIDTH = 9;
	private static final int HEIGHT = 7;
	private static final int HOLE = 3 * WIDTH + 2;
	/** Sums of 63 floats. */
	private static final double FLOATS = 1e-4;

	/** (7 x + 13 y^2 + 5 x y) mod 17, one pixel missing. */
	private static float[] plane() {
		final float[] plane = new float[WIDTH * HEIGHT];
		for (int i = 0; i < plane.length; i++)
			plane[i] = (7 * (i % WIDTH) + 13 * (i / WIDTH) * (i / WIDTH) + 5 * (i % WIDTH) * (i / WIDTH)) % 17;
		plane[HOLE] = Float.NaN;
		return plane;
	}

	private static void smooths(final PlaneSmoother smoother, final double corner, final double besideHole,
		final double inside, final double last, final double sum)
	{
		final float[] to = new float[WIDTH * HEIGHT];
		smoother.smooth(plane(), WIDTH, to);
		assertEquals(corner, to[0], 1e-6);
		assertEquals(besideHole, to[3 * WIDTH + 3], 1e-6);
		assertEquals(inside, to[2 * WIDTH + 1], 1e-6);
		assertEquals(last, to[to.length - 1], 1e-6);
		assertTrue(Float.isNaN(to[HOLE]), "a missing pixel got a value");
		to[HOLE] = 0;
		double total = 0;
		for (final float value : to)
			total += value;
		assertEquals(sum, total, FLOATS);
	}

	/** SciPy: gaussian_filter of the values (NaN as 0) divided by that of the mask, mode="constant", truncate=4. */
	@Test
	void gaussiansAgreeWithScipy() {
		smooths(new GaussianSmoother(0.8), 5.13706284267175, 5.8336949835128395, 4.1676463059192885, 11.436266000019026,
			440.7582665728171);
		smooths(new GaussianSmoother(1.5), 6.199803822086412, 6.174687574857064, 6.043764974270068, 9.703392805433797,
			435.16630943950275);
	}

	/** NumPy: nanmedian of every window, padded with NaN. */
	@Test
	void mediansAgreeWithNumpy() {
		smooths(new MedianSmoother(3), 7.5, 1, 3, 9, 394.5);
		smooths(new MedianSmoother(5), 3, 5.5, 4, 10, 373);
		assertEquals("A median over 4 x 4 pixels is not offered; use a window of 3, 5 or 7 pixels.", assertThrows(
			InputException.class, () -> new MedianSmoother(4)).getMessage());
	}

	@Test
	void theNoiseAreaOfAWideGaussianIsFourPiSigmaSquared() {
		assertEquals(28.273170066312073, new GaussianSmoother(1.5).noiseArea(), 1e-9);
		// the kernel ends at four sigma, which misses 6e-5 of a Gaussian
		assertEquals(4 * Math.PI * 9, new GaussianSmoother(3).noiseArea(), 4 * Math.PI * 9 * 2e-4);
	}

	@Test
	void theNoiseAreaTellsTheScatterOfMeansOverManyPixels() {
		for (final PlaneSmoother smoother : new PlaneSmoother[] { new GaussianSmoother(1.2), new MedianSmoother(3) }) {
			final int side = 64;
			final int margin = 8;
			final Random random = new Random(3);
			double ofMeans = 0;
			double ofPixels = 0;
			final int repeats = 400;
			final int inner = side - 2 * margin;
			for (int repeat = 0; repeat < repeats; repeat++) {
				final float[] plane = new float[side * side];
				for (int i = 0; i < plane.length; i++)
					plane[i] = (float) random.nextGaussian();
				final float[] to = new float[plane.length];
				smoother.smooth(plane, side, to);
				double sum = 0;
				for (int i = 0; i < inner * inner; i++) {
					final float value = to[(margin + i / inner) * side + margin + i % inner];
					sum += value;
					ofPixels += value * value / (inner * inner) / repeats;
				}
				ofMeans += sum / (inner * inner) * (sum / (inner * inner)) / repeats;
			}
			// 400 variances scatter by 7 %; a field of 48 pixels is finite, which takes another 5 % off
			assertEquals(1, ofMeans * inner * inner / ofPixels / smoother.noiseArea(), 0.2, smoother.getClass().getSimpleName());
		}
	}

	@Test
	void blocksAreAveragedOrAdded() {
		final float nan = Float.NaN;
		// 5 x 3 pixels, of which the part from (1, 1) on is 4 x 2
		final float[] plane = { 9, 9, 9, 9, 9, 9, 1, 2, 5, nan, 9, 3, 4, 7, 9 };
		final float[] mean = new float[2];
		final LossTally losses = new LossTally();
		Binning.bin(plane, 5, 1, 1, 2, false, 2, mean, losses);
		assertArrayEquals(new float[] { 2.5f, 7 }, mean);
		final float[] sum = new float[2];
		Binning.bin(plane, 5, 1, 1, 2, true, 2, sum, losses);
		assertArrayEquals(new float[] { 10, nan }, sum);
		assertEquals("1 of 4 values (25 %) are NaN: 1 blocks with missing pixels", losses.toString());
	}

	@Test
	void repeatsAreGroupedByEnergy() {
		final EnergyGroups groups = EnergyGroups.of(new double[] { 20, 10, 20.004, 10, 30, 19.99 }, 0.01);
		assertArrayEquals(new double[] { 10, 19.995, 20.004, 30 }, groups.energies(), 1e-9);
		assertArrayEquals(new int[] { 0, 5 }, groups.members().get(1));
		assertEquals(1, groups.fewest());
		assertEquals(2, groups.most());
		assertEquals(6, EnergyGroups.of(new double[] { 1, 2, 3, 4, 5, 6 }, 0).members().size());
	}

	@Test
	void meansLeaveOutMissingPixelsAndWeighQuietImagesMore() {
		final WeightedMean equal = new WeightedMean(2, 1);
		equal.add(new float[] { 1, Float.NaN }, false);
		equal.add(new float[] { 4, Float.NaN }, false);
		final float[] mean = new float[2];
		final LossTally losses = new LossTally();
		equal.mean(mean, losses);
		assertArrayEquals(new float[] { 2.5f, Float.NaN }, mean);
		assertEquals(1, losses.count(Loss.MISSING));
		final Random random = new Random(2);
		final int side = 50;
		final WeightedMean weighted = new WeightedMean(side, side);
		for (final double[] image : new double[][] { { 10, 1 }, { 20, 3 } }) {
			final float[] plane = new float[side * side];
			for (int i = 0; i < plane.length; i++)
				plane[i] = (float) (image[0] + image[1] * random.nextGaussian());
			weighted.add(plane, true);
		}
		final float[] to = new float[side * side];
		weighted.mean(to, new LossTally());
		// weights 1 and 1/9: (10 + 20/9) / (1 + 1/9) = 11; 2500 pixels give each noise to 3 %
		assertEquals(11, mean(to), 0.2);
		assertThrows(InputException.class, () -> weighted.add(new float[side * side], true));
	}

	private static double mean(final float[] values) {
		double sum = 0;
		for (final float value : values)
			sum += value;
		return sum / values.length;
	}

	@Test
	void noiseFreePlanesStayAsTheyAre() {
		final float[] flat = new float[30];
		Arrays.fill(flat, 3);
		final float[] to = new float[30];
		new GaussianSmoother(1).smooth(flat, 6, to);
		assertArrayEquals(flat, to, 1e-6f);
	}
}
