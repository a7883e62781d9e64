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
package org.xanesj.feature.k;

import org.xanesj.block.RowIntegral;
import org.xanesj.block.RowWindow;
import org.xanesj.feature.FeatureColumn;
import org.xanesj.feature.FeatureInput;
import org.xanesj.feature.FeaturePlan;
import org.xanesj.feature.FeatureStatus;

/** The integral of y - 1 over the white line, from E_half to 10 eV above E_wl, y being piecewise linear. */
final class WhiteLineIntegral {

	private static final double ABOVE = 10;

	private WhiteLineIntegral() {
		// prevent instantiation of utility class
	}

	/** Writes the areas of a block to a column. */
	static void write(final FeatureInput in, final FeatureColumn out) {
		final Position half = in.get(HalfHeight.POSITION);
		final Position line = in.get(WhiteLine.POSITION);
		final LevelCrossing level = new LevelCrossing(in);
		final double last = in.plan().energy(level.to() - 1);
		final RowWindow window = window(in, half, line, level);
		RowIntegral.over(level.rows(window.from() - 1, window.to() + 1), in.plan().energies(), window, 1f, in.width(),
			out.value);
		line.finish(j -> sigma(in, half, j, line.energy[j] + ABOVE, out.value[j]), out);
		if (line.highestEnergy() + ABOVE > last) for (int j = 0; j < in.width(); j++)
			if (line.status[j] == FeatureStatus.OK && line.energy[j] + ABOVE > last) {
				out.undefined(j, FeatureStatus.OUTSIDE_DATA);
				out.explain(j, "the data end less than 10 eV above the white line");
			}
	}

	private static RowWindow window(final FeatureInput in, final Position half, final Position line,
		final LevelCrossing level)
	{
		final FeaturePlan plan = in.plan();
		final float[] end = in.newRow();
		for (int j = 0; j < in.width(); j++)
			end[j] = (float) (line.energy[j] + ABOVE);
		final int from = plan.firstFrom(half.lowestEnergy());
		final int to = plan.lastUpTo(line.highestEnergy() + ABOVE) + 1;
		return new RowWindow(half.energy, end, Math.max(level.from() + 1, from), Math.min(level.to() - 1, to), plan
			.firstFrom(half.highestEnergy() + SingleEdge.INSIDE), plan.lastUpTo(line.lowestEnergy() + ABOVE -
				SingleEdge.INSIDE) + 1);
	}

	/**
	 * Smoothing hardly changes an integral, so each measured point enters with the width that it stands for. A wrong edge
	 * step scales y, not y - 1; a shift of E_half adds or removes area where y - 1 is one half.
	 */
	private static double sigma(final FeatureInput in, final Position half, final int j, final double end,
		final double area)
	{
		final FeaturePlan plan = in.plan();
		final double noise = in.errorNoise()[j];
		double squares = 0;
		for (int i = half.index[j]; i < plan.size() - 1 && plan.energy(i) < end; i++) {
			final double width = 0.5 * (plan.energy(i + 1) - plan.energy(i - 1)) * plan.profile().relative(i);
			squares += width * width;
		}
		final double points = noise * Math.sqrt(squares);
		final double start = (1 - HalfHeight.LEVEL) * half.energySigma(j);
		final double step = (area + end - half.energy[j]) * in.stepGain()[j] * noise;
		return Math.sqrt(points * points + start * start + step * step);
	}
}
