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
package org.xanesj.io.numpy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.xanesj.io.NumberType;
import org.xanesj.task.FileTrouble;
import org.xanesj.task.InputException;

/**
 * The header of an .npy file, versions 1 to 3 (NumPy Enhancement Proposal 1 and numpy.lib.format): magic, version, length,
 * a Python dictionary with type, order and shape.
 *
 * @param file that it begins
 * @param type of the numbers
 * @param order of their bytes
 * @param fortran true if the first index runs fastest, false if the last one does
 * @param shape length of each axis, at least 1 each
 * @param offset of the first number [bytes]
 */
record NpyHeader(Path file, NumberType type, ByteOrder order, boolean fortran, int[] shape, long offset) {

	static final String MAGIC = "\u0093NUMPY";

	private static final int LONGEST = 1 << 20;
	private static final Pattern TYPE = Pattern.compile("'descr'\\s*:\\s*'([<>|=]?)([a-z?])(\\d*)'");
	private static final Pattern FORTRAN = Pattern.compile("'fortran_order'\\s*:\\s*(True|False)");
	private static final Pattern SHAPE = Pattern.compile("'shape'\\s*:\\s*\\(([\\d,L\\s]*)\\)");
	private static final Map<String, NumberType> TYPES = Map.ofEntries(Map.entry("u1", NumberType.UINT8), Map.entry("i1",
		NumberType.INT8), Map.entry("u2", NumberType.UINT16), Map.entry("i2", NumberType.INT16), Map.entry("u4",
			NumberType.UINT32), Map.entry("i4", NumberType.INT32), Map.entry("u8", NumberType.UINT64), Map.entry("i8",
				NumberType.INT64), Map.entry("f2", NumberType.FLOAT16), Map.entry("f4", NumberType.FLOAT32), Map.entry("f8",
					NumberType.FLOAT64), Map.entry("b1", NumberType.UINT8));

	/**
	 * Reads the header of a file that begins with {@link #MAGIC}.
	 *
	 * @throws InputException if it is damaged, or if the array holds no real numbers
	 */
	static NpyHeader read(final Path file) {
		try (InputStream in = Files.newInputStream(file)) {
			final byte[] start = in.readNBytes(8);
			if (start.length < 8 || !new String(start, 0, 6, StandardCharsets.ISO_8859_1).equals(MAGIC) || start[6] < 1 ||
				start[6] > 3) throw new InputException(file +
					" is no array of NumPy of version 1 to 3; save it again with numpy.save.");
			final byte[] size = in.readNBytes(start[6] == 1 ? 2 : 4);
			long length = 0;
			for (int i = size.length - 1; i >= 0; i--)
				length = length << 8 | size[i] & 0xff;
			if (length > LONGEST) throw damaged(file, "its header is said to have " + length + " bytes");
			final byte[] text = in.readNBytes((int) length);
			if (text.length < length || length == 0) throw damaged(file, "it ends within its header");
			return parse(file, new String(text, StandardCharsets.ISO_8859_1), start.length + size.length + length);
		}
		catch (final IOException e) {
			throw new InputException(file + " cannot be read (" + FileTrouble.words(e) + "); check that it is still there.", e);
		}
	}

	private static NpyHeader parse(final Path file, final String text, final long offset) {
		final Matcher type = TYPE.matcher(text);
		final Matcher fortran = FORTRAN.matcher(text);
		final Matcher shape = SHAPE.matcher(text);
		if (text.contains("'descr': [")) throw new InputException(file +
			" holds records with several fields; save the field with the images alone.");
		if (!type.find() || !fortran.find() || !shape.find()) throw damaged(file, "its header lacks type, order or shape");
		final String name = type.group(2).equals("?") ? "u1" : type.group(2) + type.group(3);
		if (!TYPES.containsKey(name)) throw new InputException(file + " holds numbers of the type '" + name +
			"'; a stack needs real numbers, save them as float32.");
		final ByteOrder order = switch (type.group(1)) {
			case ">" -> ByteOrder.BIG_ENDIAN;
			case "=" -> ByteOrder.nativeOrder();
			default -> ByteOrder.LITTLE_ENDIAN;
		};
		return new NpyHeader(file, TYPES.get(name), order, fortran.group(1).equals("True"), shape(file, shape.group(1)),
			offset);
	}

	private static int[] shape(final Path file, final String text) {
		final String[] lengths = text.replace("L", "").strip().split("\\s*,\\s*");
		if (lengths.length > 32 || Arrays.stream(lengths).anyMatch(length -> !length.matches("0*[1-9]\\d{0,9}") || Long
			.parseLong(length) > Integer.MAX_VALUE)) throw new InputException(file + " has the shape (" + text.strip() +
				"); a stack needs three axes: energy, row, column.");
		return Arrays.stream(lengths).mapToInt(Integer::parseInt).toArray();
	}

	private static InputException damaged(final Path file, final String how) {
		return new InputException(file + " is damaged: " + how + "; save it again with numpy.save.");
	}

	/** @return the same array without the axes of length 1 */
	NpyHeader squeezed() {
		return new NpyHeader(file, type, order, fortran, Arrays.stream(shape).filter(length -> length > 1).toArray(), offset);
	}

	/** @return distance of neighbours along an axis [numbers]; 0 if the shape is too large for any file */
	long step(final int axis) {
		long step = 1;
		try {
			for (int i = fortran ? 0 : axis + 1; i < (fortran ? axis : shape.length); i++)
				step = Math.multiplyExact(step, (long) shape[i]);
		}
		catch (final ArithmeticException tooLarge) {
			return 0;
		}
		return step;
	}

	/** @return the shape in words, e.g. "57 x 91 x 95" */
	String described() {
		return Arrays.stream(shape).mapToObj(Integer::toString).collect(Collectors.joining(" x "));
	}
}
