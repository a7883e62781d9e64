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
