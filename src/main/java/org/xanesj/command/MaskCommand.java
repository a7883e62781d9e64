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

import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.command.Previewable;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.xanesj.app.MakeMask;
import org.xanesj.app.MakeMask.Method;
import org.xanesj.imagej.InputKind;
import org.xanesj.imagej.MaskImages;
import org.xanesj.imagej.MaskPreview;
import org.xanesj.imagej.RegionRois;
import org.xanesj.imagej.StackImages;
import org.xanesj.stack.EnergyStack;
import org.xanesj.task.Progress;

import ij.ImagePlus;

/** Makes a mask of a stack: a selection, and an image to keep. */
@Plugin(type = Command.class, menuPath = Menus.ROOT + "XANES Mask...", headless = true,
	description = "Selects the pixels that are worth computing, and makes an image of them (255 in, 0 out). " +
		"Only pixels of the present selection are judged.",
	attrs = @Attr(name = "no-legacy"))
public class MaskCommand extends XanesCommand implements Previewable {

	@Parameter(label = "Stack", persist = false, description = "A stack with energies; its selection is honoured.")
	private ImagePlus image;

	@Parameter(label = "Method", persist = false, choices = { "step", "otsu", "intensity", "region" },
		description = "Edge step over its noise (step); edge step, threshold by Otsu's rule (otsu); mean signal (intensity); " +
			"regions of the ROI Manager, the overlay or the selection (region).")
	private String method = "step";

	@Parameter(label = "Threshold (noise or signal)", persist = false,
		description = "Least value: multiples of the noise (step) or units of the signal (intensity); otsu finds its own.")
	private double threshold = 5;

	@Parameter(label = "Upper limit (0: none)", persist = false, description = "Greatest value, likewise; 0: none.")
	private double upper;

	@Parameter(label = "Edge", persist = false,
		description = "Element and shell, e.g. Fe K or Ni L23; auto: from the energies of the stack.")
	private String edge = "auto";

	@Parameter(label = "Recipe", persist = false, attrs = @Attr(name = InputKind.NAME_OR_FILE),
		description = "How the edge step is found: larch, athena, fixed, or a recipe file (JSON).")
	private String recipe = "fixed";

	@Parameter(type = ItemIO.OUTPUT, label = "Mask")
	private ImagePlus mask;

	private final MaskPreview preview = new MaskPreview();

	@Override
	protected void execute(final Progress progress) {
		preview.close();
		final MakeMask.Result result = preview.mask(settings(), progress);
		result.notes().forEach(this::note);
		MaskImages.select(image, result);
		mask = MaskImages.image(result);
	}

	@Override
	public void preview() {
		preview.show(image, this::settings);
	}

	@Override
	public void cancel() {
		preview.close();
	}

	private MakeMask settings() {
		final EnergyStack stack = StackImages.stack(image);
		final Method chosen = Method.of(method);
		return new MakeMask(chosen == Method.REGION ? stack.withMask(RegionRois.of(image).union()) : stack, chosen, edge, recipe,
			threshold, upper);
	}
}
