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
import org.scijava.command.Previewable;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.scijava.widget.FileWidget;
import org.xanesj.app.InspectNormalisation;
import org.xanesj.app.InspectNormalisation.Changes;
import org.xanesj.imagej.InputKind;
import org.xanesj.imagej.NormalisationPlot;
import org.xanesj.imagej.NormalisationPreview;
import org.xanesj.task.Progress;

import ij.ImagePlus;

/** Shows how the mean spectrum of a stack is normalised, and which features are found in it. */
@Plugin(type = Command.class, menuPath = Menus.ROOT + "XANES Inspect Normalisation...", headless = true,
	description = "Plots the mean spectrum of the selection with pre- and post-edge lines, windows, E0 and features. " +
		"A window from 0 to 0 keeps what the recipe says.",
	attrs = @Attr(name = "no-legacy"))
public class InspectNormalisationCommand extends XanesCommand implements Previewable {

	@Parameter(label = "Stack", persist = false, description = "A stack with energies; its selection is honoured.")
	private ImagePlus image;

	@Parameter(label = "Edge", persist = false,
		description = "Element and shell, e.g. Fe K or Ni L23; auto: from the energies of the stack.")
	private String edge = "auto";

	@Parameter(label = "Recipe", persist = false, attrs = @Attr(name = InputKind.NAME_OR_FILE),
		description = "How to normalise, and which features: larch, athena, fixed, none, or a recipe file (JSON).")
	private String recipe = "fixed";

	@Parameter(label = "Pre-edge window from (eV)", persist = false,
		description = "Relative to the edge energy (fixed) or E0 (larch, athena); from 0 to 0 keeps the recipe.")
	private double prestart;

	@Parameter(label = "Pre-edge window to (eV)", persist = false,
		description = "Relative to the edge energy (fixed) or E0 (larch, athena); from 0 to 0 keeps the recipe.")
	private double preend;

	@Parameter(label = "Post-edge window from (eV)", persist = false,
		description = "Relative to the edge energy (fixed) or E0 (larch, athena); from 0 to 0 keeps the recipe.")
	private double poststart;

	@Parameter(label = "Post-edge window to (eV)", persist = false,
		description = "Relative to the edge energy (fixed) or E0 (larch, athena); from 0 to 0 keeps the recipe.")
	private double postend;

	@Parameter(label = "Save recipe as", required = false, persist = false, style = FileWidget.SAVE_STYLE,
		description = "Recipe file (JSON) with these windows; overwritten if it exists.")
	private File save;

	@Parameter(label = "Mask", required = false, persist = false, attrs = @Attr(name = InputKind.IMAGE_TITLE),
		description = "Title of an open mask image; pixels where it is 0 are left out.")
	private String mask = "";

	@Parameter(type = ItemIO.OUTPUT, label = "Normalisation")
	private List<ImagePlus> plots;

	private final NormalisationPreview preview = new NormalisationPreview();

	@Override
	protected void execute(final Progress progress) {
		final InspectNormalisation.Result result = inspection(save).run(progress);
		result.notes().forEach(this::note);
		preview.close();
		plots = NormalisationPlot.images(result);
	}

	@Override
	public void preview() {
		preview.show(inspection(null));
	}

	@Override
	public void cancel() {
		preview.close();
	}

	private InspectNormalisation inspection(final File recipeFile) {
		return new InspectNormalisation(preview.mean(image, mask), edge, recipe, Changes.of(prestart, preend,
			poststart, postend), recipeFile == null ? null : recipeFile.toPath());
	}
}
