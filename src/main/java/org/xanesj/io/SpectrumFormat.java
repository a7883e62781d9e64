package org.xanesj.io;

import org.xanesj.task.InputException;

/** One kind of spectrum file. A new kind is a class like this and a line in {@link SpectrumFormats}. */
interface SpectrumFormat {

	/** @return what users call it, e.g. "XDI" */
	String name();

	/** @return true if the content, not the name, says that it is this kind */
	boolean recognises(TextFile file);

	/**
	 * Reads header and table.
	 *
	 * @return the columns as they stand in the file
	 * @throws InputException if the file breaks the rules of its format, with the line
	 */
	ColumnTable read(TextFile file);
}
