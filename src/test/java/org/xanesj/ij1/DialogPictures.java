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

import java.awt.Dialog;
import java.awt.EventQueue;
import java.nio.file.Path;

import org.scijava.command.CommandInfo;
import org.scijava.command.CommandService;

import ij.IJ;
import ij.ImagePlus;

/**
 * Not a test: takes pictures of the dialogs of all commands, to be looked at. Run it with a display and a window manager,
 * with the tests' class path; the argument is the folder for the pictures.
 */
public final class DialogPictures {

	private DialogPictures() {
		// Prevent instantiation of utility class
	}

	public static void main(final String[] arguments) throws Exception {
		final Path folder = Path.of(arguments[0]);
		Macros.start();
		final ImagePlus image = IJ.createImage("Ni K stack.tif", "32-bit ramp", 64, 64, 3);
		image.show();
		try (Dialogs dialogs = new Dialogs()) {
			for (final CommandInfo command : new ContextLookup().context().service(CommandService.class).getCommands()) {
				if (!command.getClassName().startsWith("org.xanesj.")) continue;
				if (CommandInputs.of(command, new ContextLookup().context()).isEmpty()) continue;
				take(dialogs, command, folder);
			}
		}
		System.exit(0); // ImageJ's event thread would stay
	}

	private static void take(final Dialogs dialogs, final CommandInfo command, final Path folder) throws Exception {
		final String title = CommandInputs.title(command);
		final Thread user = new Thread(() -> new CommandEntry().run(command.getClassName()), title);
		user.start();
		final Dialog dialog = dialogs.next();
		Dialogs.picture(dialog, folder.resolve(title + ".png"));
		Dialogs.press(dialog, "Help");
		final Dialog help = dialogs.next();
		Dialogs.picture(help, folder.resolve(title + " - help.png"));
		EventQueue.invokeAndWait(help::dispose);
		Dialogs.press(dialog, "Cancel");
		user.join();
	}
}
