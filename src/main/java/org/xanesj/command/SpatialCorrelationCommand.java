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
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.scijava.widget.FileWidget;
import org.xanesj.app.SpatialCorrelation;
import org.xanesj.imagej.InputKind;
import org.xanesj.imagej.MapInput;
import org.xanesj.imagej.SpatialOutputs;
import org.xanesj.imagej.SpatialTables;
import org.xanesj.imagej.TableFiles;
import org.xanesj.stack.MapSet;
import org.xanesj.task.Progress;

import ij.ImagePlus;
import ij.measure.ResultsTable;

/** Says how the values of maps are arranged in space. */
@Plugin(type = Command.class, menuPath = Menus.ROOT + "XANES Spatial Correlation...", headless = true,
	description = "Correlation of maps with themselves and each other by distance: lengths, clusters, and p-values that know of smoothness.",
	attrs = @Attr(name = "no-legacy"))
public class SpatialCorrelationCommand extends XanesCommand {

	@Parameter(label = "Maps", persist = false, description = "Maps, one per slice; the selection is honoured.")
	private ImagePlus image;

	@Parameter(label = "Which maps (A, B; empty: all)", required = false, persist = false,
		description = "Labels of slices, separated by commas; empty: all that are maps of values.")
	private String names = "";

	@Parameter(label = "Greatest lag (pixels, 0: auto)", persist = false, min = "0",
		description = "Of curves and correlation maps; 0: a quarter of the shorter side, at most 256.")
	private int maxlag;

	@Parameter(label = "Use .measured slices of regularised maps", required = false, persist = false,
		description = "Of regularised maps use the slices .measured: a prior makes neighbours alike.")
	private boolean measured = true;

	@Parameter(label = "Correct for noise", required = false, persist = false,
		description = "Curves without noise: C(r) var / (var - mean sigma^2), from the slices with the standard errors.")
	private boolean noise = true;

	@Parameter(label = "Seed", persist = false, description = "Of the random numbers; the same seed gives the same result.")
	private long seed = 1;

	@Parameter(label = "Folder for tables", required = false, persist = false, style = FileWidget.DIRECTORY_STYLE,
		attrs = @Attr(name = InputKind.NEW_FOLDER), description = "For statistics.csv and correlations.csv, with all digits; made if it does not exist.")
	private File tables;

	@Parameter(type = ItemIO.OUTPUT, label = "Spatial statistics")
	private ResultsTable single;

	@Parameter(type = ItemIO.OUTPUT, label = "Correlation of maps")
	private ResultsTable pairs;

	@Parameter(type = ItemIO.OUTPUT, label = "Spatial correlation")
	private List<ImagePlus> pictures;

	@Override
	protected void execute(final Progress progress) {
		final MapSet maps = MapInput.maps(image);
		final List<String> wanted = names.isBlank() ? List.of() : Arrays.stream(names.split(",")).map(String::strip).toList();
		final SpatialCorrelation.Result result = new SpatialCorrelation(maps, wanted, measured, maxlag, noise, seed).run(progress);
		result.notes().forEach(this::note);
		single = SpatialTables.single(result);
		pairs = SpatialTables.pairs(result);
		TableFiles.write(Map.of("statistics.csv", single, "correlations.csv", pairs), tables).forEach(this::note);
		pictures = SpatialOutputs.images(maps, result, image);
	}
}
