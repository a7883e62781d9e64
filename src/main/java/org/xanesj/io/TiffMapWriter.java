package org.xanesj.io;

import java.nio.file.Path;

import org.xanesj.stack.MapSet;
import org.xanesj.task.Progress;

/** Writes maps as one 32-bit TIFF of ImageJ, one labelled slice per map, with units, metadata and history. */
public final class TiffMapWriter {

	private TiffMapWriter() {
		// prevent instantiation of utility class
	}

	/**
	 * Writes or overwrites a file.
	 *
	 * @param maps what to write
	 * @param target where
	 * @param progress cancels; then nothing is left
	 * @throws org.xanesj.task.InputException if it cannot be written there
	 */
	public static void write(final MapSet maps, final Path target, final Progress progress) {
		TiffOutput.write(TiffImages.of(maps), target, progress);
	}
}
