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
 * Sums of products of rows: each column in single precision over the rows of a band, which the compiler does with vectors,
 * and these sums in double precision. The steps of conjugate gradients need no more than the six digits that are left.
 */
final class RowSquares {

	private final float[] columns;

	/** @param width of the rows */
	RowSquares(final int width) {
		columns = new float[width];
	}

	/** Adds the products of two rows. */
	void add(final float[] a, final float[] b) {
		add(a, b, columns);
	}

	private static void add(final float[] a, final float[] b, final float[] columns) {
		for (int j = 0; j < columns.length; j++)
			columns[j] += a[j] * b[j];
	}

	/** Adds the weighted squares of a row. */
	void addSquares(final float[] a, final float[] weight) {
		addSquares(a, weight, columns);
	}

	private static void addSquares(final float[] a, final float[] weight, final float[] columns) {
		for (int j = 0; j < columns.length; j++)
			columns[j] += weight[j] * a[j] * a[j];
	}

	/** @return the sum of all that was added */
	double sum() {
		double sum = 0;
		for (final float column : columns)
			sum += column;
		return sum;
	}
}
