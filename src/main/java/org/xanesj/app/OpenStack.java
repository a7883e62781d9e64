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

import org.xanesj.io.SourceFile;
import org.xanesj.io.StackEnergies;
import org.xanesj.io.StackFormats;
import org.xanesj.io.StackReading;
import org.xanesj.io.StackSlices;
import org.xanesj.spectrum.EnergyUnit;
import org.xanesj.stack.EnergyStack;
import org.xanesj.stack.StackMemory;
import org.xanesj.task.Progress;

/**
 * Opens a stack with its energies.
 *
 * @param path of a file of any kind of {@link StackFormats}, or a folder or one file of a series
 * @param dataset which of the stacks that the file holds; "" = the only one
 * @param energies text file with one energy per slice; null = from the file itself, slice labels, image properties, file
 *          names or a text file beside the stack
 * @param unit of energies that have none written beside them
 * @param reading what may be held in memory
 */
public record OpenStack(Path path, String dataset, Path energies, EnergyUnit unit, StackReading reading) {

	/** The only stack of a file; one larger than half of the memory stays on disk. */
	public OpenStack(final Path path, final Path energies, final EnergyUnit unit, final boolean virtual) {
		this(path, "", energies, unit, new StackReading(virtual, StackMemory.available()));
	}

	/** The same with a data set chosen. */
	public OpenStack withDataset(final String name) {
		return new OpenStack(path, name, energies, unit, reading);
	}

	/**
	 * Opens it.
	 *
	 * @param progress told of each image read
	 * @return the stack, ascending in energy; its notes say what was changed or doubted
	 * @throws org.xanesj.io.SeveralDatasetsException if the file holds several stacks and none is named
	 * @throws org.xanesj.task.InputException if the file or its energies cannot be used
	 */
	public EnergyStack run(final Progress progress) {
		final StackSlices slices = StackFormats.read(SourceFile.of(path).withEnergies(energies), dataset, reading, progress);
		final StackEnergies found = StackEnergies.find(slices, energies, unit);
		final EnergyStack stack = slices.with(found);
		final List<String> history = new ArrayList<>();
		if (!stack.info().isBlank()) history.add(stack.info().strip());
		history.add("XANES Open Stack: " + slices.name() + ", " + stack.size() + " energies from " + found.source() + ", " +
			stack.energy(0) + " to " + stack.energy(stack.size() - 1) + " eV");
		history.addAll(stack.notes());
		final List<String> notes = new ArrayList<>();
		if (stack.source().sequential() && !reading.virtual()) notes.add(slices.name() + " is larger than " + (reading
			.memory() >> 20) + " MB and stays on disk; a higher 'limit', or more memory for ImageJ, makes work faster.");
		return stack.withInfo(String.join("\n", history)).withNotes(notes);
	}
}
