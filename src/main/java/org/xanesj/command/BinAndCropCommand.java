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
import org.xanesj.app.BinAndCrop;
import org.xanesj.imagej.StackImages;
import org.xanesj.stack.EnergyStack;
import org.xanesj.task.Progress;

import ij.ImagePlus;

/** Bins a stack in the plane and crops it to its selection and to a range of energies. */
@Plugin(type = Command.class, menuPath = Menus.ROOT + "XANES Bin and Crop...", headless = true,
	description = "Makes one pixel of each block of pixels, and cuts to the selection and to a range of energies. Size and " +
		"origin of the pixels follow.",
	attrs = @Attr(name = "no-legacy"))
public class BinAndCropCommand extends XanesCommand {

	@Parameter(label = "Stack", persist = false, description = "A stack with energies.")
	private ImagePlus image;

	@Parameter(label = "Side of a block (pixels)", min = "1", persist = false,
		description = "Pixels on each side of a block; 1: no binning.")
	private int bin = 1;

	@Parameter(label = "Block value", choices = { "mean", "sum" }, persist = false,
		description = "Value of a block: mean of the pixels that have a value, or the sum, NaN if one has none.")
	private String method = "mean";

	@Parameter(label = "Crop to the selection", required = false, persist = false,
		description = "Keep the rectangle around the selection only.")
	private boolean crop;

	@Parameter(label = "Lowest energy (eV, 0: first)", min = "0", persist = false,
		description = "Energies below are left out; 0: from the first one.")
	private double from;

	@Parameter(label = "Highest energy (eV, 0: last)", min = "0", persist = false,
		description = "Energies above are left out; 0: to the last one.")
	private double to;

	@Parameter(type = ItemIO.OUTPUT, label = "Binned stack")
	private ImagePlus binned;

	@Override
	protected void execute(final Progress progress) {
		final EnergyStack result = new BinAndCrop(StackImages.stack(image), bin, method.equals("sum"), crop, from, to).run(
			progress);
		result.notes().forEach(this::note);
		binned = StackImages.image(result);
	}
}
