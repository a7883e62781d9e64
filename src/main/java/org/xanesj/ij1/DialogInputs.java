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

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.scijava.command.CommandInfo;
import org.scijava.module.ModuleItem;
import org.xanesj.task.CancelledException;
import org.xanesj.task.InputException;

import ij.IJ;
import ij.ImagePlus;
import ij.plugin.frame.Recorder;

/**
 * Asks for the inputs of a command in plain ImageJ and records them with the keys that a macro uses. What was typed goes
 * through the same strict conversion as a macro; a refused entry is shown again for correction. The dialog always begins
 * with the declared defaults.
 */
final class DialogInputs {

	private final CommandInfo command;
	private final String title;
	private final List<ModuleItem<?>> inputs;
	private final CommandRun run;

	/**
	 * @param command to ask for
	 * @param inputs those a user fills
	 * @param run is shown in previews, if the command has them
	 */
	DialogInputs(final CommandInfo command, final List<ModuleItem<?>> inputs, final CommandRun run) {
		this.command = command;
		this.inputs = inputs;
		this.run = run;
		title = CommandInputs.title(command);
	}

	/**
	 * @return values by key
	 * @throws CancelledException if the user cancels the dialog
	 * @throws InputException if the command needs an image and none is open
	 */
	Map<String, Object> ask() {
		final Map<String, Object> image = activeImage();
		final List<ModuleItem<?>> fields = inputs.stream().filter(item -> !image.containsKey(item.getName())).toList();
		if (fields.isEmpty()) return image;
		Map<String, String> texts = new LinkedHashMap<>();
		for (final ModuleItem<?> item : fields) texts.put(item.getName(), CommandInputs.defaultText(item));
		while (true) {
			final InputFields dialog = new InputFields(title, command.getDescription(), imageTitle(image), fields, texts);
			if (run.hasPreview()) preview(dialog, image, fields);
			if (!dialog.show()) {
				if (run.hasPreview()) run.endPreview();
				throw new CancelledException();
			}
			texts = dialog.texts();
			try {
				final Map<String, Object> values = values(image, fields, texts);
				record(fields, texts);
				return values;
			}
			catch (final InputException refused) {
				IJ.showMessage(title, Wrapping.wrap(refused.getMessage()));
			}
		}
	}

	/** The image stays the one of the beginning, whatever window a preview has opened since. */
	private Map<String, Object> values(final Map<String, Object> image, final List<ModuleItem<?>> fields,
		final Map<String, String> texts)
	{
		final Map<String, Object> values = new HashMap<>(image);
		values.putAll(InputResolver.ofDialog(title, fields).resolve(texts));
		return values;
	}

	/** The image is found before the dialog opens, so that a user without one is told before typing. */
	private Map<String, Object> activeImage() {
		final Map<String, Object> image = new HashMap<>();
		final List<ModuleItem<?>> active = inputs.stream().filter(item -> CommandInputs.isImage(item) && item.isAutoFill())
			.toList();
		return active.isEmpty() ? image : InputResolver.ofDialog(title, active).resolve(Map.of());
	}

	private static String imageTitle(final Map<String, Object> image) {
		return image.values().stream().filter(ImagePlus.class::isInstance).map(value -> ((ImagePlus) value).getTitle())
			.findFirst().orElse("");
	}

	private void preview(final InputFields dialog, final Map<String, Object> image, final List<ModuleItem<?>> fields) {
		final Runnable update = () -> {
			try {
				run.preview(values(image, fields, dialog.texts()));
			}
			catch (final InputException halfTyped) {
				IJ.showStatus(halfTyped.getMessage());
			}
		};
		dialog.onChange(update);
		update.run();
	}

	/** Everything that is not empty, also where it is the default: a recorded macro says all that it depends on. */
	private static void record(final List<ModuleItem<?>> fields, final Map<String, String> texts) {
		if (!Recorder.record) return;
		Recorder.resetCommandOptions();
		for (final ModuleItem<?> item : fields) {
			final String text = quoted(texts.get(item.getName()));
			if (text.isEmpty()) continue;
			if (CommandInputs.isFile(item)) Recorder.recordPath(item.getName(), text);
			else Recorder.recordOption(item.getName(), text);
		}
	}

	/** The Recorder puts brackets only around what contains blanks. */
	private static String quoted(final String text) {
		return text.indexOf(' ') < 0 && (text.startsWith("[") || text.indexOf('\t') >= 0) ? "[" + text + "]" : text;
	}
}
