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
			choices.addAll(OpenImages.titlesOfOthersFirst());
			return choices;
		}
	}
}
