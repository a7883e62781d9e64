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
package org.xanesj.command;

import java.io.File;

import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.scijava.widget.FileWidget;
import org.xanesj.app.OpenStack;
import org.xanesj.imagej.DatasetChoice;
import org.xanesj.imagej.StackImages;
import org.xanesj.io.StackReading;
import org.xanesj.spectrum.EnergyUnit;
import org.xanesj.stack.EnergyStack;
import org.xanesj.stack.StackMemory;
import org.xanesj.task.Progress;

import ij.ImagePlus;

/** Opens a stack of any known format with its energies. */
@Plugin(type = Command.class, menuPath = Menus.ROOT + "XANES Open Stack...", headless = true,
	description = "Opens a stack, or a series of images, of any known format; slices ascend in energy and are labelled with it.",
	attrs = @Attr(name = "no-legacy"))
public class OpenStackCommand extends XanesCommand {

	@Parameter(label = "Stack", persist = false, style = FileWidget.FILE_AND_DIRECTORY_STYLE,
		description = "A stack of any known format, or a folder or one file of a series with one image per energy.")
	private File path;

	@Parameter(label = "Data set (if several)", required = false, persist = false,
		description = "Which stack of a file that holds several; leave empty if it holds one, or to be asked.")
	private String dataset = "";

	@Parameter(label = "File of energies", required = false, persist = false,
		description = "Text file with one energy per slice; leave empty to take them from slice labels, properties or file names.")
	private File energies;

	@Parameter(label = "Unit of energies", choices = { "auto", "eV", "keV" }, persist = false,
		description = "Unit of numbers that have none beside them; auto: keV if all are below 100.")
	private String unit = "auto";

	@Parameter(label = "Leave on disk (virtual stack)", required = false, persist = false,
		description = "Virtual stack: planes are read when needed.")
	private boolean virtual;

	@Parameter(label = "Largest stack in memory (MB, 0: auto)", persist = false, min = "0",
		description = "Larger stacks are left on disk; 0: half of the memory that ImageJ may use.")
	private int limit;

	@Parameter(type = ItemIO.OUTPUT, label = "Stack")
	private ImagePlus stack;

	@Override
	protected void execute(final Progress progress) {
		final StackReading reading = new StackReading(virtual, limit == 0 ? StackMemory.available() : (long) limit << 20);
		final EnergyStack opened = DatasetChoice.open(new OpenStack(path.toPath(), dataset, energies == null ? null : energies
			.toPath(), EnergyUnit.parse(unit), reading), progress);
		opened.notes().forEach(this::note);
		stack = StackImages.image(opened);
	}
}
