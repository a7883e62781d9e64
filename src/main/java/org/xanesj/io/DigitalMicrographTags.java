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
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

import org.xanesj.task.InputException;

/**
 * The tree of tags of a file of Gatan DigitalMicrograph, versions 3 and 4: groups of named tags, each a number, a text, a
 * structure or an array. Lengths in the header are big endian, 4 bytes in version 3 and 8 in version 4, which also gives the
 * size of each tag; data are little endian in all files at hand. Nothing is allocated before the file is known to hold it.
 */
final class DigitalMicrographTags {

	/** Where an array of numbers lies in the file. */
	record Numbers(int type, int offset, int count) {}

	private static final int TAG = 21;
	private static final int GROUP = 20;
	private static final int STRUCTURE = 15;
	private static final int TEXT = 18;
	private static final int ARRAY = 20;
	private static final int UINT16 = 4;

	private static final int DEEPEST = 64;
	private static final int MOST_TAGS = 1 << 20;
	private static final int LONGEST_TEXT = 1 << 12;

	private final Path path;
	private final ByteBuffer in;
	private final boolean version4;
	private final ByteOrder dataOrder;
	private final Map<String, Object> values = new LinkedHashMap<>();
	private int tags;

	/**
	 * @param path for messages
	 * @param content the whole file
	 * @throws InputException if the tree is damaged or cut off
	 */
	DigitalMicrographTags(final Path path, final byte[] content) {
		this.path = path;
		in = ByteBuffer.wrap(content);
		if (content.length < 16) throw damaged("ends within its header");
		version4 = in.getInt() == 4;
		length();
		dataOrder = in.getInt() == 0 ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
		group("", 0);
	}

	/** @return true if a file begins as these do */
	static boolean begins(final byte[] head) {
		if (head.length < 24) return false;
		final ByteBuffer in = ByteBuffer.wrap(head);
		final int version = in.getInt();
		final int order = in.getInt(version == 4 ? 12 : 8);
		final int sorted = in.get(version == 4 ? 16 : 12);
		final int open = in.get(version == 4 ? 17 : 13);
		return (version == 3 || version == 4) && (order == 0 || order == 1) && (sorted == 0 || sorted == 1) && (open == 0 ||
			open == 1);
	}

	/** @return a text or number by its path, e.g. "/ImageList/1/Name"; "" if there is none */
	String text(final String name) {
		final Object value = values.get(name);
		return value == null || value instanceof Numbers ? "" : value.toString();
	}

	/** @return a number by its path; NaN if there is none */
	double number(final String name) {
		return values.get(name) instanceof final Number number ? number.doubleValue() : Double.NaN;
	}

	/** @return values of an array; null if there is none under this path */
	double[] array(final String name) {
		if (!(values.get(name) instanceof final Numbers numbers)) return null;
		final ByteBuffer data = in.duplicate().order(dataOrder).position(numbers.offset);
		final double[] array = new double[numbers.count];
		for (int i = 0; i < array.length; i++)
			array[i] = number(data, numbers.type).doubleValue();
		return array;
	}

	private void group(final String name, final int depth) {
		if (depth > DEEPEST) throw damaged("has groups within groups without end");
		need(2);
		in.getShort();
		final long count = length();
		for (long i = 0; i < count; i++)
			entry(name, i, depth);
	}

	private void entry(final String group, final long number, final int depth) {
		if (++tags > MOST_TAGS) throw damaged("has more tags than any such file");
		need(3);
		final int kind = in.get();
		final int size = in.getShort() & 0xffff;
		need(size);
		final byte[] label = new byte[size];
		in.get(label);
		if (version4) length();
		final String name = group + "/" + (size == 0 ? Long.toString(number) : new String(label,
			StandardCharsets.ISO_8859_1));
		if (kind == GROUP) group(name, depth + 1);
		else if (kind == TAG) tag(name);
		else throw damaged("has a tag of the unknown kind " + kind);
	}

