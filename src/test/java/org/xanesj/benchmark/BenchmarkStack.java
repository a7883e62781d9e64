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
package org.xanesj.benchmark;

import java.util.Random;

import org.xanesj.feature.Edges;

/** A generated stack of noisy Fe K edges: two states, their mixtures, varying thickness, 100 energies on an uneven grid. */
final class BenchmarkStack {

	static final double REFERENCE = 7112;
	private static final int ENERGIES = 100;
	private static final int DISTINCT = 1 << 16;
	private static final double NOISE = 0.01;

	final double[] energies = energies();
	final float[][] planes;
	final int pixels;

	/** @param size width and height in pixels */
	BenchmarkStack(final int size) {
		pixels = size * size;
		planes = new float[ENERGIES][pixels];
		final Random random = new Random(20200519);
		final int distinct = Math.min(DISTINCT, pixels);
		final double[] noise = new double[1 << 14];
		for (int i = 0; i < noise.length; i++)
			noise[i] = NOISE * random.nextGaussian();
		final double[][] states = new double[2][ENERGIES];
		for (int i = 0; i < ENERGIES; i++) {
			states[0][i] = Edges.mu(energies[i] - REFERENCE, 7);
			states[1][i] = Edges.mu(energies[i] - REFERENCE, 10.5);
		}
		for (int j = 0; j < distinct; j++) {
			final double fraction = random.nextDouble();
			final double thickness = 0.3 + 1.7 * random.nextDouble();
			for (int i = 0; i < ENERGIES; i++)
				planes[i][j] = (float) (thickness * (fraction * states[0][i] + (1 - fraction) * states[1][i] + noise[random
					.nextInt(noise.length)]) + 0.5 - 1e-3 * (energies[i] - REFERENCE));
		}
		for (final float[] plane : planes)
			for (int j = distinct; j < pixels; j += distinct)
				System.arraycopy(plane, 0, plane, j, Math.min(distinct, pixels - j));
	}

	private static double[] energies() {
		final double[] energies = new double[ENERGIES];
		double e = -60;
		for (int i = 0; i < ENERGIES; i++) {
			energies[i] = REFERENCE + e;
			e += e < -12 ? 5 : e < 38 ? 0.75 : 5;
		}
		return energies;
	}
}
