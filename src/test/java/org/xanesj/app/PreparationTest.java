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

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

import net.imglib2.parallel.Parallelization;

import org.junit.jupiter.api.Test;
import org.xanesj.io.StackSlices;
import org.xanesj.preparation.Loss;
import org.xanesj.stack.EnergyStack;
import org.xanesj.stack.ImgPlanes;
import org.xanesj.stack.NoiseCorrelation;
import org.xanesj.stack.PixelSize;
import org.xanesj.task.InputException;
import org.xanesj.task.Progress;

/** The use cases that make a stack from a stack. */
class PreparationTest {

	private static final PixelSize SIZE = new PixelSize(0.5, 0.25, "um", 3, 4);
	private static final int WIDTH = 7;
	private static final int HEIGHT = 5;

	private static EnergyStack stack() {
		final Random random = new Random(5);
		final float[][] planes = new float[4][WIDTH * HEIGHT];
		for (final float[] plane : planes)
			for (int i = 0; i < plane.length; i++)
				plane[i] = (float) (100 + random.nextGaussian());
		return EnergyStack.of("s", new double[] { 10, 20, 30, 40 }, ImgPlanes.of(WIDTH, HEIGHT, Arrays.asList(planes)))
			.withPixelSize(SIZE).withInfo("SIMULATED: by the test");
	}

	private static float[] plane(final EnergyStack stack, final int energy) {
		final float[] plane = new float[stack.pixels()];
		stack.source().read(stack.plane(energy), 0, plane.length, plane, 0);
		return plane;
	}

	private static String refusal(final Runnable work) {
		return assertThrows(InputException.class, work::run).getMessage();
	}

	private static BinAndCrop binning(final EnergyStack stack, final int bin, final boolean crop, final double from,
		final double to)
	{
		return new BinAndCrop(stack, bin, false, crop, from, to);
	}

	@Test
	void binningKeepsThePlaceOfEveryPixel() {
		final boolean[] mask = new boolean[WIDTH * HEIGHT];
		for (int y = 1; y < 5; y++)
			Arrays.fill(mask, y * WIDTH + 2, y * WIDTH + 7, true);
		final EnergyStack result = binning(stack().withMask(mask), 2, true, 15, 30).run(Progress.NONE);
		assertEquals(2, result.width());
		assertEquals(2, result.height());
		assertArrayEquals(new double[] { 20, 30 }, result.energies());
		assertEquals(new PixelSize(1, 0.5, "um", 0.5, 1.5), result.pixelSize());
		final float[] before = plane(stack(), 1);
		assertEquals((before[1 * WIDTH + 4] + before[1 * WIDTH + 5] + before[2 * WIDTH + 4] + before[2 * WIDTH + 5]) / 4, plane(
			result, 0)[1], 1e-5);
		assertEquals("SIMULATED: by the test\nXANES Bin and Crop: means of 2 x 2 pixels, from x 2, y 1, 2 x 2 pixels, 20.0 to " +
			"30.0 eV; all 8 values are numbers", result.info());
		assertEquals(List.of("1 columns and 0 rows at the right and lower edge fill no block and were left out."), result
			.notes());
	}

	@Test
	void whatLeavesNothingIsRefused() {
		assertEquals("There is nothing to do: give a bin larger than 1, crop, or a range of energies.", refusal(() -> binning(
			stack(), 1, false, 0, 0).run(Progress.NONE)));
		assertEquals("Blocks of 6 x 6 pixels do not fit into 7 x 5 pixels; use a smaller bin.", refusal(() -> binning(stack(), 6,
			false, 0, 0).run(Progress.NONE)));
		assertEquals("s has no selection to crop to; draw one, or leave crop out.", refusal(() -> binning(stack(), 1, true, 0,
			0).run(Progress.NONE)));
		assertEquals("s has 1 energies from 31.0 to the end eV, and a stack needs two; it runs from 10.0 to 40.0 eV.", refusal(
			() -> binning(stack(), 1, false, 31, 0).run(Progress.NONE)));
	}

	@Test
	void smoothingSaysHowNoiseIsShared() {
		final EnergyStack result = new SmoothPlanes(stack(), false, 1, 3).run(Progress.NONE);
		assertEquals(SIZE, result.pixelSize());
		assertTrue(result.simulated());
		// 4 pi for a continuous Gaussian of sigma 1
		assertEquals(4 * Math.PI, NoiseCorrelation.area(result.info()), 0.01);
		assertTrue(result.info().contains("XANES Smooth Planes: Gaussian of 1.0 pixels; all 140 values are numbers"), result
			.info());
		assertEquals(7.61, NoiseCorrelation.area(new SmoothPlanes(stack(), true, 1, 3).run(Progress.NONE).info()), 1e-6);
		assertEquals("A Gaussian of 0.0 pixels is not possible for 7 x 5 pixels; give sigma from 0.3 to 1.25.", refusal(
			() -> new SmoothPlanes(stack(), false, 0, 3).run(Progress.NONE)));
		assertEquals("A window of 7 pixels does not fit into 7 x 5 pixels; use a smaller one.", refusal(() -> new SmoothPlanes(
			stack(), true, 1, 7).run(Progress.NONE)));
	}

