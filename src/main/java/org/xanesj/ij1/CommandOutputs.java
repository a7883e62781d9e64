package org.xanesj.ij1;

import java.util.Collection;

import org.scijava.module.Module;
import org.scijava.module.ModuleItem;
import org.xanesj.imagej.OutputWindow;

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
		for (final ModuleItem<?> item : module.getInfo().outputs())
			show(CommandInputs.label(item), item.getValue(module));
	}

	/** Maps are often 100 pixels wide: too small for their colour bar and the title of their window. */
	private static void enlarge(final ImagePlus image) {
		final ImageCanvas canvas = image.getCanvas();
		if (canvas == null || image.getWindow() == null) return;
		while (image.getWidth() * canvas.getMagnification() < READABLE_WIDTH && canvas.getMagnification() < LARGEST_ZOOM)
			canvas.zoomIn(canvas.getWidth() / 2, canvas.getHeight() / 2);
	}

	private static void show(final String title, final Object value) {
		if (value instanceof ImagePlus image) {
			image.show();
			enlarge(image);
		}
		else if (value instanceof Collection<?> several) several.forEach(one -> show(title, one));
		else OutputWindow.show(title, value);
	}
}
