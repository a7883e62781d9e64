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

import java.util.concurrent.atomic.AtomicReferenceArray;

import org.xanesj.spectrum.FixedWindows;
import org.xanesj.spectrum.LarchNormaliser;

/**
 * Normalisations {@code LARCH} and {@code ATHENA}: E0 is found in every spectrum anew and the windows follow it, so each
 * pixel is treated on its own, in double precision. In a spectrum that falls at its edge the largest rise is somewhere in
 * the noise; where the fall at the tabulated edge is greater than the rise that was found, the step is the fall.
 */
final class MovingNormaliser implements BlockNormaliser {

	/** What all threads of a plan share. */
	static final class Shared {

		private final LarchNormaliser normaliser;
		private final AtomicReferenceArray<Float> gains;
		private final FixedWindows atEdge;
		private final boolean stepGiven;
		private final NoiseProfile profile;

		/**
		 * @param normaliser of the grid
		 * @param profile of the noise
		 * @param atEdge gives the step at the tabulated edge; null if the data do not reach far enough or E0 is given
		 * @param stepGiven whether the step is no result of a fit, so that noise cannot change it
		 */
		Shared(final LarchNormaliser normaliser, final NoiseProfile profile, final FixedWindows atEdge, final boolean stepGiven) {
			this.normaliser = normaliser;
			this.atEdge = atEdge;
			this.stepGiven = stepGiven;
			this.profile = profile;
			gains = new AtomicReferenceArray<>(profile.size());
		}

		/** @return the same for another profile */
		Shared with(final NoiseProfile other) {
			return new Shared(normaliser, other, atEdge, stepGiven);
		}

		/**
		 * With E0 given, the step is linear in the spectrum, so its weights are the steps of spectra that are 1 at one
		 * point and 0 elsewhere.
		 */
		private float gain(final int edge) {
			if (stepGiven) return 0;
			Float gain = gains.get(edge);
			if (gain == null) {
				final double[] unit = new double[gains.length()];
				final double[] flat = new double[unit.length];
				final double[] weights = new double[unit.length];
				for (int i = 0; i < unit.length; i++) {
					unit[i] = 1;
					final double weight = normaliser.flatten(unit, edge, flat);
					if (!Double.isNaN(weight)) weights[i] = weight;
					unit[i] = 0;
				}
				gain = (float) profile.norm(weights);
				gains.set(edge, gain);
			}
			return gain;
		}
	}

	private final FeaturePlan plan;
	private final Shared shared;
	private final double[] mu;
	private final double[] flat;
	private float[][] normalised;

	MovingNormaliser(final FeaturePlan plan, final Shared shared) {
		this.plan = plan;
		this.shared = shared;
		mu = new double[plan.size()];
		flat = new double[plan.size()];
		normalised = new float[plan.size()][0];
	}

	@Override
	public void fit(final float[][] rows, final int width, final StepFit fit) {
		if (normalised[0].length < width) normalised = new float[plan.size()][width];
		for (int j = 0; j < width; j++) {
			for (int i = 0; i < mu.length; i++)
				mu[i] = rows[i][j];
			final int edge = shared.normaliser.edgeIndex(mu);
			final double rise = shared.normaliser.flatten(mu, edge, flat);
			final double atEdge = shared.atEdge == null ? Double.NaN : shared.atEdge.step(mu);
			final double step = -atEdge > Math.abs(rise) ? atEdge : rise;
			fit.step[j] = (float) step;
			fit.anchor[j] = edge < 0 ? Float.NaN : (float) (shared.normaliser.windows(edge).e0() - plan.recipe()
				.referenceEnergy());
			fit.level[j] = edge < 0 ? 0 : (float) (mu[edge] - flat[edge] * Math.abs(step));
			fit.gain[j] = edge < 0 ? Float.NaN : shared.gain(edge);
			for (int i = 0; i < mu.length; i++)
				normalised[i][j] = (float) flat[i];
		}
	}

	@Override
	public void apply(final float[][] rows, final int width, final float[] scale) {
		for (int i = 0; i < mu.length; i++)
			System.arraycopy(normalised[i], 0, rows[i], 0, width);
	}
}
