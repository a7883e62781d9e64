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
import org.xanesj.app.SimulateSamples;
import org.xanesj.imagej.InputKind;
import org.xanesj.simulation.HalideSamples;
import org.xanesj.task.Progress;

/** Writes simulated samples to try everything with. */
@Plugin(type = Command.class, menuPath = Menus.ROOT + "XANES Simulate Samples...", headless = true,
	description = "Writes simulated (not measured) spectra of 21 halides with a sample table, and a field of particles as stacks.",
	attrs = @Attr(name = "no-legacy"))
public class SimulateSamplesCommand extends XanesCommand {

	@Parameter(label = "Folder", persist = false, style = FileWidget.DIRECTORY_STYLE,
		attrs = @Attr(name = InputKind.NEW_FOLDER), description = "Where the files go; made if it does not exist.")
	private File folder;

	@Parameter(label = "Size of the field (pixels)", persist = false, min = "16", max = "4096",
		description = "Width and height of the stacks.")
	private int size = 128;

	@Parameter(label = "Noise (edge steps)", persist = false, min = "0", max = "1",
		description = "Standard deviation of the noise relative to the edge step.")
	private double noise = 0.002;

	@Parameter(label = "Seed", persist = false, description = "Of the random numbers; the default gives the reference spectra.")
	private long seed = HalideSamples.DEFAULT_SEED;

	@Override
	protected void execute(final Progress progress) {
		final SimulateSamples.Result result = new SimulateSamples(folder.toPath(), size, noise, seed).run(progress);
		result.notes().forEach(this::note);
	}
}
