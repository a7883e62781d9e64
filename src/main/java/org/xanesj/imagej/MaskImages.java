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
package org.xanesj.imagej;

import java.awt.Rectangle;

import org.xanesj.app.MakeMask;
import org.xanesj.stack.EnergyStack;
import org.xanesj.task.InputException;

import ij.ImagePlus;
import ij.gui.Roi;
import ij.plugin.filter.ThresholdToSelection;
import ij.process.ByteProcessor;
import ij.process.ImageProcessor;

/** Masks of pixels to and from ImageJ: selections, and images in which 0 means out. */
public final class MaskImages {

	private static final int INSIDE = 255;

	private MaskImages() {
		// prevent instantiation of utility class
	}

	/** @return for each pixel of an image of that size whether the area of a selection holds it */
	public static boolean[] inside(final Roi roi, final int width, final int height) {
		final boolean[] inside = new boolean[width * height];
		final Rectangle bounds = roi.getBounds();
		final ImageProcessor shape = roi.getMask();
		for (int y = Math.max(0, bounds.y); y < Math.min(height, bounds.y + bounds.height); y++)
			for (int x = Math.max(0, bounds.x); x < Math.min(width, bounds.x + bounds.width); x++)
				inside[y * width + x] = shape == null || shape.get(x - bounds.x, y - bounds.y) != 0;
		return inside;
	}

	/**
	 * A stack without the pixels where a mask is 0 or no number; its selection is kept besides.
	 *
	 * @throws InputException if the mask is no single grey-value image of the stack's size, or leaves no pixel
	 */
	static EnergyStack apply(final EnergyStack stack, final ImagePlus mask) {
		if (mask.getStackSize() > 1) throw new InputException("The mask " + mask.getTitle() + " has " + mask.getStackSize() +
			" slices; duplicate the slice that is the mask.");
		if (mask.getBitDepth() == 24) throw new InputException("The mask " + mask.getTitle() +
			" is a colour image; use one of 8, 16 or 32 bit in which 0 means out.");
		if (mask.getWidth() != stack.width() || mask.getHeight() != stack.height()) throw new InputException("The mask " + mask
			.getTitle() + " has " + mask.getWidth() + " x " + mask.getHeight() + " pixels and " + stack.name() + " " + stack
				.width() + " x " + stack.height() + "; use a mask of the same size.");
		final boolean[] selected = new boolean[stack.pixels()];
		int count = 0;
		for (int i = 0; i < selected.length; i++) {
			final float value = mask.getProcessor().getf(i);
			selected[i] = value != 0 && !Float.isNaN(value) && stack.selected(i);
			if (selected[i]) count++;
		}
		if (count == 0) throw new InputException("The mask " + mask.getTitle() + " leaves no pixel of " + stack.name() +
			(stack.mask() == null ? "" : " inside its selection") + "; check that it is not 0 everywhere.");
		return stack.withMask(selected).withHistory("Mask: " + mask.getTitle() + ", " + count + " of " + stack.pixels() +
			" pixels");
	}

	/**
	 * A mask as an image of 8 bit: 255 where it holds a pixel, else 0. Not shown.
	 *
	 * @param mask what was made
	 * @return the image, with the pixel size of the stack, and its info and the settings in Info
	 */
	public static ImagePlus image(final MakeMask.Result mask) {
		final EnergyStack stack = mask.stack();
		final ImagePlus image = new ImagePlus(stack.name() + " mask", processor(mask));
		image.getCalibration().pixelWidth = stack.pixelSize().width();
		image.getCalibration().pixelHeight = stack.pixelSize().height();
		image.getCalibration().setUnit(stack.pixelSize().unit());
		image.setProperty("Info", stack.withHistory(mask.settings()).info());
		return image;
	}

	/** Makes the mask the selection of an image; Restore Selection then brings back what was selected before. */
	public static void select(final ImagePlus image, final MakeMask.Result mask) {
		image.saveRoi();
		image.setRoi(selection(mask));
	}

	/** @return the pixels of a mask as a selection */
	static Roi selection(final MakeMask.Result mask) {
		final ByteProcessor processor = processor(mask);
		processor.setThreshold(INSIDE, INSIDE, ImageProcessor.NO_LUT_UPDATE);
		return new ThresholdToSelection().convert(processor);
	}

	private static ByteProcessor processor(final MakeMask.Result mask) {
		final ByteProcessor processor = new ByteProcessor(mask.stack().width(), mask.stack().height());
		for (int i = 0; i < mask.inside().length; i++)
			if (mask.inside()[i]) processor.set(i, INSIDE);
		return processor;
	}
}
