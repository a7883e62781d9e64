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
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;

/**
 * Ways to damage the bytes of a file: first a list of cuts and wrong beginnings that every file must go through, then
 * random ones. Half of the random places lie near the beginning, where headers are.
 */
final class FileDamage {

	/** Lengths to which a file is cut; negative: bytes missing at the end. */
	private static final int[] CUTS = { 1, 3, 7, 8, 9, 16, 64, 512, 2048, -1, -2, -7, -512 };
	private static final int MAGIC = 8;
	private static final int HEADER = 4096;

	/** What a field of a header may lie. */
	private static final long[] EXTREMES = { 0, 1, 2, 127, 128, 255, 256, 32767, 32768, 65535, 65536, 1L << 24, 1L << 30,
		Integer.MAX_VALUE, 1L << 31, 1L << 40, Long.MAX_VALUE, Long.MIN_VALUE, -1, -2 };
	private static final String[] NUMBERS = { "0", "-1", "1", "99999999999", "2147483647", "1e308", "1e999", "NaN", "-0.5", "",
		"abc", "1 2", "9".repeat(400) };

	private final byte[] good;
	private String what = "";

	/** @param good content of the undamaged file */
	FileDamage(final byte[] good) {
		this.good = good;
	}

	/** @return what the last call of {@link #damage} did, e.g. "cut to 512 bytes" */
	String what() {
		return what;
	}

	/**
	 * Damages the file.
	 *
	 * @param i which damage, from 0
	 * @param random where to take random places from
	 * @return content of the damaged file, at least one byte
	 */
	byte[] damage(final int i, final Random random) {
		if (i < CUTS.length) return cut(CUTS[i] > 0 ? CUTS[i] : good.length + CUTS[i]);
		if (i < CUTS.length + MAGIC) return flipped(i - CUTS.length, 1 << random.nextInt(Byte.SIZE));
		if (i == CUTS.length + MAGIC) return zeroed(0, MAGIC);
		if (i == CUTS.length + MAGIC + 1) return zeroed(0, good.length);
		return switch (random.nextInt(8)) {
			case 0 -> cut(1 + random.nextInt(good.length));
			case 1 -> zeroed(place(random), 1 + random.nextInt(64));
			case 2 -> zeroed(place(random), 1 + random.nextInt(Math.max(1, good.length / 4)));
			case 3 -> repeated(place(random), 1 + random.nextInt(512));
			case 4 -> overwritten(place(random), place(random), 1 + random.nextInt(512));
			case 5 -> number(place(random), random);
			case 6 -> field(place(random), random);
			default -> flips(random);
		};
	}

	private int place(final Random random) {
		return random.nextInt(random.nextBoolean() ? Math.min(HEADER, good.length) : good.length);
	}

	private byte[] cut(final int length) {
		final int kept = Math.max(1, Math.min(length, good.length));
		what = "cut to " + kept + " bytes";
		return Arrays.copyOf(good, kept);
	}

	private byte[] flipped(final int at, final int bits) {
		final byte[] bytes = good.clone();
		final int place = Math.min(at, bytes.length - 1);
		bytes[place] ^= (byte) bits;
		what = "bits " + bits + " of byte " + place + " flipped";
		return bytes;
	}

	private byte[] flips(final Random random) {
		final byte[] bytes = good.clone();
		final int count = 1 + random.nextInt(16);
		for (int i = 0; i < count; i++)
			bytes[place(random)] ^= (byte) (1 << random.nextInt(Byte.SIZE));
		what = count + " bits flipped";
		return bytes;
	}

	private byte[] zeroed(final int from, final int count) {
		final byte[] bytes = good.clone();
		final int to = Math.min(bytes.length, from + count);
		Arrays.fill(bytes, Math.min(from, to), to, (byte) 0);
		what = "bytes " + from + " to " + to + " set to zero";
		return bytes;
	}

	/** A block that stands there twice, so that everything behind it is shifted. */
	private byte[] repeated(final int from, final int count) {
		final int to = Math.min(good.length, from + count);
		final byte[] bytes = Arrays.copyOf(good, good.length + to - from);
		System.arraycopy(good, from, bytes, to, good.length - from);
		what = "bytes " + from + " to " + to + " repeated";
		return bytes;
	}

	private byte[] overwritten(final int from, final int at, final int count) {
		final byte[] bytes = good.clone();
		final int length = Math.min(count, good.length - Math.max(from, at));
		System.arraycopy(good, from, bytes, at, length);
		what = length + " bytes from " + from + " copied to " + at;
		return bytes;
	}

	/** A whole number of 1, 2, 4 or 8 bytes, either end first, set to something extreme. */
	private byte[] field(final int near, final Random random) {
		final int size = 1 << random.nextInt(4);
		final long value = EXTREMES[random.nextInt(EXTREMES.length)];
		final ByteOrder order = random.nextInt(4) == 0 ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
		final byte[] number = ByteBuffer.allocate(Long.BYTES).order(order).putLong(value).array();
		final int at = Math.min(near / size * size, Math.max(0, good.length - size));
		final byte[] bytes = good.clone();
		final int skipped = order == ByteOrder.BIG_ENDIAN ? Long.BYTES - size : 0;
		System.arraycopy(number, skipped, bytes, at, Math.min(size, bytes.length - at));
		what = size + " bytes at " + at + " set to " + value;
		return bytes;
	}

	/** The next number in digits, replaced by another text; a file without digits from there on loses its end instead. */
	private byte[] number(final int near, final Random random) {
		int from = near;
		while (from < good.length && !isDigit(good[from]))
			from++;
		int to = from;
		while (to < good.length && isDigit(good[to]))
			to++;
		if (from == to) return cut(near);
		final byte[] other = NUMBERS[random.nextInt(NUMBERS.length)].getBytes(StandardCharsets.US_ASCII);
		final byte[] bytes = new byte[good.length - (to - from) + other.length];
		System.arraycopy(good, 0, bytes, 0, from);
		System.arraycopy(other, 0, bytes, from, other.length);
		System.arraycopy(good, to, bytes, from + other.length, good.length - to);
		what = "the number at byte " + from + " replaced by '" + new String(other, StandardCharsets.US_ASCII) + "'";
		return bytes;
	}

	private static boolean isDigit(final byte b) {
		return b >= '0' && b <= '9' || b == '.';
	}
}
