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
import org.xanesj.app.RegionSpectra;
import org.xanesj.imagej.InputKind;
import org.xanesj.imagej.OutputWindow;
import org.xanesj.imagej.RegionRois;
import org.xanesj.imagej.SpectraPlot;
import org.xanesj.imagej.StackImages;
import org.xanesj.imagej.TableFiles;
import org.xanesj.imagej.TableRows;
import org.xanesj.task.Progress;

import ij.ImagePlus;
import ij.measure.ResultsTable;

/** Mean spectra of regions with standard errors. */
@Plugin(type = Command.class, menuPath = Menus.ROOT + "XANES Region Spectra...", headless = true,
	description = "Mean spectra, with standard errors, of the regions in the ROI Manager, else the overlay, else the " +
		"selection, else of the whole image.",
	attrs = @Attr(name = "no-legacy"))
public class RegionSpectraCommand extends XanesCommand {

	@Parameter(label = "Stack", persist = false, description = "A stack with energies.")
	private ImagePlus image;

	@Parameter(label = "Mask", required = false, persist = false, attrs = @Attr(name = InputKind.IMAGE_TITLE),
		description = "Title of an open mask image; pixels where it is 0 are left out of every region.")
	private String mask = "";

	@Parameter(label = "Folder for XDI files", required = false, persist = false, style = FileWidget.DIRECTORY_STYLE,
		attrs = @Attr(name = InputKind.NEW_FOLDER),
		description = "One file per region is written here; empty: no files.")
	private File folder;

	@Parameter(label = "Edge", persist = false,
		description = "For the files: element and shell, e.g. Fe K or Ni L23; auto: from the energies of the stack.")
	private String edge = "auto";

	@Parameter(label = "Crystal spacing d (Angstrom, 0: unknown)", persist = false, min = "0",
		description = "For the files: d-spacing of the monochromator's crystal; 0: not known, the field is left out.")
	private double spacing;

	@Parameter(label = "Save table as", required = false, persist = false, style = FileWidget.SAVE_STYLE,
		description = "CSV file for the table, with all digits; overwritten if it exists.")
	private File csv;

	@Parameter(type = ItemIO.OUTPUT, label = OutputWindow.RESULTS)
	private ResultsTable table;

	@Parameter(type = ItemIO.OUTPUT, label = "Region spectra")
	private ImagePlus plot;

	@Override
	protected void execute(final Progress progress) {
		final RegionRois rois = RegionRois.of(image);
		final RegionSpectra.Result result = new RegionSpectra(StackImages.masked(StackImages.stack(image).withMask(null), mask),
			rois.regions(), edge, spacing, folder == null ? null : folder.toPath()).run(progress);
		note("Regions are those of " + rois.source() + ".");
		result.notes().forEach(this::note);
		table = TableRows.table(result.header(), result.rows());
		TableFiles.write(table, csv).forEach(this::note);
		plot = SpectraPlot.image(SpectraPlot.regions(result), result.history());
	}
}
