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

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import net.imglib2.parallel.Parallelization;

import org.junit.jupiter.api.Test;
import org.xanesj.task.Progress;

class OrderedTilesTest {

	private static final int SIDE = 200;

	/** Every tile is handed on, in order, whether planes are held or read, with pixels left out or not. */
	@Test
	void resultsComeInTheOrderOfTheTiles() {
		final PlaneSource read = ComputedPlanes.whenRead(SIDE, SIDE, 3, (plane, to) -> Arrays.fill(to, plane));
		final PlaneSource held = ImgPlanes.of(SIDE, SIDE, List.of(new float[SIDE * SIDE], new float[SIDE * SIDE], new float[SIDE *
			SIDE]));
		final boolean[] half = new boolean[SIDE * SIDE];
		for (int i = 0; i < half.length; i++)
			half[i] = i < 3000 || i > 30_000;
		for (final PlaneSource source : List.of(read, held)) {
			final EnergyStack stack = EnergyStack.of("s", new double[] { 1, 2, 3 }, source).withMask(half);
			final List<Integer> handed = new ArrayList<>();
			final OrderedTiles<Integer> ordered = new OrderedTiles<>(stack, handed::add);
			Parallelization.runWithNumThreads(4, () -> TileLoop.run(stack, () -> (tile, offset) -> {
				// the first ones take longest
				if (offset < 5000) Thread.onSpinWait();
				ordered.accept(offset, offset);
			}, Progress.NONE));
			assertArrayEquals(TileLoop.offsets(stack), handed.stream().mapToInt(Integer::intValue).toArray());
			assertEquals(0, handed.get(0));
			assertEquals(IntStream.range(0, SIDE * SIDE / TileLoop.TILE_WIDTH + 1).filter(k -> stack.anySelected(k *
				TileLoop.TILE_WIDTH, Math.min(TileLoop.TILE_WIDTH, SIDE * SIDE - k * TileLoop.TILE_WIDTH))).count(), handed.size());
		}
	}

	@Test
	void whatComesEarlyWaits() {
		final EnergyStack stack = EnergyStack.of("s", new double[] { 1, 2 }, ImgPlanes.of(SIDE, SIDE, List.of(new float[SIDE *
			SIDE], new float[SIDE * SIDE])));
		final List<String> handed = new ArrayList<>();
		final OrderedTiles<String> ordered = new OrderedTiles<>(stack, handed::add);
		ordered.accept(2 * TileLoop.TILE_WIDTH, "third");
		ordered.accept(TileLoop.TILE_WIDTH, "second");
		assertEquals(List.of(), handed);
		ordered.accept(0, "first");
		assertEquals(List.of("first", "second", "third"), handed);
	}
}
