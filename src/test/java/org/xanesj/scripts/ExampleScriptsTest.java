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

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.scijava.script.ScriptModule;
import org.xanesj.command.Scripts;
import org.xanesj.ij1.Macros;

import ij.ImagePlus;

/** All scripts of the folder scripts run as they are: with windows if there is a display, and in batch mode. */
@Timeout(120)
class ExampleScriptsTest {

	/** The only macro that runs a command of ImageJ itself. */
	static final String NEEDS_IMAGEJ = "open-series.ijm";

	@TempDir
	Path folder;

	@AfterEach
	void close() {
		Macros.closeAll();
	}

	static Set<String> macros() throws IOException {
		try (Stream<Path> files = Files.list(ExampleMacros.SCRIPTS)) {
			return files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".ijm")).collect(Collectors
				.toCollection(TreeSet::new));
		}
	}

	@Test
	void togetherTheyShowEveryCommand() throws IOException {
		assertEquals(ExampleMacros.FILES.keySet(), macros());
		final StringBuilder all = new StringBuilder();
		for (final String macro : macros())
			all.append(Files.readString(ExampleMacros.SCRIPTS.resolve(macro)));
		final Matcher label = Pattern.compile("\"(XANES [^\"]+)\"").matcher(Files.readString(Path.of("plugins.config")));
		int commands = 0;
		while (label.find()) {
			assertTrue(all.indexOf("run(\"" + label.group(1) + "\"") >= 0, "no script shows " + label.group(1));
			commands++;
		}
		assertTrue(commands >= 10, commands + " commands");
	}

	@ParameterizedTest
	@MethodSource("macros")
	void runsWithWindows(final String macro) throws IOException {
		assumeTrue(Macros.hasDisplay(), "no display");
		ExampleMacros.run(macro, "", folder);
	}

	@ParameterizedTest
	@MethodSource("macros")
	void runsInBatchMode(final String macro) throws IOException {
		assumeTrue(Macros.hasDisplay() || !macro.equals(NEEDS_IMAGEJ), "needs commands of ImageJ, which need a display here");
		ExampleMacros.run(macro, "setBatchMode(true);\n", folder);
	}

	@Test
	void groovyMapsOneEdgeAndTwo() throws Exception {
		final ScriptModule done = Scripts.run(ExampleMacros.SCRIPTS.resolve("train-and-map.groovy"), Map.of("folder", folder
			.toFile(), "size", 32));
		for (final String output : List.of("map", "mapOfBoth")) {
			final ImagePlus map = (ImagePlus) done.getOutput(output);
			assertEquals(5, map.getStackSize());
			assertEquals("value", map.getStack().getSliceLabel(1).lines().findFirst().orElseThrow());
		}
	}
}
