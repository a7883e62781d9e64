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
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.xanesj.ij1.Macros;
import org.xanesj.io.TiffStackWriter;
import org.xanesj.registration.Scene;
import org.xanesj.registration.Similarity;
import org.xanesj.stack.EnergyStack;
import org.xanesj.stack.ImgPlanes;
import org.xanesj.task.Progress;

/** The commands of registration, from macros in the real ImageJ. */
@Timeout(60)
class RegistrationCommandsTest {

	@TempDir
	static Path folder;

	@BeforeAll
	static void write() {
		final Scene scene = new Scene(25, 110, 1);
		final Random random = new Random(1);
		final Object[] drifting = new Object[4];
		Arrays.setAll(drifting, i -> Scene.noisy(scene.image(k -> 1, 80, 70, new Similarity(1, 0, 1.5 * i, -i)), 0.05,
			random));
		write("drift", new double[] { 7100, 7110, 7120, 7130 }, 80, 70, drifting);
		final float[] turned = Scene.noisy(scene.image(k -> -1, 90, 90, new Similarity(1, 12, 3, 0)), 0.05, random);
		write("L", new double[] { 700, 710 }, 90, 90, turned, turned);
	}

	private static void write(final String name, final double[] energies, final int width, final int height,
		final Object... planes)
	{
		TiffStackWriter.write(EnergyStack.of(name, energies, ImgPlanes.of(width, height, List.of(planes))), folder.resolve(
			name + ".tif"), Progress.NONE);
	}

	@BeforeEach
	void start() throws IOException {
		Macros.start();
	}

	@AfterEach
	void close() {
		Macros.closeAll();
	}

	private static Macros.Outcome run(final String lines) throws IOException {
		return Macros.run("setBatchMode(true); open(\"DIR/drift.tif\");\n".concat(lines).replace("DIR", Macros.path(folder)));
	}

	@Test
	void theAlignedStackIsCurrentAndItsTableCanBeUsedAgain() throws IOException {
		final Macros.Outcome outcome = run("run(\"XANES Align Planes...\", \"reference=first save=[DIR/shifts.csv]\");" +
			"setSlice(4); first = getTitle() + \" \" + nSlices + \" \" + getInfo(\"slice.label\") + \" \" + d2s(getResult(\"dx\", 3), 1) + \" \" + " +
			"d2s(getResult(\"dy\", 3), 1) + \" \" + isNaN(getValue(79, 0)); value = getValue(40, 40); selectImage(\"drift.tif\");" +
			"run(\"XANES Align Planes...\", \"shifts=[DIR/shifts.csv]\"); setSlice(4);" +
			"return first + \" \" + (getValue(40, 40) == value);");
		assertNull(outcome.error());
		assertEquals("drift.tif aligned 4 7130.0 eV 4.5 -3.0 1 1", outcome.value());
		assertEquals(5, Files.readAllLines(folder.resolve("shifts.csv")).size());
	}

	@Test
	void aStackIsLaidOntoAnother() throws IOException {
		final Macros.Outcome outcome = run("open(\"DIR/L.tif\");" +
			"run(\"XANES Register Stacks...\", \"fixed=drift.tif transform=rigid\");" +
			"return getTitle() + \" \" + getWidth() + \" \" + getHeight() + \" \" + nSlices + \" \" + d2s(getResult(\"rotation\", 0), 0);");
		assertNull(outcome.error());
		assertEquals("L.tif registered 80 70 2 12", outcome.value());
	}

	@Test
	void wrongInputStopsWithOneSentence() throws IOException {
		assertEquals("Reference 'mode' is not known; use previous, first, last, middle, mean or an energy in eV.", run(
			"run(\"XANES Align Planes...\", \"reference=mode\");").error());
		assertTrue(run("run(\"XANES Align Planes...\", \"maxshift=100\");").error().startsWith(
			"drift.tif: the largest shift is 100.0 pixels; give a number from 0"));
		assertTrue(run("run(\"XANES Register Stacks...\", \"fixed=none\");").error().startsWith("The "));
		assertEquals("drift.tif cannot be registered to itself; choose another open stack as 'fixed'.", run(
			"run(\"XANES Register Stacks...\", \"fixed=drift.tif\");").error());
		assertTrue(run("makeRectangle(0, 0, 20, 20); run(\"XANES Align Planes...\", \"\");").error().startsWith(
			"drift.tif: the region to compare has 20 x 20 pixels"));
	}
}
