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
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.xanesj.task.FileTrouble;
import org.xanesj.task.InputException;

/**
 * Writes several files that belong together: into a temporary folder first, then all at once to their place. Whatever
 * happens before, nothing of them is seen and nothing that was there is lost.
 */
public final class StagedFolder {

	private StagedFolder() {
		// prevent instantiation of utility class
	}

	/** What writes the files. */
	@FunctionalInterface
	public interface Content {

		/**
		 * @param folder an existing empty folder to be filled
		 * @throws IOException if it cannot be written
		 */
		void writeTo(Path folder) throws IOException;
	}

	/**
	 * Writes files into a folder; other files in it stay.
	 *
	 * @param folder made if it does not exist
	 * @param content fills the temporary folder; it may throw, e.g. because the user cancelled
	 * @return one sentence that names all files that were overwritten; empty if none was
	 * @throws InputException if the folder cannot be written
	 */
	public static List<String> write(final Path folder, final Content content) {
		if (Files.exists(folder) && !Files.isDirectory(folder)) throw new InputException(folder +
			" is a file; give the name of a folder to write into.");
		final List<String> overwritten = new ArrayList<>();
		boolean whole = false;
		try {
			final NewFolders made = NewFolders.make(folder);
			Path staging = null;
			try {
				staging = Files.createTempDirectory(folder, ".writing-");
				content.writeTo(staging);
				for (final Path file : files(staging)) {
					final Path target = folder.resolve(staging.relativize(file).toString());
					if (Files.exists(target)) overwritten.add(folder.relativize(target).toString());
					Files.createDirectories(target.getParent());
					Files.move(file, target, StandardCopyOption.REPLACE_EXISTING);
				}
				whole = true;
			}
			finally {
				if (staging != null) delete(staging);
				if (!whole) made.remove();
			}
		}
		catch (final IOException e) {
			throw new InputException(folder + " cannot be written (" + FileTrouble.words(e) +
				"); check that it may be written to and has space left.", e);
		}
		return overwritten.isEmpty() ? List.of() : List.of("Overwritten in " + folder + ": " + String.join(", ", overwritten) + ".");
	}

	private static List<Path> files(final Path folder) throws IOException {
		try (Stream<Path> files = Files.walk(folder)) {
			return files.filter(Files::isRegularFile).sorted().toList();
		}
	}

	private static void delete(final Path folder) throws IOException {
		try (Stream<Path> files = Files.walk(folder)) {
			for (final Path file : files.sorted(Comparator.reverseOrder()).toList())
				Files.delete(file);
		}
	}
}
