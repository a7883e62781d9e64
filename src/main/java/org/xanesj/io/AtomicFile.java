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

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

import org.xanesj.task.FileTrouble;
import org.xanesj.task.InputException;

/** Writes files so that nobody ever sees a half-written one: first a temporary file beside the target, then a move. */
public final class AtomicFile {

	private AtomicFile() {
		// prevent instantiation of utility class
	}

	/** What writes the content, given the path of the temporary file. */
	@FunctionalInterface
	public interface Content {

		/**
		 * @param file an existing empty file with the target's ending, to be filled
		 * @throws IOException if it cannot be written
		 */
		void writeTo(Path file) throws IOException;
	}

	/** What writes text. */
	@FunctionalInterface
	public interface Text {

		/**
		 * @param out takes the text; it is closed by the caller
		 * @throws IOException if it cannot be written
		 */
		void writeTo(Writer out) throws IOException;
	}

	/**
	 * Writes or overwrites a file. Whatever the content throws, the target stays as it was and no other file is left.
	 *
	 * @param target the file; missing folders above it are made
	 * @param content fills the temporary file; it may throw, e.g. because the user cancelled
	 * @throws InputException if the file cannot be written there
	 */
	public static void write(final Path target, final Content content) {
		final Path absolute = target.toAbsolutePath();
		if (Files.isDirectory(absolute)) throw new InputException(target +
			" is a folder; give the name of a file to write.");
		try {
			final NewFolders made = NewFolders.make(absolute.getParent());
			boolean whole = false;
			try {
				fill(absolute, content);
				whole = true;
			}
			finally {
				if (!whole) made.remove();
			}
		}
		catch (final IOException e) {
			throw new InputException(target + " cannot be written (" + FileTrouble.words(e) +
				"); check that the folder exists, may be written to and has space left.", e);
		}
	}

	private static void fill(final Path target, final Content content) throws IOException {
		final String name = target.getFileName().toString();
		final int dot = name.lastIndexOf('.');
		final Path temporary = Files.createTempFile(target.getParent(), ".writing-", dot < 0 ? "" : name.substring(dot));
		try {
			// Temporary files are private to their owner; the result shall be as readable as any new file.
			Files.delete(temporary);
			Files.createFile(temporary);
			content.writeTo(temporary);
			move(temporary, target);
		}
		finally {
			Files.deleteIfExists(temporary);
		}
	}

	/**
	 * Writes or overwrites a text file in UTF-8, see {@link #write}.
	 *
	 * @param target the file
	 * @param text writes the text
	 * @throws InputException if the file cannot be written there
	 */
	public static void writeText(final Path target, final Text text) {
		write(target, file -> {
			try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
				text.writeTo(out);
			}
		});
	}

	private static void move(final Path from, final Path to) throws IOException {
		try {
			Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
		}
		catch (final AtomicMoveNotSupportedException e) {
			// some network drives
			Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
		}
	}
}
