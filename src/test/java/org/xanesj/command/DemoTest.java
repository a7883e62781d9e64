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
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.xanesj.simulation.HalideSamples;

import ij.io.Opener;

/** The demo leaves what it promises, and says that it is simulated. */
@Timeout(120)
class DemoTest {

	@TempDir
	Path folder;

	@Test
	void leavesModelsReportsMapsPicturesAndASummary() throws IOException {
		final ByteArrayOutputStream lines = new ByteArrayOutputStream();
		final String summary = new Demo(folder, 32, new LineProgress(new PrintStream(lines, true, StandardCharsets.UTF_8)))
			.run();
		assertEquals(summary, Files.readString(folder.resolve("summary.md")));
		assertTrue(summary.contains("**" + HalideSamples.NOTICE + ".**"));
		assertFalse(summary.contains("NaN"), summary);
		assertFalse(summary.contains("%%"), summary);
		for (final String model : List.of("K", "K+L")) {
			for (final String file : List.of("model-%s.json", "report-%s/report.md"))
				assertTrue(Files.readString(folder.resolve(file.formatted(model))).contains("SIMULATED"), file);
			assertTrue(new Opener().openImage(folder.resolve("map-" + model + ".tif").toString()).getInfoProperty().contains(
				HalideSamples.NOTICE));
			for (final String map : List.of("value", "halfwidth", "status"))
				assertTrue(ImageIO.read(folder.resolve("map-" + model + "-" + map + ".png").toFile()).getWidth() > 300);
		}
		assertTrue(ImageIO.read(folder.resolve("demo-map.png").toFile()).getWidth() > 600);
		final String progress = lines.toString(StandardCharsets.UTF_8);
		assertTrue(progress.lines().allMatch(line -> line.startsWith("[")), progress);
		assertTrue(progress.contains("Training the model of K+L"), progress);
		try (Stream<Path> files = Files.walk(folder)) {
			assertFalse(files.anyMatch(file -> file.getFileName().toString().startsWith(".writing")));
		}
	}
}
