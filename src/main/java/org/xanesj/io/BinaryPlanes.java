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
package org.xanesj.io;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;

import org.xanesj.stack.PlaneSource;
import org.xanesj.task.FileTrouble;
import org.xanesj.task.InputException;
import org.xanesj.task.Progress;

/**
 * Planes that lie as bare numbers in a binary file, in any order of energy, row and column. Each part of the file is read
 * once where the planes are held in memory; where they are not, a plane that lies in one piece is read in one piece, and
 * one whose pixels are scattered needs a pass over the file.
 *
 * @param file that holds them
 * @param offset of the first number [bytes]
 * @param type of the numbers
 * @param order of their bytes
 * @param width pixels in a row
 * @param height number of rows
 * @param planes number of planes
 * @param columnStep distance from a pixel to the next one of its row [numbers]
 * @param rowStep distance from a pixel to the one in the next row of the file [numbers]
 * @param planeStep distance from a pixel to the same one in the next plane [numbers]
 */
public record BinaryPlanes(Path file, long offset, NumberType type, ByteOrder order, int width, int height, int planes,
	long columnStep, long rowStep, long planeStep)
{

	/** Bytes that an array can hold. */
	private static final int LARGEST = Integer.MAX_VALUE - 8;

	/** The usual order: plane after plane, row after row. */
	public BinaryPlanes(final Path file, final long offset, final NumberType type, final ByteOrder order, final int width,
		final int height, final int planes)
	{
		this(file, offset, type, order, width, height, planes, 1, width, (long) width * height);
	}

	/**
	 * Checks that the file can hold them.
	 *
	 * @throws InputException if a size is not positive, if an image has more pixels than an array can have, or if the file
	 *           is shorter
	 */
	public BinaryPlanes {
		if (width < 1 || height < 1 || planes < 1) throw new InputException(file + " says that it holds " + planes +
			" images of " + width + " x " + height + " pixels, which is nothing; fetch the file again.");
		if ((double) width * height * type.bytes() > LARGEST) throw new InputException(file + " says that an image has " +
			width + " x " + height + " pixels, more than an image can have; fetch the file again.");
		// in floating point, because a header may say what overflows a long
		final double numbers = (width - 1.0) * columnStep + (height - 1.0) * rowStep + (planes - 1.0) * planeStep + 1;
		final long length = length(file);
		if (numbers < 1 || numbers * type.bytes() > length - offset) throw new InputException(file + " says that it holds " +
			planes + " images of " + width + " x " + height + " pixels of " + type.bytes() + " bytes, but it has only " +
			length + " bytes; it is damaged or was cut off, fetch it again.");
		if (scattered(width, height, columnStep, rowStep, planeStep) && Math.max(columnStep, rowStep) * type
			.bytes() > LARGEST) throw new InputException(file +
				" holds rows of more than 2 GB; save it with the energy as the first axis.");
	}

	private static long length(final Path file) {
		try {
			return Files.size(file);
		}
		catch (final IOException e) {
			throw unreadable(file, e);
		}
	}

	private static boolean scattered(final int width, final int height, final long columnStep, final long rowStep,
		final long planeStep)
	{
		return planeStep < Math.max((width - 1) * columnStep, (height - 1) * rowStep);
	}

	/** @return true if the pixels of one plane do not lie together, so that a virtual stack is slow */
	public boolean scattered() {
		return planes > 1 && scattered(width, height, columnStep, rowStep, planeStep);
	}

	/**
	 * The planes, held or left on disk.
	 *
	 * @throws InputException if the file cannot be read
	 */
	public PlaneSource source(final StackReading reading, final Progress progress) {
		if (!scattered() || reading.leavesOnDisk(width, height, planes, type.bits())) return reading.planes(width, height,
			planes, type.bits(), null, this::plane, progress);
		final Object[] all = new Object[planes];
		for (int i = 0; i < planes; i++)
			all[i] = type.array(width * height);
		forEachBlock((block, outer) -> {
			progress.checkCancelled();
			progress.report((double) outer / outerCount(), "Reading images");
			for (int i = 0; i < planes; i++)
				fromBlock(block, outer, i, all[i]);
		});
		return reading.planes(width, height, planes, type.bits(), null, i -> all[i], Progress.NONE);
	}

	/** @return pixels of one plane as byte[], short[] or float[], see {@link NumberType} */
	public Object plane(final int plane) {
		final Object pixels = type.array(width * height);
		if (scattered()) forEachBlock((block, outer) -> fromBlock(block, outer, plane, pixels));
		else onePiece(plane, pixels);
		return pixels;
	}

	private void onePiece(final int plane, final Object pixels) {
		final long numbers = (width - 1) * columnStep + (height - 1) * rowStep + 1;
		try (FileChannel in = FileChannel.open(file)) {
			final ByteBuffer block = read(in, plane * planeStep, (int) numbers);
			for (int y = 0; y < height; y++)
				type.copy(block, (int) (y * rowStep) * type.bytes(), (int) columnStep * type.bytes(), width, pixels, y *
					width, 1);
		}
		catch (final IOException e) {
			throw unreadable(file, e);
		}
	}

	@FunctionalInterface
	private interface Block {

		void use(ByteBuffer numbers, int outer);
	}

	private boolean rowsOutside() {
		return rowStep >= columnStep;
	}

	private int outerCount() {
		return rowsOutside() ? height : width;
	}

	/** One row of all planes after the other, or one column, whichever lies together in the file. */
	private void forEachBlock(final Block use) {
		final long inner = rowsOutside() ? (width - 1) * columnStep : (height - 1) * rowStep;
		final int numbers = Math.toIntExact(inner + (planes - 1) * planeStep + 1);
		try (FileChannel in = FileChannel.open(file)) {
			for (int outer = 0; outer < outerCount(); outer++)
				use.use(read(in, outer * Math.max(rowStep, columnStep), numbers), outer);
		}
		catch (final IOException e) {
			throw unreadable(file, e);
		}
	}

	private void fromBlock(final ByteBuffer block, final int outer, final int plane, final Object pixels) {
		final int at = (int) (plane * planeStep) * type.bytes();
		if (rowsOutside()) type.copy(block, at, (int) columnStep * type.bytes(), width, pixels, outer * width, 1);
		else type.copy(block, at, (int) rowStep * type.bytes(), height, pixels, outer, width);
	}

	private ByteBuffer read(final FileChannel in, final long number, final int count) throws IOException {
		final ByteBuffer buffer = ByteBuffer.allocate(Math.multiplyExact(count, type.bytes())).order(order);
		long at = offset + number * type.bytes();
		while (buffer.hasRemaining()) {
			final int read = in.read(buffer, at);
			if (read < 0) throw new EOFException("it has become shorter");
			at += read;
		}
		return buffer;
	}

	private static InputException unreadable(final Path file, final IOException e) {
		return new InputException(file + " cannot be read (" + FileTrouble.words(e) + "); check that it is still there.", e);
	}
}
