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
import org.xanesj.app.SetEnergies;
import org.xanesj.imagej.StackImages;
import org.xanesj.io.StackEnergies;
import org.xanesj.spectrum.EnergyUnit;
import org.xanesj.task.Progress;

import ij.ImagePlus;

/** Attaches energies to the active stack. */
@Plugin(type = Command.class, menuPath = Menus.ROOT + "XANES Set Energies...", headless = true,
	description = "Attaches energies to the active stack: as label of every slice and as properties.",
	attrs = @Attr(name = "no-legacy"))
public class SetEnergiesCommand extends XanesCommand {

	@Parameter(label = "Stack", persist = false, description = "A grey-value stack, one slice per energy.")
	private ImagePlus image;

	@Parameter(label = "Energies", required = false, persist = false,
		description = "Text file with one energy per slice; leave empty to take them from slice labels, properties or names.")
	private File energies;

	@Parameter(label = "Unit of energies", choices = { "auto", "eV", "keV" }, persist = false,
		description = "Unit of numbers that have none beside them; auto: keV if all are below 100.")
	private String unit = "auto";

	@Override
	protected void execute(final Progress progress) {
		final StackEnergies found = new SetEnergies(StackImages.slices(image), energies == null ? null : energies.toPath(),
			EnergyUnit.parse(unit)).run(progress);
		found.notes().forEach(this::note);
		StackImages.attach(image, found);
	}
}
