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

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

import org.xanesj.task.FileTrouble;
import org.xanesj.task.InputException;

/**
 * A file or folder as formats look at it when they decide whether it is theirs: its name, its first bytes, and its lines
 * if it is a text. Every part is read at most once, whatever the number of formats that ask.
 */
public final class SourceFile {

	/** Number of bytes at the beginning that formats see. */
	public static final int HEAD = 1 << 16;

	private static final int BEGINNING = 4096;

	private final Path path;
	private final long size;
	private final byte[] head;
	private final Path energies;
	private TextFile text;
	private InputException noText;
	private final Map<Class<?>, Object> known = new HashMap<>();

	private SourceFile(final Path path, final long size, final byte[] head, final Path energies) {
		this.path = path;
		this.size = size;
		this.head = head;
		this.energies = energies;
	}

	/**
	 * Looks at a file or folder.
	 *
	 * @param path of it
	 * @throws InputException if it does not exist, is an empty file, or cannot be read
	 */
	public static SourceFile of(final Path path) {
		if (!Files.exists(path)) throw new InputException("There is no file " + path + "; check the name.");
		if (Files.isDirectory(path)) return new SourceFile(path, 0, new byte[0], null);
		try (InputStream in = Files.newInputStream(path)) {
			final long size = Files.size(path);
			if (size == 0) throw new InputException(path + " is empty (0 bytes); remove it or fetch it again.");
			return new SourceFile(path, size, in.readNBytes(HEAD), null);
		}
		catch (final IOException e) {
			throw new InputException(path + " cannot be read (" + FileTrouble.words(e) +
				"); check that you may read it and that the drive is there.", e);
		}
	}

	/**
	 * The same file with the energies that the user wants, for formats whose axes cannot be told apart otherwise.
	 *
	 * @param file text file with one energy per plane; null = those of the file itself
	 */
	public SourceFile withEnergies(final Path file) {
		return new SourceFile(path, size, head, file);
	}

	/** @return text file with the energies that the user wants; null if none was named */
	public Path energies() {
		return energies;
	}

	/** @return where it is */
	public Path path() {
		return path;
	}

	/** @return the folder itself, or the one in which the file lies, written as the path is */
	public Path folder() {
		if (isFolder()) return path;
		return path.getParent() == null ? Path.of("") : path.getParent();
	}

	/** @return its name without folders */
	public String name() {
		return path.toAbsolutePath().getFileName().toString();
	}

	/** @return the part of its name after the last dot, in lower case; "" if there is none */
	public String ending() {
		final String name = name();
		final int dot = name.lastIndexOf('.');
		return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
	}

	/** @return true if it is a folder */
	public boolean isFolder() {
		return Files.isDirectory(path);
	}

	/** @return its length [bytes], 0 for a folder */
	public long size() {
		return size;
	}

	/** @return a copy of its first {@value #HEAD} bytes, fewer if it is shorter, none for a folder */
	public byte[] head() {
		return head.clone();
	}

	/** @return true if it begins with these characters, each one byte (latin-1) */
	public boolean startsWith(final String latin1) {
		final byte[] wanted = latin1.getBytes(StandardCharsets.ISO_8859_1);
		return head.length >= wanted.length && Arrays.equals(head, 0, wanted.length, wanted, 0, wanted.length);
	}

	/**
	 * @return its first characters, each one byte (latin-1), at most {@value #BEGINNING}; unpacked if it is a gzip file, ""
	 *         if that is damaged
	 */
	public String beginning() {
		try (InputStream in = GzipContent.open(new ByteArrayInputStream(head))) {
			return new String(in.readNBytes(BEGINNING), StandardCharsets.ISO_8859_1);
		}
		catch (final IOException damaged) {
			return "";
		}
	}

	/** @return true if it can be read as a text, see {@link #text()} */
	public boolean isText() {
		if (text == null && noText == null) {
			try {
				text = TextFile.read(path);
			}
			catch (final InputException e) {
				noText = e;
			}
		}
		return text != null;
	}

	/**
	 * Its lines.
	 *
	 * @throws InputException if it is a folder, binary, or too large for a text of numbers
	 */
	public TextFile text() {
		if (!isText()) throw noText;
		return text;
	}

	/**
	 * What a format or a library makes of the file, made at most once for all that ask.
	 *
	 * @param kind of the answer, which must need no closing; one format uses a class of its own
	 * @param read finds it out; may refuse the file
	 * @throws InputException that of {@code read}, again for everyone who asks
	 */
	public synchronized <T> T once(final Class<T> kind, final Supplier<T> read) {
		if (!known.containsKey(kind)) {
			Object found;
			try {
				found = read.get();
			}
			catch (final InputException refused) {
				found = refused;
			}
			known.put(kind, found);
		}
		if (known.get(kind) instanceof InputException refused) throw refused;
		return kind.cast(known.get(kind));
	}
}
