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

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.awt.Choice;
import java.awt.EventQueue;
import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.xanesj.ij1.Dialogs;
import org.xanesj.ij1.Macros;
import org.xanesj.io.SeveralDatasetsException;
import org.xanesj.io.SourceFile;
import org.xanesj.io.StackFormats;
import org.xanesj.io.StackReading;
import org.xanesj.io.hdf5.Generated;
import org.xanesj.task.CancelledException;
import org.xanesj.task.Progress;

import ij.gui.GenericDialog;

/** The question which of the stacks of a file to open, asked of a real file. */
@Timeout(60)
class DatasetChoiceTest {

	@BeforeEach
	void start() throws IOException {
		assumeFalse(GraphicsEnvironment.isHeadless(), "skipped: no display");
		Macros.start();
	}

	private static SeveralDatasetsException several() {
		return assertThrows(SeveralDatasetsException.class, () -> StackFormats.read(SourceFile.of(Generated.file(
			"nxstxm_axis.h5")), "", new StackReading(false, Long.MAX_VALUE), Progress.NONE));
	}

	@Test
	void theChosenDataSetIsReturned() throws Exception {
		final SeveralDatasetsException several = several();
		try (Dialogs dialogs = new Dialogs()) {
			final CompletableFuture<String> answer = CompletableFuture.supplyAsync(() -> DatasetChoice.ask(several));
			final GenericDialog dialog = (GenericDialog) dialogs.next();
			final Choice choice = (Choice) dialog.getChoices().get(0);
			assertEquals("entry/diode   (6 energies, 5 x 4 pixels)", choice.getItem(0));
			EventQueue.invokeAndWait(() -> choice.select(1));
			Dialogs.press(dialog, "OK");
			assertEquals("entry/pmt", answer.get(20, TimeUnit.SECONDS));
		}
	}

	@Test
	void cancelOpensNothing() throws Exception {
		final SeveralDatasetsException several = several();
		try (Dialogs dialogs = new Dialogs()) {
			final CompletableFuture<String> answer = CompletableFuture.supplyAsync(() -> DatasetChoice.ask(several));
			Dialogs.press(dialogs.next(), "Cancel");
			final ExecutionException e = assertThrows(ExecutionException.class, () -> answer.get(20, TimeUnit.SECONDS));
			assertEquals(CancelledException.class, e.getCause().getClass());
		}
	}
}
