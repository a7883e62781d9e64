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
import java.util.List;

import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.scijava.widget.FileWidget;
import org.xanesj.app.RegisterStacks;
import org.xanesj.imagej.InputKind;
import org.xanesj.imagej.OpenImages;
import org.xanesj.imagej.OutputWindow;
import org.xanesj.imagej.OverlayPicture;
import org.xanesj.imagej.StackImages;
import org.xanesj.imagej.TableFiles;
import org.xanesj.imagej.TableRows;
import org.xanesj.registration.Kernel;
import org.xanesj.registration.SimilaritySearch.Freedom;
import org.xanesj.stack.EnergyStack;
import org.xanesj.task.InputException;
import org.xanesj.task.Progress;

import ij.ImagePlus;
import ij.measure.ResultsTable;

/** Lays the active stack onto the pixels of another one. */
@Plugin(type = Command.class, menuPath = Menus.ROOT + "XANES Register Stacks...", headless = true,
	description = "Finds shift, rotation and scale of the active stack relative to another one of the same field, and " +
		"resamples it onto the pixels of that, so that models of two edges can map. Pixels outside become NaN.",
	attrs = @Attr(name = "no-legacy"))
public class RegisterStacksCommand extends XanesCommand {

	@Parameter(label = "Stack to move", persist = false, description = "A stack with energies, e.g. of the L edge.")
	private ImagePlus image;

	@Parameter(label = "Fixed stack (not moved)", persist = false, attrs = @Attr(name = InputKind.IMAGE_TITLE),
		description = "Title of the open stack whose pixels are wanted, e.g. of the K edge; compared in its selection.")
	private String fixed = "";

	@Parameter(label = "Transform", persist = false, choices = { "similarity", "rigid", "shift" },
		description = "Shift, shift and rotation (rigid), or these and scale (similarity); known pixel sizes are where it begins.")
	private String transform = "similarity";

	@Parameter(label = "Interpolation", persist = false, choices = { "cubic", "linear" },
		description = "Cubic: Catmull-Rom, sharp. Linear: smoother. Both average where the new pixels are larger.")
	private String interpolation = "cubic";

	@Parameter(label = "Save table as", required = false, persist = false, style = FileWidget.SAVE_STYLE,
		description = "CSV file for the table, with all digits; overwritten if it exists.")
	private File csv;

	@Parameter(type = ItemIO.OUTPUT, label = OutputWindow.RESULTS)
	private ResultsTable table;

	@Parameter(type = ItemIO.OUTPUT, label = "Overlay")
	private ImagePlus overlay;

	@Parameter(type = ItemIO.OUTPUT, label = "Registered stack")
	private ImagePlus registered;

	@Override
	protected void execute(final Progress progress) {
		final ImagePlus other = OpenImages.find("The fixed stack", fixed);
		if (other == image) throw new InputException(fixed + " cannot be registered to itself; choose another open stack as 'fixed'.");
		final EnergyStack onto = StackImages.stack(other);
		final RegisterStacks.Result result = new RegisterStacks(StackImages.stack(image), onto, Freedom.parse(transform), Kernel
			.parse(interpolation)).run(progress);
		result.notes().forEach(this::note);
		table = TableRows.table(RegisterStacks.HEADER, List.of(result.row()));
		TableFiles.write(table, csv).forEach(this::note);
		overlay = OverlayPicture.image(fixed + " (magenta) and " + image.getTitle() + " (green)", result.fixedMean(), result
			.movedMean(), onto.width());
		registered = StackImages.image(result.registered());
	}
}
