package org.xanesj.ij1;

import java.util.function.Consumer;

import org.scijava.Priority;
import org.scijava.module.Module;
import org.scijava.module.process.AbstractPreprocessorPlugin;
import org.scijava.module.process.PreprocessorPlugin;
import org.scijava.plugin.Plugin;

/** Stands for the dialog of Fiji: it asks when a test has told it what to answer. */
@Plugin(type = PreprocessorPlugin.class, priority = Priority.VERY_LOW)
public class FakeHarvester extends AbstractPreprocessorPlugin {

	static Consumer<Module> answers;

	@Override
	public void process(final Module module) {
		if (answers != null) answers.accept(module);
	}
}
