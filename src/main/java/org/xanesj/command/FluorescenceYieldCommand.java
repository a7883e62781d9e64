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
import org.xanesj.app.CountSource;
import org.xanesj.app.CountSpectrum;
import org.xanesj.app.FluorescenceYield;
import org.xanesj.imagej.CountSources;
import org.xanesj.imagej.InputKind;
import org.xanesj.imagej.StackImages;
import org.xanesj.stack.EnergyStack;
import org.xanesj.task.InputException;
import org.xanesj.task.Progress;

import ij.ImagePlus;

/** Turns a stack of fluorescence counts into fluorescence yield. */
@Plugin(type = Command.class, menuPath = Menus.ROOT + "XANES Fluorescence Yield...", headless = true,
	description = "Divides a stack of fluorescence counts by the incident counts I0, given as incident or spectrum, after a " +
		"correction for dead time if that is given.",
	attrs = @Attr(name = "no-legacy"))
public class FluorescenceYieldCommand extends XanesCommand {

	@Parameter(label = "Stack", persist = false, description = "A stack of fluorescence counts with energies.")
	private ImagePlus image;

	@Parameter(label = "I0: image, stack or number", required = false, persist = false,
		attrs = @Attr(name = InputKind.NAME_OR_FILE),
		description = "Incident counts: title of an open image or stack, a file of images, or a number.")
	private String incident;

	@Parameter(label = "I0: spectrum", required = false, persist = false,
		description = "Incident counts: text file of energies and counts, interpolated to the energies of the stack.")
	private File spectrum;

	@Parameter(label = "Column of the spectrum", persist = false,
		description = "Column of the counts in that file, e.g. i0 or $3; auto: the second of two.")
	private String signal = "auto";

	@Parameter(label = "Dead time (s, 0: none)", min = "0", persist = false,
		description = "Time after each count in which the detector sees no other; 0: no correction.")
	private double deadtime;

	@Parameter(label = "Dwell time per pixel (s)", min = "0", persist = false,
		description = "Time of measurement of a pixel; needed with a dead time.")
	private double dwell;

	@Parameter(type = ItemIO.OUTPUT, label = "Fluorescence yield")
	private ImagePlus yield;

	@Override
	protected void execute(final Progress progress) {
		final boolean byImage = incident != null && !incident.isEmpty();
		if (byImage == (spectrum != null)) throw new InputException(
			"The incident counts must be given in exactly one of two ways: incident or spectrum.");
		final CountSource counts = byImage ? CountSources.find(CountSources.Role.INCIDENT, incident, progress) : new CountSpectrum(spectrum
			.toPath(), signal);
		final EnergyStack result = new FluorescenceYield(StackImages.stack(image), counts, deadtime, dwell).run(progress);
		result.notes().forEach(this::note);
		yield = StackImages.image(result);
	}
}
