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

import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;
import org.xanesj.imagej.InputKind;
import org.xanesj.imagej.StackImages;
import org.xanesj.stack.EnergyStack;

import ij.ImagePlus;

/**
 * What the commands that look at the spectrum of every pixel have in common: which pixels, and how their spectra are
 * normalised. These inputs come first in their dialogs, the own ones of a command after them.
 */
public abstract class PixelSpectraCommand extends XanesCommand {

	@Parameter(label = "Stack", persist = false, description = "A stack with energies; its selection is honoured.")
	private ImagePlus image;

	@Parameter(label = "Edge", persist = false,
		description = "Element and shell, e.g. Fe K or Ni L23; auto: from the energies of the stack.")
	private String edge = "auto";

	@Parameter(label = "Recipe", persist = false, attrs = @Attr(name = InputKind.NAME_OR_FILE),
		description = "How spectra are normalised: larch, athena, fixed, a recipe file (JSON), or none (as measured).")
	private String recipe = "fixed";

	@Parameter(label = "Smallest edge step", persist = false, min = "0",
		description = "In units of the stack's signal; pixels with a smaller step get NaN and a status.")
	private double minstep = 0.05;

	@Parameter(label = "Mask", required = false, persist = false, attrs = @Attr(name = InputKind.IMAGE_TITLE),
		description = "Title of an open mask image; pixels where it is 0 are left out.")
	private String mask = "";

	/** @return the stack; the mask, or else its selection, says which pixels count */
	protected final EnergyStack stack() {
		return StackImages.stack(image, mask);
	}

	/** @return title of the image that holds the stack */
	protected final String imageTitle() {
		return image.getTitle();
	}

	/** @return element and shell, or auto */
	protected final String edge() {
		return edge;
	}

	/** @return name or file of the recipe */
	protected final String recipe() {
		return recipe;
	}

	/** @return smallest edge step [units of the stack's signal] */
	protected final double minimumStep() {
		return minstep;
	}
}
