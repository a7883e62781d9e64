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
package org.xanesj.benchmark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.util.Statistics;
import org.xanesj.block.LinearQuotient;
import org.xanesj.block.SpectrumBlock;
import org.xanesj.block.WeightedSum;
import org.xanesj.feature.FeatureExtractor;
import org.xanesj.feature.FeaturePlan;
import org.xanesj.feature.FeatureRegistry;
import org.xanesj.feature.Recipe;
import org.xanesj.feature.SpectralFeature;
import org.xanesj.spectrum.AbsorptionEdge;
import org.xanesj.spectrum.Normalisation;

/**
 * Maps of a 1024 x 1024 x 100 stack of floats in memory, on two threads, beside a streaming read of the same stack. Run
 * {@link #main} for the ratios; docs/benchmarks.md says how.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 25)
@Measurement(iterations = 15)
@Fork(value = 1, jvmArgs = "-Xmx2g")
public class MapBenchmark {

	private static final int THREADS = 2;
	private static final int SIZE = 1024;

	/** Pixels per block. */
	@Param("1024")
	public int tile;

	private BenchmarkStack stack;
	private ExecutorService threads;
	private List<FeatureExtractor> extractors;
	private List<SpectralFeature> features;
	private float[][] maps;
	private LinearQuotient model;

	/** One thread's share of a map. */
	private interface Work {

		void block(int thread, int from, int to);
	}

	@Setup
	public void prepare() {
		stack = new BenchmarkStack(SIZE);
		threads = Executors.newFixedThreadPool(THREADS);
		final Recipe recipe = Recipe.of(Normalisation.Method.FIXED, new AbsorptionEdge("Fe", "K"));
		final FeaturePlan plan = new FeaturePlan(recipe, stack.energies);
		features = FeatureRegistry.resolve(recipe).stream().filter(feature -> !feature.id().matches(
			".*preedge.*")).toList();
		extractors = new ArrayList<>();
		for (int t = 0; t < THREADS; t++)
			extractors.add(FeatureExtractor.of(plan, features));
		maps = new float[features.size()][stack.pixels];
		final double[] weights = new double[stack.energies.length];
		for (int i = 0; i < weights.length; i++)
			weights[i] = Math.sin(i) / weights.length;
		model = new LinearQuotient(new WeightedSum(0, weights), new WeightedSum(0, plan.windows().stepWeights()), 1);
	}

	@TearDown
	public void end() {
		threads.shutdown();
	}

	/** Adds up all values of the stack. */
	@Benchmark
	public double streamingRead() throws Exception {
		final double[] sums = new double[stack.planes.length];
		final AtomicInteger next = new AtomicInteger();
		onAllThreads(thread -> {
			for (int i = next.getAndIncrement(); i < sums.length; i = next.getAndIncrement())
				sums[i] = sum(stack.planes[i]);
		});
		return Arrays.stream(sums).sum();
	}

	/** All features of single edges but those of the pre-edge, without standard errors. */
	@Benchmark
	public float[][] features() throws Exception {
		overBlocks((thread, from, to) -> {
			final FeatureExtractor extractor = extractors.get(thread);
			extractor.extract(new SpectrumBlock(stack.planes, from, to - from));
			for (int k = 0; k < maps.length; k++)
				System.arraycopy(extractor.column(k).value, 0, maps[k], from, to - from);
		});
		return maps;
	}

	/** A linear model on the normalised spectrum. */
	@Benchmark
	public float[] linearMap() throws Exception {
		overBlocks((thread, from, to) -> model.apply(stack.planes, maps[0], maps[1], from, to));
		return maps[0];
	}

	private void overBlocks(final Work work) throws Exception {
		final AtomicInteger next = new AtomicInteger();
		onAllThreads(thread -> {
			for (int from = next.getAndAdd(tile); from < stack.pixels; from = next.getAndAdd(tile))
				work.block(thread, from, Math.min(from + tile, stack.pixels));
		});
	}

	private void onAllThreads(final IntConsumer work) throws Exception {
		final List<Callable<Void>> tasks = new ArrayList<>();
		for (int t = 0; t < THREADS; t++) {
			final int thread = t;
			tasks.add(() -> {
				work.accept(thread);
				return null;
			});
		}
		for (final Future<Void> task : threads.invokeAll(tasks))
			task.get();
	}

	/** Eight accumulators: one alone would wait for itself. */
	private static double sum(final float[] a) {
		float s0 = 0, s1 = 0, s2 = 0, s3 = 0, s4 = 0, s5 = 0, s6 = 0, s7 = 0;
		for (int i = 0; i + 7 < a.length; i += 8) {
			s0 += a[i];
			s1 += a[i + 1];
			s2 += a[i + 2];
			s3 += a[i + 3];
			s4 += a[i + 4];
			s5 += a[i + 5];
			s6 += a[i + 6];
			s7 += a[i + 7];
		}
		return s0 + s1 + s2 + s3 + (s4 + s5 + s6 + s7);
	}

	/** Runs all benchmarks and prints, for each, median and best time and their ratios to the streaming read. */
	public static void main(final String[] arguments) throws RunnerException {
		final OptionsBuilder options = new OptionsBuilder();
		options.include(MapBenchmark.class.getName() + "\\.");
		if (arguments.length > 0) options.param("tile", arguments);
		final Collection<RunResult> results = new Runner(options.build()).run();
		for (final RunResult result : results) {
			final Statistics own = result.getPrimaryResult().getStatistics();
			final Statistics read = results.stream().filter(other -> name(other).equals("streamingRead") && tile(other).equals(
				tile(result))).findFirst().orElseThrow().getPrimaryResult().getStatistics();
			System.out.printf(Locale.ROOT, "%-14s tile %5s  median %7.1f ms = %5.2f x read, best %7.1f ms = %5.2f x read%n",
				name(result), tile(result), own.getPercentile(50), own.getPercentile(50) / read.getPercentile(50), own
					.getMin(), own.getMin() / read.getMin());
		}
	}

	private static String tile(final RunResult result) {
		return result.getParams().getParam("tile");
	}

	private static String name(final RunResult result) {
		final String label = result.getParams().getBenchmark();
		return label.substring(label.lastIndexOf('.') + 1);
	}
}
