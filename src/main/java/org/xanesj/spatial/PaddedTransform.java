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
package org.xanesj.spatial;

import org.jtransforms.fft.DoubleFFT_2D;

/**
 * Sums over all pairs of pixels at a lag, by a Fourier transform of fields padded with zeros so that nothing wraps around.
 * Two real fields share one complex transform, for it is the memory that limits the size of a map.
 */
final class PaddedTransform {

	private final int width;
	private final int height;
	private final int maxX;
	private final int maxY;
	private final int columns;
	private final int rows;
	private final DoubleFFT_2D transform;

	/**
	 * @param width of the fields
	 * @param height of the fields
	 * @param maxLag greatest lag in each direction [pixels]; cut to the size of the field
	 */
	PaddedTransform(final int width, final int height, final int maxLag) {
		this.width = width;
		this.height = height;
		maxX = Math.min(maxLag, width - 1);
		maxY = Math.min(maxLag, height - 1);
		columns = goodSize(width + maxX);
		rows = goodSize(height + maxY);
		transform = new DoubleFFT_2D(rows, columns);
	}

	int maxX() {
		return maxX;
	}

	int maxY() {
		return maxY;
	}

	/** A value for each pixel. */
	@FunctionalInterface
	interface Values {

		double at(int pixel);
	}

	/**
	 * Sums of one and of another field with themselves.
	 *
	 * @return sum over all pixels x of a(x) a(x + h), and the same of b, as [a or b][(h_y + maxY) (2 maxX + 1) + h_x + maxX]
	 */
	double[][] autoSums(final Values a, final Values b) {
		// the powers are real and the same at mirrored frequencies: one becomes the real part, the other the imaginary
		final double[] sums = transformed(a, b, (ar, ai, br, bi) -> ar * ar + ai * ai, (ar, ai, br, bi) -> br * br + bi * bi, 1);
		return new double[][] { window(sums, 0), window(sums, 1) };
	}

	/** @return sum over all pixels x of a(x) b(x + h), indexed as {@link #autoSums} */
	double[] crossSums(final Values a, final Values b) {
		// conj(A) B, whose mirror is its conjugate since the result is real
		return window(transformed(a, b, (ar, ai, br, bi) -> ar * br + ai * bi, (ar, ai, br, bi) -> ar * bi - ai * br, -1), 0);
	}

	/** What becomes of the transforms A and B of two fields at one frequency. */
	@FunctionalInterface
	private interface Product {

		double of(double realA, double imaginaryA, double realB, double imaginaryB);
	}

	/** @param sign of the imaginary part at the mirrored frequency, relative to the one at the frequency */
	private double[] transformed(final Values a, final Values b, final Product real, final Product imaginary, final int sign) {
		final double[] spectrum = forward(a, b);
		for (int v = 0; v <= rows / 2; v++) {
			for (int u = 0; u < columns; u++) {
				final int here = 2 * (v * columns + u);
				final int mirror = mirror(v, u);
				if (here > mirror) continue;
				// the transforms of the two real fields, from the sums and differences at mirrored frequencies
				final double ar = (spectrum[here] + spectrum[mirror]) / 2;
				final double ai = (spectrum[here + 1] - spectrum[mirror + 1]) / 2;
				final double br = (spectrum[here + 1] + spectrum[mirror + 1]) / 2;
				final double bi = (spectrum[mirror] - spectrum[here]) / 2;
				spectrum[here] = real.of(ar, ai, br, bi);
				spectrum[here + 1] = imaginary.of(ar, ai, br, bi);
				if (here == mirror) continue;
				spectrum[mirror] = spectrum[here];
				spectrum[mirror + 1] = sign * spectrum[here + 1];
			}
		}
		transform.complexInverse(spectrum, true);
		return spectrum;
	}

	private int mirror(final int v, final int u) {
		return 2 * ((rows - v) % rows * columns + (columns - u) % columns);
	}

	private double[] forward(final Values a, final Values b) {
		final double[] field = new double[2 * Math.multiplyExact(rows, columns)];
		for (int y = 0; y < height; y++) {
			for (int x = 0; x < width; x++) {
				field[2 * (y * columns + x)] = a.at(y * width + x);
				field[2 * (y * columns + x) + 1] = b.at(y * width + x);
			}
		}
		transform.complexForward(field);
		return field;
	}

	private double[] window(final double[] field, final int part) {
		final int across = 2 * maxX + 1;
		final double[] window = new double[across * (2 * maxY + 1)];
		for (int dy = -maxY; dy <= maxY; dy++) {
			final int row = Math.floorMod(dy, rows) * columns;
			for (int dx = -maxX; dx <= maxX; dx++)
				window[(dy + maxY) * across + dx + maxX] = field[2 * (row + Math.floorMod(dx, columns)) + part];
		}
		return window;
	}

	/**
	 * @return the next number from 2 on that has only factors for which the transform is fast; it knows no single row or column,
	 *         and zeros change nothing
	 */
	static int goodSize(final int least) {
		for (int size = Math.max(2, least);; size++) {
			int rest = size;
			for (final int factor : new int[] { 2, 3, 5 })
				while (rest % factor == 0)
					rest /= factor;
			if (rest == 1) return size;
		}
	}
}
