package org.xanesj.ij1;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

import org.scijava.command.Command;
import org.scijava.command.CommandInfo;
import org.scijava.command.CommandModuleItem;
import org.scijava.module.ModuleItem;
import org.scijava.plugin.PluginInfo;
import org.xanesj.imagej.InputKind;
import org.xanesj.imagej.OpenImages;

/**
 * A command as Fiji's dialog is to show it: an image title is chosen among the open images. SciJava knows choices only
 * where they are fixed, and its inputs of images can never be left empty.
 */
final class FijiCommand extends CommandInfo {

	/** @param command to run; nothing but its inputs looks different */
	FijiCommand(final CommandInfo command) {
		super((PluginInfo<Command>) command);
	}

	@Override
	public Iterable<ModuleItem<?>> inputs() {
		return StreamSupport.stream(super.inputs().spliterator(), false).<ModuleItem<?>> map(item -> adapt(
			(CommandModuleItem<?>) item)).toList();
	}

	@Override
	public CommandModuleItem<?> getInput(final String name) {
		return adapt(super.getInput(name));
	}

	private CommandModuleItem<?> adapt(final CommandModuleItem<?> item) {
		return item != null && item.is(InputKind.IMAGE_TITLE) ? new TitleItem(this, item) : item;
	}

	private static final class TitleItem extends CommandModuleItem<String> {

		TitleItem(final CommandInfo command, final CommandModuleItem<?> item) {
			super(command, item.getField());
		}

		@Override
		public List<String> getChoices() {
			final List<String> choices = new ArrayList<>();
			if (!isRequired()) choices.add(InputKind.NONE);
			choices.addAll(OpenImages.titles());
			return choices;
		}
	}
}
