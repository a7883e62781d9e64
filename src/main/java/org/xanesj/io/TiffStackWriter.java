package org.xanesj.io;

import java.nio.file.Path;

import org.xanesj.stack.EnergyStack;
import org.xanesj.task.Progress;

/** Writes a stack as ImageJ's TIFF, with energies at full precision as slice labels and properties. */
public final class TiffStackWriter {

	private TiffStackWriter() {
		// prevent instantiation of utility class
	}

	/**
	 * Writes or overwrites a file.
	 *
	 * @param stack what to write; planes of 8 and 16 bit stay so
	 * @param target where
	 * @param progress cancels; then nothing is left
	 * @throws org.xanesj.task.InputException if it cannot be written there
	 */
	public static void write(final EnergyStack stack, final Path target, final Progress progress) {
		TiffOutput.write(TiffImages.of(stack), target, progress);
	}
}
