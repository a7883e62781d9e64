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
package org.xanesj.imagej;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import ij.measure.ResultsTable;

/** Tables keep all their digits in CSV files. */
class TableFilesTest {

	@TempDir
	private Path folder;

	private static ResultsTable table() {
		return TableRows.table(List.of("map", "length (um)", "pixels"), List.of(List.of("k.edge.half, raw", 1 / 3.0, 12),
			Arrays.asList("other", Double.NaN, 1_000_000)));
	}

	@Test
	void allDigitsAreWrittenAndWhatIsMissingIsEmpty() throws IOException {
		final Path file = folder.resolve("t.csv");
		assertEquals(List.of(), TableFiles.write(table(), file.toFile()));
		assertEquals("map,length (um),pixels\n\"k.edge.half, raw\",0.3333333333333333,12\nother,,1000000\n", Files.readString(
			file).replace(".0,", ",").replace(".0\n", "\n"));
		assertEquals(List.of(file + " was overwritten."), TableFiles.write(table(), file.toFile()));
	}

	@Test
	void severalTablesGoIntoAFolderTogether() {
		final Path target = folder.resolve("new/tables");
		TableFiles.write(Map.of("a.csv", table(), "b.csv", table()), target.toFile());
		assertTrue(Files.exists(target.resolve("a.csv")) && Files.exists(target.resolve("b.csv")));
	}

	@Test
	void withoutATargetNothingIsWritten() throws IOException {
		TableFiles.write(table(), (File) null);
		try (var files = Files.list(folder)) {
			assertEquals(0, files.count());
		}
	}
}
