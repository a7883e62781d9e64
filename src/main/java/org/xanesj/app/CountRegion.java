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
package org.xanesj.app;

import java.util.List;

import org.xanesj.preparation.Loss;
import org.xanesj.preparation.LossTally;
import org.xanesj.preparation.CountKernels;
import org.xanesj.stack.EnergyStack;
import org.xanesj.stack.ParallelLoop;
import org.xanesj.task.InputException;
import org.xanesj.task.Progress;

/** Counts from the selected region of the stack itself, where there is no sample: the mean of its pixels. */
public record CountRegion() implements CountSource {

	@Override
	public Counts at(final EnergyStack stack, final Progress progress) {
		if (stack.mask() == null) throw new InputException(stack.name() +
			" has no selection; draw one around a region without sample, or give the incident counts in another way.");
		final double[] means = new double[stack.size()];
		ParallelLoop.run(means.length, () -> energy -> means[energy] = mean(stack, energy), progress, "Averaging the region");
		return CountSource.perEnergy(means, "mean of " + stack.selectedPixels() + " selected pixels", List.of());
	}

	private static double mean(final EnergyStack stack, final int energy) {
		final float[] values = new float[stack.pixels()];
		PlaneWork.read(stack.source(), stack.plane(energy), values);
		for (int i = 0; i < values.length; i++)
			if (!stack.selected(i)) values[i] = Float.NaN;
		final LossTally losses = new LossTally();
		CountKernels.mark(values, stack.saturation(), losses);
		if (losses.count(Loss.SATURATED) > 0) throw new InputException(stack.name() + ": " + losses.count(Loss.SATURATED) +
			" pixels of the selected region are saturated at " + stack.energy(energy) +
			" eV, so that their mean is too small; select another region, or give the incident counts in another way.");
		if (losses.nothingLeft()) throw new InputException(stack.name() + ": no pixel of the selected region has a value at " +
			stack.energy(energy) + " eV; select another region.");
		double sum = 0;
		for (final float value : values)
			if (!Float.isNaN(value)) sum += value;
		return sum / (losses.values() - losses.lost());
	}
}
