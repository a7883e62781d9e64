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

/**
 * Weights of the links between neighbouring pixels (each with its right and its lower neighbour): the graph of a Markov
 * random field. A pixel that is no node has no links, so nothing is smoothed across it. Not changed once made.
 */
public final class FieldGraph {

	private final Lattice lattice;
	/** Weight of the link of each pixel with its right neighbour; 0 = no link. */
	final float[] right;
	/** Weight of the link of each pixel with its lower neighbour; 0 = no link. */
	final float[] down;

	/**
	 * @param right weights to the right neighbours, 0 where there is none; not copied
	 * @param down weights to the lower neighbours, 0 where there is none; not copied
	 */
	FieldGraph(final Lattice lattice, final float[] right, final float[] down) {
		this.lattice = lattice;
		this.right = right;
		this.down = down;
	}

	/**
	 * All links between nodes, of weight 1.
	 *
	 * @param nodes one value per pixel
	 */
	public static FieldGraph of(final Lattice lattice, final boolean[] nodes) {
		return weighted(lattice, nodes, (i, j) -> 1);
	}

	/** Weight of the link of two neighbours, at least 0. */
	@FunctionalInterface
	interface LinkWeight {

		double of(int i, int j);
	}

	/** All links between nodes, weighted. */
	static FieldGraph weighted(final Lattice lattice, final boolean[] nodes, final LinkWeight weight) {
		final int width = lattice.width();
		final float[] right = new float[lattice.pixels()];
		final float[] down = new float[lattice.pixels()];
		lattice.rows((from, to) -> {
			for (int y = from; y < to; y++) {
				final boolean below = lattice.joinsDown(y);
				for (int x = 0; x < width; x++) {
					final int i = y * width + x;
					if (!nodes[i]) continue;
					if (lattice.joinsRight(x) && nodes[i + 1]) right[i] = (float) weight.of(i, i + 1);
					if (below && nodes[i + width]) down[i] = (float) weight.of(i, i + width);
				}
			}
		});
		return new FieldGraph(lattice, right, down);
	}

	/** @return the same weights without the links of pixels that are no nodes */
	FieldGraph on(final boolean[] nodes) {
		final int width = lattice.width();
		return weighted(lattice, nodes, (i, j) -> j == i + 1 && width > 1 ? right[i] : down[i]);
	}

	/** @return the pixels */
	Lattice lattice() {
		return lattice;
	}

	/** @return sum of the weights of the links of a pixel */
	double degree(final int x, final int y) {
		final int width = lattice.width();
		final int i = y * width + x;
		return (double) right[i] + down[i] + (x > 0 ? right[i - 1] : 0) + (y > 0 ? down[i - width] : 0);
	}

	/** @return strength of the border at a pixel: 1 minus the least weight of its links; 0 if it has none */
	float border(final int x, final int y) {
		final int width = lattice.width();
		final int i = y * width + x;
		float least = 1;
		if (right[i] > 0) least = Math.min(least, right[i]);
		if (down[i] > 0) least = Math.min(least, down[i]);
		if (x > 0 && right[i - 1] > 0) least = Math.min(least, right[i - 1]);
		if (y > 0 && down[i - width] > 0) least = Math.min(least, down[i - width]);
		return 1 - least;
	}

	/** @return {@link #border} of all pixels, NaN outside the nodes */
	float[] borders(final boolean[] nodes) {
		final float[] borders = new float[nodes.length];
		for (int i = 0; i < borders.length; i++)
			borders[i] = nodes[i] ? border(i % lattice.width(), i / lattice.width()) : Float.NaN;
		return borders;
	}

	/** @return a'La = sum over all links of weight (a_i - a_j)(b_i - b_j) */
	double form(final float[] a, final float[] b) {
		final int width = lattice.width();
		return lattice.sum((from, to) -> {
			double sum = 0;
			for (int i = from * width; i < to * width; i++) {
				if (right[i] > 0) sum += right[i] * ((double) a[i] - a[i + 1]) * ((double) b[i] - b[i + 1]);
				if (down[i] > 0) sum += down[i] * ((double) a[i] - a[i + width]) * ((double) b[i] - b[i + width]);
			}
			return sum;
		});
	}

	/**
	 * @param nodes one value per pixel
	 * @return number of pieces that are not linked with each other: the dimension of what the prior leaves free
	 */
	int pieces(final boolean[] nodes) {
		final int[] parent = parents();
		int pieces = 0;
		for (int i = 0; i < parent.length; i++)
			if (nodes[i] && parent[i] == i) pieces++;
		return pieces;
	}

	/** @return the nodes of pieces in which something was measured: nothing can be said of the others */
	boolean[] reached(final boolean[] nodes, final float[] precision) {
		final int[] parent = parents();
		final boolean[] measured = new boolean[nodes.length];
		for (int i = 0; i < nodes.length; i++)
			if (precision[i] > 0) measured[root(parent, i)] = true;
		final boolean[] reached = new boolean[nodes.length];
		for (int i = 0; i < nodes.length; i++)
			reached[i] = nodes[i] && measured[root(parent, i)];
		return reached;
	}

	/** For each pixel one of its piece with a lower number, at last the first one of the piece. */
	private int[] parents() {
		final int[] parent = new int[right.length];
		for (int i = 0; i < parent.length; i++)
			parent[i] = i;
		for (int i = 0; i < parent.length; i++) {
			if (right[i] > 0) join(parent, i, i + 1);
			if (down[i] > 0) join(parent, i, i + lattice.width());
		}
		return parent;
	}

	private static void join(final int[] parent, final int i, final int j) {
		final int one = root(parent, i);
		final int other = root(parent, j);
		parent[Math.max(one, other)] = Math.min(one, other);
	}

	private static int root(final int[] parent, final int i) {
		int root = i;
		while (parent[root] != root) {
			parent[root] = parent[parent[root]];
			root = parent[root];
		}
		return root;
	}
}
