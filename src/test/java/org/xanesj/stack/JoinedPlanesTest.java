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
