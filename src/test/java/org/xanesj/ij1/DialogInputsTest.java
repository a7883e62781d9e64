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

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.Checkbox;
import java.awt.Choice;
import java.awt.Dialog;
import java.awt.Robot;
import java.awt.TextField;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import javax.swing.JFileChooser;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import ij.IJ;
import ij.ImagePlus;
import ij.WindowManager;
import ij.measure.ResultsTable;
import ij.plugin.frame.Recorder;

/** The dialog of plain ImageJ, worked as a user does. */
@Timeout(60)
class DialogInputsTest {

	@TempDir
	Path folder;

	private Dialogs dialogs;
	private Thread user;

	@BeforeEach
	void start() throws IOException {
		assumeTrue(Macros.hasDisplay(), "no display");
		Macros.start();
		dialogs = new Dialogs();
	}

	@AfterEach
	void close() {
		if (dialogs != null) dialogs.close();
		Recorder.resetCommandOptions();
		Macros.closeAll();
	}

	private Dialog open(final Class<?> command) throws InterruptedException {
		user = new Thread(() -> new CommandEntry().run(command.getName()));
		user.start();
		return dialogs.next();
	}

	@Test
	void aRefusedEntryIsShownAgainAndWhatIsRecordedGivesTheSame() throws Exception {
		final Path model = Files.writeString(folder.resolve("my model.json"), "{}");
		IJ.createImage("[K]stack", "32-bit ramp", 8, 8, 1).show();
		Recorder.record = true;
		final Dialog first = open(InputsCommand.class);
		assertEquals(List.of("", "auto", "fixed", "0.05", "8", "", "", ""), fields(first));
		Dialogs.with(first, dialog -> {
			final List<TextField> texts = Dialogs.all(dialog, TextField.class);
			texts.get(0).setText(model.toString());
			texts.get(1).setText("Fe K");
			texts.get(3).setText("5000");
			Dialogs.all(dialog, Choice.class).get(0).select("[K]stack");
			Dialogs.all(dialog, Choice.class).get(1).select("keV");
			Dialogs.all(dialog, Checkbox.class).get(0).setState(true);
		});
		Dialogs.press(first, "OK");
		final Dialog message = dialogs.next();
		Dialogs.press(message, "OK");
		final Dialog second = dialogs.next();
		assertEquals(List.of(model.toString(), "Fe K", "fixed", "5000", "8", "", "", ""), fields(second));
		Dialogs.with(second, dialog -> Dialogs.all(dialog, TextField.class).get(3).setText("0.5"));
		Dialogs.press(second, "OK");
		user.join();
		assertEquals("model=[" + model + "] edge=[Fe K] recipe=fixed second=[[K]stack] unit=keV minstep=0.5 top=8 sigma=true " +
			"what=show", Recorder.getCommandOptions());
		final String asked = row();
		Recorder.record = false;
		assertNull(Macros.run("run(\"XANES Test Inputs...\", \"" + Recorder.getCommandOptions() + "\");").error());
		assertEquals(asked, row());
		assertTrue(asked.contains("'[K]stack'"), asked);
	}

	private static List<String> fields(final Dialog dialog) {
		return Dialogs.all(dialog, TextField.class).stream().map(TextField::getText).toList();
	}

	private static String row() {
		final ResultsTable table = ResultsTable.getResultsTable();
		assertEquals(1, table.size());
		return table.getRowAsString(0);
	}

	@Test
	void theActiveImageIsTakenAndTheResultShown() throws Exception {
		IJ.createImage("ramp", "32-bit ramp", 8, 8, 1).show();
		final Dialog dialog = open(StackCommand.class);
		assertEquals(List.of("2"), fields(dialog));
		Dialogs.press(dialog, "OK");
		user.join();
		final ImagePlus product = WindowManager.getImage("Product");
		assertNotNull(product);
		// a ramp of 8 pixels is 0, 1/8, ... 7/8; twice its fifth is 1
		assertEquals(1.0, product.getProcessor().getf(4, 0), 0);
	}

	@Test
	void theBrowseButtonFillsTheField() throws Exception {
		final Path model = Files.writeString(folder.resolve("a model.json"), "{}");
		final Dialog dialog = open(InputsCommand.class);
		Dialogs.press(dialog, "Browse...");
		final Dialog browser = dialogs.next();
		Dialogs.with(browser, window -> {
			final JFileChooser chooser = Dialogs.all(window, JFileChooser.class).get(0);
			assertEquals("Model file", chooser.getDialogTitle());
			chooser.setSelectedFile(model.toFile());
			chooser.approveSelection();
		});
		new Robot().waitForIdle();
		assertEquals(model.toString(), fields(dialog).get(0));
		Dialogs.press(dialog, "Cancel");
		user.join();
	}

	@Test
	void cancellingLeavesNothing() throws Exception {
		IJ.createImage("ramp", "32-bit ramp", 8, 8, 1).show();
		final Dialog dialog = open(StackCommand.class);
		Dialogs.press(dialog, "Cancel");
		user.join();
		assertEquals(1, WindowManager.getImageCount());
	}

	@Test
	void withoutAnImageTheUserIsToldBeforeTyping() throws Exception {
		final Dialog message = open(StackCommand.class);
		assertEquals(List.of(), fields(message));
		Dialogs.press(message, "OK");
		user.join();
		assertEquals(0, WindowManager.getImageCount());
	}

	@Test
	void aPreviewFollowsTheFieldsAndIsTakenBack() throws Exception {
		PreviewCommand.DIARY.clear();
		final ImagePlus image = IJ.createImage("stack", "32-bit ramp", 8, 8, 1);
		image.show();
		final Dialog accepted = open(PreviewCommand.class);
		type(accepted, "-20");
		type(accepted, "-");
		type(accepted, "5");
		type(accepted, "-10");
		Dialogs.press(accepted, "OK");
		user.join();
		assertEquals(List.of("preview stack -50.0", "preview stack -20.0", "preview stack -10.0", "run stack -10.0"), PreviewCommand.DIARY.stream()
			.distinct().toList());
		PreviewCommand.DIARY.clear();
		WindowManager.setCurrentWindow(image.getWindow());
		final Dialog cancelled = open(PreviewCommand.class);
		Dialogs.press(cancelled, "Cancel");
		user.join();
		assertEquals(List.of("preview stack -50.0", "cancel"), PreviewCommand.DIARY);
	}

	/** AWT tells listeners of a change of text some events later. */
	private static void type(final Dialog dialog, final String text) throws Exception {
		Dialogs.with(dialog, window -> Dialogs.all(window, TextField.class).get(0).setText(text));
		new Robot().waitForIdle();
	}
}
