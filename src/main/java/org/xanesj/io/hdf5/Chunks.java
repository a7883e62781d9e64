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

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.stream.IntStream;

import io.jhdf.api.Dataset;
import io.jhdf.api.dataset.ChunkedDataset;
import io.jhdf.exceptions.HdfException;
import io.jhdf.object.datatype.FloatingPoint;
import io.jhdf.object.datatype.OrderedDataType;

/**
 * Part of a data set that is stored in chunks, put together from the unpacked chunks. jhdf 0.10.0 has a method for that, too,
 * but leaves out all chunks but the first of each axis without a word
 * (<a href="https://github.com/jamesmudd/jhdf/issues/727">issue 727</a>).
 */
final class Chunks {

	/** How jhdf says that a chunk was never written. */
	private static final String NOT_WRITTEN = "No chunk with offset";

	private final ChunkedDataset data;
	private final int[] shape;
	private final int[] from;
	private final int[] counts;
	private final int[] chunk;
	private final int valueSize;
	private final byte[] bytes;

	private Chunks(final ChunkedDataset data, final int[] from, final int[] counts) {
		this.data = data;
		this.from = from;
		this.counts = counts;
		shape = data.getDimensions();
		chunk = data.getChunkDimensions();
		valueSize = data.getDataType().getSize();
		bytes = new byte[Math.multiplyExact(product(counts), valueSize)];
	}

	/**
	 * Reads a part.
	 *
	 * @param data in chunks
	 * @param from first index along each axis
	 * @param counts number of values along each axis
	 * @return the bytes of the values, the last axis fastest; the fill value where a chunk was never written
	 */
	static ByteBuffer part(final ChunkedDataset data, final int[] from, final int[] counts) {
		final Chunks part = new Chunks(data, from, counts);
		part.fill();
		part.grid(new int[from.length], 0);
		return ByteBuffer.wrap(part.bytes).order(order(data));
	}

	private static ByteOrder order(final Dataset data) {
		return data.getDataType() instanceof OrderedDataType ordered ? ordered.getByteOrder() : ByteOrder.LITTLE_ENDIAN;
	}

	private static int product(final int[] lengths) {
		return IntStream.of(lengths).reduce(1, Math::multiplyExact);
	}

	/** Zero is what a new array holds; other values for missing numbers are of floating point, such as NaN. */
	private void fill() {
		if (!(data.getDataType() instanceof FloatingPoint) || !(data.getFillValue() instanceof Number value) || value
			.doubleValue() == 0) return;
		final ByteBuffer buffer = ByteBuffer.wrap(bytes).order(order(data));
		while (buffer.remaining() >= valueSize)
			if (valueSize == Float.BYTES) buffer.putFloat(value.floatValue());
			else if (valueSize == Double.BYTES) buffer.putDouble(value.doubleValue());
			else return;
	}

	/** Visits all chunks that overlap the part. */
	private void grid(final int[] offset, final int axis) {
		if (axis == offset.length) {
			copy(offset);
			return;
		}
		final int end = from[axis] + counts[axis];
		for (int at = from[axis] / chunk[axis] * chunk[axis]; at < end; at += chunk[axis]) {
			offset[axis] = at;
			grid(offset, axis + 1);
		}
	}

	private void copy(final int[] offset) {
		final byte[] unpacked;
		try {
			unpacked = data.getDecompressedChunk(offset.clone());
		}
		catch (final HdfException e) {
			if (e.getMessage() != null && e.getMessage().startsWith(NOT_WRITTEN)) return;
			throw e;
		}
		if (unpacked.length < Math.multiplyExact(product(chunk), valueSize)) throw new HdfException("chunk " + Arrays.toString(
			offset) + " unpacks to " + unpacked.length + " bytes only");
		rows(unpacked, offset, 0, 0, 0);
	}

	/** Copies what a chunk and the part have in common, one run along the last axis after the other. */
	private void rows(final byte[] unpacked, final int[] offset, final int axis, final int inChunk, final int inPart) {
		final int first = Math.max(from[axis], offset[axis]);
		final int end = Math.min(Math.min(from[axis] + counts[axis], shape[axis]), offset[axis] + chunk[axis]);
		final int source = inChunk * chunk[axis] + first - offset[axis];
		final int target = inPart * counts[axis] + first - from[axis];
		if (axis == shape.length - 1) System.arraycopy(unpacked, source * valueSize, bytes, target * valueSize, (end - first) *
			valueSize);
		else for (int i = 0; i < end - first; i++)
			rows(unpacked, offset, axis + 1, source + i, target + i);
	}
}
