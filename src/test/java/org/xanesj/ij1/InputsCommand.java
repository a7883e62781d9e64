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
package org.xanesj.ij1;

import java.io.File;

import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.scijava.widget.FileWidget;
import org.xanesj.imagej.InputKind;
import org.xanesj.command.Menus;
import org.xanesj.command.XanesCommand;
import org.xanesj.task.CancelledException;
import org.xanesj.task.InputException;
import org.xanesj.task.Progress;

import ij.ImagePlus;
import ij.measure.ResultsTable;

/** A command with every kind of input; it says in a table what it was given. */
@Plugin(type = Command.class, menuPath = Menus.ROOT + "Test>XANES Test Inputs...", headless = true,
	description = "Shows what it was given. This sentence is long enough to need a second line in the dialog of a " +
		"command, as those of real commands are.",
	attrs = @Attr(name = "no-legacy"))
public class InputsCommand extends XanesCommand {

	@Parameter(persist = false, label = "Model file", description = "An existing file.")
	private File model;

	@Parameter(persist = false, label = "Edge", description = "Element and shell, e.g. Fe K.")
	private String edge = "auto";

	@Parameter(persist = false, label = "Recipe", description = "A name, or a recipe file.",
		attrs = @Attr(name = InputKind.NAME_OR_FILE))
	private String recipe = "fixed";

	@Parameter(persist = false, label = "Second stack", description = "Title of the stack of the other edge.",
		required = false, attrs = @Attr(name = InputKind.IMAGE_TITLE))
	private String second = "";

	@Parameter(persist = false, label = "Unit of the energies", description = "eV, keV, or seen from the numbers.",
		choices = { "auto", "eV", "keV" })
	private String unit = "auto";

	@Parameter(persist = false, label = "Smallest edge step", description = "Pixels below it are skipped.", min = "0",
		max = "1000")
	private double minstep = 0.05;

	@Parameter(persist = false, label = "Number of features", description = "At most this many.", min = "1")
	private int top = 8;

	@Parameter(persist = false, label = "Maps of standard deviations", description = "One more slice for each feature.")
	private boolean sigma;

	@Parameter(persist = false, label = "Table (CSV)", description = "Written; overwritten if it exists.", required = false,
		style = FileWidget.SAVE_STYLE)
	private File csv;

	@Parameter(persist = false, label = "Report folder", description = "Made if it does not exist.", required = false,
		style = FileWidget.DIRECTORY_STYLE, attrs = @Attr(name = InputKind.NEW_FOLDER))
	private File report;

	@Parameter(persist = false, label = "Spectra", description = "A file or a folder.", required = false,
		style = FileWidget.FILE_AND_DIRECTORY_STYLE)
	private File data;

	@Parameter(persist = false, label = "What to do", description = "Fails on purpose.",
		choices = { "show", "refuse", "fail", "cancel" }, required = false)
	private String what = "show";

	@Parameter(type = ItemIO.OUTPUT, label = "Results")
	private ResultsTable table;

	@Override
	protected void execute(final Progress progress) {
		progress.report(0.5, "Testing");
		if (what.equals("refuse")) throw new InputException("fe.dat, line 7: 'abc' is not a number; correct it.");
		if (what.equals("fail")) throw new IllegalStateException("a bug on purpose");
		if (what.equals("cancel")) throw new CancelledException();
		table = new ResultsTable();
		table.incrementCounter();
		table.addValue("model", String.valueOf(model));
		table.addValue("edge", edge);
		table.addValue("recipe", recipe);
		table.addValue("second", "'" + second + "'");
		table.addValue("unit", unit);
		table.addValue("minstep", String.valueOf(minstep));
		table.addValue("top", String.valueOf(top));
		table.addValue("sigma", String.valueOf(sigma));
		table.addValue("csv", String.valueOf(csv));
		table.addValue("report", String.valueOf(report));
		table.addValue("data", String.valueOf(data));
	}
}
