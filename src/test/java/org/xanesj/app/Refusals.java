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
package org.xanesj.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.xanesj.task.InputException;

/**
 * What every refusal must be: one sentence, the very one that docs/bad-input.md shows, and no file made, changed or left.
 */
public final class Refusals {

	/** The table of cases and sentences. */
	private static final Path DOCUMENT = Path.of("docs", "bad-input.md");
	/** All sentences of a run of the tests, for reading them. */
	private static final Path HEARD = Path.of("target", "bad-input-sentences.md");

	/** The dots of a menu item at the end of a sentence. */
	private static final String MENU_DOTS = "XANES Set Energies...";

	private Refusals() {
		// prevent instantiation of utility class
	}

	/**
	 * Does something that must be refused.
	 *
	 * @param what the case, as the document names it
	 * @param folder of all files involved; it must stay as it is, and the document leaves it out of paths
	 * @param work to be refused
	 */
	public static void of(final String what, final Path folder, final Runnable work) throws IOException {
		final Map<String, String> before = files(folder);
		final InputException refused = assertThrows(InputException.class, work::run, what);
		assertEquals(before, files(folder), what);
		check(what, folder, refused.getMessage());
	}

	/**
	 * Checks a sentence.
	 *
	 * @param what the case, as the document names it
	 * @param folder left out of paths
	 * @param message what was said
	 */
	public static void check(final String what, final Path folder, final String message) throws IOException {
		final String sentence = message.replace(folder.toAbsolutePath() + folder.getFileSystem().getSeparator(), "").replace(
			folder.toString(), "FOLDER").replace('\\', '/');
		Files.createDirectories(HEARD.getParent());
		final String row = "| " + what + " | " + sentence.replace("|", "\\|") + " |";
		Files.writeString(HEARD, row + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
		assertTrue(sentence.endsWith(".") && !sentence.replace(MENU_DOTS, "").endsWith(".."), sentence);
		assertFalse(sentence.matches("(?s).*(\\n|null|Exception|[.!] [A-Z]).*"), sentence);
		// how many features there are and how long a model file is may change without a change of the sentence
		assertTrue(Files.readAllLines(DOCUMENT).stream().map(Refusals::withoutCounts).anyMatch(withoutCounts(row)::equals),
			DOCUMENT + " lacks the line\n" + row);
	}

	private static String withoutCounts(final String row) {
		return row.replaceAll("none of the [0-9]+ features", "none of the features").replaceAll(
			"no valid JSON at line [0-9]+, column [0-9]+", "no valid JSON").replaceAll(
				"a model of [0-9]+ features and an intercept; use at least [0-9]+ samples", "a model of some features");
	}

	/** @return everything below a folder: relative path and content */
	public static Map<String, String> files(final Path folder) throws IOException {
		final Map<String, String> files = new TreeMap<>();
		try (Stream<Path> all = Files.walk(folder)) {
			for (final Iterator<Path> each = all.iterator(); each.hasNext();) {
				final Path file = each.next();
				files.put(folder.relativize(file).toString(), Files.isDirectory(file) ? "folder" : Files.size(file) + " bytes " +
					Arrays.hashCode(Files.readAllBytes(file)));
			}
		}
		return files;
	}
}
