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

import java.util.Collection;

import org.scijava.module.Module;
import org.scijava.module.ModuleItem;
import org.xanesj.imagej.OutputWindow;
import org.xanesj.imagej.WindowTitles;

import ij.IJ;
import ij.ImagePlus;
import ij.gui.ImageCanvas;

/**
 * Shows the outputs of a command on the calling thread, in the order of their declaration, so that the last image is the
 * current one for the next line of a macro: with a window, in batch mode and headless.
 */
final class CommandOutputs {

	private static final int READABLE_WIDTH = 300;
	private static final double LARGEST_ZOOM = 8;

	private CommandOutputs() {
		// Prevent instantiation of utility class
	}

	/** @param module that has run */
	static void show(final Module module) {
		WindowTitles.makeUnique(module.getOutputs().values());
		for (final ModuleItem<?> item : module.getInfo().outputs())
			show(CommandInputs.label(item), item.getValue(module));
	}

	/** Maps are often 100 pixels wide: too small to be looked at, and for the title of their window. */
	private static void enlarge(final ImagePlus image) {
		final ImageCanvas canvas = image.getCanvas();
		if (canvas == null || image.getWindow() == null) return;
		while (image.getWidth() * canvas.getMagnification() < READABLE_WIDTH && canvas.getMagnification() < LARGEST_ZOOM)
			canvas.zoomIn(canvas.getWidth() / 2, canvas.getHeight() / 2);
	}

	private static void show(final String title, final Object value) {
		if (value instanceof ImagePlus image) {
			image.show();
			// ImageJ waits for planes and plots only; until a stack is in front, late news of a window before it count as newer
			if (IJ.isMacro()) image.waitTillActivated();
			enlarge(image);
		}
		else if (value instanceof Collection<?> several) several.forEach(one -> show(title, one));
		else OutputWindow.show(title, value);
	}
}
