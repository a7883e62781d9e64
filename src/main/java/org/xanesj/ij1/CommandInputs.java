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
