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

import org.scijava.command.Command;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.scijava.widget.FileWidget;
import org.xanesj.app.SaveStack;
import org.xanesj.imagej.StackImages;
import org.xanesj.task.Progress;

import ij.ImagePlus;

/** Writes the active stack to a file. */
@Plugin(type = Command.class, menuPath = Menus.ROOT + "XANES Save Stack...", headless = true,
	description = "Writes the active stack with energies at full precision and its history: as TIFF, or as HDF5 (NXstxm).",
	attrs = @Attr(name = "no-legacy"))
public class SaveStackCommand extends XanesCommand {

	@Parameter(label = "Stack", persist = false, description = "A stack with energies; all of it is written.")
	private ImagePlus image;

	@Parameter(label = "Save as", persist = false, style = FileWidget.SAVE_STYLE,
		description = "File to write: .tif for TIFF, .h5, .hdf5 or .nxs for HDF5; overwritten if it exists.")
	private File path;

	@Override
	protected void execute(final Progress progress) {
		new SaveStack(StackImages.stack(image).withMask(null), path.toPath()).run(progress).forEach(this::note);
	}
}
