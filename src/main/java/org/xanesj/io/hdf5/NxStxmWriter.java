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
package org.xanesj.io.hdf5;

import java.nio.file.Path;

import io.jhdf.HdfFile;
import io.jhdf.WritableHdfFile;
import io.jhdf.api.WritableDataset;
import io.jhdf.api.WritableGroup;

import org.xanesj.io.AtomicFile;
import org.xanesj.stack.EnergyStack;
import org.xanesj.stack.PixelSize;
import org.xanesj.task.InputException;
import org.xanesj.task.Progress;

/**
 * Writes a stack in the layout of NXstxm: one entry with one detector, energies in eV at full precision, positions of the pixels
 * in rows and columns, and the history of the stack. Rows are stored from below, as scanning microscopes do, so that programs
 * that draw y upwards show the picture as it stands in ImageJ. Numbers become single precision, without compression.
 * <p>
 * Source: NeXus application definition NXstxm 1.1 of the NeXus International Advisory Committee.
 */
public final class NxStxmWriter {

	/** Name of the text with the history of the stack, which our reader looks for. */
	static final String HISTORY = "history";
	private static final String ENTRY = "entry1";
	private static final String DETECTOR = "counter0";
	private static final String CLASS = "NX_class";

	private NxStxmWriter() {
		// prevent instantiation of utility class
	}

	/**
	 * Writes or overwrites a file.
	 *
	 * @param stack what to write
	 * @param target where
	 * @param memory the library writes from memory only, so the stack must fit a second time [bytes]
	 * @param progress told of each plane; cancels, and then nothing is left
	 * @throws InputException if the stack is too large, or the file cannot be written there
	 */
	public static void write(final EnergyStack stack, final Path target, final long memory, final Progress progress) {
		final long bytes = (long) stack.pixels() * stack.size() * Float.BYTES;
		if (bytes > memory) throw new InputException(stack.name() + " takes " + (bytes >> 20) +
			" MB, more than can be written as HDF5 with the memory of this ImageJ (" + (memory >> 20) +
			" MB); save it as TIFF, or give ImageJ more memory.");
		AtomicFile.write(target, file -> {
			try (WritableHdfFile hdf = HdfFile.write(file)) {
				entry(hdf, stack, progress);
			}
		});
	}

	private static void entry(final WritableHdfFile hdf, final EnergyStack stack, final Progress progress) {
		final WritableGroup entry = group(hdf, ENTRY, "NXentry");
		hdf.putAttribute("default", ENTRY);
		entry.putAttribute("default", DETECTOR);
		entry.putDataset("definition", "NXstxm");
		entry.putDataset("title", AsciiText.escape(stack.name()));
		if (!stack.info().isBlank()) entry.putDataset(HISTORY, AsciiText.escape(stack.info().strip()));
		final WritableGroup detector = group(entry, DETECTOR, "NXdata");
		detector.putAttribute("signal", "data");
		detector.putAttribute("axes", new String[] { "energy", "sample_y", "sample_x" });
		detector.putDataset("stxm_scan_type", "sample image stack");
		final PixelSize size = stack.pixelSize();
		final String unit = AsciiText.escape(size.unit().replace('\u00b5', 'u'));
		positions(detector.putDataset("energy", stack.energies()), "eV");
		positions(detector.putDataset("sample_x", positions(stack.width(), size.width())), unit);
		positions(detector.putDataset("sample_y", positions(stack.height(), size.height())), unit);
		detector.putDataset("data", data(stack, progress));
	}

	private static WritableGroup group(final WritableGroup parent, final String name, final String kind) {
		final WritableGroup group = parent.putGroup(name);
		group.putAttribute(CLASS, kind);
		return group;
	}

	private static void positions(final WritableDataset axis, final String unit) {
		axis.putAttribute("units", unit);
	}

	private static double[] positions(final int count, final double step) {
		final double[] positions = new double[count];
		for (int i = 0; i < count; i++)
			positions[i] = i * step;
		return positions;
	}

	/** @return [energy][row from below][column] */
	private static float[][][] data(final EnergyStack stack, final Progress progress) {
		final int width = stack.width();
		final int height = stack.height();
		final float[][][] data = new float[stack.size()][height][width];
		final float[] plane = new float[stack.pixels()];
		for (int i = 0; i < data.length; i++) {
			progress.checkCancelled();
			progress.report((double) i / data.length, "Writing images");
			stack.source().read(stack.plane(i), 0, plane.length, plane, 0);
			for (int y = 0; y < height; y++)
				System.arraycopy(plane, (height - 1 - y) * width, data[i][y], 0, width);
		}
		return data;
	}
}
