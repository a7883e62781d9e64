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

import java.util.Arrays;
import java.util.stream.IntStream;

import org.xanesj.block.RowKernels;
import org.xanesj.block.WeightedSum;
import org.xanesj.spectrum.FixedWindows;

/**
 * Normalisation with fixed windows for whole rows: coefficients of the pre-edge line and of the post-edge curve are
 * weighted sums of rows, and so is everything that follows from them.
 */
final class FixedNormaliser implements BlockNormaliser {

	private final FeaturePlan plan;
	private final FixedWindows windows;
	private final WeightedSum[] pre = new WeightedSum[2];
	private final WeightedSum[] post;
	private final float gain;
	private final int flattenFrom;
	/** The pre-edge line has no factor, so that it can be subtracted together with the post-edge curve. */
	private final boolean lineIsPlain;
	private float[][] line = new float[2][0];
	private float[][] curve;
	private float[] zeros = new float[0];
	private float[] ones = new float[0];

	FixedNormaliser(final FeaturePlan plan) {
		this.plan = plan;
		windows = plan.windows();
		for (int k = 0; k < pre.length; k++)
			pre[k] = new WeightedSum(0, windows.preWeights(k));
		post = new WeightedSum[windows.postDegree() + 1];
		for (int k = 0; k < post.length; k++)
			post[k] = new WeightedSum(0, windows.postWeights(k));
		curve = new float[post.length][0];
		gain = (float) plan.profile().norm(windows.stepWeights());
		lineIsPlain = post.length >= pre.length && IntStream.range(0, plan.size()).allMatch(i -> windows.preScale(i) == 1);
		flattenFrom = windows.flattens() ? plan.firstFrom(windows.anchor()) : plan.size();
	}

	@Override
	public void fit(final float[][] rows, final int width, final StepFit fit) {
		if (line[0].length < width) {
			line = new float[2][width];
			curve = new float[post.length][width];
			zeros = new float[width];
			ones = new float[width];
			Arrays.fill(ones, 1f);
		}
		for (int k = 0; k < pre.length; k++)
			pre[k].apply(rows, line[k], 0, width);
		for (int k = 0; k < post.length; k++)
			post[k].apply(rows, curve[k], 0, width);
		final double anchor = windows.anchor();
		RowKernels.set(fit.step, 1f, curve[0], 0, width);
		for (int k = 1; k < post.length; k++)
			RowKernels.add(fit.step, (float) Math.pow(anchor, k), curve[k], 0, width);
		RowKernels.set(fit.level, 1f, line[0], 0, width);
		RowKernels.add(fit.level, (float) anchor, line[1], 0, width);
		Arrays.fill(fit.anchor, 0, width, (float) anchor);
		Arrays.fill(fit.gain, 0, width, gain);
	}

	@Override
	public void apply(final float[][] rows, final int width, final float[] scale) {
		for (final float[] coefficient : line)
			RowKernels.multiply(coefficient, coefficient, scale, 0, width);
		for (final float[] coefficient : curve)
			RowKernels.multiply(coefficient, coefficient, scale, 0, width);
		RowKernels.addConstant(curve[0], -1f, 0, width);
		if (lineIsPlain) for (int k = 0; k < line.length; k++)
			RowKernels.add(curve[k], 1f, line[k], 0, width);
		for (int i = 0; i < plan.size(); i++) {
			final float x = (float) plan.energy(i);
			final float factor = (float) windows.preScale(i);
			if (i >= flattenFrom && lineIsPlain) subtractCurve(rows[i], scale, x, width);
			else {
				RowKernels.scaleAndSubtract(rows[i], scale, factor, line[0], factor * x, line[1], 0, width);
				if (i >= flattenFrom) subtractCurve(rows[i], ones, x, width);
			}
		}
	}

	/** row = row factor - curve(x), the curve being in units of the step, and less by 1 so that the row tends to 1 */
	private void subtractCurve(final float[] row, final float[] factor, final float x, final int width) {
		RowKernels.scaleAndSubtract(row, factor, 1f, curve[0], x, coefficient(1), x * x, coefficient(2), 0, width);
		float power = x * x * x;
		for (int k = 3; k < curve.length; k++, power *= x)
			RowKernels.add(row, -power, curve[k], 0, width);
	}

	/** zeros if the curve has a lower degree */
	private float[] coefficient(final int k) {
		return k < curve.length ? curve[k] : zeros;
	}
}
