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

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;

import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Writes small files as the description of the format says, for what no real sample is at hand. */
final class XrmWriter {

	private final POIFSFileSystem container = new POIFSFileSystem();

	XrmWriter(final int width, final int height, final int type, final int images) throws IOException {
		whole("ImageInfo/ImageWidth", width).whole("ImageInfo/ImageHeight", height).whole("ImageInfo/DataType", type).whole(
			"ImageInfo/NoOfImages", images);
		floats("ImageInfo/PixelSize", 0.25f);
	}

	XrmWriter whole(final String path, final int number) throws IOException {
		// six bytes, for real files have more than four, too
		return put(path, ByteBuffer.allocate(6).order(ByteOrder.LITTLE_ENDIAN).putInt(number).array());
	}

	XrmWriter floats(final String path, final float... numbers) throws IOException {
		final ByteBuffer bytes = ByteBuffer.allocate(4 * numbers.length).order(ByteOrder.LITTLE_ENDIAN);
		for (final float number : numbers)
			bytes.putFloat(number);
		return put(path, bytes.array());
	}

	/** An image of 16 bit. */
	XrmWriter shorts(final String path, final int... numbers) throws IOException {
		final ByteBuffer bytes = ByteBuffer.allocate(2 * numbers.length).order(ByteOrder.LITTLE_ENDIAN);
		for (final int number : numbers)
			bytes.putShort((short) number);
		return put(path, bytes.array());
	}

	XrmWriter put(final String path, final byte[] bytes) throws IOException {
		final String[] names = path.split("/");
		final DirectoryEntry root = container.getRoot();
		final DirectoryEntry folder = root.hasEntry(names[0]) ? (DirectoryEntry) root.getEntry(names[0]) : root.createDirectory(
			names[0]);
		folder.createDocument(names[1], new ByteArrayInputStream(bytes));
		return this;
	}

	Path write(final Path file) throws IOException {
		try (OutputStream out = Files.newOutputStream(file)) {
			container.writeFilesystem(out);
		}
		container.close();
		return file;
	}
}
