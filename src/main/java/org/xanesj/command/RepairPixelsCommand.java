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
import org.xanesj.app.RepairPixels;
import org.xanesj.imagej.MapImages;
import org.xanesj.imagej.StackImages;
import org.xanesj.task.Progress;

import ij.ImagePlus;

/** Replaces the dead and hot pixels of a stack. */
@Plugin(type = Command.class, menuPath = Menus.ROOT + "XANES Repair Pixels...", headless = true,
	description = "Replaces pixels that are dead, hot, stuck or empty in most planes; a map shows which. Best used on raw " +
		"counts.",
	attrs = @Attr(name = "no-legacy"))
public class RepairPixelsCommand extends XanesCommand {

	@Parameter(label = "Stack", persist = false, description = "A stack with energies.")
	private ImagePlus image;

	@Parameter(label = "Threshold (standard deviations)", min = "1", persist = false,
		description = "A pixel is wrong if it differs by more from the median of its neighbours, in more than half of the planes.")
	private double threshold = 6;

	@Parameter(label = "Replace by", choices = { "median", "NaN" }, persist = false,
		description = "Replacement: median of the live neighbours, or NaN.")
	private String replace = "median";

	@Parameter(type = ItemIO.OUTPUT, label = "Defects")
	private ImagePlus defects;

	@Parameter(type = ItemIO.OUTPUT, label = "Repaired stack")
	private ImagePlus repaired;

	@Override
	protected void execute(final Progress progress) {
		final RepairPixels.Result result = new RepairPixels(StackImages.stack(image).withMask(null), threshold, replace.equals(
			"median")).run(progress);
		result.stack().notes().forEach(this::note);
		defects = MapImages.image(result.defects());
		repaired = StackImages.image(result.stack());
	}
}
