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
 * Weights of the links between neighbouring pixels (see {@link Neighbours}): the graph of a Markov random field. A pixel
 * that is no node has no links, and longer links need a way of nodes between their ends, so nothing is smoothed across it. Not
 * changed once made.
 */
public final class FieldGraph {

	private final Lattice lattice;
	private final Neighbours neighbours;
	/** Weights [number of the link][pixel that it begins in]; 0 = no link. */
	private final float[][] weights;
	/** Weight of the link of each pixel with its right neighbour; 0 = no link. */
	final float[] right;
	/** Weight of the link of each pixel with its lower neighbour; 0 = no link. */
	final float[] down;

	private FieldGraph(final Lattice lattice, final Neighbours neighbours) {
		this.lattice = lattice;
		this.neighbours = neighbours;
		weights = new float[neighbours.links()][lattice.pixels()];
		right = weights[Neighbours.RIGHT];
		down = weights[Neighbours.DOWN];
	}

	/** All links of nodes with their four neighbours, of weight 1. */
	public static FieldGraph of(final Lattice lattice, final boolean[] nodes) {
		return of(lattice, Neighbours.FOUR, nodes);
	}

	/**
	 * All links between nodes, which count by their length only.
	 *
	 * @param nodes one value per pixel
	 */
	public static FieldGraph of(final Lattice lattice, final Neighbours neighbours, final boolean[] nodes) {
		return weighted(lattice, neighbours, nodes, (i, j) -> 1);
	}

	/** Weight of the link of two neighbours beside what its length counts, at least 0. */
	@FunctionalInterface
	interface LinkWeight {

		double of(int i, int j);
	}

	/** All links between nodes, weighted. */
	static FieldGraph weighted(final Lattice lattice, final Neighbours neighbours, final boolean[] nodes,
		final LinkWeight weight)
	{
		final FieldGraph graph = new FieldGraph(lattice, neighbours);
		lattice.rows((from, to) -> graph.weighRows(from, to, nodes, weight));
		return graph;
	}

	/** No links yet: rows are weighed one after the other. */
	static FieldGraph empty(final Lattice lattice, final Neighbours neighbours) {
		return new FieldGraph(lattice, neighbours);
	}

	/** Weighs the links that begin in rows {@code from} to {@code to} - 1. */
	void weighRows(final int from, final int to, final boolean[] nodes, final LinkWeight weight) {
		for (int k = 0; k < neighbours.links(); k++)
			for (int y = from; y < to; y++)
				if (lattice.joinsDown(y, neighbours.dy(k))) weigh(k, y, nodes, weight);
	}

	/** Weighs the links number {@code k} of a row. */
	private void weigh(final int k, final int y, final boolean[] nodes, final LinkWeight weight) {
		final int step = step(k);
		final int across = neighbours.dx(k);
		final double factor = neighbours.factor(k);
		for (int x = 0; x < lattice.width(); x++) {
			final int i = y * lattice.width() + x;
			if (nodes[i] && lattice.joinsRight(x, across) && joins(k, i, nodes)) weights[k][i] = (float) (factor * weight.of(i, i +
				step));
		}
	}

	/** @return true if nodes lead from a pixel to the other end of its link number {@code k} */
	private boolean joins(final int k, final int pixel, final boolean[] nodes) {
		return leads(pixel, neighbours.dx(k), neighbours.dy(k), nodes);
	}

	/** Goes from side to side and never back, so that a diagonal link needs one of the two pixels beside it. */
	private boolean leads(final int from, final int dx, final int dy, final boolean[] nodes) {
		if (!nodes[from]) return false;
		if (Math.abs(dx) + dy <= 1) return nodes[from + dx + dy * lattice.width()];
		final int across = Integer.signum(dx);
		return dx != 0 && leads(from + across, dx - across, dy, nodes) || dy != 0 && leads(from + lattice.width(), dx, dy - 1,
			nodes);
	}

	/** @return the same weights without the links of pixels that are no nodes; itself if there are none */
	FieldGraph on(final boolean[] nodes) {
		if (lost(nodes) == 0) return this;
		final FieldGraph graph = new FieldGraph(lattice, neighbours);
		final int width = lattice.width();
		lattice.rows((from, to) -> {
			for (int k = 0; k < weights.length; k++)
				for (int i = from * width; i < to * width; i++)
					if (weights[k][i] > 0 && joins(k, i, nodes)) graph.weights[k][i] = weights[k][i];
		});
		return graph;
	}

