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
package org.xanesj.io;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.xanesj.stack.EnergyStack;
import org.xanesj.stack.PixelSize;
import org.xanesj.stack.PlaneSource;

/**
 * A stack as it was found, before its energies are settled: the planes and everything that may tell of energies.
 *
 * @param name what the user knows it by
 * @param planes the pixels, in the order of the slices
 * @param labels slice labels, one per slice, null where there is none
 * @param fileNames name of the file of each slice; empty if the slices are not files of their own
 * @param properties properties of the image that may tell energies, by key; see {@link StackEnergies#PROPERTY} and
 *          {@link StackEnergies#FOREIGN_PROPERTY}
 * @param energyFiles text files beside the image that may hold its energies, in the order in which to try them
 * @param pixelSize size of a pixel
 * @param info text of origin and history; "" if none
 * @param notes one sentence for each thing that the file lacks or that was doubted
 */
public record StackSlices(String name, PlaneSource planes, List<String> labels, List<String> fileNames,
	Map<String, String> properties, List<Path> energyFiles, PixelSize pixelSize, String info, List<String> notes)
{

	/** Slices of which there is nothing to say. */
	public StackSlices(final String name, final PlaneSource planes, final List<String> labels, final List<String> fileNames,
		final Map<String, String> properties, final List<Path> energyFiles, final PixelSize pixelSize, final String info)
	{
		this(name, planes, labels, fileNames, properties, energyFiles, pixelSize, info, List.of());
	}

	/** @return number of slices */
	public int size() {
		return planes.planes();
	}

	/**
	 * The stack with energies.
	 *
	 * @param energies of the slices, in their order
	 * @return the stack, ascending; its notes say what was changed or doubted
	 * @throws org.xanesj.task.InputException if they do not make a stack, see {@link EnergyStack#of}
	 */
	public EnergyStack with(final StackEnergies energies) {
		return EnergyStack.of(name, energies.values(), planes).withPixelSize(pixelSize).withInfo(info).withNotes(energies
			.notes()).withNotes(notes);
	}
}
