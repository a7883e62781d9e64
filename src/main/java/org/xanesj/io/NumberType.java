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

import java.nio.ByteBuffer;

/**
 * How a binary file stores a number, and what becomes of it in an image: unsigned 8 and 16 bit stay as they are, everything
 * else becomes float (24 bits of a larger number).
 */
public enum NumberType {

		/** Unsigned, 8 bit. */
		UINT8(1, 8),
		/** Signed, 8 bit. */
		INT8(1, 32),
		/** Unsigned, 16 bit. */
		UINT16(2, 16),
		/** Signed, 16 bit. */
		INT16(2, 32),
		/** Unsigned, 32 bit. */
		UINT32(4, 32),
		/** Signed, 32 bit. */
		INT32(4, 32),
		/** Unsigned, 64 bit. */
		UINT64(8, 32),
		/** Signed, 64 bit. */
		INT64(8, 32),
		/** IEEE 754 half. */
		FLOAT16(2, 32),
		/** IEEE 754 single. */
		FLOAT32(4, 32),
		/** IEEE 754 double. */
		FLOAT64(8, 32);

	private static final double TWO_TO_64 = 0x1p64;

	private final int bytes;
	private final int bits;

	NumberType(final int bytes, final int bits) {
		this.bytes = bytes;
		this.bits = bits;
	}

	/** @return size in the file [bytes] */
	public int bytes() {
		return bytes;
	}

	/** @return size in an image: 8, 16 or 32 bit */
	public int bits() {
		return bits;
	}

	/** @return an array for {@code pixels} numbers: byte[], short[] or float[] */
	public Object array(final int pixels) {
		return switch (bits) {
			case 8 -> new byte[pixels];
			case 16 -> new short[pixels];
			default -> new float[pixels];
		};
	}

	/**
	 * Copies numbers out of a file.
	 *
	 * @param from bytes of the file, with the byte order of the file
	 * @param at place of the first number [bytes]
	 * @param step distance of the numbers [bytes]
	 * @param count of numbers
	 * @param to made by {@link #array}
	 * @param first index of the first number in {@code to}
	 * @param stride distance of the numbers in {@code to}
	 */
	public void copy(final ByteBuffer from, final int at, final int step, final int count, final Object to, final int first,
		final int stride)
	{
		if (this == UINT8) {
			final byte[] bytesTo = (byte[]) to;
			for (int i = 0; i < count; i++)
				bytesTo[first + i * stride] = from.get(at + i * step);
		}
		else if (this == UINT16) {
			final short[] shorts = (short[]) to;
			for (int i = 0; i < count; i++)
				shorts[first + i * stride] = from.getShort(at + i * step);
		}
		else if (this == FLOAT32) {
			final float[] floats = (float[]) to;
			for (int i = 0; i < count; i++)
				floats[first + i * stride] = from.getFloat(at + i * step);
		}
		else {
			final float[] floats = (float[]) to;
			for (int i = 0; i < count; i++)
				floats[first + i * stride] = (float) value(from, at + i * step);
		}
	}

	/** @return one number */
	public double value(final ByteBuffer from, final int at) {
		return switch (this) {
			case UINT8 -> from.get(at) & 0xff;
			case INT8 -> from.get(at);
			case UINT16 -> from.getShort(at) & 0xffff;
			case INT16 -> from.getShort(at);
			case UINT32 -> from.getInt(at) & 0xffffffffL;
			case INT32 -> from.getInt(at);
			case UINT64 -> unsigned(from.getLong(at));
			case INT64 -> from.getLong(at);
			case FLOAT16 -> half(from.getShort(at) & 0xffff);
			case FLOAT32 -> from.getFloat(at);
			case FLOAT64 -> from.getDouble(at);
		};
	}

	private static double unsigned(final long bits) {
		return bits >= 0 ? bits : bits + TWO_TO_64;
	}

	/** 1 sign, 5 exponent (offset 15), 10 fraction bits. */
	private static double half(final int half) {
		final int exponent = half >> 10 & 0x1f;
		final int fraction = half & 0x3ff;
		final double size;
		if (exponent == 0) size = fraction * 0x1p-24;
		else if (exponent < 0x1f) size = (0x400 + fraction) * Math.pow(2, exponent - 25);
		else size = fraction == 0 ? Double.POSITIVE_INFINITY : Double.NaN;
		return half >> 15 == 0 ? size : -size;
	}
}
