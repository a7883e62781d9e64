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

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Maps of one field, measured together. Not changed once made. */
public final class ObservedMaps {

	/** Larger fields are estimated from a sample of tiles, cut out and put side by side. */
	static final int MOST_PIXELS = 1 << 18;
	private static final int TILE = 128;
	/** Tiles on a side of the sample. */
	private static final int TILES = 3;

	private final Lattice lattice;
	private final List<ObservedMap> maps;

	/** @param maps at least one, all of the same lattice */
	public ObservedMaps(final List<ObservedMap> maps) {
		this.maps = List.copyOf(maps);
		lattice = maps.get(0).lattice();
		for (final ObservedMap map : maps)
			if (map.lattice().pixels() != lattice.pixels()) throw new IllegalArgumentException("maps of different size");
	}

	/** @return the pixels */
	public Lattice lattice() {
		return lattice;
	}

	/** @return number of maps */
	public int size() {
		return maps.size();
	}

	/** @return map number {@code f} */
	public ObservedMap map(final int f) {
		return maps.get(f);
	}

	/** @return pixels that are nodes of at least one map */
	boolean[] nodes() {
		final boolean[] any = new boolean[lattice.pixels()];
		for (final ObservedMap map : maps)
			for (int i = 0; i < any.length; i++)
				any[i] |= map.nodes[i];
		return any;
	}

	/**
	 * The same maps with nothing measured in some of their pixels.
	 *
	 * @param heldOut [map][pixel]
	 */
	ObservedMaps without(final boolean[][] heldOut) {
		return new ObservedMaps(IntStream.range(0, maps.size()).mapToObj(f -> maps.get(f).without(heldOut[f])).toList());
	}

	/**
	 * A part that is large enough to estimate parameters from: all of a field of up to 262144 pixels, else 9 tiles of 128
	 * x 128 pixels at random places, with more than half of the pixels that a tile has on the average.
	 */
	ObservedMaps sample(final long seed) {
		if (lattice.pixels() <= MOST_PIXELS || lattice.width() < TILE || lattice.height() < TILE) return this;
		final int side = TILE * TILES;
		final int[] from = new int[side * side];
		final List<int[]> corners = corners(seed);
		for (int t = 0; t < corners.size(); t++)
			for (int y = 0; y < TILE; y++)
				for (int x = 0; x < TILE; x++)
					from[(t / TILES * TILE + y) * side + t % TILES * TILE + x] = (corners.get(t)[1] + y) * lattice.width() + corners
						.get(t)[0] + x;
		final Lattice sampled = Lattice.tiled(side, side, TILE, lattice.workers());
		return new ObservedMaps(maps.stream().map(map -> map.sample(sampled, from)).toList());
	}

	/** @return rows {@code from} to {@code to} - 1 of the same maps */
	ObservedMaps rows(final int from, final int to) {
		return new ObservedMaps(maps.stream().map(map -> map.rows(from, to)).toList());
	}

	private List<int[]> corners(final long seed) {
		final SplittableRandom random = new SplittableRandom(seed);
		final boolean[] nodes = nodes();
		int count = 0;
		for (final boolean node : nodes)
			if (node) count++;
		double enough = 0.5 * TILE * TILE * count / nodes.length;
		final List<int[]> corners = new ArrayList<>();
		while (corners.size() < TILES * TILES) {
			final int[] corner = { random.nextInt(lattice.width() - TILE + 1), random.nextInt(lattice.height() - TILE + 1) };
			if (nodesInTile(nodes, corner) >= enough) corners.add(corner);
			else enough *= 0.99; // so that it ends when all nodes lie in one corner
		}
		return corners;
	}

	private int nodesInTile(final boolean[] nodes, final int[] corner) {
		int count = 0;
		for (int y = corner[1]; y < corner[1] + TILE; y++)
			for (int x = corner[0]; x < corner[0] + TILE; x++)
				if (nodes[y * lattice.width() + x]) count++;
		return count;
	}
}
