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
package org.xanesj.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xanesj.SharedData;
import org.xanesj.ij1.Macros;

import ij.IJ;
import ij.ImagePlus;
import ij.ImageStack;
import ij.Menus;
import ij.process.ShortProcessor;

/** The commands of stacks, from macros in the real ImageJ. */
@Timeout(20)
class StackCommandsTest {

	@TempDir
	Path folder;

	@BeforeEach
	void install() throws IOException {
		Macros.start();
		for (final Class<?> command : new Class<?>[] { OpenStackCommand.class, SetEnergiesCommand.class }) {
			final String path = command.getAnnotation(org.scijava.plugin.Plugin.class).menuPath();
			Menus.getCommands().put(path.substring(path.lastIndexOf('>') + 1), "org.xanesj.ij1.CommandEntry(\"" + command
				.getName() + "\")");
		}
	}

	@AfterEach
	void close() {
		Macros.closeAll();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " virtual", " unit=eV" })
	void aRealStackIsCurrentOnTheNextLine(final String more) throws IOException {
		final String stack = Macros.path(SharedData.data("midas_hxn/Site4um.tiff"));
		final String energies = Macros.path(SharedData.data("midas_hxn/tmp_data.txt"));
		final Macros.Outcome outcome = Macros.run("setBatchMode(true); run(\"XANES Open Stack...\", \"path=[" + stack +
			"] energies=[" + energies + "]" + more + "\"); setSlice(29);\n" +
			"return getTitle() + \" \" + nSlices + \" \" + getInfo(\"slice.label\") + \" \" + getValue(47, 45);");
		assertNull(outcome.error());
		// the file says 7.127001999999999498e+03
		assertEquals("Site4um.tiff 57 7127.0019999999995 eV 1.7754", outcome.value());
	}

	@Test
	void energiesAreSetOnTheActiveStack() throws IOException {
		final Path file = folder.resolve("my stack.tif");
		final ImageStack images = new ImageStack(2, 2);
		for (int i = 0; i < 3; i++)
			images.addSlice(null, new ShortProcessor(2, 2));
		IJ.saveAsTiff(new ImagePlus("s", images), file.toString());
		final Path energies = Files.writeString(folder.resolve("e.csv"), "energy,i0\n7.1123,1\n7.1134567891,2\n7.12,3\n");
		final String open = "setBatchMode(true); open(\"" + Macros.path(file) + "\");\n";
		final Macros.Outcome outcome = Macros.run(open + "run(\"XANES Set Energies...\", \"energies=[" + Macros.path(
			energies) + "]\"); setSlice(2); return getInfo(\"slice.label\");");
		assertNull(outcome.error());
		assertEquals("7113.4567891 eV", outcome.value());
		final Macros.Outcome none = Macros.run(open + "run(\"XANES Set Energies...\", \"\"); File.saveString(\"x\", \"" + Macros
			.path(folder.resolve("after.txt")) + "\");");
		assertEquals("my stack.tif: no energies were found in slice labels, image properties or file names; name a text file" +
			" with one energy per slice as 'energies', for an open stack in XANES Set Energies...", none.error());
		assertTrue(Files.notExists(folder.resolve("after.txt")), "the macro went on");
		final Path two = Files.writeString(folder.resolve("two.txt"), "1\n2\n");
		assertEquals("two.txt holds 2 energies, but my stack.tif has 3 slices; give a file with one energy per slice.", Macros
			.run(open + "run(\"XANES Set Energies...\", \"energies=[" + Macros.path(two) + "]\");").error());
		assertEquals("my stack.tif: no energies were found in slice labels, image properties or file names; name a text file" +
			" with one energy per slice as 'energies', for an open stack in XANES Set Energies...", Macros.run(
				"run(\"XANES Open Stack...\", \"path=[" + Macros.path(file) + "]\");").error());
	}
}
