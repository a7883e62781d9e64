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
package org.xanesj.io.photonfactory;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;

import org.xanesj.io.BinaryPlanes;
import org.xanesj.io.NumberType;
import org.xanesj.io.SourceFile;
import org.xanesj.task.FileTrouble;
import org.xanesj.task.InputException;

/**
 * An image of Hamamatsu's program HiPic (.img, "ITEX"): "IM", then little endian 16-bit numbers: length of the comment, width,
 * height, two offsets, type; pixels follow 64 bytes and the comment.
 */
final class ItexImage {

	private static final String MAGIC = "IM";
	private static final int HEADER = 64;

	private ItexImage() {
		// prevent instantiation of utility class
	}

	/** @return true if it begins as such an image does */
	static boolean recognises(final SourceFile file) {
		return file.ending().equals("img") && file.startsWith(MAGIC) && file.size() > HEADER;
	}

	/**
	 * The one plane of an image, not yet read.
	 *
	 * @throws InputException if it is no such image, is compressed, or shorter than it says
	 */
	static BinaryPlanes open(final Path file) {
		final byte[] bytes;
		try (InputStream in = Files.newInputStream(file)) {
			bytes = in.readNBytes(HEADER);
		}
		catch (final IOException e) {
			throw new InputException(file + " cannot be read (" + FileTrouble.words(e) + "); check that it is still there.", e);
		}
		final ByteBuffer header = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
		if (bytes.length < HEADER || bytes[0] != MAGIC.charAt(0) || bytes[1] != MAGIC.charAt(1)) throw new InputException(file +
			" is no image of HiPic; fetch it again, or remove it to read the others.");
		final NumberType type = switch (header.getShort(12)) {
			case 0 -> NumberType.UINT8;
			case 2 -> NumberType.UINT16;
			case 3 -> NumberType.UINT32;
			default -> throw new InputException(file + " is compressed or of an unknown type (" + header.getShort(12) +
				"); save it again from HiPic, uncompressed.");
		};
		return new BinaryPlanes(file, HEADER + (header.getShort(2) & 0xffff), type, ByteOrder.LITTLE_ENDIAN, header.getShort(
			4) & 0xffff, header.getShort(6) & 0xffff, 1);
	}
}
