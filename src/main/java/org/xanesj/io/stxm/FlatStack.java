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
package org.xanesj.io.stxm;

import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.xanesj.io.BinaryPlanes;
import org.xanesj.io.InfoLines;
import org.xanesj.io.NumberType;
import org.xanesj.io.PictureTurn;
import org.xanesj.io.StackEnergies;
import org.xanesj.io.StackReading;
import org.xanesj.io.StackSlices;
import org.xanesj.stack.PixelSize;
import org.xanesj.task.InputException;
import org.xanesj.task.Progress;

/**
 * A stack of the program aXis2000 and its relatives: plane after plane, row after row in one binary file; positions and
 * energies from a header.
 *
 * @param file with the pixels
 * @param offset of the first pixel [bytes]
 * @param type of the pixels
 * @param order of their bytes
 * @param divisor of every number
 * @param x position of each column [um], or of the first and last one
 * @param columns number of columns
 * @param y position of each row [um], or of the first and last one
 * @param rows number of rows
 * @param energies of the planes [eV]
 * @param info what else there is to say
 */
record FlatStack(Path file, long offset, NumberType type, ByteOrder order, double divisor, double[] x, int columns,
	double[] y, int rows, double[] energies, InfoLines info)
{

	/**
	 * Opens it, with x to the right and y up.
	 *
	 * @throws InputException if the file is shorter than the header says, or an energy is not positive
	 */
	StackSlices read(final String name, final StackReading reading, final Progress progress) {
		for (final double energy : energies)
			if (!(energy > 0) || Double.isInfinite(energy)) throw new InputException(file + " belongs to a header with the energy " +
				energy + " eV, which cannot be; fetch it again.");
		final BinaryPlanes planes = new BinaryPlanes(file, offset, type, order, columns, rows, energies.length);
		final PictureTurn turn = PictureTurn.ofStage(x[x.length - 1] >= x[0], y[y.length - 1] > y[0]);
		return new StackSlices(name, reading.planes(columns, rows, energies.length, Float.SIZE, null, plane -> turn.apply(
			divided((float[]) planes.plane(plane)), columns), progress), Arrays.stream(energies).mapToObj(
				StackEnergies::label).toList(), List.of(), Map.of(), List.of(), pixelSize(), info.add("Orientation",
					PictureTurn.ORIENTATION).toString());
	}

	private float[] divided(final float[] plane) {
		if (divisor != 1) for (int i = 0; i < plane.length; i++)
			plane[i] = (float) (plane[i] / divisor);
		return plane;
	}

	private PixelSize pixelSize() {
		final double width = step(x, columns);
		final double height = step(y, rows);
		return width > 0 && height > 0 ? new PixelSize(width, height, "um") : PixelSize.UNKNOWN;
	}

	/** Positions are floats, so that more digits would be noise. */
	private static double step(final double[] positions, final int count) {
		final double step = Math.abs(positions[positions.length - 1] - positions[0]) / (count - 1);
		return Double.isFinite(step) ? new BigDecimal(step).round(new MathContext(6)).doubleValue() : 0;
	}
}
