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
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xanesj.task.CancelledException;
import org.xanesj.task.InputException;

class AtomicFileTest {

	@TempDir
	Path folder;

	@Test
	void writesAndOverwritesAndMakesFolders() throws IOException {
		final Path target = folder.resolve("a").resolve("b").resolve("c.txt");
		AtomicFile.writeText(target, out -> out.write("first"));
		AtomicFile.writeText(target, out -> out.write("µ second"));
		assertEquals("µ second", Files.readString(target));
		assertEquals(List.of("c.txt"), names(target.getParent()));
	}

	@Test
	void theContentSeesTheEndingOfTheTarget() {
		AtomicFile.write(folder.resolve("x.tif"), file -> {
			assertEquals(true, file.getFileName().toString().endsWith(".tif"));
			Files.writeString(file, "content");
		});
	}

	@Test
	void leavesNothingHalfWrittenAndTheOldFileInPlace() throws IOException {
		final Path target = folder.resolve("c.txt");
		Files.writeString(target, "old");
		assertThrows(CancelledException.class, () -> AtomicFile.writeText(target, out -> {
			out.write("new");
			out.flush();
			throw new CancelledException();
		}));
		assertEquals("old", Files.readString(target));
		assertEquals(List.of("c.txt"), names(folder));
	}

	@Test
	void saysWhereItCannotWrite() throws IOException {
		final Path file = Files.writeString(folder.resolve("file"), "");
		final InputException below = assertThrows(InputException.class, () -> AtomicFile.writeText(file.resolve("x.csv"),
			out -> out.write("x")));
		assertEquals(true, below.getMessage().startsWith(file.resolve("x.csv") + " cannot be written"), below
			.getMessage());
		final InputException directory = assertThrows(InputException.class, () -> AtomicFile.writeText(folder, out -> out
			.write("x")));
		assertEquals(folder + " is a folder; give the name of a file to write.", directory.getMessage());
	}

	private static List<String> names(final Path directory) throws IOException {
		try (Stream<Path> files = Files.list(directory)) {
			return files.map(f -> f.getFileName().toString()).sorted().toList();
		}
	}
}
