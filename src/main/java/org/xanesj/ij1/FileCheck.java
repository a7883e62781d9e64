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
