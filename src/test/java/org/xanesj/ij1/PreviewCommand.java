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
package org.xanesj.ij1;

import java.util.ArrayList;
import java.util.List;

import org.scijava.command.Command;
import org.scijava.command.Previewable;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.xanesj.command.Menus;
import org.xanesj.command.XanesCommand;
import org.xanesj.task.InputException;
import org.xanesj.task.Progress;

import ij.IJ;
import ij.ImagePlus;

/** A command that shows its result while its dialog is open; it keeps a diary. */
@Plugin(type = Command.class, menuPath = Menus.ROOT + "Test>XANES Test Preview...", headless = true,
	description = "Writes down what it shows.", attrs = @Attr(name = "no-legacy"))
public class PreviewCommand extends XanesCommand implements Previewable {

	static final List<String> DIARY = new ArrayList<>();

	@Parameter(label = "Image", description = "The image that the window is shown for.")
	private ImagePlus image;

	@Parameter(label = "Start of the window (eV)", description = "Relative to the edge.", persist = false, min = "-200")
	private double start = -50;

	@Override
	public void preview() {
		if (start > 0) throw new InputException("The window holds no data.");
		DIARY.add("preview " + image.getTitle() + " " + start);
		IJ.createImage("plot", "8-bit", 4, 4, 1).show();
	}

	@Override
	public void cancel() {
		DIARY.add("cancel");
	}

	@Override
	protected void execute(final Progress progress) {
		DIARY.add("run " + image.getTitle() + " " + start);
	}
}
