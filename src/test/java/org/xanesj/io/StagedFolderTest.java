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

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xanesj.task.CancelledException;
import org.xanesj.task.InputException;

class StagedFolderTest {

	@TempDir
	Path home;

	private List<String> files(final Path folder) throws IOException {
		try (Stream<Path> files = Files.walk(folder)) {
			return files.filter(Files::isRegularFile).map(file -> folder.relativize(file).toString().replace('\\', '/'))
				.sorted().toList();
		}
	}

	@Test
	void allFilesArriveAndOverwritingIsSaid() throws IOException {
		final Path folder = home.resolve("new").resolve("deep");
		assertEquals(List.of(), StagedFolder.write(folder, staging -> {
			Files.createDirectories(staging.resolve("sub"));
			Files.writeString(staging.resolve("sub").resolve("a"), "1");
			Files.writeString(staging.resolve("b"), "2");
		}));
		assertEquals(List.of("b", "sub/a"), files(folder));
		final List<String> said = StagedFolder.write(folder, staging -> Files.writeString(staging.resolve("b"), "3"));
		assertEquals(List.of("Overwritten in " + folder + ": b."), said);
		assertEquals("3", Files.readString(folder.resolve("b")));
		assertEquals(List.of("b", "sub/a"), files(folder));
		// one sentence, however many files there are: a simulation writes 46
		assertEquals(List.of("Overwritten in " + folder + ": b, " + Path.of("sub", "a") + "."), StagedFolder.write(folder, staging -> {
			Files.createDirectories(staging.resolve("sub"));
			Files.writeString(staging.resolve("sub").resolve("a"), "4");
			Files.writeString(staging.resolve("b"), "5");
		}));
	}

	@Test
	void cancellingLeavesEverythingAsItWas() throws IOException {
		final Path old = home.resolve("old");
		Files.createDirectories(old);
		Files.writeString(old.resolve("b"), "before");
		assertThrows(CancelledException.class, () -> StagedFolder.write(old, staging -> {
			Files.writeString(staging.resolve("b"), "half");
			throw new CancelledException();
		}));
		assertEquals("before", Files.readString(old.resolve("b")));
		assertEquals(List.of("b"), files(old));
		assertThrows(CancelledException.class, () -> StagedFolder.write(home.resolve("never"), staging -> {
			throw new CancelledException();
		}));
		assertFalse(Files.exists(home.resolve("never")));
	}

	@Test
	void fileInThePlaceOfTheFolderIsRefused() throws IOException {
		final Path file = Files.writeString(home.resolve("file"), "x");
		assertTrue(assertThrows(InputException.class, () -> StagedFolder.write(file, staging -> {
			// never reached
		})).getMessage().contains("is a file"));
	}
}
