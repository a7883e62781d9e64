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
import java.util.Map;

import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.scijava.widget.FileWidget;
import org.xanesj.app.RegulariseMaps;
import org.xanesj.imagej.FieldTables;
import org.xanesj.imagej.InputKind;
import org.xanesj.imagej.MapImages;
import org.xanesj.imagej.MapInput;
import org.xanesj.imagej.OpenImages;
import org.xanesj.imagej.OutputWindow;
import org.xanesj.imagej.TableFiles;
import org.xanesj.task.Progress;

import ij.ImagePlus;
import ij.measure.ResultsTable;

/** Regularises maps with a Markov random field. */
@Plugin(type = Command.class, menuPath = Menus.ROOT + "XANES Regularise Maps...", headless = true,
	description = "Separates maps into structure and noise with a Markov random field: slices value, sigma (posterior) and " +
		"residual for each map, then label, label.probability, border and status.",
	attrs = @Attr(name = "no-legacy"))
public class RegulariseMapsCommand extends XanesCommand {

	@Parameter(label = "Maps", persist = false,
		description = "Maps with their standard errors, as XANES Feature Maps and XANES Predict Property Map make them.")
	private ImagePlus image;

	@Parameter(label = "Standard errors", required = false, persist = false, attrs = @Attr(name = InputKind.IMAGE_TITLE),
		description = "Title of an open image of the standard errors, for maps without; none: estimated from each map.")
	private String sigma = "";

	@Parameter(label = "Prior", persist = false, choices = { "auto", "gauss", "tv", "welsch", "potts", "meso", "guided" },
		description = "Gauss: smooth; tv, welsch: with edges; potts, meso: structures; guided: meso with other maps; auto: by held-out pixels.")
	private String prior = "auto";

	@Parameter(label = "Structures", persist = false,
		description = "Number of meso-structures, 1 to 20; auto: estimated, up to 6.")
	private String structures = "auto";

	@Parameter(label = "Strength", persist = false,
		description = "Strength of the prior in units of the noise, a positive number (beta for potts); auto: estimated.")
	private String strength = "auto";

	@Parameter(label = "Neighbours", persist = false, choices = { "4", "8", "radius2", "radius3" },
		description = "Linked pixels of gauss, welsch, meso, guided: 4, 8, or all within 2 or 3 pixels (slower, more memory).")
	private String neighbours = "4";

	@Parameter(label = "Noise along rows", persist = false,
		description = "Correlation of the noise of neighbours in a row, 0 to 0.95; auto: estimated if the spectra show it, else 0.")
	private String rownoise = "auto";

	@Parameter(label = "Posterior samples", persist = false, min = "1", max = "10000",
		description = "For the maps of the posterior standard deviation; 16 give it to 12 %.")
	private int posterior = 16;

	@Parameter(label = "Seed", persist = false, description = "Of the random numbers; the same seed gives the same result.")
	private long seed = 1;

	@Parameter(label = "Folder for tables", required = false, persist = false, style = FileWidget.DIRECTORY_STYLE,
		attrs = @Attr(name = InputKind.NEW_FOLDER), description = "For parameters.csv and comparison.csv, with all digits; made if it does not exist.")
	private File tables;

	@Parameter(type = ItemIO.OUTPUT, label = "Regularised maps")
	private ImagePlus maps;

	@Parameter(type = ItemIO.OUTPUT, label = OutputWindow.RESULTS)
	private ResultsTable parameters;

	@Parameter(type = ItemIO.OUTPUT, label = "Comparison of priors")
	private ResultsTable comparison;

	@Override
	protected void execute(final Progress progress) {
		final ImagePlus errors = OpenImages.findOptional("The image of standard errors", sigma);
		final RegulariseMaps.Result result = new RegulariseMaps(MapInput.maps(image), errors == null ? null : MapInput.sigma(
			errors, image), prior, structures, strength, neighbours, rownoise, posterior, seed).run(progress);
		result.notes().forEach(this::note);
		maps = MapImages.image(result.maps());
		parameters = FieldTables.parameters(result);
		comparison = FieldTables.comparison(result);
		TableFiles.write(Map.of("parameters.csv", parameters, "comparison.csv", comparison), tables).forEach(this::note);
	}
}
