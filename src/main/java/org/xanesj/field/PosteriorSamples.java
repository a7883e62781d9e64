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
 * 1858 (2010). What a pixel varies when its neighbours are known, 1/A_ii, is not drawn but added: only the mean that the
 * neighbours of each sample lead to is squared. P. Siden, F. Lindgren, D. Bolin, M. Villani, J. Comput. Graph. Stat. 27, 898
 * (2018), doi:10.1080/10618600.2018.1473782. With 16 samples the standard deviation of each pixel is known to
 * 4, 8, 11 and 12 % for alpha of 1, 10, 100 and 1000 times the precision; without that to 18 %.
 */
final class PosteriorSamples {

	/** Of samples for a standard deviation where links are weak. */
	private static final double ROUGHEST = 1e-2;
	/** Of one sample that is shown, where links are weak. */
	private static final double TOLERANCE = 1e-3;
	/**
	 * Of all samples, times how much stiffer the links are than the data hold: what varies slowly is solved last, and would
	 * be missing. Variances come out 0.2 to 2.5 % too small (256 x 256 pixels of one noise, alpha of 1 to 1000 times the
	 * precision, against cosines), a tenth of what 16 samples leave.
	 */
	private static final double ROUGH = 0.2;

	private final Lattice lattice;
	private final PixelNoise noise;
	private final FieldGraph graph;
	private final double alpha;
	private final PrecisionMatrix matrix;

	/** Numbers of mean 0 and variance 1. */
	@FunctionalInterface
	private interface Units {

		void fill(SplittableRandom random, float[] row);
	}

	/** @param graph links of the nodes of the map only */
	PosteriorSamples(final FieldGraph graph, final PixelNoise noise, final double alpha) {
		this.noise = noise;
		this.graph = graph;
		this.alpha = alpha;
		lattice = graph.lattice();
		matrix = new PrecisionMatrix(graph, noise, alpha);
	}

	/**
	 * Draws samples. Variances are all that is wanted, so random signs will do, which are faster than normal numbers.
	 *
	 * @param count at least 1
	 * @return root mean square of the deviations from the most probable map; meaningless outside the nodes
	 */
	float[] sigma(final int count, final long seed, final Progress progress) {
		final int width = lattice.width();
		final ConjugateGradients solver = new ConjugateGradients(lattice, progress);
		final float[] deviation = new float[lattice.pixels()];
		final float[] force = new float[deviation.length];
		final float[] square = new float[deviation.length];
		final double tolerance = tolerance(ROUGHEST);
		for (int sample = 0; sample < count; sample++) {
			progress.report((double) sample / count, "Drawing posterior samples");
			drive(PosteriorSamples::signs, seed, sample, force);
			Arrays.fill(deviation, 0);
			solver.solve(matrix, force, deviation, tolerance);
			matrix.apply(deviation, force);
			lattice.rows((from, to) -> addSquares(deviation, force, solver.inverseDiagonal(), square, from * width, to *
				width));
		}
		lattice.rows((from, to) -> {
			for (int i = from * width; i < to * width; i++)
				square[i] = (float) Math.sqrt(square[i] / count + solver.inverseDiagonal()[i]);
		});
		return square;
	}

	private double tolerance(final double greatest) {
		return Math.min(greatest, ROUGH / stiffness());
	}

	/**
	 * How much more pixels are held by their neighbours, by four links and by shared noise, than the data hold the map as a
	 * whole.
	 *
	 * @return alpha s^2 for independent noise; means of all pixels
	 */
	private double stiffness() {
		final int width = lattice.width();
		final double each = lattice.sum((from, to) -> {
			final float[] data = new float[width];
			double sum = 0;
			for (int y = from; y < to; y++) {
				noise.diagonal(y, data);
				final double[] degrees = graph.degrees(y);
				for (int x = 0; x < width; x++)
					sum += data[x] + alpha * degrees[x] / 4;
			}
			return sum;
		});
		return each / noise.weight() - 1;
	}

	/** The mean of a pixel given its neighbours is z - A z/A_ii. */
	private static void addSquares(final float[] z, final float[] image, final float[] inverseDiagonal,
		final float[] square, final int from, final int to)
	{
		for (int i = from; i < to; i++) {
			final float mean = z[i] - image[i] * inverseDiagonal[i];
			square[i] += mean * mean;
		}
	}

	/** @return a sample around the most probable map */
	float[] draw(final float[] mode, final long seed, final Progress progress) {
		progress.report(0, "Drawing a posterior sample");
		final float[] sample = new float[lattice.pixels()];
		final float[] force = new float[sample.length];
		drive(PosteriorSamples::normal, seed, 0, force);
		new ConjugateGradients(lattice, progress).solve(matrix, force, sample, tolerance(TOLERANCE));
		lattice.rows((from, to) -> {
			for (int i = from * lattice.width(); i < to * lattice.width(); i++)
				sample[i] += mode[i];
		});
		return sample;
	}

	private static void signs(final SplittableRandom random, final float[] row) {
		long bits = 0;
		for (int x = 0; x < row.length; x++) {
			bits = x % Long.SIZE == 0 ? random.nextLong() : bits >>> 1;
			row[x] = 2 * (int) (bits & 1) - 1;
		}
	}

	private static void normal(final SplittableRandom random, final float[] row) {
		for (int x = 0; x < row.length; x++)
			row[x] = (float) random.nextGaussian();
	}

	/** Noise of covariance A: of each pixel, and of each link with opposite signs at its ends. */
	private void drive(final Units units, final long seed, final int sample, final float[] force) {
		final int width = lattice.width();
		final int reach = graph.neighbours().reach();
		lattice.rows((from, to) -> {
			final float[] row = new float[width];
			final float[] weight = new float[width];
			// sums of the row that is drawn and of those that its links reach
			final float[][] sums = new float[reach + 1][width];
			// what the band above has drawn for its last rows is drawn once more
			for (int y = Math.max(0, from - reach); y < to; y++) {
				final SplittableRandom random = random(seed, sample, y);
				for (int k = 0; k < graph.neighbours().links(); k++) {
					units.fill(random, row);
					System.arraycopy(graph.weights(k), y * width, weight, 0, width);
					scale(row, weight);
					add(row, sums[0]);
					subtract(row, graph.neighbours().dx(k), sums[graph.neighbours().dy(k)]);
				}
				units.fill(random, row);
				noise.colour(y, row);
				add(row, sums[0]);
				final float[] done = sums[0];
				if (y >= from) System.arraycopy(done, 0, force, y * width, width);
				System.arraycopy(sums, 1, sums, 0, reach);
				Arrays.fill(done, 0);
				sums[reach] = done;
			}
		});
	}

	private void scale(final float[] row, final float[] weight) {
		for (int x = 0; x < row.length; x++)
			row[x] *= (float) Math.sqrt((float) alpha * weight[x]);
	}

	private static void add(final float[] row, final float[] to) {
		for (int x = 0; x < row.length; x++)
			to[x] += row[x];
	}

	/** Subtracts at the other ends of links that go {@code dx} to the right; links that would leave the row are 0. */
	private static void subtract(final float[] row, final int dx, final float[] from) {
		for (int x = Math.max(0, -dx); x < row.length - Math.max(0, dx); x++)
			from[x + dx] -= row[x];
	}

	/** One generator for each row, so that rows can be drawn in any order. */
	private static SplittableRandom random(final long seed, final int sample, final int row) {
		final long multiplier = 6364136223846793005L;
		return new SplittableRandom(((seed + 1) * multiplier + sample + 1) * multiplier + row);
	}
}
