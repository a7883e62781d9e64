package org.xanesj.ij1;

import java.io.File;
import java.util.ArrayList;
import java.util.List;

import org.scijava.Context;
import org.scijava.ItemVisibility;
import org.scijava.command.CommandInfo;
import org.scijava.module.ModuleItem;
import org.scijava.util.Types;
import org.xanesj.imagej.InputKind;

import ij.ImagePlus;

/** What SciJava says about the inputs of a command, as questions that dialogs and macros ask. */
final class CommandInputs {

	private CommandInputs() {
		// Prevent instantiation of utility class
	}

	/** @return the inputs that a user fills: no services, no context, no messages, nothing invisible */
	static List<ModuleItem<?>> of(final CommandInfo command, final Context context) {
		final List<ModuleItem<?>> inputs = new ArrayList<>();
		for (final ModuleItem<?> item : command.inputs())
			if (item.getVisibility() == ItemVisibility.NORMAL && !context.isInjectable(item.getType())) inputs.add(item);
		return inputs;
	}

	/** @return the label in the menu without its dots, e.g. "XANES Feature Maps" */
	static String title(final CommandInfo command) {
		return command.getMenuPath().isEmpty() ? command.getTitle()
			: command.getMenuPath().getLeaf().getName().replace("...", "");
	}

	static boolean isImage(final ModuleItem<?> item) {
		return item.getType() == ImagePlus.class;
	}

	static boolean isFile(final ModuleItem<?> item) {
		return item.getType() == File.class;
	}

	static boolean isImageTitle(final ModuleItem<?> item) {
		return item.is(InputKind.IMAGE_TITLE);
	}

	static boolean isBoolean(final ModuleItem<?> item) {
		return Types.box(item.getType()) == Boolean.class;
	}

	static boolean isWholeNumber(final ModuleItem<?> item) {
		final Class<?> type = Types.box(item.getType());
		return type == Integer.class || type == Long.class;
	}

	static boolean isNumber(final ModuleItem<?> item) {
		final Class<?> type = Types.box(item.getType());
		return isWholeNumber(item) || type == Double.class || type == Float.class;
	}

	static boolean hasChoices(final ModuleItem<?> item) {
		return item.getChoices() != null && !item.getChoices().isEmpty();
	}

	/** @return the declared default as a macro would write it; empty if there is none */
	static String defaultText(final ModuleItem<?> item) {
		final Object value = item.getDefaultValue();
		return value == null ? "" : number(value);
	}

	/** @return true if there is no default, so that a value must come from the user */
	static boolean mustBeGiven(final ModuleItem<?> item) {
		return item.isRequired() && !isImage(item) && defaultText(item).isEmpty();
	}

	/** @return a number without a useless ".0" */
	static String number(final Object value) {
		final String text = String.valueOf(value);
		return value instanceof Number && text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
	}

	/** @return the label, or the key where there is none */
	static String label(final ModuleItem<?> item) {
		return item.getLabel() == null || item.getLabel().isEmpty() ? item.getName() : item.getLabel();
	}
}
