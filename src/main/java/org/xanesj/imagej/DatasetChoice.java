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

import java.util.List;

import org.xanesj.app.OpenStack;
import org.xanesj.io.SeveralDatasetsException;
import org.xanesj.io.StackDataset;
import org.xanesj.stack.EnergyStack;
import org.xanesj.task.CancelledException;
import org.xanesj.task.Progress;

import ij.IJ;
import ij.gui.GenericDialog;
import ij.macro.Interpreter;
import ij.plugin.frame.Recorder;

/** Asks which of the stacks of a file shall be opened, where somebody is there to answer. */
public final class DatasetChoice {

	private static final String KEY = "dataset";

	private DatasetChoice() {
		// prevent instantiation of utility class
	}

	/**
	 * Opens a stack; asks which one if the file holds several and none is named.
	 *
	 * @return the stack
	 * @throws CancelledException if the user cancels
	 * @throws org.xanesj.task.InputException if it cannot be opened, or if nobody can be asked
	 */
	public static EnergyStack open(final OpenStack opening, final Progress progress) {
		try {
			return opening.run(progress);
		}
		catch (final SeveralDatasetsException several) {
			return opening.withDataset(ask(several)).run(progress);
		}
	}

	/**
	 * Asks, and records the answer.
	 *
	 * @param several what there is to choose from
	 * @return name of the chosen data set
	 * @throws CancelledException if the user cancels
	 * @throws SeveralDatasetsException the given one, in a macro or without a display
	 */
	public static String ask(final SeveralDatasetsException several) {
		if (IJ.getInstance() == null || IJ.macroRunning() || Interpreter.isBatchMode()) throw several;
		final List<StackDataset> datasets = several.datasets();
		final String[] lines = datasets.stream().map(one -> one.name() + "   (" + one.description() + ")").toArray(
			String[]::new);
		final GenericDialog dialog = new GenericDialog("XANES Open Stack");
		dialog.addMessage("The file holds several data sets. Which one shall be opened?");
		dialog.addChoice("Data set", lines, lines[0]);
		dialog.showDialog();
		if (dialog.wasCanceled()) throw new CancelledException();
		final String name = datasets.get(dialog.getNextChoiceIndex()).name();
		if (Recorder.record) Recorder.recordOption(KEY, name);
		return name;
	}
}
