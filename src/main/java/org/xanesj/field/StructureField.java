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
 * Probability of each structure in each pixel, in the mean-field approximation: each pixel sees the probabilities of its
 * neighbours. G. Celeux, F. Forbes, N. Peyrard, Pattern Recognit. 36, 131 (2003), doi:10.1016/S0031-3203(02)00027-4.
 * Pixels of one of four classes (even or odd row and column) are no neighbours of each other and are done at once, so that
 * the result does not depend on the number of threads.
 */
final class StructureField {

	private static final float DIAGONAL = (float) Math.sqrt(0.5);
	/** Logarithm of a probability that single precision cannot tell from 0 beside 1, by far. */
	private static final double NEGLIGIBLE = -40;
	/** Neighbours need not look again if a probability changed by less. */
	private static final double SETTLED = 1e-4;

	private final FieldProblem problem;
	private final ObservedMaps maps;
	private final Lattice lattice;
	private final boolean[] nodes;
	private final int structures;
	/** Probabilities [structure][pixel]; 0 outside the nodes. */
	final float[][] probability;
	/** Logarithm of the density of what was measured in a pixel, if it were of a structure [structure][pixel]. */
	private final float[][] density;
	/** 1 for pixels that have to look at their neighbours in the next sweep: most of a field is settled soon. */
	private final byte[] due;

	/** All structures equally probable. */
	StructureField(final FieldProblem problem, final int structures) {
		this.problem = problem;
		this.structures = structures;
		maps = problem.maps();
		lattice = maps.lattice();
		nodes = maps.nodes();
		probability = new float[structures][lattice.pixels()];
		density = new float[structures][lattice.pixels()];
		due = new byte[lattice.pixels()];
	}

	/** @return the pixels */
	Lattice lattice() {
		return lattice;
	}

	/** @return pixels that belong to a structure */
	boolean[] nodes() {
		return nodes;
	}

	/** @return probability that two pixels belong to the same structure */
	float same(final int i, final int j) {
		float same = 0;
		for (final float[] q : probability)
			same += q[i] * q[j];
		return same;
	}

	/** Begins with one structure per pixel. */
	void begin(final byte[] labels) {
		for (int k = 0; k < structures; k++)
			for (int i = 0; i < labels.length; i++)
				probability[k][i] = nodes[i] && labels[i] == k ? 1 : 0;
	}

	/** Takes over the structures of a model. */
	void measure(final PottsModel model) {
		Arrays.fill(due, (byte) 1);
		lattice.rows((from, to) -> {
			for (int k = 0; k < structures; k++)
				for (int f = 0; f < maps.size(); f++) {
					if (f == 0) Arrays.fill(density[k], from * lattice.width(), to * lattice.width(), 0);
					addLogDensity(maps.map(f), problem.noiseFactor(f), model.mean()[k][f], model.variance()[k][f], from * lattice
						.width(), to * lattice.width(), density[k]);
				}
		});
	}

	private static void addLogDensity(final ObservedMap map, final double noiseFactor, final double mean,
		final double spread, final int from, final int to, final float[] density)
	{
		for (int i = from; i < to; i++) {
			if (!(map.precision[i] > 0)) continue;
			final double variance = noiseFactor / map.precision[i] + spread;
			final double deviation = map.value[i] - mean;
			density[i] -= (float) ((Math.log(2 * Math.PI * variance) + deviation * deviation / variance) / 2);
		}
	}

	/**
	 * Lets each pixel look at its neighbours once, if they have changed.
	 *
	 * @return mean change of the greatest probability of a pixel
	 */
	double sweep(final double beta) {
		double change = 0;
		for (int colour = 0; colour < 4; colour++) {
			final int odd = colour / 2;
			final int first = colour % 2;
			change += lattice.sum((from, to) -> {
				final double[] own = new double[structures];
				double sum = 0;
				for (int y = from; y < to; y++) {
					if (y % 2 != odd) continue;
					for (int x = first; x < lattice.width(); x += 2)
						if (due[y * lattice.width() + x] != 0 && nodes[y * lattice.width() + x]) sum += update(x, y, beta, own);
				}
				return sum;
			});
		}
		return change / lattice.pixels();
	}

	private double update(final int x, final int y, final double beta, final double[] own) {
		final int i = y * lattice.width() + x;
		neighbours(x, y, own);
		for (int k = 0; k < structures; k++)
			own[k] = density[k][i] + beta * own[k];
		softmax(own);
		double change = 0;
		for (int k = 0; k < structures; k++) {
			change = Math.max(change, Math.abs(own[k] - probability[k][i]));
			probability[k][i] = (float) own[k];
		}
		due[i] = 0;
		if (change > SETTLED) wakeNeighbours(x, y);
		return change;
	}

