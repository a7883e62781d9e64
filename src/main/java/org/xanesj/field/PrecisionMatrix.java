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
 * The matrix A = P/c + alpha L of a Gaussian Markov random field: P the precision of each pixel, c a common factor of all
 * variances, L the weighted Laplacian of the links. Its inverse is the posterior covariance. H. Rue, L. Held, Gaussian
 * Markov Random Fields, Chapman and Hall 2005, doi:10.1201/9780203492024. Not stored as a matrix: applied row by row, in
 * single precision with sums in double precision.
 */
final class PrecisionMatrix {

	private final FieldGraph graph;
	private final float[] precision;
	private final float share;
	private final float alpha;

	/**
	 * @param precision 1/s^2 of each pixel, 0 where nothing was measured
	 * @param noiseFactor c, positive
	 * @param alpha precision of the difference of two neighbours, at least 0
	 */
	PrecisionMatrix(final FieldGraph graph, final float[] precision, final double noiseFactor, final double alpha) {
		this.graph = graph;
		this.precision = precision;
		share = (float) (1 / noiseFactor);
		this.alpha = (float) alpha;
	}

	/** @return the pixels */
	Lattice lattice() {
		return graph.lattice();
	}

	/** @return p/c of a pixel */
	float data(final int pixel) {
		return share * precision[pixel];
	}

	/** @return diagonal elements of the pixels of a row */
	double[] diagonal(final int y) {
		final double[] diagonal = graph.degrees(y);
		for (int x = 0; x < diagonal.length; x++)
			diagonal[x] = data(y * diagonal.length + x) + alpha * diagonal[x];
		return diagonal;
	}

	/**
	 * Computes A x.
	 *
	 * @param out receives it
	 * @return x'Ax
	 */
	double apply(final float[] x, final float[] out) {
		final int width = lattice().width();
		return lattice().sum((from, to) -> {
			double dot = 0;
			for (int y = from; y < to; y++) {
				row(x, out, y);
				dot += Dot.of(x, out, y * width, (y + 1) * width);
			}
			return dot;
		});
	}

	/** A neighbour beyond the border is the pixel itself: its difference is 0 whatever the weight. */
	private void row(final float[] x, final float[] out, final int y) {
		final int width = lattice().width();
		final float[] down = graph.down;
		final int start = y * width;
		final int end = start + width - 1;
		final int up = y > 0 ? -width : 0;
		final int low = y + 1 < lattice().height() ? width : 0;
		for (int i = start; i <= end; i++)
			out[i] = share * precision[i] * x[i] + alpha * (down[i] * (x[i] - x[i + low]) + down[i + up] * (x[i] - x[i + up]));
		for (int k = 0; k < graph.neighbours().links(); k++)
			if (k != Neighbours.DOWN) addLinks(k, x, out, y);
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
