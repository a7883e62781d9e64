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
package org.xanesj.stack;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import net.imglib2.parallel.Parallelization;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.xanesj.block.SpectrumBlock;
import org.xanesj.task.CancelledException;
import org.xanesj.task.InputException;
import org.xanesj.task.Progress;

/** Whatever holds the pixels and however many threads work, a worker sees the same spectra. */
class TileLoopTest {

	private static final int WIDTH = 23;
	private static final int HEIGHT = 17;
	private static final double[] ENERGIES = { 7110.5, 7100, 7120.25, 7105 };

	@Test
	void everyPixelIsSeenOnceWithItsSpectrumAscendingInEnergy() {
		final List<float[]> planes = planes();
		final EnergyStack stack = EnergyStack.of("s", ENERGIES, ImgPlanes.of(WIDTH, HEIGHT, planes));
		final int[] visits = new int[stack.pixels()];
		final float[][] seen = new float[stack.pixels()][];
		TileLoop.run(stack, 10, TileLoop.BAND_BYTES, () -> (tile, offset) -> {
			assertEquals(offset, tile.start(), "float planes are read in place");
			assertSame(planes.get(1), tile.row(0));
			for (int j = 0; j < tile.width(); j++) {
				visits[offset + j]++;
				seen[offset + j] = spectrum(tile, j);
			}
		}, Progress.NONE);
		assertTrue(Arrays.stream(visits).allMatch(n -> n == 1));
		for (int j = 0; j < stack.pixels(); j++)
			assertArrayEquals(new float[] { planes.get(1)[j], planes.get(3)[j], planes.get(0)[j], planes.get(2)[j] }, seen[j]);
		assertArrayEquals(new double[] { 7100, 7105, 7110.5, 7120.25 }, stack.energies());
	}

	@Test
	void threadsTilesAndStorageDoNotChangeTheResult() {
		final List<short[]> shorts = shorts();
		final List<float[]> floats = new ArrayList<>();
		for (final short[] plane : shorts) {
			final float[] values = new float[plane.length];
			for (int j = 0; j < plane.length; j++)
				values[j] = Short.toUnsignedInt(plane[j]);
			floats.add(values);
		}
		final EnergyStack inPlace = EnergyStack.of("s", ENERGIES, ImgPlanes.of(WIDTH, HEIGHT, floats));
		final EnergyStack converted = EnergyStack.of("s", ENERGIES, ImgPlanes.of(WIDTH, HEIGHT, shorts));
		final EnergyStack virtual = EnergyStack.of("s", ENERGIES, new LoadedPlanes(WIDTH, HEIGHT, 4, 16, null, shorts::get));
		final float[] expected = Parallelization.runSingleThreaded(() -> toyMap(inPlace, TileLoop.TILE_WIDTH, 1 << 20));
		for (final EnergyStack stack : List.of(inPlace, converted, virtual))
			for (final int threads : new int[] { 1, 2, 5 })
				for (final int tile : new int[] { 1, 7, 64, 1000 })
					assertArrayEquals(expected, Parallelization.runWithNumThreads(threads, () -> toyMap(stack, tile, 1000)));
		assertEquals(65535, converted.saturation());
		assertEquals(65535, virtual.saturation());
		assertTrue(Double.isNaN(inPlace.saturation()));
	}

	@Test
	void eachThreadHasItsOwnWorker() {
		final EnergyStack stack = EnergyStack.of("s", ENERGIES, ImgPlanes.of(WIDTH, HEIGHT, planes()));
		final Set<Object> workers = ConcurrentHashMap.newKeySet();
		Parallelization.runWithNumThreads(3, () -> TileLoop.run(stack, 5, 1, () -> {
			final Thread home = Thread.currentThread();
			workers.add(new Object());
			return (tile, offset) -> assertSame(home, Thread.currentThread());
		}, Progress.NONE));
		assertTrue(workers.size() >= 1 && workers.size() <= 3, "workers: " + workers.size());
	}

