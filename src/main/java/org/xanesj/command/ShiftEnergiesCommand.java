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
import java.nio.file.Path;

import org.scijava.command.Command;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.xanesj.app.ShiftEnergies;
import org.xanesj.imagej.StackImages;
import org.xanesj.stack.EnergyStack;
import org.xanesj.task.InputException;
import org.xanesj.task.Progress;

import ij.ImagePlus;

/** Moves the energies of the active stack by an offset that is given or found. */
@Plugin(type = Command.class, menuPath = Menus.ROOT + "XANES Shift Energies...", headless = true,
	description = "Moves the energies of the active stack: by an offset, or so that a reference spectrum (a file, or the " +
		"selected region) fits a tabulated edge or a standard. The negative offset undoes it.",
	attrs = @Attr(name = "no-legacy"))
public class ShiftEnergiesCommand extends XanesCommand {

	@Parameter(label = "Stack", persist = false, description = "A stack with energies.")
	private ImagePlus image;

	@Parameter(label = "Offset (eV, 0: find)", persist = false,
		description = "Added to all energies; 0: find it from a reference.")
	private double offset;

	@Parameter(label = "Reference: spectrum", required = false, persist = false,
		description = "Spectrum of a foil that was measured with the stack.")
	private File reference;

	@Parameter(label = "Column of the reference", persist = false,
		description = "Column or expression of its absorption, e.g. ln(it/iref); auto: from its labels.")
	private String signal = "auto";

	@Parameter(label = "Reference: selected region", required = false, persist = false,
		description = "The mean spectrum of the selection is the reference.")
	private boolean region;

	@Parameter(label = "Edge of the reference", required = false, persist = false,
		description = "Element and shell, e.g. Fe K: the steepest rise gets the tabulated energy.")
	private String edge;

	@Parameter(label = "Standard spectrum", required = false, persist = false,
		description = "Spectrum of the same substance with true energies, to whose derivative that of the reference is fitted.")
	private File standard;

	@Parameter(label = "Smoothing of derivatives (eV)", min = "0.01", persist = false,
		description = "Half width of the local cubics from which the derivatives come.")
	private double smoothing = 1;

	@Parameter(label = "Half window of the fit (eV)", min = "1", persist = false,
		description = "Energies so far from the steepest rise of the standard take part in the fit.")
	private double window = 20;

	@Parameter(label = "Largest offset (eV)", min = "0.1", persist = false, description = "Greatest size of an offset to look for.")
	private double largest = 10;

	@Override
	protected void execute(final Progress progress) {
		if ((offset != 0 ? 1 : 0) + (reference != null ? 1 : 0) + (region ? 1 : 0) != 1) throw new InputException(
			"The offset must be given in exactly one of three ways: offset, reference or region.");
		final EnergyStack stack = StackImages.stack(image);
		final ShiftEnergies.Result result = new ShiftEnergies(stack, offset != 0 ? offset : Double.NaN, path(reference), signal,
			edge, path(standard), smoothing, window, largest).run(progress);
		result.notes().forEach(this::note);
		StackImages.attach(image, result.energies(), result.history());
	}

	private static Path path(final File file) {
		return file == null ? null : file.toPath();
	}
}
