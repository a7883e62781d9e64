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
package org.xanesj.imagej;

import java.awt.GraphicsEnvironment;

import ij.IJ;
import ij.macro.Interpreter;
import ij.measure.ResultsTable;
import ij.plugin.filter.Analyzer;
import ij.text.TextWindow;

/** Windows for the outputs that are no images: tables and texts. Without a display nothing opens, and nothing fails. */
public final class OutputWindow {

	/** The title of the table that ImageJ's macro functions (nResults, getResult) read by default. */
	public static final String RESULTS = "Results";

	private static final int WIDTH = 740;
	private static final int HEIGHT = 560;

	private OutputWindow() {
		// Prevent instantiation of utility class
	}

	/**
	 * Shows a table or a text. A text goes to the log where a window would be in the way: in batch mode and headless.
	 *
	 * @param title of the window; a table titled {@link #RESULTS} becomes ImageJ's Results table
	 * @param value to show
	 * @return false if the value is neither a table nor a text, and nothing was done
	 */
	public static boolean show(final String title, final Object value) {
		if (value instanceof ResultsTable table) {
			// without a window nothing else would tell the macro functions which table they are to read
			if (title.equals(RESULTS)) Analyzer.setResultsTable(table);
			table.show(title);
			return true;
		}
		if (value instanceof String text) {
			if (GraphicsEnvironment.isHeadless() || Interpreter.isBatchMode()) IJ.log(text);
			else new TextWindow(title, text, WIDTH, HEIGHT);
			return true;
		}
		return false;
	}
}
