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
