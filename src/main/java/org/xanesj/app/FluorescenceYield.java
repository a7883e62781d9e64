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

import org.xanesj.preparation.CountKernels;
import org.xanesj.stack.EnergyStack;
import org.xanesj.task.InputException;
import org.xanesj.task.Progress;

/**
 * Fluorescence counts become fluorescence yield: corrected for dead time if that is given, divided by the incident
 * counts.
 *
 * @param stack counts of the fluorescence detector in each pixel
 * @param incident counts of the monitor, I0
 * @param deadTime after each count [s], see {@link CountKernels#deadTime}; 0 = none
 * @param dwell time of measurement of a pixel [s]; counts only with a dead time
 */
public record FluorescenceYield(EnergyStack stack, CountSource incident, double deadTime, double dwell) {

	/**
	 * Computes it.
	 *
	 * @throws InputException if the counts do not fit each other, or the dead time exceeds the dwell time
	 * @throws org.xanesj.task.CancelledException if the user cancelled
	 */
	public EnergyStack run(final Progress progress) {
		if (!(deadTime >= 0)) throw new InputException("The dead time is " + deadTime + " s; give 0 or a positive number.");
		if (deadTime > 0 && !(dwell > deadTime)) throw new InputException("The dead time of " + deadTime +
			" s is not shorter than the dwell time of " + dwell + " s; give both in seconds, dwell being the time per pixel.");
		final CountSource.Counts monitor = incident.at(stack, progress.part(0, 0.2));
		final PlaneWork work = PlaneWork.like(stack, (energy, to, losses) -> {
			PlaneWork.read(stack, energy, to, losses);
			if (deadTime > 0) CountKernels.deadTime(to, deadTime, dwell, losses);
			final float[] i0 = new float[to.length];
			monitor.read(energy, i0);
			CountKernels.divide(to, i0, losses);
		}, progress.part(0.2, 1));
		final String corrected = deadTime > 0 ? "dead time " + deadTime + " s, dwell " + dwell + " s" : "no dead time";
		return work.result(stack, "yield", "XANES Fluorescence Yield: incident " + monitor.description() + ", " + corrected,
			monitor.notes());
	}
}
