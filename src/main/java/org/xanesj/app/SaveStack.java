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

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.xanesj.io.TiffStackWriter;
import org.xanesj.io.hdf5.NxStxmWriter;
import org.xanesj.stack.EnergyStack;
import org.xanesj.stack.StackMemory;
import org.xanesj.task.InputException;
import org.xanesj.task.Progress;

/**
 * Writes a stack with its energies at full precision and its history.
 *
 * @param stack what to write, all of it whatever is selected
 * @param target where; its ending tells the format: {@code tif}, {@code tiff}: ImageJ's TIFF; {@code h5}, {@code hdf5},
 *          {@code nxs}: HDF5 in the layout of NXstxm
 */
public record SaveStack(EnergyStack stack, Path target) {

	/**
	 * Writes it.
	 *
	 * @return one sentence for each thing to know, such as that a file was overwritten
	 * @throws InputException if the ending is unknown, or the file cannot be written
	 * @throws org.xanesj.task.CancelledException if the user cancelled; then nothing is left
	 */
	public List<String> run(final Progress progress) {
		final String name = target.getFileName().toString().toLowerCase(Locale.ROOT);
		final boolean existed = Files.exists(target);
		switch (name.substring(name.lastIndexOf('.') + 1)) {
			case "tif", "tiff" -> TiffStackWriter.write(stack, target, progress);
			case "h5", "hdf5", "nxs" -> NxStxmWriter.write(stack, target, StackMemory.availableBesideAnother(), progress);
			default -> throw new InputException(target + ": the ending does not tell a format; write .tif for TIFF or .h5 for HDF5.");
		}
		final List<String> notes = new ArrayList<>();
		if (existed) notes.add(target + " was overwritten.");
		return notes;
	}
}