	/** None of them is of the same class, so that nobody else writes to a pixel that is being done. */
	private void wakeNeighbours(final int x, final int y) {
		for (int v = Math.max(0, y - 1); v <= Math.min(lattice.height() - 1, y + 1); v++)
			for (int u = Math.max(0, x - 1); u <= Math.min(lattice.width() - 1, x + 1); u++)
				if (u != x || v != y) due[v * lattice.width() + u] = 1;
	}

	/** Logarithms become probabilities. */
	private static void softmax(final double[] logs) {
		final double greatest = greatest(logs);
		double sum = 0;
		for (int k = 0; k < logs.length; k++) {
			logs[k] = exp(logs[k] - greatest);
			sum += logs[k];
		}
		for (int k = 0; k < logs.length; k++)
			logs[k] /= sum;
	}

	/** @return logarithm of the sum of exponentials */
	private static double logSum(final double[] logs) {
		final double greatest = greatest(logs);
		double sum = 0;
		for (final double log : logs)
			sum += exp(log - greatest);
		return greatest + Math.log(sum);
	}

	private static double exp(final double log) {
		return log == 0 ? 1 : log < NEGLIGIBLE ? 0 : Math.exp(log);
	}

	private static double greatest(final double[] logs) {
		double greatest = logs[0];
		for (int k = 1; k < logs.length; k++)
			greatest = Math.max(greatest, logs[k]);
		return greatest;
	}

	/** Puts the weighted number of neighbours of each structure. */
	private void neighbours(final int x, final int y, final double[] around) {
		final int width = lattice.width();
		final int i = y * width + x;
		final boolean left = x > 0 && lattice.joinsRight(x - 1);
		final boolean right = lattice.joinsRight(x);
		final boolean up = y > 0 && lattice.joinsDown(y - 1);
		final boolean down = lattice.joinsDown(y);
		if (left && right && up && down) for (int k = 0; k < structures; k++)
			around[k] = inside(probability[k], i, width);
		else for (int k = 0; k < structures; k++) {
			final float[] q = probability[k];
			float sum = (left ? q[i - 1] : 0) + (right ? q[i + 1] : 0);
			if (up) sum += q[i - width] + DIAGONAL * ((left ? q[i - width - 1] : 0) + (right ? q[i - width + 1] : 0));
			if (down) sum += q[i + width] + DIAGONAL * ((left ? q[i + width - 1] : 0) + (right ? q[i + width + 1] : 0));
			around[k] = sum;
		}
	}

	/** The same where no neighbour is missing, which is nearly everywhere. */
	private static float inside(final float[] q, final int i, final int width) {
		return q[i - 1] + q[i + 1] + q[i - width] + q[i + width] + DIAGONAL * (q[i - width - 1] + q[i - width + 1] + q[i +
			width - 1] + q[i + width + 1]);
	}

	/**
	 * First and second derivative with respect to beta of the pseudo-likelihood, the sum over all pixels of the logarithm of
	 * the probability of a pixel's structure given its neighbours. J. Besag, J. R. Stat. Soc. D 24, 179 (1975),
	 * doi:10.2307/2987782.
	 */
	double[] pseudoLikelihoodSlopes(final double beta) {
		return lattice.sums(2, (from, to, sums) -> {
			final double[] around = new double[structures];
			final double[] expected = new double[structures];
			for (int i = from * lattice.width(); i < to * lattice.width(); i++) {
				if (!nodes[i]) continue;
				neighbours(i % lattice.width(), i / lattice.width(), around);
				for (int k = 0; k < structures; k++)
					expected[k] = beta * around[k];
				softmax(expected);
				double mean = 0;
				double square = 0;
				for (int k = 0; k < structures; k++) {
					mean += expected[k] * around[k];
					square += expected[k] * around[k] * around[k];
					sums[0] += probability[k][i] * around[k];
				}
				sums[0] -= mean;
				sums[1] -= square - mean * mean;
			}
		});
	}

	/**
	 * @return logarithm of the likelihood of all that was measured, each pixel given the probabilities of its neighbours: F.
	 *         Forbes, N. Peyrard, IEEE Trans. Pattern Anal. Mach. Intell. 25, 1089 (2003), doi:10.1109/TPAMI.2003.1227985
	 */
	double logLikelihood(final double beta) {
		return lattice.sum((from, to) -> {
			final double[] prior = new double[structures];
			final double[] both = new double[structures];
			double sum = 0;
			for (int i = from * lattice.width(); i < to * lattice.width(); i++) {
				if (!nodes[i]) continue;
				neighbours(i % lattice.width(), i / lattice.width(), prior);
				for (int k = 0; k < structures; k++) {
					prior[k] *= beta;
					both[k] = prior[k] + density[k][i];
				}
				sum += logSum(both) - logSum(prior);
			}
			return sum;
		});
	}
}
