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

import java.util.Arrays;

/**
 * The matrix A = N^-1 + alpha L of a Gaussian Markov random field: N the covariance of the noise, L the weighted Laplacian of
 * the links. Its inverse is the posterior covariance. H. Rue, L. Held, Gaussian
 * Markov Random Fields, Chapman and Hall 2005, doi:10.1201/9780203492024. Not stored as a matrix: applied row by row, in
 * single precision; see {@link RowSquares} for sums.
 */
final class PrecisionMatrix {

	private final FieldGraph graph;
	private final PixelNoise noise;
	private final float[] precision;
	private final float share;
	private final float alpha;

	/** @param alpha precision of the difference of two neighbours, at least 0 */
	PrecisionMatrix(final FieldGraph graph, final PixelNoise noise, final double alpha) {
		this.graph = graph;
		this.noise = noise;
		precision = noise.map().precision;
		share = (float) (1 / noise.factor());
		this.alpha = (float) alpha;
	}

	/** @return the pixels */
	Lattice lattice() {
		return graph.lattice();
	}

	/** @return diagonal elements of the pixels of a row */
	double[] diagonal(final int y) {
		final double[] diagonal = graph.degrees(y);
		final float[] data = new float[diagonal.length];
		noise.diagonal(y, data);
		for (int x = 0; x < diagonal.length; x++)
			diagonal[x] = data[x] + alpha * diagonal[x];
		return diagonal;
	}

	/**
	 * Computes A x.
	 *
	 * @param out receives it
	 * @return x'Ax
	 */
	double apply(final float[] x, final float[] out) {
		return lattice().sum((from, to) -> new Rows(x, out).apply(from, to));
	}

	/**
	 * Applies the matrix to one row after the other. What a row needs is copied to where all of it has the same index: only
	 * such loops are compiled to vectors.
	 */
	private final class Rows {

		private final int width = lattice().width();
		private final float[] x;
		private final float[] out;
		private final RowSquares dot = new RowSquares(width);
		private final float[] weight = new float[width];
		private final float[] shifted = new float[width];
		private final float[] across = new float[width];
		private final float[] result = new float[width];
		private float[] own = new float[width];
		private float[] below = new float[width];
		/** What flows through the links with the row below, and with that above. */
		private float[] down = new float[width];
		private float[] up = new float[width];

		Rows(final float[] x, final float[] out) {
			this.x = x;
			this.out = out;
		}

		double apply(final int from, final int to) {
			copy(x, Math.max(0, from - 1) * width, own);
			if (from > 0) flowDown(from - 1);
			for (int y = from; y < to; y++) {
				flowDown(y);
				row(y);
			}
			return dot.sum();
		}

		/** Goes to the next row: what flowed down flows in from above. */
		private void flowDown(final int y) {
			final float[] row = up;
			up = down;
			down = row;
			if (y + 1 < lattice().height()) {
				copy(x, (y + 1) * width, below);
				copy(graph.down, y * width, weight);
				flow(weight, own, below, down);
			}
			else Arrays.fill(down, 0);
			final float[] next = own;
			own = below;
			below = next;
		}

		/** By now {@link #below} is the row itself. */
		private void row(final int y) {
			final float[] row = below;
			final int start = y * width;
			copy(precision, start, weight);
			begin(share, alpha, weight, row, down, up, result);
			System.arraycopy(row, 1, shifted, 0, width - 1);
			copy(graph.right, start, weight);
			flow(weight, row, shifted, across);
			across[width - 1] = 0; // nothing is to the right of the last pixel
			System.arraycopy(across, 0, shifted, 1, width - 1);
			shifted[0] = 0;
			addFlow(alpha, across, shifted, result);
			noise.addPairs(y, row, result);
			System.arraycopy(result, 0, out, start, width);
			if (graph.neighbours().links() > 2) {
				for (int k = Neighbours.DOWN + 1; k < graph.neighbours().links(); k++)
					addLinks(k, x, out, y);
				copy(out, start, result);
			}
			dot.add(row, result);
		}

		private void copy(final float[] plane, final int start, final float[] row) {
			System.arraycopy(plane, start, row, 0, width);
		}
	}

	private static void flow(final float[] weight, final float[] from, final float[] to, final float[] flow) {
		for (int j = 0; j < flow.length; j++)
			flow[j] = weight[j] * (from[j] - to[j]);
	}

	private static void begin(final float share, final float alpha, final float[] precision, final float[] x,
		final float[] down, final float[] up, final float[] out)
	{
		for (int j = 0; j < out.length; j++)
			out[j] = share * precision[j] * x[j] + alpha * (down[j] - up[j]);
	}

	private static void addFlow(final float alpha, final float[] away, final float[] in, final float[] out) {
		for (int j = 0; j < out.length; j++)
			out[j] += alpha * (away[j] - in[j]);
	}

	/** Adds what the links number {@code k} that begin or end in a row do. */
	private void addLinks(final int k, final float[] x, final float[] out, final int y) {
		final int width = lattice().width();
		final int dx = graph.neighbours().dx(k);
		final int dy = graph.neighbours().dy(k);
		final int step = graph.step(k);
		final float[] weight = graph.weights(k);
		final int start = y * width;
		final int end = start + width;
		if (y + dy < lattice().height()) for (int i = start + Math.max(0, -dx); i < end - Math.max(0, dx); i++)
			out[i] += alpha * weight[i] * (x[i] - x[i + step]);
		if (y - dy >= 0) for (int i = start + Math.max(0, dx); i < end - Math.max(0, -dx); i++)
			out[i] += alpha * weight[i - step] * (x[i] - x[i - step]);
	}
}
