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

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

import org.xanesj.task.FileTrouble;
import org.xanesj.task.InputException;

/** The content of a file, unpacked if the file is compressed with gzip. */
public final class GzipContent {

	private GzipContent() {
		// prevent instantiation of utility class
	}

	/** @return the content of a file; to be closed */
	static InputStream open(final Path path) throws IOException {
		final InputStream in = Files.newInputStream(path);
		try {
			return open(in);
		}
		catch (final IOException e) {
			in.close();
			throw e;
		}
	}

	/** @return the content of a stream, which is closed with it */
	static InputStream open(final InputStream in) throws IOException {
		final BufferedInputStream buffered = new BufferedInputStream(in);
		buffered.mark(2);
		final boolean packed = buffered.read() == 0x1f && buffered.read() == 0x8b;
		buffered.reset();
		return packed ? new GZIPInputStream(buffered) : buffered;
	}

	/**
	 * Reads a text, however it is encoded (UTF-8, UTF-16 with byte order mark, else latin-1), packed or not.
	 *
	 * @param path of the file
	 * @param most bytes that are unpacked at most
	 * @return the text
	 * @throws InputException if the file is damaged, cut off, larger than that, or cannot be read
	 */
	public static String text(final Path path, final int most) {
		try (InputStream in = open(path)) {
			final byte[] content = in.readNBytes(most + 1);
			if (content.length > most) throw new InputException(path + " holds more than " + (most >> 20) +
				" MB, which is more than any such file; it seems to be damaged.");
			return TextFile.decode(content);
		}
		catch (final EOFException | ZipException e) {
			throw damaged(path, e);
		}
		catch (final IOException e) {
			throw new InputException(path + " cannot be read (" + FileTrouble.words(e) +
				"); check that you may read it and that the drive is there.", e);
		}
	}

	static InputException damaged(final Path path, final IOException cause) {
		return new InputException(path + " is a compressed file (gzip) that is damaged or cut off; fetch it again.", cause);
	}
}
