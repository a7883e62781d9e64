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
import org.scijava.widget.FileWidget;
import org.xanesj.app.AlignPlanes;
import org.xanesj.app.PlaneShifts;
import org.xanesj.imagej.OutputWindow;
import org.xanesj.imagej.ShiftPlot;
import org.xanesj.imagej.StackImages;
import org.xanesj.imagej.TableRows;
import org.xanesj.registration.FieldFilter;
import org.xanesj.registration.Kernel;
import org.xanesj.task.Progress;

import ij.ImagePlus;
import ij.measure.ResultsTable;

/** Finds and corrects the drift of the planes of a stack. */
@Plugin(type = Command.class, menuPath = Menus.ROOT + "XANES Align Planes...", headless = true,
	description = "Finds how the planes of a stack have drifted, in the selection if there is one, and moves them back. " +
		"Pixels that leave the field become NaN.",
	attrs = @Attr(name = "no-legacy"))
public class AlignPlanesCommand extends XanesCommand {

	@Parameter(label = "Stack", persist = false,
		description = "A stack with energies; planes are compared in the rectangle around its selection.")
	private ImagePlus image;

	@Parameter(label = "Reference", persist = false,
		description = "Compare each plane with: previous, first, last, middle, mean (of all others), or the one at an energy in eV.")
	private String reference = "mean";

	@Parameter(label = "Filter", persist = false, choices = { "edges", "none" },
		description = "Compare edges, which stay where particles invert their contrast, or the values themselves.")
	private String filter = "edges";

	@Parameter(label = "Fractions of pixels", persist = false,
		description = "Off: whole pixels are moved, so that nothing is interpolated and neighbours share no noise.")
	private boolean subpixel = true;

	@Parameter(label = "Interpolation", persist = false, choices = { "cubic", "linear" },
		description = "Cubic: Catmull-Rom, sharp. Linear: smoother, and one row less is lost at the borders.")
	private String interpolation = "cubic";

	@Parameter(label = "Largest shift (pixels, 0: auto)", persist = false, min = "0",
		description = "Between a plane and what it is compared with; 0: a quarter of the shorter side of the region.")
	private double maxshift;

	@Parameter(label = "Table of shifts to apply", required = false, persist = false,
		description = "CSV file with slice, energy, dx, dy: shifts that were edited, or of another stack. Empty: find them.")
	private File shifts;

	@Parameter(label = "Match table by", persist = false, choices = { "slice", "energy" },
		description = "Slice: one row per slice. Energy: interpolated between the energies of the table.")
	private String match = "slice";

	@Parameter(label = "Save table as", required = false, persist = false, style = FileWidget.SAVE_STYLE,
		description = "CSV file with the shift of every slice; overwritten if it exists.")
	private File save;

	@Parameter(type = ItemIO.OUTPUT, label = OutputWindow.RESULTS)
	private ResultsTable table;

	@Parameter(type = ItemIO.OUTPUT, label = "Shifts")
	private ImagePlus plot;

	@Parameter(type = ItemIO.OUTPUT, label = "Aligned stack")
	private ImagePlus aligned;

	@Override
	protected void execute(final Progress progress) {
		final AlignPlanes.Result result = new AlignPlanes(StackImages.stack(image), reference, FieldFilter.parse(filter),
			subpixel, Kernel.parse(interpolation), maxshift, shifts == null ? null : shifts.toPath(), AlignPlanes.isByEnergy(
				match), save == null ? null : save.toPath()).run(progress);
		result.notes().forEach(this::note);
		table = TableRows.table(PlaneShifts.HEADER, result.shifts().values());
		plot = ShiftPlot.image(image.getTitle(), result.shifts());
		aligned = StackImages.image(result.aligned());
	}
}
