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

import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.xanesj.command.Menus;
import org.xanesj.command.XanesCommand;
import org.xanesj.task.Progress;

import ij.IJ;
import ij.ImagePlus;
import ij.gui.Plot;

/** A command that opens a plot and then a stack. */
@Plugin(type = Command.class, menuPath = Menus.ROOT + "Test>XANES Test Windows...", headless = true,
	description = "Shows two windows.", attrs = @Attr(name = "no-legacy"))
public class WindowsCommand extends XanesCommand {

	@Parameter(type = ItemIO.OUTPUT, label = "Plot")
	private ImagePlus plot;

	@Parameter(type = ItemIO.OUTPUT, label = "Stack")
	private ImagePlus stack;

	@Override
	protected void execute(final Progress progress) {
		final Plot line = new Plot("Plot", "x", "y");
		line.add("line", new double[] { 0, 1 }, new double[] { 0, 1 });
		plot = line.getImagePlus();
		stack = IJ.createImage("Stack", "32-bit ramp", 8, 8, 3);
	}
}
