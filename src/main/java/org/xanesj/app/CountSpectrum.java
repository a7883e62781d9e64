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
import java.util.ArrayList;
import java.util.List;

import org.xanesj.io.SpectrumFile;
import org.xanesj.io.SpectrumReading;
import org.xanesj.preparation.EnergyInterpolation;
import org.xanesj.spectrum.Spectrum;
import org.xanesj.stack.EnergyStack;
import org.xanesj.task.InputException;
import org.xanesj.task.Progress;

/**
 * Counts from a file of energies and counts, the same for all pixels of an image.
 *
 * @param file column text or XDI
 * @param signal column of the counts, e.g. "i0" or "$3"; "auto" for a file of two columns
 */
public record CountSpectrum(Path file, String signal) implements CountSource {

	@Override
	public Counts at(final EnergyStack stack, final Progress progress) {
		final Spectrum spectrum = SpectrumFile.readOne(file, SpectrumReading.AUTO.withSignal(signal));
		final String read = spectrum.metadata().get(SpectrumFile.SIGNAL);
		if (StackPreparation.isAuto(signal) && read.matches(".*[(/*].*")) throw new InputException(file.getFileName() +
			": left at auto, the signal would be " + read + " and no counts; set 'signal' to the column of the counts, e.g. i0.");
		if (spectrum.size() < 2) throw new InputException(file.getFileName() + " holds " + spectrum.size() +
			" energy; give counts at the energies of the stack.");
		for (int i = 0; i < spectrum.size(); i++)
			if (!(spectrum.mu(i) > 0)) throw new InputException(file.getFileName() + " has " + spectrum.mu(i) + " counts at " +
				spectrum.energy(i) + " eV, where only positive counts make sense; remove the line, or set 'signal' to another column.");
		final EnergyInterpolation fit = CountSource.interpolation(file.getFileName().toString(), spectrum.energies(), stack);
		final List<String> notes = new ArrayList<>();
		if (!StackPreparation.isAuto(signal)) notes.addAll(spectrum.notes());
		if (!fit.same()) notes.add(file.getFileName() + " was interpolated to the energies of " + stack.name() + ".");
		return CountSource.perEnergy(fit.apply(spectrum.mu()), file.getFileName() + (fit.same() ? "" : " (interpolated)"),
			notes);
	}
}
