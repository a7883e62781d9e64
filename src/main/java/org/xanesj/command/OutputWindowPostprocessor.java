package org.xanesj.command;

import org.scijava.Priority;
import org.scijava.module.Module;
import org.scijava.module.ModuleItem;
import org.scijava.module.process.AbstractPostprocessorPlugin;
import org.scijava.module.process.PostprocessorPlugin;
import org.scijava.plugin.Plugin;
import org.xanesj.imagej.OutputWindow;

/**
 * Shows those outputs of our commands that SciJava has no window for, tables of ImageJ 1.x and texts, when a command is
 * started by Fiji's dialog or by a script. What it has shown counts as resolved, so SciJava does not warn about it.
 */
@Plugin(type = PostprocessorPlugin.class, priority = Priority.HIGH)
public class OutputWindowPostprocessor extends AbstractPostprocessorPlugin {

	@Override
	public void process(final Module module) {
		if (!(module.getDelegateObject() instanceof XanesCommand)) return;
		for (final ModuleItem<?> item : module.getInfo().outputs())
			if (OutputWindow.show(item.getLabel(), item.getValue(module))) module.resolveOutput(item.getName());
	}
}
