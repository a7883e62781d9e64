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
package org.xanesj.field;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.xanesj.task.Progress;

/** Times the solvers of this package for the benchmark. */
public final class FieldTimings {

	private static final double ALPHA = 10;
	private static final double NOISE = 0.3;
	private static final Workers PARALLEL = (pieces, work) -> IntStream.range(0, pieces).parallel().forEach(work);

	/** What is timed: the solution of one map whose parameters are known, or all that a command does for one. */
	public enum Solver {
		/** Exact, one noise: transform, shrink, transform back. */
		COSINES,
		/** The same and the exact posterior standard deviation. */
		COSINES_SD,
		/** Conjugate gradients, noise of each pixel between 0.2 and 0.6, residual 1e-5. */
		GRADIENTS,
		/** The same, with noise that neighbours in a row share (0.5). */
		GRADIENTS_ROWS,
		/** Total variation, 200 iterations. */
		VARIATION,
		/** The same, with noise that neighbours in a row share (0.5). */
		VARIATION_ROWS
	}

	/**
	 * @param median seconds
	 * @param best seconds
	 * @param peakBytes greatest use of the heap, the map included
	 */
	public record Timing(double median, double best, long peakBytes) {}

	private FieldTimings() {
		// prevent instantiation of utility class
	}

	/** Measures one solver. */
	public static Timing measure(final Solver solver, final int size, final int repetitions) {
		final ObservedMap map = map(size, solver == Solver.GRADIENTS || solver == Solver.GRADIENTS_ROWS);
		System.gc();
		heap().forEach(MemoryPoolMXBean::resetPeakUsage);
		final double[] seconds = new double[repetitions];
		for (int k = 0; k < repetitions; k++) {
			final long begin = System.nanoTime();
			solve(solver, map);
			seconds[k] = (System.nanoTime() - begin) / 1e9;
		}
		Arrays.sort(seconds);
		return new Timing(seconds[repetitions / 2], seconds[0], heap().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum());
	}

	private static Stream<MemoryPoolMXBean> heap() {
		return ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getType() == MemoryType.HEAP);
	}

	private static void solve(final Solver solver, final ObservedMap map) {
		final PixelNoise noise = new PixelNoise(map, 1, solver.name().endsWith("ROWS") ? 0.5 : 0);
		switch (solver) {
			case GRADIENTS, GRADIENTS_ROWS -> new ConjugateGradients(map.lattice(), Progress.NONE).solve(new PrecisionMatrix(
				FieldGraph.of(map.lattice(), map.nodes), noise, ALPHA), noise.weightedValues(), new float[map.value.length],
				ConjugateGradients.TOLERANCE);
			case VARIATION, VARIATION_ROWS -> new TotalVariation(noise, FieldGraph.of(map.lattice(), map.nodes)).solve(1 / NOISE,
				0, 200, Progress.NONE);
			case COSINES -> new CosineSolution(map, 1, ALPHA, 1);
			case COSINES_SD -> new CosineSolution(map, 1, ALPHA, 1).sigma(1, Progress.NONE);
		}
	}

	private static ObservedMap map(final int size, final boolean uneven) {
		final Random random = new Random(1);
		final float[] values = new float[size * size];
		final float[] sigmas = new float[size * size];
		for (int i = 0; i < values.length; i++) {
			sigmas[i] = uneven ? 0.2f + 0.4f * random.nextFloat() : (float) NOISE;
			values[i] = (float) (Math.sin(i % size / 40.0) + Math.signum(Math.cos(i / size / 60.0)) + sigmas[i] * random
				.nextGaussian());
		}
		return ObservedMap.of(Lattice.of(size, size, PARALLEL), values, sigmas);
	}
}
