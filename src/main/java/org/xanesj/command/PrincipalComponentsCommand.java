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
import org.xanesj.app.ComponentMaps;
import org.xanesj.imagej.MapImages;
import org.xanesj.imagej.OutputWindow;
import org.xanesj.imagej.SpectraPlot;
import org.xanesj.imagej.TableFiles;
import org.xanesj.imagej.TableRows;
import org.xanesj.task.Progress;

import ij.ImagePlus;
import ij.measure.ResultsTable;

/** Takes the spectra of a stack apart into principal components. */
@Plugin(type = Command.class, menuPath = Menus.ROOT + "XANES Principal Components...", headless = true,
	description = "Principal components of the spectra of all pixels: maps of the scores, spectra, and a table of variances " +
		"that tells how many are above the noise.",
	attrs = @Attr(name = "no-legacy"))
public class PrincipalComponentsCommand extends PixelSpectraCommand {

	@Parameter(label = "Number of components (0: auto)", persist = false, min = "0",
		description = "How many are mapped; 0: those above the noise, at most 10.")
	private int components;

	@Parameter(label = "Save table as", required = false, persist = false, style = FileWidget.SAVE_STYLE,
		description = "CSV file for the table, with all digits; overwritten if it exists.")
	private File csv;

	@Parameter(type = ItemIO.OUTPUT, label = OutputWindow.RESULTS)
	private ResultsTable table;

	@Parameter(type = ItemIO.OUTPUT, label = "Component spectra")
	private ImagePlus plot;

	@Parameter(type = ItemIO.OUTPUT, label = "Component maps")
	private ImagePlus maps;

	@Override
	protected void execute(final Progress progress) {
		final ComponentMaps.Result result = new ComponentMaps(stack(), edge(), recipe(), components, minimumStep())
			.run(progress);
		result.notes().forEach(this::note);
		table = TableRows.table(ComponentMaps.HEADER, result.rows());
		TableFiles.write(table, csv).forEach(this::note);
		plot = SpectraPlot.image(SpectraPlot.components(imageTitle(), result), result.maps().history());
		maps = MapImages.image(result.maps());
	}
}
