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

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.xanesj.task.InputException;

import io.jhdf.api.Dataset;
import io.jhdf.api.dataset.ChunkedDataset;
import io.jhdf.api.dataset.ContiguousDataset;
import io.jhdf.dataset.DatasetReader;
import io.jhdf.object.datatype.CompoundDataType;
import io.jhdf.object.datatype.DataType;
import io.jhdf.object.datatype.FixedPoint;
import io.jhdf.object.datatype.FloatingPoint;

/** A data set of an HDF5 file. What its header says is checked against the file before memory is taken for it. */
final class Hdf5Data extends Hdf5Node {

	/** Longer lists are no energies, positions or times. */
	private static final int LONGEST_LIST = 1 << 20;
	private static final int LONGEST_TEXT_LIST = 10_000;
	private static final long LARGEST_TEXT = 1 << 20;
	/** A piece that jhdf takes from the file at once must leave memory for everything else. */
	private static final int MEMORY_PARTS = 8;
	/** Deflate packs no better than 1032 : 1. */
	private static final long DEFLATE = 1100;

	/** What the numbers are. */
	enum Kind {
			/** Whole numbers of 8 bit without sign. */
			BYTES,
			/** Whole numbers of 16 bit without sign. */
			SHORTS,
			/** All other real numbers. */
			NUMBERS,
			/** Pairs of real and imaginary parts. */
			COMPLEX,
			/** Texts and everything else. */
			OTHER
	}

	private final Dataset data;

	Hdf5Data(final Hdf5File file, final Dataset data) {
		super(file, data);
		this.data = data;
	}

	/** @return numbers along each axis, the slowest first; empty for a single value */
	int[] shape() {
		return guarded(data::getDimensions);
	}

	/** @return number of values */
	long size() {
		return guarded(() -> bytes(data.getDimensions(), 1));
	}

	/** @return what the numbers are */
	Kind kind() {
		final DataType type = guarded(data::getDataType);
		if (type instanceof FixedPoint whole) return whole.isSigned() || whole.getSize() > 2 ? Kind.NUMBERS : whole
			.getSize() == 1 ? Kind.BYTES : Kind.SHORTS;
		if (type instanceof FloatingPoint) return Kind.NUMBERS;
		if (type instanceof CompoundDataType compound && complexNames(compound) != null) return Kind.COMPLEX;
		return Kind.OTHER;
	}

	/** @return true if it holds real or complex numbers */
	boolean isNumeric() {
		return kind() != Kind.OTHER;
	}

	private static List<String> complexNames(final CompoundDataType compound) {
		final List<String> names = compound.getMembers().stream().map(CompoundDataType.CompoundDataMember::getName).toList();
		final boolean floats = compound.getMembers().stream().allMatch(member -> member
			.getDataType() instanceof FloatingPoint);
		return floats && names.size() == 2 && names.get(0).startsWith("r") && names.get(1).startsWith("i") ? names : null;
	}

	/** @return true if it is a list of real numbers along one axis of some length, or several axes of length 1 beside it */
	boolean isList() {
		final int[] shape = shape();
		return shape.length > 0 && IntStream.of(shape).filter(length -> length != 1).count() <= 1 && kind() != Kind.COMPLEX &&
			isNumeric();
	}

	/** @return all numbers, the fastest axis first; null if there are none or too many for a list */
	double[] numbers() {
		final Kind kind = kind();
		if (kind == Kind.OTHER || kind == Kind.COMPLEX) return null;
		final long size = size();
		if (size > LONGEST_LIST) return null;
		check(size);
		return guarded(() -> data.isEmpty() ? null : Values.flat(data.getData(), (int) size));
	}

	/** @return its texts, or its numbers as texts; empty if there are none or too many */
	List<String> texts() {
		if (size() > LONGEST_TEXT_LIST) return List.of();
		check(size());
		return guarded(() -> {
			final boolean readable = !data.isEmpty() && data.getSizeInBytes() <= LARGEST_TEXT && !(data
				.getDataType() instanceof CompoundDataType);
			return readable ? Texts.of(data.getData()) : List.of();
		});
	}

	/** @return its first text; "" if there is none */
	String text() {
		final List<String> texts = texts();
		return texts.isEmpty() ? "" : texts.get(0);
	}

	/**
	 * @return numbers along each axis that are stored and unpacked together; null if all lie one after the other, unpacked
	 */
	int[] chunk() {
		return guarded(() -> data instanceof ChunkedDataset chunked ? chunked.getChunkDimensions() : null);
	}

	/**
	 * Part of the numbers.
	 *
	 * @param from first index along each axis
	 * @param counts number of values along each axis
	 * @return nested arrays as jhdf makes them; of complex numbers the real and the imaginary parts, else one
	 */
	Object[] part(final int[] from, final int[] counts) {
		check(bytes(counts, 1));
		return guarded(() -> {
			if (data.isEmpty()) throw new InputException(file().path() + " holds no numbers in '" + path() +
				"'; the measurement may have been stopped before the first.");
			final Object values = data instanceof ChunkedDataset chunked ? DatasetReader.readDataset(data.getDataType(), Chunks
				.part(chunked, from, counts), counts, file().storage()) : data.getData(Arrays.stream(from).asLongStream()
					.toArray(), counts);
			if (!(values instanceof Map<?, ?> complex)) return new Object[] { values };
			return complexNames((CompoundDataType) data.getDataType()).stream().map(complex::get).toArray();
		});
	}

	/** Refuses what would take memory on the word of a header alone. */
	private void check(final long values) {
		guarded(() -> {
			final long size = data.getDataType().getSize();
			final long most = Runtime.getRuntime().maxMemory() / MEMORY_PARTS;
			if (size <= 0 || values < 0 || values > most / size) throw new InputException(file().path() + ": '" + path() +
				"' has pieces of " + values + " values of " + size + " bytes, more than fit into memory" +
				"; give ImageJ more memory, or copy the file again if it should be small.");
			if (data instanceof ContiguousDataset whole && !data.isEmpty()) checkEnd(whole.getDataAddress() + data
				.getSizeInBytes());
			if (data instanceof ChunkedDataset chunked) checkChunks(chunked, size, most);
			return null;
		});
	}

	private void checkChunks(final ChunkedDataset chunked, final long valueSize, final long most) {
		final long chunk = bytes(chunked.getChunkDimensions(), valueSize);
		final long all = bytes(chunked.getDimensions(), valueSize);
		checkEnd(data.getStorageInBytes());
		if (chunk <= 0 || chunk > most || Math.max(chunk, all) > DEFLATE * file().size()) throw new InputException(file()
			.path() + " is damaged: it has " + file().size() + " bytes, too few for the " + all + " of '" + path() +
			"' in pieces of " + chunk + "; copy it again from its source.");
	}

	private static long bytes(final int[] lengths, final long valueSize) {
		return IntStream.of(lengths).asLongStream().reduce(valueSize, Math::multiplyExact);
	}

	private void checkEnd(final long end) {
		if (end < 0 || end > file().size()) throw new InputException(file().path() + " is truncated or damaged: '" + path() +
			"' ends at byte " + end + ", the file at " + file().size() + "; copy it again from its source.");
	}
}
