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
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xanesj.stack.EnergyStack;
import org.xanesj.stack.ImgPlanes;
import org.xanesj.task.InputException;
import org.xanesj.task.Progress;

class ShiftEnergiesTest {

	private static final double OFF = 0.8;
	private static final int SIZE = 81;

	@TempDir
	Path folder;

	private static double edge(final double energy) {
		return Math.atan((energy - 7112) / 1.5);
	}

	/** Two pixels: the left one shows the edge of iron 0.8 eV too low, the right one nothing. Slices descend. */
	private static EnergyStack stack() {
		final double[] energies = new double[SIZE];
		final List<float[]> planes = new ArrayList<>();
		for (int i = 0; i < SIZE; i++) {
			energies[i] = 7152 - i;
			planes.add(new float[] { (float) (3 * edge(energies[i] + OFF)), 1 });
		}
		return EnergyStack.of("s", energies, ImgPlanes.of(2, 1, planes));
	}

	private Path file(final String name, final double off) throws IOException {
		final StringBuilder text = new StringBuilder("# energy mu\n");
		for (int i = 0; i <= 300; i++)
			text.append(7082 + 0.2 * i).append(' ').append(edge(7082 + 0.2 * i + off)).append('\n');
		return Files.writeString(folder.resolve(name), text);
	}

	private static ShiftEnergies.Result run(final EnergyStack stack, final Path reference, final String edge,
		final Path standard)
	{
		return new ShiftEnergies(stack, Double.NaN, reference, "auto", edge, standard, 1, 20, 10).run(Progress.NONE);
	}

	@Test
	void byHandEverySliceMovesAndBack() {
		final ShiftEnergies.Result result = ShiftEnergies.byHand(stack(), -1.1).run(Progress.NONE);
		assertEquals(7150.9, result.energies()[0]);
		assertEquals(7070.9, result.energies()[SIZE - 1]);
		assertEquals("ENERGY OFFSET: -1.1 eV (XANES Shift Energies: by hand)", result.history());
	}

	@Test
	void aFoilIsFittedToAStandardOrItsEdge() throws IOException {
		final ShiftEnergies.Result fitted = run(stack(), file("foil.dat", OFF), "", file("standard.dat", 0));
		assertEquals(OFF, fitted.offset(), 1e-4);
		assertTrue(fitted.notes().get(fitted.notes().size() - 1).startsWith("The energies were moved by 0."), fitted.notes()
			.toString());
		final ShiftEnergies.Result edge = run(stack(), file("foil.dat", OFF), "Fe K", null);
		assertEquals(OFF, edge.offset(), 1e-3);
		assertEquals(7152 + edge.offset(), edge.energies()[0], 1e-9);
		assertTrue(edge.history().contains("edge Fe K at 7112.0 eV, standard error "), edge.history());
	}

	@Test
	void theSelectedRegionIsAReference() throws IOException {
		final EnergyStack selected = stack().withMask(new boolean[] { true, false });
		// steps of 1 eV, where the cubic over five points is wider than that of the standard
		assertEquals(OFF, run(selected, null, null, file("standard.dat", 0)).offset(), 0.02);
		assertArrayEquals(ShiftEnergies.byHand(selected, 0.5).run(Progress.NONE).energies(), ShiftEnergies.byHand(stack(), 0.5)
			.run(Progress.NONE).energies());
	}

	@Test
	void whatCannotBeIsRefused() throws IOException {
		final Path foil = file("foil.dat", 0);
		assertEquals("s has no selection; draw one around a region whose spectrum is known, or give a reference file.", refusal(
			() -> run(stack(), null, "Fe K", null)));
		assertEquals("The true energies must be given in exactly one of two ways: edge or standard.", refusal(() -> run(
			stack(), foil, "", null)));
		assertEquals("The true energies must be given in exactly one of two ways: edge or standard.", refusal(() -> run(
			stack(), foil, "Fe K", foil)));
		assertTrue(refusal(() -> run(stack(), foil, "Cu K", null)).startsWith(
			"foil.dat does not rise to an edge within 10.0 eV of 8979.0 eV;"));
		assertEquals("s begins at 7072.0 eV; an offset of -8000.0 eV would make that negative, so check its sign and unit.",
			refusal(() -> ShiftEnergies.byHand(stack(), -8000).run(Progress.NONE)));
	}

	private static String refusal(final Runnable work) {
		return assertThrows(InputException.class, work::run).getMessage();
	}
}
