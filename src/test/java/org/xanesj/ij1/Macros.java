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

import java.awt.GraphicsEnvironment;
import java.awt.HeadlessException;
import java.awt.Window;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import ij.IJ;
import ij.ImageJ;
import ij.ImagePlus;
import ij.Macro;
import ij.Menus;
import ij.WindowManager;
import ij.macro.Interpreter;
import ij.plugin.frame.Recorder;
import ij.text.TextWindow;

/**
 * The real ImageJ 1.x in the test's JVM, with this project's commands installed from its plugins.config: with all its
 * menus where there is a display, else with our commands only. One for all test classes of a JVM; put a time limit on
 * every test that uses it, and call {@link #closeAll()} after each.
 */
public final class Macros {

	/**
	 * What became of a macro.
	 *
	 * @param value what the macro returned
	 * @param error the sentence it stopped with, on one line; null if it ran to its end
	 * @param line where it stopped
	 */
	public record Outcome(String value, String error, int line) {

		public Outcome {
			error = error == null ? null : error.replace('\n', ' '); // broken for the window only
		}

		public boolean stopped() {
			return error != null;
		}
	}

	private static final Path CONFIG = Path.of("plugins.config");
	/** Lines for the commands of the tests. */
	private static final Path TEST_CONFIG = Path.of("src", "test", "resources", "test-plugins.config");

	private static ImageJ imagej;
	private static boolean ready;

	private Macros() {
		// Prevent instantiation of utility class
	}

	/** Starts ImageJ; further calls do nothing. */
	public static synchronized void start() throws IOException {
		if (ready) return;
		final List<String> lines = Stream.concat(Files.readAllLines(CONFIG).stream(), Files.readAllLines(TEST_CONFIG)
			.stream()).toList();
		if (GraphicsEnvironment.isHeadless()) installCommands(lines);
		else startWithMenus(lines);
		ready = true;
	}

	private static void installCommands(final List<String> lines) {
		try {
			IJ.run("-");
		}
		catch (final HeadlessException expected) {
			// Menus need a display; what is left behind is an empty table of commands.
		}
		for (final String line : lines) {
			if (line.isBlank() || line.startsWith("#")) continue;
			final String[] part = line.split("\"", 3); // path, "label", class("argument")
			Menus.getCommands().put(part[1], part[2].substring(part[2].indexOf(',') + 1).strip());
		}
	}

	private static void startWithMenus(final List<String> lines) throws IOException {
		// not deleted at the end: ImageJ keeps the jar open until the JVM has gone
		final Path home = Files.createTempDirectory(Path.of("target"), "imagej-home").toAbsolutePath();
		final Path plugins = Files.createDirectories(home.resolve("plugins"));
		try (ZipOutputStream jar = new ZipOutputStream(Files.newOutputStream(plugins.resolve("Test_.jar")))) {
			jar.putNextEntry(new ZipEntry("plugins.config")); // the classes are on the test's class path
			jar.write(String.join("\n", lines).getBytes());
		}
		System.setProperty("plugins.dir", home.toString());
		imagej = new ImageJ(ImageJ.NO_SHOW);
		imagej.exitWhenQuitting(false);
	}

	/** @return true if ImageJ's own commands are there too, because there is a display */
	public static boolean hasDisplay() {
		return !GraphicsEnvironment.isHeadless();
	}

	/** Runs a macro to its end, or to its first error. */
	public static Outcome run(final String macro) throws IOException {
		start();
		final Interpreter interpreter = new Interpreter();
		interpreter.setIgnoreErrors(true); // otherwise an error opens a window and waits for ever
		try {
			final String value = interpreter.run(macro, "");
			return new Outcome(value, interpreter.getErrorMessage(), interpreter.getLineNumber());
		}
		catch (final RuntimeException stopped) {
			if (!String.valueOf(stopped.getMessage()).contains(Macro.MACRO_CANCELED)) throw stopped;
			return new Outcome(null, String.valueOf(interpreter.getErrorMessage()), interpreter.getLineNumber());
		}
	}

	/** @return the path as a macro's string literal can hold it, with slashes on every system */
	public static String path(final Path path) {
		return path.toAbsolutePath().toString().replace('\\', '/');
	}

	/** Macro functions read the table that was last in front, if they are not told which. */
	private static void closeTables() {
		for (final Window window : WindowManager.getAllNonImageWindows())
			if (window instanceof TextWindow text && text.getResultsTable() != null) text.close(false);
	}

	/** Closes all images and tables and forgets results and recordings, so that tests do not see each other. */
	public static void closeAll() {
		final int[] ids = WindowManager.getIDList();
		if (ids != null) for (final int id : ids) {
			final ImagePlus image = WindowManager.getImage(id);
			if (image == null) continue;
			image.changes = false;
			image.close();
		}
		closeTables();
		WindowManager.setTempCurrentImage(null);
		Recorder.record = false;
		new Interpreter().run(""); // ends a batch mode that a stopped macro has left behind
	}
}
