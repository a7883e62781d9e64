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
import org.xanesj.app.DespikeStack;
import org.xanesj.imagej.MapImages;
import org.xanesj.imagej.StackImages;
import org.xanesj.task.Progress;

import ij.ImagePlus;

/** Replaces spikes that stand in one plane of a stack. */
@Plugin(type = Command.class, menuPath = Menus.ROOT + "XANES Despike Stack...", headless = true,
	description = "Replaces values that are far from their neighbours in one plane only, such as cosmic rays; a map counts " +
		"them.",
	attrs = @Attr(name = "no-legacy"))
public class DespikeStackCommand extends XanesCommand {

	@Parameter(label = "Stack", persist = false, description = "A stack of at least 3 energies.")
	private ImagePlus image;

	@Parameter(label = "Threshold (standard deviations)", min = "1", persist = false,
		description = "A value is a spike if it differs by more from its neighbours in the plane, and from how it does at the " +
			"energies before and after.")
	private double threshold = 6;

	@Parameter(label = "Replace by", choices = { "estimate", "NaN" }, persist = false,
		description = "Replacement: an estimate from neighbours in the plane and in energy, or NaN.")
	private String replace = "estimate";

	@Parameter(type = ItemIO.OUTPUT, label = "Spikes")
	private ImagePlus spikes;

	@Parameter(type = ItemIO.OUTPUT, label = "Despiked stack")
	private ImagePlus despiked;

	@Override
	protected void execute(final Progress progress) {
		final DespikeStack.Result result = new DespikeStack(StackImages.stack(image).withMask(null), threshold, replace.equals(
			"estimate")).run(progress);
		result.stack().notes().forEach(this::note);
		spikes = MapImages.image(result.spikes());
		despiked = StackImages.image(result.stack());
	}
}
