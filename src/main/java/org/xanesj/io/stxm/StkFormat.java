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

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.scijava.plugin.Plugin;
import org.xanesj.io.InfoLines;
import org.xanesj.io.NumberType;
import org.xanesj.io.SourceFile;
import org.xanesj.io.StackDataset;
import org.xanesj.io.StackFormat;
import org.xanesj.io.StackReading;
import org.xanesj.io.StackSlices;
import org.xanesj.task.FileTrouble;
import org.xanesj.task.InputException;
import org.xanesj.task.Progress;

/**
 * Reads stacks of the X1A microscopes of NSLS (.stk), numbers of XDR (RFC 4506, big endian): columns, rows, energies as 32-bit
 * whole numbers; positions of columns and rows [um], energies [eV], dwell times [ms] and pixels as 32-bit floats. There is no
 * mark at the beginning: a file is taken if it is exactly as long as its three numbers say, or is called .stk and no TIFF file,
 * which a program for light microscopes calls so too. Written from the description of the format; not seen on real data.
 */
@Plugin(type = StackFormat.class)
public final class StkFormat implements StackFormat {

	private static final int START = 3 * Integer.BYTES;

	@Override
	public String name() {
		return "X1A stack (.stk)";
	}

	@Override
	public boolean recognises(final SourceFile file) {
		if (file.isFolder() || file.size() < START || file.startsWith("II*\0") || file.startsWith("MM\0*")) return false;
		final ByteBuffer head = ByteBuffer.wrap(file.head());
		if (file.ending().equals("stk")) return head.get(0) == 0 || head.get(0) == -1;
		return fits(head.getInt(0), head.getInt(4), head.getInt(8), file.size());
	}

	private static boolean fits(final long columns, final long rows, final long energies, final long size) {
		if (columns < 1 || rows < 1 || energies < 2 || columns > 1 << 20 || rows > 1 << 20 || energies > 1 << 20) return false;
		final long numbers = columns + rows + 2 * energies;
		return columns * rows <= (size - START) / Float.BYTES / energies && size == START + Float.BYTES * (numbers + columns *
			rows * energies);
	}

	@Override
	public StackSlices read(final SourceFile file, final StackDataset dataset, final StackReading reading,
		final Progress progress)
	{
		try (InputStream in = Files.newInputStream(file.path())) {
			final ByteBuffer start = ByteBuffer.wrap(in.readNBytes(START));
			final int columns = start.getInt(0);
			final int rows = start.getInt(4);
			final int energies = start.getInt(8);
			if (!fits(columns, rows, energies, file.size())) throw new InputException(file.path() + " says that it holds " +
				energies + " images of " + columns + " x " + rows + " pixels, which does not fit its " + file.size() +
				" bytes; it is no X1A stack, is damaged or was cut off, fetch it again.");
			final ByteBuffer numbers = ByteBuffer.wrap(in.readNBytes(Float.BYTES * (columns + rows + 2 * energies)));
			final double[] all = IntStream.range(0, columns + rows + 2 * energies).mapToDouble(i -> number(numbers, i)).toArray();
			final double[] dwell = Arrays.copyOfRange(all, columns + rows + energies, all.length);
			return new FlatStack(file.path(), START + Float.BYTES * all.length, NumberType.FLOAT32, ByteOrder.BIG_ENDIAN, 1, Arrays
				.copyOfRange(all, 0, columns), columns, Arrays.copyOfRange(all, columns, columns + rows), rows, Arrays.copyOfRange(all,
					columns + rows, columns + rows + energies), new InfoLines().add("Format", name()).add("Dwell", dwell[0], "ms")).read(
						file.name(), reading, progress);
		}
		catch (final IOException e) {
			throw new InputException(file.path() + " cannot be read (" + FileTrouble.words(e) + "); check that it is still there.",
				e);
		}
	}

	private static double number(final ByteBuffer numbers, final int i) {
		return Double.parseDouble(Float.toString(numbers.getFloat(Float.BYTES * i)));
	}
}