	@Test
	void deadPixelsAreMappedAndReplaced() {
		final EnergyStack stack = stack();
		for (int e = 0; e < 4; e++)
			stack.source().plane(e)[17] = 5;
		final RepairPixels.Result result = new RepairPixels(stack, 6, true).run(Progress.NONE);
		assertEquals(100, plane(result.stack(), 2)[17], 3);
		assertEquals(1, result.defects().plane(RepairPixels.DEFECTS).orElseThrow().values()[17]);
		assertTrue(result.stack().info().contains("1 dead, 0 hot, 0 stuck and 0 empty of 35 pixels replaced by the median of " +
			"their live neighbours, whose noise they share"), result.stack().info());
		final EnergyStack nan = new RepairPixels(stack, 6, false).run(Progress.NONE).stack();
		assertTrue(nan.notes().get(1).endsWith("4 of 140 values (2.9 %) are NaN: 4 without a value."), nan.notes().toString());
		assertEquals(5, plane(stack, 0)[17], "the input was changed");
	}

	@Test
	void spikesAreMappedAndReplaced() {
		final EnergyStack stack = stack();
		stack.source().plane(2)[17] = 500;
		final DespikeStack.Result result = new DespikeStack(stack, 6, true).run(Progress.NONE);
		assertEquals(100, plane(result.stack(), 2)[17], 4);
		assertEquals(1, result.spikes().plane(DespikeStack.SPIKES).orElseThrow().values()[17]);
		assertEquals("s: 1 of 140 values replaced by an estimate from their neighbours, whose noise they share.", result.stack()
			.notes().get(0));
		assertEquals(500, stack.source().plane(2)[17], "the input was changed");
		final EnergyStack nan = new DespikeStack(stack, 6, false).run(Progress.NONE).stack();
		assertTrue(nan.info().endsWith("1 of 140 values replaced by NaN; 1 of 140 values (0.71 %) are NaN: 1 without a value"),
			nan.info());
		final EnergyStack two = binning(stack, 1, false, 0, 20).run(Progress.NONE);
		assertEquals("s cropped has 2 energies, but a spike shows only against the planes before and after; use XANES Repair " +
			"Pixels...", refusal(() -> new DespikeStack(two, 6, true).run(Progress.NONE)));
	}

	@Test
	void fluorescenceIsCorrectedAndDivided() {
		final EnergyStack result = new FluorescenceYield(stack(), CountSource.number(50), 1e-3, 1).run(Progress.NONE);
		final float counts = plane(stack(), 3)[8];
		assertEquals(counts / (1 - counts * 1e-3) / 50, plane(result, 3)[8], 1e-6);
		assertTrue(result.info().endsWith("XANES Fluorescence Yield: incident 50, dead time 0.001 s, dwell 1.0 s; all 140 values " +
			"are numbers"), result.info());
		assertEquals("The dead time of 0.1 s is not shorter than the dwell time of 0.1 s; give both in seconds, dwell being the " +
			"time per pixel.", refusal(() -> new FluorescenceYield(stack(), CountSource.number(50), 0.1, 0.1).run(
				Progress.NONE)));
		assertTrue(refusal(() -> new FluorescenceYield(stack(), CountSource.number(50), 0.02, 1).run(Progress.NONE)).startsWith(
			"s: no pixel of the result has a value; 140 of 140 values (100 %) are NaN: 140 with more counts than"));
		assertTrue(refusal(() -> new FluorescenceYield(stack(), CountSource.number(0), 0, 0).run(Progress.NONE)).contains(
			"140 without incident counts"));
	}

	private static StackSlices slices(final String name, final List<String> labels, final float... values) {
		final float[][] planes = new float[values.length][2];
		for (int i = 0; i < values.length; i++)
			Arrays.fill(planes[i], values[i]);
		return new StackSlices(name, ImgPlanes.of(2, 1, Arrays.asList(planes)), labels, List.of(), Map.of(), List.of(), SIZE,
			"SIMULATED: yes");
	}

	private static EnergyStack average(final StackSlices... stacks) {
		return new AverageRepeats(List.of(stacks), 0.01, false).run(Progress.NONE);
	}

