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
package org.xanesj.feature;

import java.util.Random;

/** Synthetic K-edge spectra in closed form, for tests. */
public final class Edges {

	private Edges() {
		// prevent instantiation of utility class
	}

	/**
	 * A grid as scans have it: coarse before the edge, fine across it, coarser after. All energies are multiples of 1/64
	 * eV, so that they are exact in binary and shifting them loses nothing.
	 *
	 * @param reference the edge energy [eV]
	 * @param finest step across the edge [eV]
	 */
	public static double[] grid(final double reference, final double finest) {
		final java.util.List<Double> grid = new java.util.ArrayList<>();
		double e = -60;
		while (e <= 200) {
			grid.add(reference + e);
			e += e < -15 ? 5 : e < 45 ? finest : e < 60 ? 1 : 5;
		}
		return grid.stream().mapToDouble(Double::doubleValue).toArray();
	}

	/**
	 * An arctangent edge of step 1 with a Gaussian white line and a small shoulder.
	 *
	 * @param e energy relative to the reference [eV]
	 * @param edge middle of the arctangent
	 */
	public static double mu(final double e, final double edge) {
		return 0.5 + Math.atan((e - edge) / 0.9) / Math.PI + 0.45 * gauss(e, edge + 6, 2.2) + 0.12 * gauss(e, edge - 1.5,
			0.8) + 0.03 * Math.cos(0.12 * (e - edge)) / (1 + Math.exp(-(e - edge - 12) / 2));
	}

	private static double gauss(final double e, final double centre, final double sd) {
		return Math.exp(-0.5 * Math.pow((e - centre) / sd, 2));
	}

	/**
	 * A block of noisy pixels: edge positions from 6 to 11 eV above the reference, thickness from 0.3 to 2, a background
	 * line.
	 *
	 * @param energies absolute [eV]
	 * @param reference [eV]
	 * @return [energy][pixel]
	 */
	public static float[][] block(final double[] energies, final double reference, final int pixels, final double noise,
		final long seed)
	{
		final Random random = new Random(seed);
		final float[][] rows = new float[energies.length][pixels];
		for (int j = 0; j < pixels; j++) {
			final double edge = 6 + 5 * random.nextDouble();
			final double thickness = 0.3 + 1.7 * random.nextDouble();
			final double offset = random.nextDouble();
			final double slope = -1e-3 * random.nextDouble();
			for (int i = 0; i < energies.length; i++) {
				final double e = energies[i] - reference;
				rows[i][j] = (float) (thickness * (mu(e, edge) + noise * random.nextGaussian()) + offset + slope * e);
			}
		}
		return rows;
	}

	/** A grid for L2,3 pairs of iron: 0.25 eV over the lines, 1 eV outside. */
	public static double[] pairGrid(final double reference) {
		final java.util.List<Double> grid = new java.util.ArrayList<>();
		for (double e = -25; e <= 60; e += e < -8 || e >= 25 ? 1 : 0.25)
			grid.add(reference + e);
		return grid.stream().mapToDouble(Double::doubleValue).toArray();
	}

	/** A block of noisy L2,3 pairs of iron; white lines of varying height, position and thickness on a sloping ground. */
	public static float[][] pairBlock(final double[] energies, final double reference, final int pixels,
		final double noise, final long seed)
	{
		final Random random = new Random(seed);
		final float[][] rows = new float[energies.length][pixels];
		for (int j = 0; j < pixels; j++) {
			final double line = 1 + 1.5 * random.nextDouble();
			final double height = 3 + 3 * random.nextDouble();
			final double thickness = 0.3 + 1.7 * random.nextDouble();
			final double offset = random.nextDouble();
			final double slope = -1e-3 * random.nextDouble();
			for (int i = 0; i < energies.length; i++) {
				final double e = energies[i] - reference;
				final double steps = (2 * step(e, line, 0.6) + step(e, line + 12.9, 1)) / 3;
				final double lines = height * (gauss(e, line, 0.9) + 0.3 * gauss(e, line + 4, 1.2) + 0.45 * gauss(e, line +
					12.9, 1.1));
				rows[i][j] = (float) (thickness * (steps + lines + noise * random.nextGaussian()) + offset + slope * e);
			}
		}
		return rows;
	}

	private static double step(final double e, final double centre, final double width) {
		return 0.5 + Math.atan((e - centre) / width) / Math.PI;
	}
}
