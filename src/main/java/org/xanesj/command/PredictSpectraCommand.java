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
import org.xanesj.app.PredictSpectra;
import org.xanesj.imagej.OutputWindow;
import org.xanesj.imagej.TableRows;
import org.xanesj.task.Progress;

import ij.measure.ResultsTable;

/** Predicts the property of spectra with a trained model. */
@Plugin(type = Command.class, menuPath = Menus.ROOT + "XANES Predict Spectra...", headless = true,
	description = "Predicts the property of spectra: value, half width of the 90 % interval, leverage and status.",
	attrs = @Attr(name = "no-legacy"))
public class PredictSpectraCommand extends XanesCommand {

	@Parameter(label = "Model", persist = false, description = "Model file (JSON) of XANES Train Property Model.")
	private File model;

	@Parameter(label = "Spectra", persist = false, style = FileWidget.FILE_AND_DIRECTORY_STYLE,
		description = "A file, a folder or a sample table; a model of two edges needs a sample table.")
	private File spectra;

	@Parameter(label = "Save table as", required = false, persist = false, style = FileWidget.SAVE_STYLE,
		description = "CSV file with one row per spectrum; overwritten if it exists.")
	private File csv;

	@Parameter(type = ItemIO.OUTPUT, label = OutputWindow.RESULTS)
	private ResultsTable table;

	@Override
	protected void execute(final Progress progress) {
		final PredictSpectra.Result result = new PredictSpectra(model.toPath(), spectra.toPath(), csv == null ? null : csv
			.toPath()).run(progress);
		result.notes().forEach(this::note);
		table = TableRows.table(PredictSpectra.HEADER, result.values());
	}
}
