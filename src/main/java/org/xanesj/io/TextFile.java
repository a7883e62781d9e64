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

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipException;

import org.xanesj.task.FileTrouble;
import org.xanesj.task.InputException;

/**
 * The lines of a small text file, whatever its encoding (UTF-8, UTF-16 with byte order mark, else latin-1) and line ends
 * (LF, CRLF, CR); compressed with gzip or not.
 *
 * @param path where it is
 * @param lines without line ends; line number = index + 1
 */
public record TextFile(Path path, List<String> lines) {

	/** No single scan is larger; those known to us have less than 1 MB. */
	static final long LARGEST = 16L << 20;

	private static final int LOOK = 1 << 16;
	private static final Pattern LINE_END = Pattern.compile("\r\n|\n|\r");

	/**
	 * Reads a text file.
	 *
	 * @param path the file
	 * @return its lines
	 * @throws InputException if there is no such file, or it is empty, binary, too large or not readable
	 */
	static TextFile read(final Path path) {
		if (Files.isDirectory(path)) throw new InputException(path + " is a folder; give a file.");
		if (!Files.exists(path)) throw new InputException("There is no file " + path + "; check the name.");
		try {
			final long size = Files.size(path);
			if (size == 0) throw new InputException(path + " is empty (0 bytes); remove it or fetch it again.");
			final byte[] start;
			try (InputStream in = GzipContent.open(path)) {
				start = in.readNBytes(LOOK);
				refuseBinary(path, start);
				if (size > LARGEST) throw tooLarge(path, "has " + (size >> 20));
				final byte[] rest = in.readNBytes((int) LARGEST + 1 - start.length);
				if (start.length + rest.length > LARGEST) throw tooLarge(path, "unpacks to more than " + (LARGEST >> 20));
				final byte[] whole = Arrays.copyOf(start, start.length + rest.length);
				System.arraycopy(rest, 0, whole, start.length, rest.length);
				return new TextFile(path, List.of(LINE_END.split(decode(whole), -1)));
			}
		}
		catch (final EOFException | ZipException e) {
			throw GzipContent.damaged(path, e);
		}
		catch (final IOException e) {
			throw new InputException(path + " cannot be read (" + FileTrouble.words(e) +
				"); check that you may read it and that the drive is there.", e);
		}
	}

	private static InputException tooLarge(final Path path, final String howLarge) {
		return new InputException(path + " " + howLarge + " MB; a file of one spectrum is smaller than " + (LARGEST >> 20) +
			" MB.");
	}

	/** @return the line with its number counted from 1; empty beyond the end */
	String line(final int number) {
		return number <= lines.size() ? lines.get(number - 1) : "";
	}

	/** @return "path, line n: " */
	String at(final int number) {
		return path + ", line " + number + ": ";
	}

	/** @return the file's name without its folder */
	String name() {
		return path.getFileName().toString();
	}

	private static void refuseBinary(final Path path, final byte[] start) {
		final String kind = kind(start);
		if (kind != null) throw new InputException(path + " is " + kind + ", not a text file with columns.");
		if (wide(start) != null) return;
		int control = 0;
		for (final byte b : start) {
			if (b == 0) throw new InputException(path + " is a binary file; give a text file with columns.");
			if (b >= 0 && b < 32 && b != '\t' && b != '\n' && b != '\r' && b != '\f' && b != 26) control++;
		}
		if (control > start.length / 50) throw new InputException(path +
			" is a binary file; give a text file with columns.");
	}

	private static String kind(final byte[] start) {
		final String head = new String(start, 0, Math.min(start.length, 64), StandardCharsets.ISO_8859_1);
		if (head.startsWith("\u0089HDF")) return "an HDF5 file";
		if (head.startsWith("CDF\u0001") || head.startsWith("CDF\u0002")) return "a NetCDF file";
		if (head.startsWith("II*\0") || head.startsWith("MM\0*")) return "a TIFF picture";
		if (head.startsWith("\u0089PNG") || head.startsWith("\u00ff\u00d8\u00ff") || head.startsWith("GIF8"))
			return "a picture";
		if (head.startsWith("PK\u0003\u0004")) return "a zip archive or an office document";
		if (head.startsWith("\u00d0\u00cf\u0011\u00e0")) return "a compound file (old office document or .xrm)";
		if (head.startsWith("%PDF")) return "a PDF document";
		return null;
	}

	private static Charset wide(final byte[] b) {
		if (b.length >= 2 && b[0] == (byte) 0xff && b[1] == (byte) 0xfe) return StandardCharsets.UTF_16LE;
		if (b.length >= 2 && b[0] == (byte) 0xfe && b[1] == (byte) 0xff) return StandardCharsets.UTF_16BE;
		return null;
	}

	static String decode(final byte[] bytes) {
		final Charset wide = wide(bytes);
		String text;
		if (wide != null) text = new String(bytes, wide);
		else {
			try {
				text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
			}
			catch (final CharacterCodingException e) {
				// Not UTF-8, so it is one of the older files of western beamlines.
				text = new String(bytes, StandardCharsets.ISO_8859_1);
			}
		}
		return text.startsWith("\ufeff") ? text.substring(1) : text;
	}
}
