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

import org.xanesj.task.Progress;

/**
 * Solves A x = b for the matrix of a Gaussian random field by conjugate gradients with the diagonal as preconditioner.
 * M. R. Hestenes, E. Stiefel, J. Res. Natl. Bur. Stand. 49, 409 (1952), doi:10.6028/jres.049.044. Vectors in single
 * precision. Holds its vectors for the next solution of the same size; not thread-safe.
 */
final class ConjugateGradients {

	/** Enough for a map: what is left is far below its noise. */
	static final double TOLERANCE = 1e-5;
	private static final int MOST_ITERATIONS = 2000;

	private final Lattice lattice;
	private final Progress progress;
	private final float[] direction;
	private final float[] image;
	private final float[] inverseDiagonal;
	private PrecisionMatrix inverted;

	/** @param progress asked in every iteration whether the user cancelled */
	ConjugateGradients(final Lattice lattice, final Progress progress) {
		this.lattice = lattice;
		this.progress = progress;
		direction = new float[lattice.pixels()];
		image = new float[lattice.pixels()];
		inverseDiagonal = new float[lattice.pixels()];
	}

	/**
	 * Solves.
	 *
	 * @param matrix A
	 * @param b right-hand side; receives the residual
	 * @param x start; receives the solution. Pixels that nothing measured is linked with keep their start
	 * @param tolerance norm of the residual relative to that of {@code b}, both weighted with the inverse diagonal
	 * @return number of iterations
	 * @throws org.xanesj.task.CancelledException if the user cancelled
	 */
	int solve(final PrecisionMatrix matrix, final float[] b, final float[] x, final double tolerance) {
		invertDiagonal(matrix);
		double square = weightedSquare(b);
		final double goal = tolerance * tolerance * square;
		if (!isZero(x)) {
			matrix.apply(x, image);
			addScaled(-1, image, b);
			square = weightedSquare(b);
		}
		if (!(square > goal)) return 0;
		turn(b, 0);
		int iterations = 0;
		while (iterations < MOST_ITERATIONS) {
			progress.checkCancelled();
			iterations++;
			final double step = square / matrix.apply(direction, image);
			final double next = step(step, x, b);
			if (!(next > goal)) break;
			turn(b, next / square);
			square = next;
		}
		return iterations;
	}

	/** @return 1 over the diagonal of the matrix of the last solution, 0 where that is 0; not to be changed */
	float[] inverseDiagonal() {
		return inverseDiagonal;
	}

	private static boolean isZero(final float[] x) {
		for (final float value : x)
			if (value != 0) return false;
		return true;
	}

	/** The one of the last matrix is kept. */
	private void invertDiagonal(final PrecisionMatrix matrix) {
		if (matrix == inverted) return;
		inverted = matrix;
		lattice.rows((from, to) -> {
			for (int y = from; y < to; y++) {
				final double[] diagonal = matrix.diagonal(y);
				for (int x = 0; x < diagonal.length; x++)
					inverseDiagonal[y * diagonal.length + x] = diagonal[x] > 0 ? (float) (1 / diagonal[x]) : 0;
			}
		});
	}

	private double weightedSquare(final float[] r) {
		return lattice.sum((from, to) -> {
			final Squares squares = new Squares();
			for (int y = from; y < to; y++)
				squares.add(r, y);
			return squares.sum.sum();
		});
	}

	private void addScaled(final float factor, final float[] a, final float[] to) {
		lattice.rows((from, end) -> addScaled(factor, a, to, from * lattice.width(), end * lattice.width()));
	}

	private static void addScaled(final float factor, final float[] a, final float[] to, final int from, final int end) {
		for (int i = from; i < end; i++)
			to[i] += factor * a[i];
	}

	/** Goes along the direction; returns the weighted square of the new residual. */
	private double step(final double length, final float[] x, final float[] residual) {
		final float factor = (float) length;
		final int width = lattice.width();
		return lattice.sum((from, to) -> {
			final Squares squares = new Squares();
			for (int y = from; y < to; y++) {
				addScaled(factor, direction, x, y * width, (y + 1) * width);
				addScaled(-factor, image, residual, y * width, (y + 1) * width);
				squares.add(residual, y);
			}
			return squares.sum.sum();
		});
	}

	/** Adds up squares weighted with the inverse diagonal, row by row. */
	private final class Squares {

		private final RowSquares sum = new RowSquares(lattice.width());
		private final float[] row = new float[lattice.width()];
		private final float[] weight = new float[lattice.width()];

		void add(final float[] r, final int y) {
			System.arraycopy(r, y * row.length, row, 0, row.length);
			System.arraycopy(inverseDiagonal, y * row.length, weight, 0, row.length);
			sum.addSquares(row, weight);
		}
	}

	/** New direction: the preconditioned residual plus {@code keep} times the old one. */
	private void turn(final float[] residual, final double keep) {
		final float factor = (float) keep;
		lattice.rows((from, to) -> turn(factor, residual, inverseDiagonal, direction, from * lattice.width(), to * lattice
			.width()));
	}

	private static void turn(final float keep, final float[] residual, final float[] weight, final float[] direction,
		final int from, final int to)
	{
		for (int i = from; i < to; i++)
			direction[i] = weight[i] * residual[i] + keep * direction[i];
	}
}
