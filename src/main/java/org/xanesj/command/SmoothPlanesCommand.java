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

import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.xanesj.app.SmoothPlanes;
import org.xanesj.imagej.StackImages;
import org.xanesj.stack.EnergyStack;
import org.xanesj.task.Progress;

import ij.ImagePlus;

/** Smooths every plane of a stack. */
@Plugin(type = Command.class, menuPath = Menus.ROOT + "XANES Smooth Planes...", headless = true,
	description = "Smooths every plane with a Gaussian or a median, leaving out pixels without a value. The info says over " +
		"which area pixels then share noise.",
	attrs = @Attr(name = "no-legacy"))
public class SmoothPlanesCommand extends XanesCommand {

	@Parameter(label = "Stack", persist = false, description = "A stack with energies.")
	private ImagePlus image;

	@Parameter(label = "Method", choices = { "Gaussian", "median" }, persist = false,
		description = "What replaces a pixel: a weighted mean, or the median of a square window.")
	private String method = "Gaussian";

	@Parameter(label = "Sigma of the Gaussian (pixels)", min = "0.3", persist = false,
		description = "Standard deviation of the Gaussian.")
	private double sigma = 1;

	@Parameter(label = "Window of the median (pixels)", choices = { "3", "5", "7" }, persist = false,
		description = "Side of the square window of the median.")
	private String window = "3";

	@Parameter(type = ItemIO.OUTPUT, label = "Smoothed stack")
	private ImagePlus smoothed;

	@Override
	protected void execute(final Progress progress) {
		final EnergyStack result = new SmoothPlanes(StackImages.stack(image).withMask(null), method.equals("median"), sigma,
			Integer.parseInt(window)).run(progress);
		result.notes().forEach(this::note);
		smoothed = StackImages.image(result);
	}
}