	/**
	 * @param other of a link beside what it has already
	 * @param least weight, beside what the length of a link counts
	 * @return links with the product of both as their weights
	 */
	FieldGraph times(final LinkWeight other, final double least) {
		final FieldGraph graph = new FieldGraph(lattice, neighbours);
		final int width = lattice.width();
		lattice.rows((from, to) -> {
			for (int k = 0; k < weights.length; k++)
				for (int i = from * width; i < to * width; i++)
					if (weights[k][i] > 0) graph.weights[k][i] = (float) Math.max(least * neighbours.factor(k), weights[k][i] * other.of(
						i, i + step(k)));
		});
		return graph;
	}

	/** @return number of links of pixels that are no nodes */
	private double lost(final boolean[] nodes) {
		final int width = lattice.width();
		return lattice.sum((from, to) -> {
			int lost = 0;
			for (int k = 0; k < weights.length; k++)
				for (int i = from * width; i < to * width; i++)
					if (weights[k][i] > 0 && !joins(k, i, nodes)) lost++;
			return lost;
		});
	}

	/** @return the pixels */
	Lattice lattice() {
		return lattice;
	}

	/** @return what is linked with what */
	Neighbours neighbours() {
		return neighbours;
	}

	/** @return weights of the links number {@code k} of {@link #neighbours}, by the pixel that they begin in; 0 = no link */
	float[] weights(final int k) {
		return weights[k];
	}

	/** @return number of the pixel at the end of link number {@code k}, minus that of the pixel it begins in */
	int step(final int k) {
		return neighbours.dy(k) * lattice.width() + neighbours.dx(k);
	}

	/** @return sums of the weights of the links of all pixels of a row */
	double[] degrees(final int y) {
		final int width = lattice.width();
		final double[] degrees = new double[width];
		for (int k = 0; k < weights.length; k++) {
			final int dx = neighbours.dx(k);
			final int above = y - neighbours.dy(k);
			add(weights[k], y * width, degrees, 0, width);
			if (above >= 0) add(weights[k], above * width - dx, degrees, Math.max(0, dx), width + Math.min(0, dx));
		}
		return degrees;
	}

	private static void add(final float[] weight, final int start, final double[] degrees, final int from, final int to) {
		for (int x = from; x < to; x++)
			degrees[x] += weight[start + x];
	}

	/** @return weight of link number {@code k} that begins in a pixel, 0 = none */
	private float from(final int k, final int x, final int y) {
		return weights[k][y * lattice.width() + x];
	}

	/** @return weight of link number {@code k} that ends in a pixel, 0 = none */
	private float to(final int k, final int x, final int y) {
		final int left = x - neighbours.dx(k);
		final int above = y - neighbours.dy(k);
		return left < 0 || left >= lattice.width() || above < 0 ? 0 : from(k, left, above);
	}

	/**
	 * @return strength of the border at a pixel: 1 minus the least weight of its links with the nearest pixels (beside what
	 *         their length counts); 0 if it has none
	 */
	float border(final int x, final int y) {
		float least = Float.POSITIVE_INFINITY;
		for (int k = Neighbours.RIGHT; k <= Neighbours.DOWN; k++) {
			if (from(k, x, y) > 0) least = Math.min(least, from(k, x, y));
			if (to(k, x, y) > 0) least = Math.min(least, to(k, x, y));
		}
		return Math.max(0, 1 - least / (float) neighbours.factor(Neighbours.RIGHT));
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
			for (int k = 0; k < weights.length; k++)
				sum += form(weights[k], step(k), a, b, from * width, to * width);
			return sum;
		});
	}

	private static double form(final float[] weight, final int step, final float[] a, final float[] b, final int from,
		final int to)
	{
		double sum = 0;
		for (int i = from; i < to; i++)
			if (weight[i] > 0) sum += weight[i] * ((double) a[i] - a[i + step]) * ((double) b[i] - b[i + step]);
		return sum;
	}
}
