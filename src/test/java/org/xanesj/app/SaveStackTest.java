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
package org.xanesj.app;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xanesj.CancelledProgress;
import org.xanesj.io.hdf5.NxStxmWriter;
import org.xanesj.spectrum.EnergyUnit;
import org.xanesj.stack.EnergyStack;
import org.xanesj.stack.ImgPlanes;
import org.xanesj.stack.PixelSize;
import org.xanesj.task.CancelledException;
import org.xanesj.task.InputException;
import org.xanesj.task.Progress;

/** What is saved is read again: to the bit, whatever the format. */
class SaveStackTest {

	@TempDir
	private Path folder;

	private static final double[] ENERGIES = { 7100.1234567, 7112.0000000001, 7150 };
	private static final float[][] PLANES = { { 1, 2, 3, 4, 5, 6 }, { -1, Float.NaN, 0.1f, 1e-20f, 7, 8 }, { 9, 8, 7, 6, 5, 4 } };

	private static EnergyStack stack() {
		return EnergyStack.of("particles", ENERGIES, ImgPlanes.of(3, 2, List.of(PLANES))).withPixelSize(new PixelSize(0.25, 0.5,
			"\u00b5m")).withInfo("SIMULATED: seed 1, 2.35 \u00c5\nXANES Absorbance: incident 100");
	}

	@ParameterizedTest
	@ValueSource(strings = { "stack.tif", "stack.h5", "STACK.HDF5", "stack.nxs" })
	void whatIsSavedIsReadAgain(final String name) {
		final Path file = folder.resolve(name);
		assertEquals(List.of(), new SaveStack(stack(), file).run(Progress.NONE));
		assertEquals(List.of(file + " was overwritten."), new SaveStack(stack(), file).run(Progress.NONE));
		final EnergyStack again = new OpenStack(file, null, EnergyUnit.AUTO, false).run(Progress.NONE);
		assertArrayEquals(ENERGIES, again.energies());
		assertEquals(0.25, again.pixelSize().width());
		assertEquals(0.5, again.pixelSize().height());
		assertTrue(List.of("um", "\u00b5m").contains(again.pixelSize().unit()), again.pixelSize().unit());
		assertTrue(again.simulated(), again.info());
		assertTrue(again.info().contains("2.35 \u00c5\nXANES Absorbance: incident 100"), again.info());
		final float[] values = new float[6];
		for (int i = 0; i < 3; i++) {
			again.source().read(again.plane(i), 0, 6, values, 0);
			assertArrayEquals(PLANES[i], values);
		}
	}

	@Test
	void whatCannotBeSavedLeavesNothing() throws IOException {
		final Path strange = folder.resolve("stack.png");
		assertEquals(strange + ": the ending does not tell a format; write .tif for TIFF or .h5 for HDF5.", assertThrows(
			InputException.class, () -> new SaveStack(stack(), strange).run(Progress.NONE)).getMessage());
		final Path large = folder.resolve("large.h5");
		assertTrue(assertThrows(InputException.class, () -> NxStxmWriter.write(stack(), large, 10, Progress.NONE)).getMessage()
			.contains("save it as TIFF"));
		assertThrows(CancelledException.class, () -> new SaveStack(stack(), large).run(new CancelledProgress()));
		assertFalse(Files.exists(large));
		try (var left = Files.list(folder)) {
			assertEquals(0, left.count());
		}
	}
}
