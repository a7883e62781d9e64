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

import org.xanesj.task.Progress;

/**
 * Edge-preserving smoothing: minimises 1/2 (y - x)' N^-1 (y - x) + lambda sum |grad x| (isotropic, forward differences, free
 * borders) by the primal-dual algorithm of A. Chambolle, T. Pock, J. Math. Imaging Vis. 40, 120 (2011),
 * doi:10.1007/s10851-010-0251-1. The energy is that of L. I. Rudin, S. Osher, E. Fatemi, Physica D 60, 259 (1992),
 * doi:10.1016/0167-2789(92)90242-F. Keeps its dual field, so that a solution for a neighbouring lambda is found faster.
 */
final class TotalVariation {

	/** Square of the norm of the gradient is at most 8. */
	private static final double GRADIENT = Math.sqrt(8);
	/** Ratio of the step in the map to that in the dual field, in units of the median variance of the noise. */
	private static final double RATIO = 0.5;
	private static final int CHECK = 10;

	private final ObservedMap map;
	private final PixelNoise noise;
	private final Lattice lattice;
	private final FieldGraph graph;
	private final double step;
	private final double dualStep;
	private final float[] x;
	private final float[] ahead;
	private final float[] across;
	private final float[] along;

	/** @param graph links of weight 1 of the nodes of the map */
	TotalVariation(final PixelNoise noise, final FieldGraph graph) {
		this.noise = noise;
		this.graph = graph;
		map = noise.map();
		lattice = map.lattice();
		final double scale = RATIO * noise.factor() / map.medianPrecision();
		step = scale / GRADIENT;
		dualStep = 1 / (scale * GRADIENT);
		x = map.value.clone();
		ahead = map.value.clone();
		across = new float[x.length];
		along = new float[x.length];
	}

	/**
	 * Minimises.
	 *
	 * @param lambda positive [1/unit]
	 * @param tolerance root mean square change of the map in ten iterations at which it stops [standard errors]
	 * @param most iterations
	 * @return the map; overwritten by the next call
	 */
	float[] solve(final double lambda, final double tolerance, final int most, final Progress progress) {
		final double goal = tolerance * tolerance * map.measured();
		for (int iteration = 1; iteration <= most; iteration++) {
			progress.checkCancelled();
			dual((float) lambda);
			primal();
			if (iteration % CHECK == 0 && change() * CHECK * CHECK < goal) break;
		}
		return x;
	}

	/** Steps up the gradient, then back to the length lambda. */
	private void dual(final float lambda) {
		final int width = lattice.width();
		lattice.rows((from, to) -> {
			for (int y = from; y < to; y++)
				dualRow(lambda, (float) dualStep, y * width, (y + 1) * width - 1, y + 1 < lattice.height() ? width : 0, graph.right,
					graph.down, ahead, across, along);
		});
	}

	/** Arrays are arguments, so that the compiler knows that they do not change. */
	private static void dualRow(final float lambda, final float sigma, final int start, final int end, final int low,
		final float[] right, final float[] down, final float[] ahead, final float[] across, final float[] along)
	{
		for (int i = start; i < end; i++)
			across[i] += sigma * right[i] * (ahead[i + 1] - ahead[i]);
		for (int i = start; i <= end; i++)
			along[i] += sigma * down[i] * (ahead[i + low] - ahead[i]);
		for (int i = start; i <= end; i++) {
			final float u = across[i];
			final float v = along[i];
			final float shrink = lambda / Math.max(lambda, (float) Math.sqrt(u * u + v * v));
			across[i] = u * shrink;
			along[i] = v * shrink;
		}
	}

	/** Steps down the divergence and towards the data; {@link #ahead} is as far beyond the new map as that is from the old. */
	private void primal() {
		final int width = lattice.width();
		lattice.rows((from, to) -> {
			final float[] inward = new float[width];
			final float[] row = new float[width];
			final MisfitProximal data = new MisfitProximal(noise, step);
			for (int y = from; y < to; y++) {
				final int start = y * width;
				for (int k = 1; k < width; k++)
					inward[k] = across[start + k - 1];
				if (y > 0) for (int k = 0; k < width; k++)
					inward[k] += along[start - width + k];
				down((float) step, start, inward, across, along, x, row);
				data.apply(y, row);
				move(start, row, x, ahead);
				Arrays.fill(inward, 0);
			}
		});
	}

	private static void down(final float tau, final int start, final float[] inward, final float[] across,
		final float[] along, final float[] x, final float[] row)
	{
		for (int k = 0; k < row.length; k++)
			row[k] = x[start + k] + tau * (across[start + k] + along[start + k] - inward[k]);
	}

	private static void move(final int start, final float[] row, final float[] x, final float[] ahead) {
		for (int k = 0; k < row.length; k++) {
			ahead[start + k] = 2 * row[k] - x[start + k];
			x[start + k] = row[k];
		}
	}

	/** @return sum of p/c (new - old)^2: the pixels, as if their noise were independent */
	private double change() {
		final int width = lattice.width();
		return lattice.sum((from, to) -> {
			double change = 0;
			for (int i = from * width; i < to * width; i++) {
				final double difference = (double) ahead[i] - x[i];
				change += map.precision[i] * difference * difference;
			}
			return change;
		}) / noise.factor();
	}

	/** @return the energy of a map */
	double energy(final float[] at, final double lambda) {
		final int width = lattice.width();
		final double variation = lattice.sum((from, to) -> {
			double sum = 0;
			for (int i = from * width; i < to * width; i++)
				sum += gradient(at, i);
			return sum;
		});
		return noise.misfit(at) / 2 + lambda * variation;
	}

	/** @return |grad x| of a pixel */
	double gradient(final float[] at, final int i) {
		final double u = graph.right[i] > 0 ? (double) at[i + 1] - at[i] : 0;
		final double v = graph.down[i] > 0 ? (double) at[i + lattice.width()] - at[i] : 0;
		return Math.sqrt(u * u + v * v);
	}
}