	@Test
	void aVirtualStackIsReadOncePerBandAndNeverHeldWhole() {
		final AtomicInteger reads = new AtomicInteger();
		final List<float[]> planes = planes();
		final PlaneSource source = new LoadedPlanes(WIDTH, HEIGHT, 4, 32, null, i -> {
			reads.incrementAndGet();
			return planes.get(i);
		});
		final EnergyStack stack = EnergyStack.of("s", ENERGIES, source);
		final long fiveRows = 5L * WIDTH * 4 * Float.BYTES;
		assertEquals(5 * WIDTH, TileLoop.bandPixels(stack, fiveRows));
		final Set<Integer> lengths = ConcurrentHashMap.newKeySet();
		TileLoop.run(stack, 16, fiveRows, () -> (tile, offset) -> lengths.add(tile.row(0).length), Progress.NONE);
		assertEquals(Set.of(5 * WIDTH), lengths, "only the band is held");
		assertEquals(4 * 4, reads.get(), "17 rows are 4 bands of at most 5, 4 planes each");
		assertEquals(WIDTH, TileLoop.bandPixels(stack, 1), "one row at least");
		assertEquals(WIDTH * HEIGHT, TileLoop.bandPixels(stack, 1 << 30), "the image at most");
	}

	@Test
	void tilesOutsideTheMaskAreSkipped() {
		final boolean[] mask = new boolean[WIDTH * HEIGHT];
		mask[100] = true;
		mask[WIDTH * HEIGHT - 1] = true;
		final EnergyStack stack = EnergyStack.of("s", ENERGIES, ImgPlanes.of(WIDTH, HEIGHT, planes())).withMask(mask);
		final List<Integer> offsets = Collections.synchronizedList(new ArrayList<>());
		TileLoop.run(stack, 10, 1, () -> (tile, offset) -> offsets.add(offset), Progress.NONE);
		assertEquals(List.of(100, 390), offsets.stream().sorted().toList());
		assertEquals(2, stack.selectedPixels());
		assertTrue(stack.selected(100));
		assertFalse(stack.selected(101));
	}

	@Test
	void aVirtualStackReadsNoBandOutsideTheMask() {
		final boolean[] mask = new boolean[WIDTH * HEIGHT];
		mask[8 * WIDTH] = true;
		final AtomicInteger reads = new AtomicInteger();
		final List<float[]> planes = planes();
		final EnergyStack stack = EnergyStack.of("s", ENERGIES, new LoadedPlanes(WIDTH, HEIGHT, 4, 32, null, i -> {
			reads.incrementAndGet();
			return planes.get(i);
		})).withMask(mask);
		final List<Integer> offsets = Collections.synchronizedList(new ArrayList<>());
		TileLoop.run(stack, WIDTH, 1, () -> (tile, offset) -> offsets.add(offset), Progress.NONE);
		assertEquals(List.of(8 * WIDTH), offsets);
		assertEquals(4, reads.get());
	}

	@Test
	@Timeout(60)
	void cancellingStopsBetweenTiles() {
		final EnergyStack stack = EnergyStack.of("s", ENERGIES, ImgPlanes.of(WIDTH, HEIGHT, planes()));
		final AtomicInteger worked = new AtomicInteger();
		final Progress afterThree = cancelledWhen(() -> worked.get() >= 3);
		assertThrows(CancelledException.class, () -> Parallelization.runWithNumThreads(2, () -> TileLoop.run(stack, 1, 1,
			() -> (tile, offset) -> worked.incrementAndGet(), afterThree)));
		assertTrue(worked.get() <= 3 + 2, "each of two threads may finish the tile it has begun: " + worked.get());
	}

	@Test
	void cancellingStopsBetweenPlanesOfAVirtualStack() {
		final AtomicInteger reads = new AtomicInteger();
		final float[] plane = new float[WIDTH * HEIGHT];
		final EnergyStack stack = EnergyStack.of("s", ENERGIES, new LoadedPlanes(WIDTH, HEIGHT, 4, 32, null, i -> {
			reads.incrementAndGet();
			return plane;
		}));
		assertThrows(CancelledException.class, () -> TileLoop.run(stack, () -> (tile, offset) -> {
			throw new AssertionError("nothing is computed");
		}, cancelledWhen(() -> reads.get() == 2)));
		assertEquals(2, reads.get());
	}