	@Test
	void repeatsOfOneStackOrOfSeveralAreAveraged() {
		final StackSlices one = slices("one", List.of("10 eV", "20 eV", "10 eV", "20 eV", "10 eV"), 1, 10, 2, 20, 6);
		final EnergyStack result = average(one);
		assertArrayEquals(new double[] { 10, 20 }, result.energies());
		assertArrayEquals(new float[] { 3, 3 }, plane(result, 0));
		assertArrayEquals(new float[] { 15, 15 }, plane(result, 1));
		assertEquals("SIMULATED: yes\nXANES Average Repeats: one, tolerance 0.01 eV, weights equal, 5 images averaged to 2 " +
			"energies, 2 to 3 repeats; all 4 values are numbers", result.info());
		assertEquals(SIZE, result.pixelSize());
		final EnergyStack both = average(one, slices("other", List.of("20.004 eV", "10 eV"), 60, 7));
		assertArrayEquals(new float[] { 4, 4 }, plane(both, 0));
		assertArrayEquals(new float[] { 30, 30 }, plane(both, 1));
		assertEquals(20.001333, both.energy(1));
	}

	@Test
	void stacksWithoutRepeatsAreRefused() {
		assertEquals("a: no two images have energies within 0.01 eV of each other; raise the tolerance, or name other stacks.",
			refusal(() -> average(slices("a", List.of("10 eV", "20 eV"), 1, 2))));
		assertEquals("a: all 2 images have one energy within 0.01 eV; lower the tolerance, or use Image > Stacks > Z " +
			"Project...", refusal(() -> average(slices("a", List.of("10 eV", "10 eV"), 1, 2))));
		final StackSlices wide = new StackSlices("wide", ImgPlanes.of(3, 1, List.of(new float[3])), List.of("10 eV"), List.of(),
			Map.of(), List.of(), SIZE, "");
		assertEquals("wide has 3 x 1 pixels but a has 2 x 1; all stacks must show the same field with the same pixels.", refusal(
			() -> average(slices("a", List.of("10 eV", "20 eV"), 1, 2), wide)));
	}

	@Test
	void severalThreadsGiveTheSameBits() {
		final EnergyStack stack = stack();
		stack.source().plane(2)[17] = 500;
		final float[] serial = Parallelization.runSingleThreaded(() -> everything(stack));
		assertArrayEquals(serial, Parallelization.runWithNumThreads(4, () -> everything(stack)));
	}

	@Test
	void planesThatDoNotFitIntoMemoryAreCountedToo() {
		final EnergyStack stack = stack();
		final PlaneWork.Rule rule = (energy, to, losses) -> {
			PlaneWork.read(stack, energy, to, losses);
			to[energy] = Float.NaN;
			losses.add(Loss.MISSING, 1);
		};
		final PlaneWork held = PlaneWork.run(WIDTH, HEIGHT, 4, rule, Long.MAX_VALUE, Progress.NONE);
		final PlaneWork whenRead = PlaneWork.run(WIDTH, HEIGHT, 4, rule, 0, Progress.NONE);
		assertEquals("4 of 140 values (2.9 %) are NaN: 4 without a value", held.losses().toString());
		assertEquals(held.losses().toString(), whenRead.losses().toString());
		final EnergyStack read = whenRead.result(stack, "x", "y", List.of());
		assertTrue(read.source().sequential());
		assertArrayEquals(plane(held.result(stack, "x", "y", List.of()), 2), plane(read, 2));
		assertEquals("4 of 140 values (2.9 %) are NaN: 4 without a value", whenRead.losses().toString());
	}

	private static float[] everything(final EnergyStack stack) {
		final EnergyStack repaired = new RepairPixels(stack, 6, true).run(Progress.NONE).stack();
		final EnergyStack despiked = new DespikeStack(repaired, 6, true).run(Progress.NONE).stack();
		final EnergyStack absorbance = new Absorbance(despiked, CountSource.number(200), CountSource.NONE, Double.NaN).run(
			Progress.NONE);
		return plane(new SmoothPlanes(absorbance, false, 1, 3).run(Progress.NONE), 2);
	}

	/** Nothing in it is wrong, although particles have sharp edges; so what is found is what was put in. */
	@Test
	void onlyWhatWasPutIntoTheStxmStackIsFound() throws IOException {
		final EnergyStack counts = StxmStack.counts();
		for (int e = 0; e < counts.size(); e++)
			counts.source().plane(e)[80 * 125 + 30] *= 0.5f;
		counts.source().plane(60)[20 * 125 + 90] += 150;
		final float[] defects = new RepairPixels(counts, 6, true).run(Progress.NONE).defects().planes().get(0).values();
		assertArrayEquals(new int[] { 80 * 125 + 30 }, IntStream.range(0, defects.length).filter(i -> defects[i] != 0).toArray());
		final float[] spikes = new DespikeStack(counts, 6, true).run(Progress.NONE).spikes().planes().get(0).values();
		assertArrayEquals(new int[] { 20 * 125 + 90 }, IntStream.range(0, spikes.length).filter(i -> spikes[i] != 0).toArray());
	}
}
