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
import java.util.SplittableRandom;

import org.xanesj.task.Progress;

/**
 * Standard deviation of the posterior of a Gaussian random field by drawing from it: the solution of A z = b for noise b
 * of covariance A has the covariance of the posterior. G. Papandreou, A. L. Yuille, Adv. Neural Inf. Process. Syst. 23,
 * 1858 (2010). With 32 samples the standard deviation of each pixel is known to 12 %.
 */
final class PosteriorSamples {

	/** Of a sample, which is far from exact anyhow. */
	private static final double TOLERANCE = 1e-3;

	private final ObservedMap map;
	private final FieldGraph graph;
	private final double noiseFactor;
	private final double alpha;

	/** @param graph links of the nodes of the map only */
	PosteriorSamples(final ObservedMap map, final FieldGraph graph, final double noiseFactor, final double alpha) {
		this.map = map;
		this.graph = graph;
		this.noiseFactor = noiseFactor;
		this.alpha = alpha;
	}

	/**
	 * Draws samples.
	 *
	 * @param count at least 1
	 * @return root mean square of the deviations from the most probable map; meaningless outside the nodes
	 */
	float[] sigma(final int count, final long seed, final Progress progress) {
		final Sampler sampler = new Sampler(seed, progress);
		final float[] square = new float[map.lattice().pixels()];
		for (int sample = 0; sample < count; sample++) {
			progress.report((double) sample / count, "Drawing posterior samples");
			final float[] deviation = sampler.deviation(sample);
			map.lattice().rows((from, to) -> {
				for (int i = from * map.lattice().width(); i < to * map.lattice().width(); i++)
					square[i] += deviation[i] * deviation[i] / count;
			});
		}
		for (int i = 0; i < square.length; i++)
			square[i] = (float) Math.sqrt(square[i]);
		return square;
	}

	/** @return a sample around the most probable map */
	float[] draw(final float[] mode, final long seed, final Progress progress) {
		progress.report(0, "Drawing a posterior sample");
		final float[] sample = new Sampler(seed, progress).deviation(0);
		map.lattice().rows((from, to) -> {
			for (int i = from * map.lattice().width(); i < to * map.lattice().width(); i++)
				sample[i] += mode[i];
		});
		return sample;
	}

	/** Draws one sample after the other into the same arrays. */
	private final class Sampler {

		private final long seed;
		private final PrecisionMatrix matrix = new PrecisionMatrix(graph, map.precision, noiseFactor, alpha);
		private final ConjugateGradients solver;
		private final float[] deviation = new float[map.lattice().pixels()];
		private final float[] noise = new float[map.lattice().pixels()];

		Sampler(final long seed, final Progress progress) {
			this.seed = seed;
			solver = new ConjugateGradients(map.lattice(), progress);
		}

		float[] deviation(final int sample) {
			draw(matrix, seed, sample, noise);
			Arrays.fill(deviation, 0);
			solver.solve(matrix, noise, deviation, TOLERANCE);
			return deviation;
		}
	}

	/** Noise of covariance A: of each pixel, and of each link with opposite signs at its ends. */
	private void draw(final PrecisionMatrix matrix, final long seed, final int sample, final float[] noise) {
		final int width = map.lattice().width();
		final int reach = graph.neighbours().reach();
		map.lattice().rows((from, to) -> {
			// sums of the row that is drawn and of those that its links reach
			final float[][] sums = new float[reach + 1][width];
			// what the band above has drawn for its last rows is drawn once more
			for (int y = Math.max(0, from - reach); y < to; y++) {
				addRow(matrix, random(seed, sample, y), y, sums);
				final float[] done = sums[0];
				if (y >= from) System.arraycopy(done, 0, noise, y * width, width);
				System.arraycopy(sums, 1, sums, 0, reach);
				Arrays.fill(done, 0);
				sums[reach] = done;
			}
		});
	}

	/** Adds the noise of the pixels of a row and of the links that begin in it to the rows that they reach. */
	private void addRow(final PrecisionMatrix matrix, final SplittableRandom random, final int y, final float[][] sums) {
		final Neighbours neighbours = graph.neighbours();
		final int width = map.lattice().width();
		for (int x = 0; x < width; x++) {
			final int i = y * width + x;
			for (int k = 0; k < neighbours.links(); k++) {
				final float weight = graph.weights(k)[i];
				if (!(weight > 0)) continue;
				final float link = (float) (Math.sqrt(alpha * weight) * random.nextGaussian());
				sums[0][x] += link;
				sums[neighbours.dy(k)][x + neighbours.dx(k)] -= link;
			}
			sums[0][x] += (float) (Math.sqrt(matrix.data(i)) * random.nextGaussian());
		}
	}

	/** One generator for each row, so that rows can be drawn in any order. */
	private static SplittableRandom random(final long seed, final int sample, final int row) {
		final long multiplier = 6364136223846793005L;
		return new SplittableRandom(((seed + 1) * multiplier + sample + 1) * multiplier + row);
	}
}
