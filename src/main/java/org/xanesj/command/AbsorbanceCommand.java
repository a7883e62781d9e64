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
import org.xanesj.app.Absorbance;
import org.xanesj.app.CountRegion;
import org.xanesj.app.CountSource;
import org.xanesj.app.CountSpectrum;
import org.xanesj.imagej.CountSources;
import org.xanesj.imagej.InputKind;
import org.xanesj.imagej.StackImages;
import org.xanesj.stack.EnergyStack;
import org.xanesj.task.InputException;
import org.xanesj.task.Progress;

import ij.ImagePlus;

/** Turns a stack of transmitted counts into absorbance. */
@Plugin(type = Command.class, menuPath = Menus.ROOT + "XANES Absorbance...", headless = true,
	description = "Absorbance -ln((I - D) / (I0 - D)) of a stack of transmitted counts I. Give I0 in one of three ways: " +
		"flat, spectrum or region. Pixels without a logarithm become NaN.",
	attrs = @Attr(name = "no-legacy"))
public class AbsorbanceCommand extends XanesCommand {

	@Parameter(label = "Stack", persist = false, description = "A stack of counts with energies.")
	private ImagePlus image;

	@Parameter(label = "I0: flat image, stack or number", required = false, persist = false,
		attrs = @Attr(name = InputKind.NAME_OR_FILE),
		description = "Counts without sample: title of an open image or stack, a file of images, or a number.")
	private String flat;

	@Parameter(label = "I0: spectrum", required = false, persist = false,
		description = "Counts without sample: text file of energies and counts, interpolated to the energies of the stack.")
	private File spectrum;

	@Parameter(label = "Column of the spectrum", persist = false,
		description = "Column of the counts in that file, e.g. i0 or $3; auto: the second of two.")
	private String signal = "auto";

	@Parameter(label = "I0: selected region", required = false, persist = false,
		description = "Counts without sample: mean of the selection at each energy.")
	private boolean region;

	@Parameter(label = "Dark: image, stack or number", persist = false, attrs = @Attr(name = InputKind.NAME_OR_FILE),
		description = "Counts without light: title of an open image or stack, a file of images, or a number.")
	private String dark = "0";

	@Parameter(label = "Saturated from (counts, 0: auto)", min = "0", persist = false,
		description = "Counts from which a pixel is saturated; 0: the end of the range of 8- and 16-bit images.")
	private double saturation;

	@Parameter(type = ItemIO.OUTPUT, label = "Absorbance")
	private ImagePlus absorbance;

	@Override
	protected void execute(final Progress progress) {
		final EnergyStack counts = StackImages.stack(image);
		final EnergyStack result = new Absorbance(counts, incident(progress), CountSources.find(CountSources.Role.DARK, dark, progress),
			saturation == 0 ? Double.NaN : saturation).run(progress);
		result.notes().forEach(this::note);
		absorbance = StackImages.image(result);
	}

	private CountSource incident(final Progress progress) {
		final boolean byFlat = flat != null && !flat.isEmpty();
		if ((byFlat ? 1 : 0) + (spectrum != null ? 1 : 0) + (region ? 1 : 0) != 1) throw new InputException(
			"The counts without sample must be given in exactly one of three ways: flat, spectrum or region.");
		if (byFlat) return CountSources.find(CountSources.Role.FLAT, flat, progress);
		return region ? new CountRegion() : new CountSpectrum(spectrum.toPath(), signal);
	}
}
