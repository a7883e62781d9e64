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

import java.nio.file.Path;

import org.xanesj.io.StackEnergies;
import org.xanesj.io.StackSlices;
import org.xanesj.stack.EnergyStack;
import org.xanesj.spectrum.EnergyUnit;
import org.xanesj.task.Progress;

/**
 * Finds the energies that are to be attached to an open stack.
 *
 * @param slices the stack
 * @param energies text file with one energy per slice; null = from slice labels, image properties or file names
 * @param unit of energies that have none written beside them
 */
public record SetEnergies(StackSlices slices, Path energies, EnergyUnit unit) {

	/**
	 * Finds and checks them.
	 *
	 * @param progress may have been cancelled; the work itself is too short to report
	 * @return one energy per slice [eV], in the order of the slices, which may descend
	 * @throws org.xanesj.task.InputException if there are none, or they do not fit the stack
	 */
	public StackEnergies run(final Progress progress) {
		progress.checkCancelled();
		final StackEnergies found = StackEnergies.find(slices, energies, unit);
		final EnergyStack checked = slices.with(found);
		return new StackEnergies(found.values(), found.source(), checked.notes());
	}
}
