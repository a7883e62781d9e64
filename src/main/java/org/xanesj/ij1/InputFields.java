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

import java.awt.Button;
import java.awt.Checkbox;
import java.awt.Choice;
import java.awt.FlowLayout;
import java.awt.GridBagConstraints;
import java.awt.GridBagLayout;
import java.awt.Panel;
import java.awt.TextField;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import org.scijava.module.ModuleItem;
import org.xanesj.imagej.InputKind;
import org.xanesj.imagej.OpenImages;

import ij.gui.GenericDialog;

/** A dialog of ImageJ with one field for each input, each read as the text that a macro would hold. */
final class InputFields {

	private static final int NUMBER_COLUMNS = 8;
	private static final int TEXT_COLUMNS = 20;
	private static final int PATH_COLUMNS = 34;

	/** Pixels between two rows. */
	private static final int ROW_GAP = 5;

	private final GenericDialog dialog;
	private final Map<String, Supplier<String>> readers = new LinkedHashMap<>();

	/**
	 * @param title of the window
	 * @param description of the command, shown on top; null or empty for none
	 * @param image title of the image that the command works on; empty for none
	 * @param inputs of the command, one field each
	 * @param texts by key, shown in the fields
	 */
	InputFields(final String title, final String description, final String image, final List<ModuleItem<?>> inputs,
		final Map<String, String> texts)
	{
		dialog = new GenericDialog(title);
		final String about = description == null ? "" : Wrapping.wrap(description);
		final String works = image.isEmpty() ? "" : "Image: " + image;
		final String message = about + (about.isEmpty() || works.isEmpty() ? "" : "\n \n") + works;
		dialog.setInsets(0, 0, ROW_GAP);
		if (!message.isEmpty()) dialog.addMessage(message);
		for (final ModuleItem<?> item : inputs) {
			dialog.setInsets(0, 0, ROW_GAP);
			readers.put(item.getName(), field(item, texts.get(item.getName())));
		}
		dialog.addHelp(DialogHelp.html(title, inputs));
	}

	/** @return false if the user cancelled */
	boolean show() {
		dialog.showDialog();
		return dialog.wasOKed();
	}

	/** @param listener told after every change that the user makes */
	void onChange(final Runnable listener) {
		dialog.addDialogListener((source, event) -> {
			if (event != null) listener.run();
			return true;
		});
	}

	/** @return what stands in the fields, by key */
	Map<String, String> texts() {
		final Map<String, String> texts = new LinkedHashMap<>();
		readers.forEach((key, reader) -> texts.put(key, reader.get()));
		return texts;
	}

	private Supplier<String> field(final ModuleItem<?> item, final String text) {
		final String label = CommandInputs.label(item);
		if (CommandInputs.isBoolean(item)) {
			dialog.addCheckbox(label, Boolean.parseBoolean(text));
			final Checkbox box = (Checkbox) dialog.getCheckboxes().lastElement();
			moveToFieldColumn(box);
			return () -> String.valueOf(box.getState());
		}
		if (CommandInputs.hasChoices(item)) return choice(label, item.getChoices().stream().map(String::valueOf).toList(),
			text);
		if (CommandInputs.isImage(item)) return choice(label, OpenImages.titles(), text);
		if (CommandInputs.isImageTitle(item)) {
			final List<String> titles = new ArrayList<>();
			if (!item.isRequired()) titles.add(InputKind.NONE);
			titles.addAll(OpenImages.titlesOfOthersFirst());
			final Supplier<String> chosen = choice(label, titles, text);
			return () -> chosen.get().equals(InputKind.NONE) ? "" : chosen.get();
		}
		final boolean path = CommandInputs.isFile(item) || item.is(InputKind.NAME_OR_FILE);
		dialog.addStringField(label + ":", text, path ? PATH_COLUMNS : CommandInputs.isNumber(item) ? NUMBER_COLUMNS
			: TEXT_COLUMNS);
		final TextField field = (TextField) dialog.getStringFields().lastElement();
		if (path) addBrowseButton(field, new BrowseListener(item, field));
		return field::getText;
	}

	private Supplier<String> choice(final String label, final List<String> choices, final String text) {
		dialog.addChoice(label + ":", choices.toArray(String[]::new), text);
		final Choice choice = (Choice) dialog.getChoices().lastElement();
		return () -> choice.getSelectedItem() == null ? "" : choice.getSelectedItem();
	}

	/** ImageJ starts a check box at the left edge of the dialog, away from all other fields. */
	private void moveToFieldColumn(final Checkbox box) {
		final GridBagLayout layout = (GridBagLayout) dialog.getLayout();
		final GridBagConstraints place = layout.getConstraints(box);
		place.gridx = 1;
		place.gridwidth = GridBagConstraints.REMAINDER;
		layout.setConstraints(box, place);
	}

	/** Puts a button to the right of a field, in the field's own cell so that the columns stay aligned. */
	private void addBrowseButton(final TextField field, final BrowseListener listener) {
		final GridBagLayout layout = (GridBagLayout) dialog.getLayout();
		final GridBagConstraints place = layout.getConstraints(field);
		final Button button = new Button("Browse...");
		button.addActionListener(listener);
		final Panel cell = new Panel(new FlowLayout(FlowLayout.LEFT, 0, 0));
		cell.add(field);
		cell.add(button);
		layout.setConstraints(cell, place);
		dialog.add(cell);
	}
}
