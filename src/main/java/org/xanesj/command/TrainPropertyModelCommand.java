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
import org.xanesj.app.TrainPropertyModel;
import org.xanesj.app.TrainPropertyModel.Edges;
import org.xanesj.imagej.InputKind;
import org.xanesj.imagej.ReportFolder;
import org.xanesj.imagej.TrainingPictures;
import org.xanesj.model.TrainingSettings;
import org.xanesj.task.Progress;

import ij.ImagePlus;

/** Trains a model of a property on spectra of samples. */
@Plugin(type = Command.class, menuPath = Menus.ROOT + "XANES Train Property Model...", headless = true,
	description = "Trains a linear model of a property on spectra with known values, checks it as published and nested, " +
		"and writes the model and a report.",
	attrs = @Attr(name = "no-legacy"))
public class TrainPropertyModelCommand extends XanesCommand {

	@Parameter(label = "Sample table", persist = false,
		description = "CSV with the columns sample, element, K or L23 (spectrum files), and numeric targets.")
	private File table;

	@Parameter(label = "Target column", persist = false, description = "Numeric column of the sample table.")
	private String target;

	@Parameter(label = "Edges", persist = false, choices = { "auto", "K", "L23", "both" },
		description = "Which spectra to use; auto: all that every sample has.")
	private String edges = "auto";

	@Parameter(label = "Recipe", persist = false, attrs = @Attr(name = InputKind.NAME_OR_FILE),
		description = "How to normalise, and which features: larch, athena, fixed, none, or a recipe file (JSON).")
	private String recipe = "fixed";

	@Parameter(label = "Largest correlation of features", persist = false, min = "0", max = "1",
		description = "Of two features with a larger |r| the one that says less about the target is dropped.")
	private double correlation = 0.85;

	@Parameter(label = "Number of features", persist = false, min = "1", description = "Features in the model, best first.")
	private int top = 8;

	@Parameter(label = "Group column", required = false, persist = false,
		description = "Column of the sample table; each group is also left out as a whole.")
	private String group = "";

	@Parameter(label = "Permutations", persist = false, min = "0",
		description = "Random permutations of the target for the p-value of the whole procedure; 0: none.")
	private int permutations = 199;

	@Parameter(label = "Seed", persist = false, description = "Of the random numbers; the same seed gives the same result.")
	private long seed = 1;

	@Parameter(label = "Save model as", persist = false, style = FileWidget.SAVE_STYLE,
		description = "Model file (JSON); overwritten if it exists.")
	private File model;

	@Parameter(label = "Report folder", required = false, persist = false, style = FileWidget.DIRECTORY_STYLE,
		attrs = @Attr(name = InputKind.NEW_FOLDER), description = "For report.md and its pictures; made if it does not exist.")
	private File report;

	@Parameter(type = ItemIO.OUTPUT, label = "Report")
	private List<ImagePlus> plots;

	@Override
	protected void execute(final Progress progress) {
		final TrainPropertyModel.Result result = new TrainPropertyModel(table.toPath(), target, Edges.of(edges), recipe, group,
			TrainingSettings.of(correlation, top, permutations, seed), model.toPath()).run(progress);
		result.notes().forEach(this::note);
		if (report != null) ReportFolder.write(result.trained(), report.toPath()).forEach(this::note);
		plots = TrainingPictures.forWindows(result.trained());
	}
}
