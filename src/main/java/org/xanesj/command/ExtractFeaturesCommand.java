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
import org.xanesj.app.ExtractFeatures;
import org.xanesj.imagej.InputKind;
import org.xanesj.imagej.OutputWindow;
import org.xanesj.imagej.TableRows;
import org.xanesj.task.Progress;

import ij.measure.ResultsTable;

/** Extracts the features of spectra into a table. */
@Plugin(type = Command.class, menuPath = Menus.ROOT + "XANES Extract Features...", headless = true,
	description = "Extracts features from spectra: one row per spectrum. A spectrum that cannot be read becomes a row with a message.",
	attrs = @Attr(name = "no-legacy"))
public class ExtractFeaturesCommand extends XanesCommand {

	@Parameter(label = "Spectra", persist = false, style = FileWidget.FILE_AND_DIRECTORY_STYLE,
		description = "A spectrum file, a folder of them, or a sample table (CSV with columns sample, element, K or L23).")
	private File spectra;

	@Parameter(label = "Edge", persist = false,
		description = "Element and shell, e.g. Fe K or Ni L23; auto: from each file's metadata, else from its energies.")
	private String edge = "auto";

	@Parameter(label = "Signal", persist = false,
		description = "How to get mu from the columns: auto, or an expression such as FY_c/Io, ln(i0/itrans) or $3/$2.")
	private String signal = "auto";

	@Parameter(label = "Recipe", persist = false, attrs = @Attr(name = InputKind.NAME_OR_FILE),
		description = "How to normalise, and which features: larch, athena, fixed, none, or a recipe file (JSON).")
	private String recipe = "fixed";

	@Parameter(label = "Save table as", required = false, persist = false, style = FileWidget.SAVE_STYLE,
		description = "CSV file with one row per spectrum; overwritten if it exists.")
	private File csv;

	@Parameter(type = ItemIO.OUTPUT, label = OutputWindow.RESULTS)
	private ResultsTable table;

	@Override
	protected void execute(final Progress progress) {
		final ExtractFeatures.Result result = new ExtractFeatures(spectra.toPath(), edge, signal, recipe, csv == null ? null
			: csv.toPath()).run(progress);
		result.notes().forEach(this::note);
		table = TableRows.table(result.table().header(), result.table().values());
	}
}
