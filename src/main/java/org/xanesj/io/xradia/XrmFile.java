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
package org.xanesj.io.xradia;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;

import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.DocumentEntry;
import org.apache.poi.poifs.filesystem.DocumentInputStream;
import org.apache.poi.poifs.filesystem.Entry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.xanesj.io.SourceFile;
import org.xanesj.task.InputException;

/**
 * An open .xrm or .txrm file: an OLE2 container of streams such as {@code ImageInfo/ImageWidth}, little endian. Names are
 * compared without regard to case.
 * <p>
 * As found in files of APS 32-ID: numbers may have more than 4 bytes, of which the first 4 count; texts end at the first 0,
 * what follows is rubbish.
 */
final class XrmFile implements AutoCloseable {

	private static final String MAGIC = "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1";
	private static final Set<String> ENDINGS = Set.of("xrm", "txrm", "txm");
	private static final int LONGEST = 1 << 20;

	private final Path file;
	private final POIFSFileSystem container;

	private XrmFile(final Path file, final POIFSFileSystem container) {
		this.file = file;
		this.container = container;
	}

	/** @return true if it is an OLE2 container that is called so, or that holds images of this kind */
	static boolean recognises(final SourceFile source) {
		if (!source.startsWith(MAGIC)) return false;
		if (ENDINGS.contains(source.ending())) return true;
		try (XrmFile open = open(source.path())) {
			return open.bytes("ImageInfo/ImageWidth", 4) != null;
		}
		catch (final InputException otherContainer) {
			return false;
		}
	}

	/**
	 * Opens a file.
	 *
	 * @throws InputException if it is no such container or damaged
	 */
	static XrmFile open(final Path file) {
		try {
			return new XrmFile(file, new POIFSFileSystem(file.toFile(), true));
		}
		catch (final IOException | RuntimeException e) {
			// the library stumbles over damaged containers in many ways
			throw damaged(file, e);
		}
	}

	private static InputException damaged(final Path file, final Exception e) {
		return new InputException(file + " cannot be read as an .xrm file; it is damaged or was cut off, fetch it again.", e);
	}

	Path file() {
		return file;
	}

	/**
	 * A stream.
	 *
	 * @param path of it, e.g. "ImageInfo/Energy"
	 * @param atLeast number of bytes that are needed
	 * @return its bytes; null if there is no such stream, or if it is shorter
	 */
	byte[] bytes(final String path, final int atLeast) {
		try {
			final DocumentEntry entry = entry(path);
			if (entry == null || entry.getSize() < atLeast || entry.getSize() > Math.max(LONGEST, atLeast) || entry
				.getSize() > file.toFile().length()) return null;
			final byte[] bytes = new byte[entry.getSize()];
			try (DocumentInputStream in = new DocumentInputStream(entry)) {
				in.readFully(bytes);
			}
			return bytes;
		}
		catch (final IOException | RuntimeException e) {
			throw damaged(file, e);
		}
	}

	private DocumentEntry entry(final String path) throws IOException {
		Entry entry = container.getRoot();
		for (final String name : path.split("/")) {
			if (!(entry instanceof DirectoryNode folder) || !folder.hasEntryCaseInsensitive(name)) return null;
			entry = folder.getEntryCaseInsensitive(name);
		}
		return entry instanceof DocumentEntry document ? document : null;
	}

	/** @return true if there is such a stream */
	boolean holds(final String path) {
		try {
			return entry(path) != null;
		}
		catch (final IOException | RuntimeException e) {
			throw damaged(file, e);
		}
	}

	/** @return a whole number; the given one if there is none */
	int whole(final String path, final int otherwise) {
		final byte[] bytes = bytes(path, 4);
		return bytes == null ? otherwise : little(bytes).getInt(0);
	}

	/** @return one number for each of the first {@code count} images [unit of the stream]; NaN where there is none */
	double[] numbers(final String path, final int count) {
		final byte[] bytes = bytes(path, 4);
		final double[] numbers = new double[count];
		for (int i = 0; i < count; i++)
			numbers[i] = bytes == null || bytes.length < 4 * (i + 1) ? Double.NaN : shortest(little(bytes).getFloat(4 * i));
		return numbers;
	}

	/** @return the decimal number with the fewest digits that is the same float, as a human would write it */
	private static double shortest(final float number) {
		return Double.parseDouble(Float.toString(number));
	}

	/** @return a text up to the first 0; "" if there is none or it is no text */
	String text(final String path) {
		final byte[] bytes = bytes(path, 1);
		if (bytes == null) return "";
		final String text = new String(bytes, StandardCharsets.ISO_8859_1);
		final int end = text.indexOf('\0');
		final String used = (end < 0 ? text : text.substring(0, end)).strip();
		return used.matches("[\\p{Graph} \u00a0-\u00ff]*") ? used : "";
	}

	static ByteBuffer little(final byte[] bytes) {
		return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
	}

	@Override
	public void close() {
		try {
			container.close();
		}
		catch (final IOException e) {
			// nothing was written, so nothing is lost
		}
	}
}
