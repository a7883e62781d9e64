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
 * A step from a row of a map towards the data: the x that minimises |x - v|^2/(2 tau) + (y - x)' N^-1 (y - x)/2, which is
 * (1 + tau N^-1)^-1 (v + tau N^-1 y). Noise that neighbours in the row share makes that a tridiagonal system, solved by
 * elimination. Not thread-safe.
 */
final class MisfitProximal {

	private final PixelNoise noise;
	private final float tau;
	private final float[] value;
	private final float[] weight;
	private final float[] beside;

	/** @param tau length of the step [unit^2] */
	MisfitProximal(final PixelNoise noise, final double tau) {
		this.noise = noise;
		this.tau = (float) tau;
		final int width = noise.map().lattice().width();
		value = new float[width];
		weight = new float[width];
		beside = new float[width];
	}

	/** Replaces v by x in row {@code y}. */
	void apply(final int y, final float[] row) {
		final ObservedMap map = noise.map();
		if (noise.independent()) meet((float) (tau / noise.factor()), y * row.length, map.precision, map.value, row);
		else {
			System.arraycopy(map.value, y * row.length, value, 0, row.length);
			noise.diagonal(y, weight);
			noise.beside(y, beside);
			step(tau, weight, value, row);
			eliminate(row);
		}
	}

	private static void meet(final float tau, final int start, final float[] precision, final float[] value,
		final float[] row)
	{
		for (int x = 0; x < row.length; x++) {
			final float pull = tau * precision[start + x];
			row[x] = (row[x] + pull * value[start + x]) / (1 + pull);
		}
	}

	/** Adds what the data of a pixel pull it by, and turns the diagonal of N^-1 into that of the system. */
	private static void step(final float tau, final float[] weight, final float[] value, final float[] row) {
		for (int x = 0; x < row.length; x++) {
			final float pull = tau * weight[x];
			row[x] += pull * value[x];
			weight[x] = 1 + pull;
		}
	}

	/** L. H. Thomas's form of Gauss's elimination: the diagonal outweighs what is beside it. */
	private void eliminate(final float[] row) {
		for (int x = 0; x + 1 < row.length; x++) {
			final float off = tau * beside[x];
			row[x] += off * value[x + 1];
			row[x + 1] += off * value[x];
		}
		for (int x = 0; x + 1 < row.length; x++) {
			final float off = tau * beside[x];
			final float share = off / weight[x];
			weight[x + 1] -= share * off;
			row[x + 1] -= share * row[x];
		}
		row[row.length - 1] /= weight[row.length - 1];
		for (int x = row.length - 2; x >= 0; x--)
			row[x] = (row[x] - tau * beside[x] * row[x + 1]) / weight[x];
	}
}
