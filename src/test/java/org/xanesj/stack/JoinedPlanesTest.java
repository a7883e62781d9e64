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
package org.xanesj.stack;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.xanesj.task.InputException;

class JoinedPlanesTest {

	private static EnergyStack stack(final String name, final int width, final double[] energies, final float first) {
		final float[][] planes = new float[energies.length][width];
		for (int i = 0; i < planes.length; i++)
			for (int j = 0; j < width; j++)
				planes[i][j] = first + 10 * i + j;
		return EnergyStack.of(name, energies, ImgPlanes.of(width, 1, List.of((Object[]) planes)));
	}

	@Test
	void planesAscendInEnergyWhateverTheOrderOfTheStacks() {
		final EnergyStack k = stack("K", 3, new double[] { 7112, 7100 }, 0);
		final EnergyStack l = stack("L", 3, new double[] { 700, 710, 720 }, 100);
		for (final EnergyStack joined : List.of(JoinedPlanes.join(k, l), JoinedPlanes.join(l, k))) {
			assertArrayEquals(new double[] { 700, 710, 720, 7100, 7112 }, joined.energies());
			final float[] values = new float[5];
			for (int i = 0; i < 5; i++)
				joined.source().read(joined.plane(i), 2, 1, values, i);
			// the K stack was given in descending order
			assertArrayEquals(new float[] { 102, 112, 122, 12, 2 }, values);
			assertTrue(joined.inPlace());
		}
	}

	@Test
	void selectionIsThatOfTheFirst() {
		final EnergyStack k = stack("K", 3, new double[] { 7100, 7112 }, 0).withMask(new boolean[] { false, true, false });
		final EnergyStack joined = JoinedPlanes.join(k, stack("L", 3, new double[] { 700, 710 }, 0));
		assertEquals(1, joined.selectedPixels());
	}

	@Test
	void otherSizesAndOverlappingEnergiesAreRefused() {
		final EnergyStack k = stack("K", 3, new double[] { 7100, 7112 }, 0);
		assertTrue(assertThrows(InputException.class, () -> JoinedPlanes.join(k, stack("L", 4, new double[] { 700, 710 },
			0))).getMessage().contains("L has 4 x 1 pixels but K has 3 x 1"));
		assertTrue(assertThrows(InputException.class, () -> JoinedPlanes.join(k, stack("other", 3, new double[] { 7105, 7120 },
			0))).getMessage().contains("overlap"));
	}
}
