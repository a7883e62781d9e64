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
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Random;
import java.util.stream.IntStream;

import net.imglib2.parallel.Parallelization;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xanesj.registration.FieldFilter;
import org.xanesj.registration.FourierShift;
import org.xanesj.registration.Kernel;
import org.xanesj.stack.EnergyStack;
import org.xanesj.task.Progress;

/** Drift in a measured STXM stack, with its real noise. */
class DriftMeasuredTest {

	/** Displacements reach 4 pixels; what a mirrored border makes of the outermost pixels is cut off with them. */
	private static final int BORDER = 6;
	private static final double LARGEST = 4;

	private TonerStack toner;
	private double[] dx;
	private double[] dy;
	private int side;

	@BeforeEach
	void read() throws IOException {
		toner = TonerStack.read();
		side = toner.size - 2 * BORDER;
		final Random random = new Random(71214078);
		dx = random.doubles(toner.planes.length, -LARGEST, LARGEST).toArray();
		dy = random.doubles(toner.planes.length, -LARGEST, LARGEST).toArray();
	}

	private EnergyStack still() {
		return toner.stack("still", IntStream.range(0, dx.length).mapToObj(i -> FourierShift.cropped(toner.planes[i],
			toner.size, BORDER)).toArray(float[][]::new), side);
	}

	private static float[] moved(final float[] plane, final int size, final double right, final double down) {
		return FourierShift.cropped(FourierShift.displaced(plane, size, right, down), size, BORDER);
	}

	private EnergyStack moved() {
		return toner.stack("moved", IntStream.range(0, dx.length).mapToObj(i -> moved(toner.planes[i], toner.size, dx[i],
			dy[i])).toArray(float[][]::new), side);
	}

	private static PlaneShifts found(final EnergyStack stack, final String reference, final FieldFilter filter) {
		return new AlignPlanes(stack, reference, filter, true, Kernel.CUBIC, 20, null, false, null).run(Progress.NONE)
			.shifts();
	}

	/** @return largest difference from the known displacements plus those of the stack that was not moved, one constant less */
	private double largestError(final PlaneShifts moved, final PlaneShifts still) {
		return Math.max(largestError(moved.dx(), still.dx(), dx), largestError(moved.dy(), still.dy(), dy));
	}

	private static double largestError(final double[] moved, final double[] still, final double[] known) {
		final double[] error = IntStream.range(0, known.length).mapToDouble(i -> moved[i] - still[i] - known[i]).toArray();
		// the reference of each stack has a place of its own
		final double mean = IntStream.range(0, error.length).mapToDouble(i -> error[i]).average().orElseThrow();
		return IntStream.range(0, error.length).mapToDouble(i -> Math.abs(error[i] - mean)).max().orElseThrow();
	}

	@ParameterizedTest
	@CsvSource({ "mean, EDGES", "middle, EDGES", "mean, NONE", "middle, NONE", "previous, EDGES" })
	void theAlignedStackHasHardlyDrifted(final String reference, final FieldFilter filter) {
		final EnergyStack stack = toner.stack("toner", toner.planes, toner.size);
		for (final PlaneShifts.Row row : found(stack, reference, filter).rows()) {
			assertTrue(Math.abs(row.dx()) < 0.2 && Math.abs(row.dy()) < 0.2, row.toString());
			assertTrue(row.status() != PlaneShifts.Status.INTERPOLATED, row.toString());
		}
	}

	@ParameterizedTest
	@CsvSource({ "mean, EDGES", "middle, EDGES", "720, EDGES", "mean, NONE", "middle, NONE" })
	void knownShiftsAreRecovered(final String reference, final FieldFilter filter) {
		assertTrue(largestError(found(moved(), reference, filter), found(still(), reference, filter)) < 0.05);
	}

	/**
	 * The same with noise that did not move with its plane: smooth planes (each the mean of five neighbours in energy, where
	 * the noise is less than half), displaced, plus what a plane before the edge, where nothing changes with energy, deviates
	 * from its own smooth one.
	 */
	@Test
	void knownShiftsAreRecoveredUnderTheNoiseOfOtherPlanes() {
		final int n = dx.length;
		final float[][] smooth = IntStream.range(0, n).mapToObj(this::smooth).toArray(float[][]::new);
		final EnergyStack still = toner.stack("still", IntStream.range(0, n).mapToObj(i -> FourierShift.cropped(smooth[i],
			toner.size, BORDER)).toArray(float[][]::new), side);
		final float[][] noisy = new float[n][];
		for (int i = 0; i < n; i++) {
			noisy[i] = moved(smooth[i], toner.size, dx[i], dy[i]);
			final int other = 2 + 7 * i % 17;
			final float[] own = FourierShift.cropped(toner.planes[other], toner.size, BORDER);
			final float[] mean = FourierShift.cropped(smooth[other], toner.size, BORDER);
			for (int j = 0; j < own.length; j++)
				// a mean of five holds a fifth of its own noise, so the deviation has 4/5 of its variance
				noisy[i][j] += Math.sqrt(5 / 4.0) * (own[j] - mean[j]);
		}
		final double error = largestError(found(toner.stack("noisy", noisy, side), "mean", FieldFilter.EDGES), found(still,
			"mean", FieldFilter.EDGES));
		assertTrue(error < 0.05, "error " + error);
	}

	private float[] smooth(final int i) {
		final int from = Math.max(0, Math.min(toner.planes.length - 5, i - 2));
		final float[] mean = new float[toner.planes[i].length];
		for (int k = from; k < from + 5; k++)
			for (int j = 0; j < mean.length; j++)
				mean[j] += toner.planes[k][j] / 5;
		return mean;
	}

	@Test
	void alignedPlanesHaveNotDriftedAnyMore() {
		final EnergyStack aligned = new AlignPlanes(moved(), "mean", FieldFilter.EDGES, true, Kernel.CUBIC, 20, null, false,
			null).run(Progress.NONE).aligned();
		for (final PlaneShifts.Row row : found(aligned, "mean", FieldFilter.EDGES).rows())
			// what is left is interpolation, which the edges of a noisy plane see
			assertTrue(Math.abs(row.dx()) < 0.05 && Math.abs(row.dy()) < 0.05, row.toString());
	}

	@Test
	void theNumberOfThreadsDoesNotMatter() {
		final AlignPlanes align = new AlignPlanes(moved(), "mean", FieldFilter.EDGES, true, Kernel.CUBIC, 20, null, false,
			null);
		final AlignPlanes.Result one = Parallelization.runSingleThreaded(() -> align.run(Progress.NONE));
		final AlignPlanes.Result three = Parallelization.runWithNumThreads(3, () -> align.run(Progress.NONE));
		assertEquals(one.shifts(), three.shifts());
		for (int i = 0; i < dx.length; i++)
			assertArrayEquals((float[]) one.aligned().source().stored(i), (float[]) three.aligned().source().stored(i));
	}
}
