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

import java.util.ArrayList;
import java.util.List;

import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.xanesj.app.AverageRepeats;
import org.xanesj.imagej.OpenImages;
import org.xanesj.imagej.StackImages;
import org.xanesj.io.StackSlices;
import org.xanesj.stack.EnergyStack;
import org.xanesj.task.Progress;

import ij.ImagePlus;

/** Averages the images of equal energy of one stack, or of several. */
@Plugin(type = Command.class, menuPath = Menus.ROOT + "XANES Average Repeats...", headless = true,
	description = "Averages images of equal energy: slices of the active stack whose labels repeat, and those of other open " +
		"stacks.",
	attrs = @Attr(name = "no-legacy"))
public class AverageRepeatsCommand extends XanesCommand {

	@Parameter(label = "Stack", persist = false, description = "A stack whose slices have energies, which may repeat.")
	private ImagePlus image;

	@Parameter(label = "Other open stacks (A; B)", required = false, persist = false,
		description = "Titles of further open stacks of the same field, with semicolons between them.")
	private String others;

	@Parameter(label = "Tolerance (eV)", min = "0", persist = false, description = "Energies within it are equal.")
	private double tolerance = 0.01;

	@Parameter(label = "Weights", choices = { "equal", "noise" }, persist = false,
		description = "Weights of the images: all equal, or 1 over the variance of their noise.")
	private String weights = "equal";

	@Parameter(type = ItemIO.OUTPUT, label = "Averaged stack")
	private ImagePlus averaged;

	@Override
	protected void execute(final Progress progress) {
		final List<StackSlices> stacks = new ArrayList<>(List.of(StackImages.slices(image)));
		if (others != null && !others.isBlank()) for (final String title : others.split(";"))
			stacks.add(StackImages.slices(OpenImages.find("The key 'others'", title.strip())));
		final EnergyStack result = new AverageRepeats(stacks, tolerance, weights.equals("noise")).run(progress);
		result.notes().forEach(this::note);
		averaged = StackImages.image(result);
	}
}
