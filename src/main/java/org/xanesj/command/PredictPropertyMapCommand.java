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
import org.xanesj.app.PredictPropertyMap;
import org.xanesj.imagej.InputKind;
import org.xanesj.imagej.MapImages;
import org.xanesj.imagej.OpenImages;
import org.xanesj.imagej.StackImages;
import org.xanesj.task.Progress;

import ij.ImagePlus;

/** Makes a map of a property from a stack with a trained model. */
@Plugin(type = Command.class, menuPath = Menus.ROOT + "XANES Predict Property Map...", headless = true,
	description = "Maps a property with its honest error: slices value, halfwidth (90 % interval), noise, leverage and status.",
	attrs = @Attr(name = "no-legacy"))
public class PredictPropertyMapCommand extends XanesCommand {

	@Parameter(label = "Stack", persist = false, description = "A stack with energies; its selection is honoured.")
	private ImagePlus image;

	@Parameter(label = "Model", persist = false, description = "Model file (JSON) of XANES Train Property Model.")
	private File model;

	@Parameter(label = "Edge", required = false, persist = false,
		description = "Edge of the active stack, e.g. Fe K; auto: from its energies.")
	private String edge = "auto";

	@Parameter(label = "Stack of the other edge", required = false, persist = false,
		attrs = @Attr(name = InputKind.IMAGE_TITLE),
		description = "Title of the open stack of the other edge, of equal size; for models that use two edges.")
	private String second = "";

	@Parameter(label = "Smallest edge step", persist = false, min = "0",
		description = "In units of the stack's signal; pixels with a smaller step get NaN and a status.")
	private double minstep = 0.05;

	@Parameter(label = "Mask", required = false, persist = false, attrs = @Attr(name = InputKind.IMAGE_TITLE),
		description = "Title of an open mask image; pixels where it is 0 are left out.")
	private String mask = "";

	@Parameter(label = "Regularise features", persist = false,
		choices = { "none", "auto", "gauss", "tv", "welsch", "potts", "meso", "guided" },
		description = "Prior of XANES Regularise Maps for the maps of features before the model sees them; none: as measured.")
	private String regularise = "none";

	@Parameter(label = "Neighbours of the prior", persist = false, choices = { "4", "8", "radius2", "radius3" },
		description = "Of the prior: linked pixels, see XANES Regularise Maps.")
	private String neighbours = "4";

	@Parameter(type = ItemIO.OUTPUT, label = "Property map")
	private ImagePlus map;

	@Override
	protected void execute(final Progress progress) {
		final ImagePlus other = OpenImages.findOptional("The second stack", second);
		final PredictPropertyMap.Result result = new PredictPropertyMap(model.toPath(), StackImages.stack(image, mask), edge,
			other == null ? null : StackImages.stack(other), minstep, regularise, neighbours).run(progress);
		result.notes().forEach(this::note);
		map = MapImages.image(result.maps());
	}
}
