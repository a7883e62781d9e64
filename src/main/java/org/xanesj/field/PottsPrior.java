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
import java.util.List;
import java.util.SplittableRandom;

import org.xanesj.task.Progress;

/**
 * The maps consist of meso-structures: pixels of one structure scatter around its mean, and structures are coherent. The
 * regularised value is the mean over all structures of what the structure and the measurement together say of the pixel.
 */
final class PottsPrior implements FieldPrior {

	@Override
	public String id() {
		return "potts";
	}

	@Override
	public FittedPrior fit(final FieldProblem problem, final Progress progress) {
		return new Fitted(problem.structures(progress));
	}

	/** @param fit the structures */
	record Fitted(PottsFit fit) implements FittedPrior {

		@Override
		public List<FieldSolution> solve(final FieldProblem problem, final Progress progress) {
			final List<Mixture> solutions = new ArrayList<>();
			for (int f = 0; f < problem.maps().size(); f++)
				solutions.add(Mixture.empty(problem.maps().lattice().pixels()));
			fit.inStrips(problem, progress, (field, top, from, to) -> {
				for (int f = 0; f < solutions.size(); f++)
					solutions.get(f).fill(problem, f, fit.model(), field, top, from, to);
			});
			return new ArrayList<>(solutions);
		}

		/** Pixels are told apart one by one. */
		@Override
		public PixelNoise noise(final FieldProblem problem, final int f) {
			return new PixelNoise(problem.maps().map(f), problem.noiseFactor(f), 0);
		}

		@Override
		public double strength(final int map) {
			return fit.beta();
		}
	}

	/** Mean and standard deviation of a mixture of normal distributions in each pixel. */
	private record Mixture(float[] value, float[] deviation, float[] sample) implements FieldSolution {

		static Mixture empty(final int pixels) {
			return new Mixture(new float[pixels], new float[pixels], new float[pixels]);
		}

		/** Fills the rows of a strip. */
		void fill(final FieldProblem problem, final int f, final PottsModel model, final StructureField field, final int top,
			final int first, final int end)
		{
			final ObservedMap map = problem.maps().map(f);
			final int width = map.lattice().width();
			final double c = problem.noiseFactor(f);
			field.lattice().rows((fromRow, toRow) -> {
				final int from = Math.max(first, top + fromRow);
				final int to = Math.min(end, top + toRow);
				for (int i = from * width; i < to * width; i++) {
					final SplittableRandom random = new SplittableRandom(problem.seed(f) * 6364136223846793005L + i);
					double left = random.nextDouble();
					double mean = 0;
					double square = 0;
					for (int k = 0; k < model.structures(); k++) {
						final double q = field.probability[k][i - top * width];
						final double spread = model.variance()[k][f];
						final double share = map.precision[i] > 0 ? spread / (spread + c / map.precision[i]) : 0;
						final double own = model.mean()[k][f] + share * (map.value[i] - model.mean()[k][f]);
						mean += q * own;
						square += q * (own * own + spread * (1 - share));
						if (left >= 0) sample[i] = (float) (own + Math.sqrt(spread * (1 - share)) * random.nextGaussian());
						left -= q;
					}
					value[i] = (float) mean;
					deviation[i] = (float) Math.sqrt(Math.max(0, square - mean * mean));
				}
			});
		}

		@Override
		public float[] sigma(final int samples, final Progress progress) {
			return deviation;
		}

		@Override
		public float[] draw(final Progress progress) {
			return sample;
		}
	}
}
