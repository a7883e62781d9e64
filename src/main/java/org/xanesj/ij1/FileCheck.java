package org.xanesj.ij1;

import java.io.File;

import org.scijava.module.ModuleItem;
import org.scijava.widget.FileWidget;
import org.xanesj.imagej.InputKind;
import org.xanesj.task.InputException;

/** What a path in a macro or dialog must be, by the style of the input. */
final class FileCheck {

	private FileCheck() {
		// Prevent instantiation of utility class
	}

	static boolean isWritten(final ModuleItem<?> item) {
		return FileWidget.SAVE_STYLE.equals(item.getWidgetStyle()) || item.is(InputKind.NEW_FOLDER);
	}

	static boolean isFolder(final ModuleItem<?> item) {
		return FileWidget.DIRECTORY_STYLE.equals(item.getWidgetStyle());
	}

	static boolean isFileOrFolder(final ModuleItem<?> item) {
		return FileWidget.FILE_AND_DIRECTORY_STYLE.equals(item.getWidgetStyle());
	}

	/**
	 * @param item a file input
	 * @param name how the sentence names the input, e.g. "The key 'csv'"
	 * @param text the path
	 * @return the file
	 * @throws InputException if it does not exist although it is read, or is a file for a folder or the reverse
	 */
	static File check(final ModuleItem<?> item, final String name, final String text) {
		final File file = new File(text);
		final String path = file.getAbsolutePath();
		if (file.exists()) {
			if (isFolder(item) && !file.isDirectory()) throw new InputException(name + " must be a folder, but '" + path +
				"' is a file.");
			if (!isFolder(item) && !isFileOrFolder(item) && file.isDirectory()) throw new InputException(name +
				" must be a file, but '" + path + "' is a folder.");
		}
		else if (!isWritten(item)) throw new InputException(name + " must be an existing " + (isFolder(item) ? "folder"
			: isFileOrFolder(item) ? "file or folder" : "file") + "; there is no '" + path + "'.");
		return file;
	}
}
