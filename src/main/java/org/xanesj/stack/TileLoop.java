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

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import net.imglib2.parallel.Parallelization;

import org.xanesj.block.SpectrumBlock;
import org.xanesj.task.Progress;

/**
 * The one parallel loop over the pixels of a stack. How many threads work is decided by the caller, through imglib2's
 * {@link Parallelization}; the tiles do not depend on it, so results do not either.
 * <p>
 * Planes of floats are read in place; other planes are converted tile by tile into a buffer of each thread; planes of
 * virtual stacks are read one after the other, a band of rows at a time, so that each plane is read once per band and
 * never more than the band is held.
 */
public final class TileLoop {

	/**
	 * Number of pixels of a tile: measured flat from 1000 to 4000 for 50 to 400 energies, and no power of two, so that
	 * rows do not fall on the same cache lines.
	 */
	public static final int TILE_WIDTH = 1648;

	/** Memory for one band of a virtual stack: 256 MB. */
	public static final long BAND_BYTES = 256L << 20;

	private final EnergyStack stack;
	private final int tileWidth;
	private final Supplier<? extends TileWorker> workers;
	private final Progress progress;

	private TileLoop(final EnergyStack stack, final int tileWidth, final Supplier<? extends TileWorker> workers,
		final Progress progress)
	{
		this.stack = stack;
		this.tileWidth = tileWidth;
		this.workers = workers;
		this.progress = progress;
	}

	/**
	 * Runs over all tiles that hold a selected pixel, with the default width and memory.
	 *
	 * @see #run(EnergyStack, int, long, Supplier, Progress)
	 */
	public static void run(final EnergyStack stack, final Supplier<? extends TileWorker> workers,
		final Progress progress)
	{
		run(stack, TILE_WIDTH, BAND_BYTES, workers, progress);
	}

	/**
	 * Runs over all tiles that hold a selected pixel.
	 *
	 * @param stack what to work on
	 * @param tileWidth number of pixels of a tile (the last one may be narrower), at least 1
	 * @param bandBytes memory for one band of a virtual stack [bytes]; at least one row is read at a time
	 * @param workers makes a worker; called once for every thread that works, in that thread
	 * @param progress told of the fraction of tiles done; cancels between two tiles or planes
	 * @throws org.xanesj.task.CancelledException if the user cancelled
	 * @throws RuntimeException the first one that a worker throws; the other threads then stop after their tile
	 */
	public static void run(final EnergyStack stack, final int tileWidth, final long bandBytes,
		final Supplier<? extends TileWorker> workers, final Progress progress)
	{
		if (tileWidth < 1) throw new IllegalArgumentException("tiles of " + tileWidth + " pixels");
		final TileLoop loop = new TileLoop(stack, tileWidth, workers, progress);
		if (stack.source().sequential()) loop.bands(bandBytes);
		else loop.whole();
	}

	/** @return offsets of the tiles over which {@link #run(EnergyStack, Supplier, Progress)} runs, ascending */
	static int[] offsets(final EnergyStack stack) {
		final TileLoop loop = new TileLoop(stack, TILE_WIDTH, null, Progress.NONE);
		final int band = stack.source().sequential() ? bandPixels(stack, BAND_BYTES) : stack.pixels();
		final List<Tile> tiles = new ArrayList<>();
		for (int from = 0; from < stack.pixels(); from += band)
			tiles.addAll(loop.tiles(from, Math.min(band, stack.pixels() - from)));
		return tiles.stream().mapToInt(Tile::from).toArray();
	}

	private void whole() {
		final List<Tile> tiles = tiles(0, stack.pixels());
		final float[][] rows = rowsInPlace();
		if (rows != null) parallel(tiles, () -> tile -> new SpectrumBlock(rows, tile.from, tile.width), progress);
		else parallel(tiles, () -> {
			final float[][] buffer = new float[stack.size()][tileWidth];
			return tile -> {
				for (int i = 0; i < buffer.length; i++)
					stack.source().read(stack.plane(i), tile.from, tile.width, buffer[i], 0);
				return new SpectrumBlock(buffer, 0, tile.width);
			};
		}, progress);
	}

	private float[][] rowsInPlace() {
		final float[][] rows = new float[stack.size()][];
		for (int i = 0; i < rows.length; i++) {
			rows[i] = stack.source().plane(stack.plane(i));
			if (rows[i] == null) return null;
		}
		return rows;
	}

	private void bands(final long bandBytes) {
		final int band = bandPixels(stack, bandBytes);
		double total = 0;
		for (int from = 0; from < stack.pixels(); from += band)
			total += tiles(from, Math.min(band, stack.pixels() - from)).size();
		int done = 0;
		float[][] rows = null;
		for (int from = 0; from < stack.pixels(); from += band) {
			final int start = from;
			final List<Tile> tiles = tiles(from, Math.min(band, stack.pixels() - from));
			if (tiles.isEmpty()) continue;
			if (rows == null) rows = new float[stack.size()][Math.min(band, stack.pixels())];
			for (int i = 0; i < rows.length; i++) {
				progress.checkCancelled();
				stack.source().read(stack.plane(i), from, Math.min(band, stack.pixels() - from), rows[i], 0);
			}
			final float[][] held = rows;
			parallel(tiles, () -> tile -> new SpectrumBlock(held, tile.from - start, tile.width), progress.part(done / total,
				(done + tiles.size()) / total));
			done += tiles.size();
		}
	}

	/** @return pixels of the whole rows that fit into the memory, at least one row, at most the image */
	static int bandPixels(final EnergyStack stack, final long bandBytes) {
		final long rowBytes = (long) Float.BYTES * stack.size() * stack.width();
		final long rows = Math.max(1, Math.min(stack.height(), bandBytes / rowBytes));
		return (int) (rows * stack.width());
	}

	private List<Tile> tiles(final int from, final int count) {
		final List<Tile> tiles = new ArrayList<>();
		for (int start = from; start < from + count; start += tileWidth) {
			final int width = Math.min(tileWidth, from + count - start);
			if (stack.anySelected(start, width)) tiles.add(new Tile(start, width));
		}
		return tiles;
	}

	private void parallel(final List<Tile> tiles, final Supplier<TileReader> readers, final Progress part) {
		ParallelLoop.run(tiles.size(), () -> {
			final TileWorker worker = workers.get();
			final TileReader reader = readers.get();
			return i -> worker.work(reader.read(tiles.get(i)), tiles.get(i).from);
		}, part, "Mapping");
	}

	private record Tile(int from, int width) {}

	private interface TileReader {

		SpectrumBlock read(Tile tile);
	}
}