	@Test
	void whatAWorkerThrowsArrivesAsItIs() {
		final EnergyStack stack = EnergyStack.of("s", ENERGIES, ImgPlanes.of(WIDTH, HEIGHT, planes()));
		final InputException refused = new InputException("Pixel 7 is odd.");
		assertSame(refused, assertThrows(InputException.class, () -> Parallelization.runWithNumThreads(2, () -> TileLoop
			.run(stack, 10, 1, () -> (tile, offset) -> {
				if (offset == 100) throw refused;
			}, Progress.NONE))));
		assertThrows(IllegalStateException.class, () -> TileLoop.run(stack, () -> {
			throw new IllegalStateException("no worker");
		}, Progress.NONE));
	}

	@Test
	void progressEndsAtOne() {
		final EnergyStack stack = EnergyStack.of("s", ENERGIES, new LoadedPlanes(WIDTH, HEIGHT, 4, 32, null, planes()::get));
		final List<Double> fractions = Collections.synchronizedList(new ArrayList<>());
		TileLoop.run(stack, 10, 3000, () -> (tile, offset) -> {}, new Progress() {

			@Override
			public void report(final double fraction, final String what) {
				fractions.add(fraction);
			}

			@Override
			public boolean isCancelled() {
				return false;
			}
		});
		assertEquals(1, Collections.max(fractions));
		assertTrue(Collections.min(fractions) > 0);
	}

	@Test
	void aPlaneThatComesShortIsRefused() {
		final EnergyStack stack = EnergyStack.of("s", ENERGIES, new LoadedPlanes(WIDTH, HEIGHT, 4, 32, null,
			i -> i == 2 ? new float[3] : new float[WIDTH * HEIGHT]));
		final InputException e = assertThrows(InputException.class, () -> TileLoop.run(stack, () -> (tile, offset) -> {},
			Progress.NONE));
		assertTrue(e.getMessage().startsWith("Slice 3 of the stack cannot be read: it has 3 of 391 pixels"), e.getMessage());
	}

	/** A sum that depends on the order of its terms, so that a mixed-up order of energies shows in the last bit. */
	private static float[] toyMap(final EnergyStack stack, final int tileWidth, final long bandBytes) {
		final float[] map = MapPlane.empty("toy", "", "", stack.pixels()).values();
		final Supplier<TileWorker> workers = () -> {
			final float[] sum = new float[tileWidth];
			return (tile, offset) -> {
				Arrays.fill(sum, 0);
				for (int i = 0; i < tile.energies(); i++)
					for (int j = 0; j < tile.width(); j++)
						sum[j] = sum[j] * 0.7f + tile.row(i)[tile.start() + j] * (float) stack.energy(i);
				System.arraycopy(sum, 0, map, offset, tile.width());
			};
		};
		TileLoop.run(stack, tileWidth, bandBytes, workers, Progress.NONE);
		assertNotEquals(Float.NaN, map[0]);
		return map;
	}

	private static float[] spectrum(final SpectrumBlock tile, final int pixel) {
		final float[] spectrum = new float[tile.energies()];
		for (int i = 0; i < spectrum.length; i++)
			spectrum[i] = tile.row(i)[tile.start() + pixel];
		return spectrum;
	}

	private static List<float[]> planes() {
		final Random random = new Random(1);
		return IntStream.range(0, 4).mapToObj(i -> {
			final float[] plane = new float[WIDTH * HEIGHT];
			for (int j = 0; j < plane.length; j++)
				plane[j] = random.nextFloat();
			return plane;
		}).toList();
	}

	private static List<short[]> shorts() {
		final Random random = new Random(2);
		return IntStream.range(0, 4).mapToObj(i -> {
			final short[] plane = new short[WIDTH * HEIGHT];
			for (int j = 0; j < plane.length; j++)
				plane[j] = (short) random.nextInt();
			return plane;
		}).toList();
	}

	private static Progress cancelledWhen(final BooleanSupplier when) {
		return new Progress() {

			@Override
			public void report(final double fraction, final String what) {
				// not of interest
			}

			@Override
			public boolean isCancelled() {
				return when.getAsBoolean();
			}
		};
	}
}
