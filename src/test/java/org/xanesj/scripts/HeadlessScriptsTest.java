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
package org.xanesj.scripts;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xanesj.ij1.Macros;

import net.imagej.patcher.LegacyEnvironment;

/** Example macros in an ImageJ that is patched for headless work, as Fiji with --headless is. */
@Timeout(180)
class HeadlessScriptsTest {

	@TempDir(cleanup = CleanupMode.NEVER) // the environment's class loader keeps it open
	Path folder;

	/** @return ImageJ with our commands but without a display, in a class loader of its own */
	static LegacyEnvironment environment() throws Exception {
		final LegacyEnvironment imagej = new LegacyEnvironment(null, true);
		for (final String entry : System.getProperty("java.class.path").split(File.pathSeparator))
			if (!entry.contains("ij-1.") && !entry.contains("surefire")) imagej.addPluginClasspath(new File(entry));
		return imagej;
	}

	@ParameterizedTest
	@ValueSource(strings = { "train-and-map.ijm", ExampleScriptsTest.NEEDS_IMAGEJ })
	void runsHeadlessAsInFiji(final String macro) throws Exception {
		environment().runMacro(Files.readString(ExampleMacros.SCRIPTS.resolve(macro)), Macros.path(folder));
		ExampleMacros.check(macro, folder);
	}
}
