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

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

import org.xanesj.task.Progress;

/**
 * Which prior foretells pixels that it has not seen: a tenth of the pixels is held out, others in each map, so
 * that what the other maps know of a pixel counts; each prior is fitted to the rest, and its maps are compared with what
 * was measured. Large fields are compared in a sample.
 */
public final class HoldOutComparison {

	/** Scores that differ by less are equal, whatever their errors. */
	static final double TIE = 0.005;
	private static final double SHARE = 0.1;
	/** A pixel that is further off counts like this: the broken pixels of real maps must not decide. [standard errors] */
	private static final double FURTHEST = 5;

	/**
	 * How a prior did.
	 *
	 * @param prior its id
	 * @param score mean square of (measured - foretold)/noise over the held-out pixels and all maps, each at most 25; about 1
	 *          plus what the prior does not know
	 * @param behind by how much the best score is lower, at least 0
	 * @param error standard error of {@code behind}, from pixel to pixel; the maps of a pixel count as one observation
	 */
	public record Score(String prior, double score, double behind, double error) {

		/** @return true if it is as good as the best one: within twice the standard error, or within 0.005 */
		public boolean ties() {
			return behind <= Math.max(TIE, 2 * error);
		}
	}

	private final ObservedMaps maps;
	/** [map][pixel] */
	private final boolean[][] heldOut;
	private final FieldProblem problem;

	private HoldOutComparison(final ObservedMaps maps, final boolean[][] heldOut, final FieldProblem problem) {
		this.maps = maps;
		this.heldOut = heldOut;
		this.problem = problem;
	}

	/**
	 * Compares priors.
	 *
	 * @param priors at least one
	 * @return one score per prior, the best one first; empty if there are too few pixels
	 * @throws org.xanesj.task.CancelledException if the user cancelled
	 */
	public static List<Score> compare(final ObservedMaps maps, final List<FieldPrior> priors,
		final FieldSettings settings, final Progress progress)
	{
		final ObservedMaps sample = maps.sample(settings.seed());
		final boolean[][] heldOut = heldOut(sample, settings.seed());
		final ObservedMaps rest = sample.without(heldOut);
		for (int f = 0; f < rest.size(); f++)
			if (rest.map(f).measured() == 0) return List.of();
		return new HoldOutComparison(sample, heldOut, FieldProblem.of(rest, settings, progress.part(0, 0.1))).run(priors,
			progress.part(0.1, 1));
	}

	private static boolean[][] heldOut(final ObservedMaps maps, final long seed) {
		final SplittableRandom random = new SplittableRandom(seed);
		final boolean[][] heldOut = new boolean[maps.size()][maps.lattice().pixels()];
		for (int f = 0; f < heldOut.length; f++)
			for (int i = 0; i < heldOut[f].length; i++)
				heldOut[f][i] = maps.map(f).nodes[i] && random.nextDouble() < SHARE;
		return heldOut;
	}

	private List<Score> run(final List<FieldPrior> priors, final Progress progress) {
		final List<double[]> squares = new ArrayList<>();
		for (int k = 0; k < priors.size(); k++) {
			final Progress part = progress.part((double) k / priors.size(), (k + 1.0) / priors.size());
			squares.add(squares(priors.get(k).fit(problem, part.part(0, 0.8)).solve(problem, part.part(0.8, 1))));
		}
		if (squares.get(0).length == 0) return List.of();
		final double[] best = squares.stream().min(Comparator.comparingDouble(HoldOutComparison::mean)).orElseThrow();
		final List<Score> scores = new ArrayList<>();
		for (int k = 0; k < priors.size(); k++)
			scores.add(score(priors.get(k).id(), squares.get(k), best));
		scores.sort(Comparator.comparingDouble(Score::score));
		return scores;
	}

	/** Of every held-out pixel the mean over all maps in which a neighbour of it was measured. */
	private double[] squares(final List<FieldSolution> solutions) {
		final double[] sum = new double[maps.lattice().pixels()];
		final int[] count = new int[sum.length];
		for (int f = 0; f < maps.size(); f++) {
			final ObservedMap map = maps.map(f);
			final float[] x = solutions.get(f).value();
			final boolean[] foretold = foretold(f);
			for (int i = 0; i < sum.length; i++) {
				if (!foretold[i]) continue;
				final double difference = (double) map.value[i] - x[i];
				sum[i] += Math.min(FURTHEST * FURTHEST, map.precision[i] / problem.noiseFactor(f) * difference * difference);
				count[i]++;
			}
		}
		return IntStream.range(0, sum.length).filter(i -> count[i] > 0).mapToDouble(i -> sum[i] / count[i]).toArray();
	}

	/** @return pixels that are held out of a map, and have a neighbour that is not */
	private boolean[] foretold(final int f) {
		final float[] left = problem.maps().map(f).precision;
		final FieldGraph links = FieldGraph.of(maps.lattice(), maps.map(f).nodes);
		final int width = maps.lattice().width();
		final boolean[] foretold = new boolean[left.length];
		for (int i = 0; i < left.length; i++) {
			if (links.right[i] > 0) {
				foretold[i] |= left[i + 1] > 0;
				foretold[i + 1] |= left[i] > 0;
			}
			if (links.down[i] > 0) {
				foretold[i] |= left[i + width] > 0;
				foretold[i + width] |= left[i] > 0;
			}
		}
		for (int i = 0; i < left.length; i++)
			foretold[i] &= heldOut[f][i];
		return foretold;
	}

	private static Score score(final String prior, final double[] squares, final double[] best) {
		final double[] behind = new double[squares.length];
		for (int i = 0; i < behind.length; i++)
			behind[i] = squares[i] - best[i];
		final double mean = mean(behind);
		double variance = 0;
		for (final double difference : behind)
			variance += (difference - mean) * (difference - mean) / Math.max(1, behind.length - 1);
		return new Score(prior, mean(squares), mean, Math.sqrt(variance / behind.length));
	}

	private static double mean(final double[] numbers) {
		double sum = 0;
		for (final double number : numbers)
			sum += number;
		return sum / numbers.length;
	}
}
