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

import java.util.ArrayList;
import java.util.List;

import org.xanesj.preparation.CountKernels;
import org.xanesj.stack.EnergyStack;
import org.xanesj.task.InputException;
import org.xanesj.task.Progress;

/**
 * Transmitted counts become absorbance, A = -ln((I - D) / (I0 - D)). Where I or I0 is not above the dark counts D, is
 * saturated or missing, A is NaN; how many pixels that are stands in the info.
 *
 * @param stack counts with the sample, I
 * @param incident counts without the sample, I0
 * @param dark counts without light, D; {@link CountSource#NONE} for none
 * @param saturation counts from which a pixel of I is saturated; NaN = the end of the range of an 8- or 16-bit image
 */
public record Absorbance(EnergyStack stack, CountSource incident, CountSource dark, double saturation) {

	/**
	 * Computes it.
	 *
	 * @return the absorbance of all pixels, with notes on what was assumed and lost
	 * @throws InputException if the counts do not fit each other, or no pixel gets a value
	 * @throws org.xanesj.task.CancelledException if the user cancelled
	 */
	public EnergyStack run(final Progress progress) {
		if (saturation <= 0) throw new InputException("Saturation at " + saturation +
			" counts leaves no pixel; give a positive number.");
		final CountSource.Counts before = incident.at(stack, progress.part(0, 0.2));
		final CountSource.Counts without = dark.at(stack, progress.part(0.2, 0.3));
		final double end = Double.isNaN(saturation) ? stack.saturation() : saturation;
		final PlaneWork work = PlaneWork.like(stack, (energy, to, losses) -> {
			PlaneWork.read(stack.source(), stack.plane(energy), to);
			CountKernels.mark(to, end, losses);
			final float[] i0 = new float[to.length];
			final float[] d = new float[to.length];
			before.read(energy, i0);
			without.read(energy, d);
			CountKernels.absorbance(to, i0, d, losses);
		}, progress.part(0.3, 1));
		final List<String> notes = new ArrayList<>(before.notes());
		notes.addAll(without.notes());
		return work.result(stack.withMask(null), "absorbance", "XANES Absorbance: incident " + before.description() + ", dark " + without
			.description() + (Double.isNaN(end) ? "" : ", saturated from " + end), notes);
	}
}
