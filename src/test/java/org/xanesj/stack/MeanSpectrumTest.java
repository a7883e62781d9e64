package org.xanesj.stack;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.xanesj.task.CancelledException;
import org.xanesj.task.Progress;

class MeanSpectrumTest {

	private static final EnergyStack STACK = EnergyStack.of("s", new double[] { 2, 1, 3 }, ImgPlanes.of(2, 2, List.of(
		new float[] { 1, 2, 3, Float.NaN }, new float[] { 4, 4, 8, 8 }, new float[] { Float.NaN, Float.NaN, Float.NaN,
			Float.POSITIVE_INFINITY })));

	@Test
	void finitePixelsOfTheSelectionAreAveragedByEnergy() {
		assertArrayEquals(new double[] { 6, 2, Double.NaN }, MeanSpectrum.of(STACK, Progress.NONE));
		final EnergyStack selected = STACK.withMask(new boolean[] { false, false, true, true });
		assertArrayEquals(new double[] { 8, 3, Double.NaN }, MeanSpectrum.of(selected, Progress.NONE));
	}

	@Test
	void itCanBeCancelled() {
		final Progress cancelled = new Progress() {

			@Override
			public void report(final double fraction, final String what) {
				// nobody is watching
			}

			@Override
			public boolean isCancelled() {
				return true;
			}
		};
		assertThrows(CancelledException.class, () -> MeanSpectrum.of(STACK, cancelled));
	}
}
