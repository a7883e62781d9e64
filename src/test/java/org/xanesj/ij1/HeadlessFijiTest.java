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
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

import net.imagej.patcher.LegacyEnvironment;

/** Our commands in an ImageJ that is patched for headless work, as Fiji with --headless is; results come through files. */
@Timeout(60)
class HeadlessFijiTest {

	@TempDir(cleanup = CleanupMode.NEVER) // the environment's class loader keeps it open
	static Path folder;

	private static LegacyEnvironment environment() throws Exception {
		Files.copy(Path.of("src", "test", "resources", "test-plugins.config"), folder.resolve("plugins.config"));
		final LegacyEnvironment imagej = new LegacyEnvironment(null, true);
		imagej.addPluginClasspath(folder.toFile());
		for (final String entry : System.getProperty("java.class.path").split(File.pathSeparator))
			if (!entry.contains("ij-1.") && !entry.contains("surefire")) imagej.addPluginClasspath(new File(entry));
		return imagej;
	}

	@Test
	void macrosRunAndStopAsWithAWindow() throws Exception {
		final Path done = folder.resolve("done.txt");
		final Path notDone = folder.resolve("not done.txt");
		final LegacyEnvironment imagej = environment();
		imagej.runMacro("""
			newImage("ramp", "32-bit ramp", 8, 8, 1);
			run("XANES Test Stack...", "factor=3");
			File.saveString(getTitle() + " " + getValue(4, 0), "%s");
			""".formatted(Macros.path(done)), "");
		assertEquals("Product 1.5", Files.readString(done).strip());
		imagej.runMacro("""
			newImage("ramp", "32-bit ramp", 8, 8, 1);
			run("XANES Test Stack...", "factor=three");
			File.saveString("went on", "%s");
			""".formatted(Macros.path(notDone)), "");
		assertFalse(Files.exists(notDone));
	}
}
