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

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

import org.xanesj.app.RegulariseMaps;
import org.xanesj.stack.MapPlane;
import org.xanesj.stack.MapSet;
import org.xanesj.stack.NeighbourNoise;
import org.xanesj.stack.PixelSize;
import org.xanesj.task.Progress;

import com.sun.management.OperatingSystemMXBean;

/**
 * Processor time and memory of the whole use case {@link RegulariseMaps} on one map, split by what it says that it is doing.
 * Arguments: pixels on a side, prior, "even" or "uneven" noise, or "rows": uneven and shared
 * along rows (0.5^k), as the history of the maps says.
 */
public final class RegulariseBenchmark {

	private static final OperatingSystemMXBean MACHINE = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

	private RegulariseBenchmark() {
		// prevent instantiation of utility class
	}

	/** Prints one line per stage, the total, and what the use case says. */
	public static void main(final String[] arguments) {
		final int size = Integer.parseInt(arguments[0]);
		final MapSet maps = maps(size, !arguments[2].equals("even"), arguments[2].equals("rows") ? 0.5 : 0);
		final Stages stages = new Stages();
		final long begin = System.nanoTime();
		final RegulariseMaps.Result result = new RegulariseMaps(maps, null, arguments[1], "auto", "auto", RegulariseMaps.SAMPLES,
			1).run(stages);
		final double wall = (System.nanoTime() - begin) / 1e9;
		stages.report(1, "end");
		stages.seconds.forEach((what, seconds) -> System.out.printf(Locale.ROOT, "%8.1f s  %s%n", seconds, what));
		System.out.printf(Locale.ROOT, "%d^2 %s %s: processor %.1f s, wall %.1f s, peak heap %d MB%n", size, arguments[2], result
			.prior(), stages.seconds.values().stream().mapToDouble(x -> x).sum(), wall, peak() >> 20);
		result.notes().forEach(System.out::println);
	}

	private static long peak() {
		return ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getType() == MemoryType.HEAP).map(
			MemoryPoolMXBean::getPeakUsage).mapToLong(usage -> usage.getUsed()).sum();
	}

	/** A wave with steps, and noise of 0.3 or of each pixel between 0.2 and 0.6. */
	private static MapSet maps(final int size, final boolean uneven, final double correlation) {
		final Random random = new Random(1);
		final float[] values = new float[size * size];
		final float[] sigmas = new float[size * size];
		double noise = 0;
		for (int i = 0; i < values.length; i++) {
			sigmas[i] = uneven ? 0.2f + 0.4f * random.nextFloat() : 0.3f;
			noise = correlation * noise + Math.sqrt(1 - correlation * correlation) * random.nextGaussian();
			values[i] = (float) (Math.sin(i % size / 40.0) + Math.signum(Math.cos(i / size / 60.0)) + sigmas[i] * noise);
		}
		final List<MapPlane> planes = new ArrayList<>();
		planes.add(new MapPlane("a", "eV", "", values));
		planes.add(new MapPlane("a.sigma", "eV", "", sigmas));
		return new MapSet("benchmark", size, size, PixelSize.UNKNOWN, planes, Map.of(), correlation > 0 ? new NeighbourNoise(
			correlation, 0).line() : "");
	}

	/** Adds up the processor time of all threads between two reports. */
	private static final class Stages implements Progress {

		private final Map<String, Double> seconds = new LinkedHashMap<>();
		private String stage = "begin";
		private long since = MACHINE.getProcessCpuTime();

		@Override
		public void report(final double fraction, final String what) {
			final long now = MACHINE.getProcessCpuTime();
			seconds.merge(stage, (now - since) / 1e9, Double::sum);
			since = now;
			stage = what;
		}

		@Override
		public boolean isCancelled() {
			return false;
		}
	}
}
