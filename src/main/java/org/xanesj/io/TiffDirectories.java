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

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/**
 * A look at the directories of a TIFF file before ImageJ's decoder reads them. The decoder trusts every count: a damaged
 * one keeps it reading beyond the end of the file for minutes, and directories that point at each other for ever.
 * <p>
 * Layout: Adobe, TIFF Revision 6.0, 1992, section 2.
 */
final class TiffDirectories {

	private static final int ENTRY = 12;
	/** Bytes of one value of the types 1 to 13; 0 for no type. */
	private static final int[] BYTES = { 0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4 };
	/** Tags of which the decoder reads as many values as they say: strip offsets and lengths, bits, ImageJ's metadata. */
	private static final Set<Integer> LISTS = Set.of(258, 273, 279, 50838, 50839);

	private final RandomAccessFile in;
	private final long length;
	private boolean little;

	private TiffDirectories(final RandomAccessFile in) throws IOException {
		this.in = in;
		length = in.length();
	}

	/**
	 * @param file any file
	 * @return what is wrong with the directories, in words; null if nothing is, or if it is no TIFF file at all
	 * @throws IOException if the file cannot be read
	 */
	static String damage(final Path file) throws IOException {
		try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
			return new TiffDirectories(in).damage();
		}
	}

	private String damage() throws IOException {
		if (length < 8) return null;
		final int order = in.readUnsignedShort();
		if (order != 0x4949 && order != 0x4d4d) return null;
		little = order == 0x4949;
		if (number(2) != 42) return null;
		final Set<Long> seen = new HashSet<>();
		for (long at = number(4); at != 0; at = number(4)) {
			if (!seen.add(at)) return "its list of images runs in a circle";
			if (at + 2 > length) return seen.size() == 1 ? "its list of images is missing" : null;
			in.seek(at);
			final long entries = number(2);
			if (at + 2 + entries * ENTRY + 4 > length) return "the description of image " + seen.size() + " is cut off";
			final String wrong = entries(at + 2, entries);
			if (wrong != null) return "the description of image " + seen.size() + " " + wrong;
			in.seek(at + 2 + entries * ENTRY);
		}
		return null;
	}

	private String entries(final long from, final long entries) throws IOException {
		for (long i = 0; i < entries; i++) {
			in.seek(from + i * ENTRY);
			final int tag = (int) number(2);
			final int type = (int) number(2);
			final long count = number(4);
			if (!LISTS.contains(tag)) continue;
			if (type < 1 || type >= BYTES.length) return "has a list of unknown type";
			final long bytes = count * BYTES[type];
			if (bytes > 4 && number(4) + bytes > length) return "has a list that ends beyond the file";
		}
		return null;
	}

	private long number(final int bytes) throws IOException {
		long value = 0;
		for (int i = 0; i < bytes; i++)
			value |= (long) in.readUnsignedByte() << 8 * (little ? i : bytes - 1 - i);
		return value;
	}
}
