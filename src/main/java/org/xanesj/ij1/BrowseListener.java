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

import java.awt.TextField;
import java.awt.event.ActionEvent;
import java.awt.event.ActionListener;
import java.io.File;

import javax.swing.JFileChooser;

import org.scijava.module.ModuleItem;

import ij.io.OpenDialog;
import ij.util.Java2;

/** Lets the user look for the file or folder of a field; starts where the field points, else in ImageJ's last folder. */
final class BrowseListener implements ActionListener {

	private final ModuleItem<?> item;
	private final TextField field;

	BrowseListener(final ModuleItem<?> item, final TextField field) {
		this.item = item;
		this.field = field;
	}

	@Override
	public void actionPerformed(final ActionEvent event) {
		Java2.setSystemLookAndFeel();
		final JFileChooser chooser = new JFileChooser(OpenDialog.getDefaultDirectory());
		chooser.setDialogTitle(CommandInputs.label(item));
		chooser.setFileSelectionMode(FileCheck.isFolder(item) ? JFileChooser.DIRECTORIES_ONLY : FileCheck.isFileOrFolder(
			item) ? JFileChooser.FILES_AND_DIRECTORIES : JFileChooser.FILES_ONLY);
		final File typed = new File(field.getText());
		if (typed.isAbsolute()) chooser.setSelectedFile(typed);
		final int answer = FileCheck.isWritten(item) ? chooser.showDialog(field, "Choose") : chooser.showOpenDialog(field);
		if (answer != JFileChooser.APPROVE_OPTION) return;
		final File chosen = chooser.getSelectedFile();
		field.setText(chosen.getPath());
		OpenDialog.setDefaultDirectory(chosen.isDirectory() ? chosen.getPath() : chosen.getParent());
	}
}