	private void tag(final String name) {
		need(4);
		if (in.getInt() != 0x25252525) throw damaged("lacks the mark %%%% before the value of '" + name + "'");
		final int[] encoding = new int[checked(length(), 1 << 10)];
		for (int i = 0; i < encoding.length; i++)
			encoding[i] = checked(length(), Integer.MAX_VALUE);
		if (encoding.length == 0) throw damaged("does not say what '" + name + "' is");
		if (encoding.length == 1) {
			need(size(encoding[0]));
			values.put(name, number(data(), encoding[0]));
			in.position(in.position() + size(encoding[0]));
		}
		else skip(name, encoding);
	}

	private void skip(final String name, final int[] encoding) {
		final int count = encoding[encoding.length - 1];
		final long bytes;
		if (encoding[0] == ARRAY && encoding.length == 3) {
			bytes = (long) size(encoding[1]) * count;
			need(bytes);
			values.put(name, encoding[1] == UINT16 && count < LONGEST_TEXT && !name.endsWith("/Data") ? text(count)
				: new Numbers(encoding[1], in.position(), count));
		}
		else if (encoding[0] == STRUCTURE) bytes = structure(encoding, 1);
		else if (encoding[0] == TEXT) bytes = 2L * encoding[1];
		else if (encoding[0] == ARRAY && encoding.length > 3 && encoding[1] == STRUCTURE) bytes = structure(encoding, 2) *
			count;
		else if (encoding[0] == ARRAY && encoding.length == 4 && encoding[1] == ARRAY) bytes = (long) size(encoding[2]) *
			encoding[3];
		else throw damaged("holds '" + name + "' in an unknown encoding");
		need(bytes);
		in.position(in.position() + (int) bytes);
	}

	/** @return bytes of a structure: length of its name, number of fields, then for each the length of its name and its type */
	private long structure(final int[] encoding, final int from) {
		if (from + 1 >= encoding.length || from + 2 + 2L * encoding[from + 1] > encoding.length) throw damaged(
			"has a structure that is not complete");
		long bytes = 0;
		for (int field = 0; field < encoding[from + 1]; field++)
			bytes += size(encoding[from + 3 + 2 * field]);
		return bytes;
	}

	private String text(final int characters) {
		final byte[] bytes = new byte[2 * characters];
		in.get(in.position(), bytes);
		return new String(bytes, dataOrder == ByteOrder.LITTLE_ENDIAN ? StandardCharsets.UTF_16LE
			: StandardCharsets.UTF_16BE);
	}

	private ByteBuffer data() {
		return in.duplicate().order(dataOrder);
	}

	private static Number number(final ByteBuffer data, final int type) {
		return switch (type) {
			case 2 -> data.getShort();
			case 3 -> data.getInt();
			case UINT16 -> data.getShort() & 0xffff;
			case 5 -> data.getInt() & 0xffffffffL;
			case 6 -> data.getFloat();
			case 7 -> data.getDouble();
			case 11, 12 -> data.getLong();
			default -> data.get();
		};
	}

	private int size(final int type) {
		return switch (type) {
			case 2, UINT16 -> 2;
			case 3, 5, 6 -> 4;
			case 7, 11, 12 -> 8;
			case 8, 9, 10 -> 1;
			default -> throw damaged("holds numbers of the unknown type " + type);
		};
	}

	private long length() {
		need(version4 ? 8 : 4);
		return version4 ? in.getLong() : in.getInt() & 0xffffffffL;
	}

	private int checked(final long value, final int most) {
		if (value < 0 || value > most) throw damaged("claims a length of " + value);
		return (int) value;
	}

	private void need(final long bytes) {
		if (bytes < 0 || bytes > in.remaining()) throw damaged("ends too early or claims more data than it has");
	}

	private InputException damaged(final String how) {
		return new InputException(path + " (DigitalMicrograph) " + how + "; it is damaged or cut off, fetch it again.");
	}
}
