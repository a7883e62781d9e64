package org.xanesj.ij1;

import java.util.Collection;

import org.scijava.module.Module;
import org.scijava.module.ModuleItem;
import org.xanesj.imagej.OutputWindow;

import ij.ImagePlus;

/**
 * Shows the outputs of a command on the calling thread, in the order of their declaration, so that the last image is the
 * current one for the next line of a macro: with a window, in batch mode and headless.
 */
final class CommandOutputs {

	private CommandOutputs() {
		// Prevent instantiation of utility class
	}

	/** @param module that has run */
	static void show(final Module module) {
		for (final ModuleItem<?> item : module.getInfo().outputs())
			show(CommandInputs.label(item), item.getValue(module));
	}

	private static void show(final String title, final Object value) {
		if (value instanceof ImagePlus image) image.show();
		else if (value instanceof Collection<?> several) several.forEach(one -> show(title, one));
		else OutputWindow.show(title, value);
	}
}
