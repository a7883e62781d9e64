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

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;

import com.sun.management.OperatingSystemMXBean;

import org.xanesj.app.AlignPlanes;
import org.xanesj.app.PlaneShifts;
import org.xanesj.registration.FieldFilter;
import org.xanesj.registration.Kernel;
import org.xanesj.registration.Scene;
import org.xanesj.registration.Similarity;
import org.xanesj.stack.EnergyStack;
import org.xanesj.stack.LoadedPlanes;
import org.xanesj.task.Progress;

/**
 * Registration of a stack of 60 planes of 2048 x 2048 that lies on disk, beside scikit-image on the same file in the same
 * run: time, peak memory and error of both. The planes are particles at known places with noise. Not JMH: one run takes
 * seconds, and the other side is Python. docs/benchmarks.md says how to run it.
 */
public final class RegistrationBenchmark {

	private static final int SIZE = 2048;
	private static final int PLANES = 60;
	private static final int ROUNDS = 2;

	/** CPU time tells more than time where others work on the same machine. */
	private static final OperatingSystemMXBean CPU = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

	private static volatile long peak;

	private RegistrationBenchmark() {
		// prevent instantiation of utility class
	}

	/** @param arguments folder for the stack (1 GB), then the Python interpreter; without the latter only this side runs */
	public static void main(final String[] arguments) throws IOException, InterruptedException {
		final Path folder = Path.of(arguments[0]);
		final double[][] known = new double[2][PLANES];
		final Path file = write(folder, known); // not timed
		watchMemory();
		for (final String reference : new String[] { "first", "mean" })
			for (int round = 0; round < ROUNDS; round++)
				run(file, reference, known);
		if (arguments.length > 1) python(arguments[1], file);
	}

	private static void run(final Path file, final String reference, final double[][] known) throws IOException {
		try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
			final double[] energies = new double[PLANES];
			Arrays.setAll(energies, i -> 7100 + i);
			final EnergyStack stack = EnergyStack.of("benchmark", energies, new LoadedPlanes(SIZE, SIZE, PLANES, 32, null,
				plane -> read(channel, plane)));
			System.gc();
			peak = 0;
			final double cpuBefore = CPU.getProcessCpuTime() / 1e9;
			final long start = System.nanoTime();
			final AlignPlanes.Result result = new AlignPlanes(stack, reference, FieldFilter.EDGES, true, Kernel.CUBIC, 40, null,
				false, null).run(Progress.NONE);
			// a result that is not held is computed here
			final float[] plane = new float[SIZE * SIZE];
			double sum = 0;
			for (int i = 0; i < PLANES; i++) {
				result.aligned().source().read(i, 0, plane.length, plane, 0);
				sum += plane[plane.length / 2 + SIZE / 2];
			}
			final double cpu = CPU.getProcessCpuTime() / 1e9 - cpuBefore;
			final double wall = (System.nanoTime() - start) / 1e9;
			System.out.printf(Locale.ROOT,
				"XanesJ, reference %-8s found and applied: %5.1f s CPU, %5.1f s; largest error %.3f pixels, peak heap %d MB (sum %.1f)%n",
				reference, cpu, wall, error(result.shifts(), known), peak >> 20, sum);
		}
	}

	private static double error(final PlaneShifts shifts, final double[][] known) {
		double largest = 0;
		for (int i = 0; i < PLANES; i++) {
			largest = Math.max(largest, Math.abs(shifts.dx()[i] - shifts.dx()[0] - known[0][i] + known[0][0]));
			largest = Math.max(largest, Math.abs(shifts.dy()[i] - shifts.dy()[0] - known[1][i] + known[1][0]));
		}
		return largest;
	}

	private static float[] read(final FileChannel channel, final int plane) {
		final ByteBuffer buffer = ByteBuffer.allocate(4 * SIZE * SIZE).order(ByteOrder.LITTLE_ENDIAN);
		try {
			while (buffer.hasRemaining() && channel.read(buffer, 4L * SIZE * SIZE * plane + buffer.position()) >= 0) {
				// until the plane is whole
			}
		}
		catch (final IOException e) {
			throw new IllegalStateException(e);
		}
		final float[] values = new float[SIZE * SIZE];
		buffer.flip().order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(values);
		return values;
	}

	/** A walk of up to a pixel a step, over one large image of particles, of which each plane shows another part. */
	private static Path write(final Path folder, final double[][] known) throws IOException {
		final Path file = Files.createDirectories(folder).resolve("stack.raw");
		final Random random = new Random(1);
		for (int i = 1; i < PLANES; i++)
			for (final double[] walk : known)
				walk[i] = walk[i - 1] + 2 * random.nextDouble() - 1;
		// 64 scenes of 256 x 256, turned at random: exact places, and a plane takes a second and not a minute
		final int[] turns = random.ints(64, 0, 4).toArray();
		final int tile = SIZE / 8;
		final Scene scene = new Scene(50, tile - 60.0, 2);
		try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.CREATE,
			StandardOpenOption.TRUNCATE_EXISTING))
		{
			for (int i = 0; i < PLANES; i++) {
				final ByteBuffer buffer = ByteBuffer.allocate(4 * SIZE * SIZE).order(ByteOrder.LITTLE_ENDIAN);
				final float[][] scenes = new float[4][];
				for (int k = 0; k < 4; k++) {
					final int turn = 90 * k;
					scenes[k] = scene.image(p -> 1, tile, tile, new Similarity(1, turn, known[0][i], known[1][i]));
				}
				for (int y = 0; y < SIZE; y++)
					for (int x = 0; x < SIZE; x++) {
						buffer.putFloat((float) (scenes[turns[y / tile * 8 + x / tile]][y % tile * tile + x % tile] + 0.1 * random.nextGaussian()));
					}
				buffer.flip();
				while (buffer.hasRemaining())
					channel.write(buffer);
			}
		}
		return file;
	}

	private static void watchMemory() {
		final Thread watch = new Thread(() -> {
			while (true) {
				final Runtime runtime = Runtime.getRuntime();
				peak = Math.max(peak, runtime.totalMemory() - runtime.freeMemory());
				try {
					Thread.sleep(20);
				}
				catch (final InterruptedException e) {
					return;
				}
			}
		});
		watch.setDaemon(true);
		watch.start();
	}

	private static void python(final String interpreter, final Path file) throws IOException, InterruptedException {
		final Path script = Path.of("src", "test", "python", "registration_benchmark.py");
		final Process process = new ProcessBuilder(interpreter, script.toString(), file.toString()).redirectErrorStream(true)
			.start();
		try (BufferedReader lines = process.inputReader()) {
			lines.lines().forEach(System.out::println);
		}
		process.waitFor();
	}
}
