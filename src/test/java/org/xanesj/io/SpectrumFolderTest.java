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

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xanesj.CancelledProgress;
import org.xanesj.task.CancelledException;
import org.xanesj.task.InputException;
import org.xanesj.task.Progress;

class SpectrumFolderTest {

	@TempDir
	Path folder;

	@Test
	void listsInNaturalOrderWhatCanBeASpectrum() throws IOException {
		for (final String name : List.of("scan10.dat", "scan2.dat", "Scan1.dat", "b/x.xdi", "b/a.nor", "b.dat", "c/0010.001",
			"c/9.001", "picture.TIF", "README.md", "LICENSE", ".hidden/x.dat", "b/.x.dat", "notes.docx", "data.csv", "m"))
		{
			final Path file = folder.resolve(name);
			Files.createDirectories(file.getParent());
			Files.writeString(file, "x");
		}
		final List<SpectrumFolder.Entry> entries = SpectrumFolder.list(folder, Progress.NONE);
		assertEquals(List.of("b/a.nor", "b/x.xdi", "b.dat", "c/9.001", "c/0010.001", "data.csv", "m", "Scan1.dat",
			"scan2.dat", "scan10.dat"), entries.stream().map(SpectrumFolder.Entry::name).toList());
		assertEquals(folder.resolve("b").resolve("a.nor"), entries.get(0).path());
	}

	@Test
	void saysWhenThereIsNothing() throws IOException {
		assertEquals("Folder " + folder + " holds no spectrum files (XDI, .nor, column text).", assertThrows(
			InputException.class, () -> SpectrumFolder.list(folder, Progress.NONE)).getMessage());
		assertEquals("There is no folder " + folder.resolve("x") + "; check the name.", assertThrows(InputException.class,
			() -> SpectrumFolder.list(folder.resolve("x"), Progress.NONE)).getMessage());
	}

	@Test
	void stopsWhenCancelled() {
		assertThrows(CancelledException.class, () -> SpectrumFolder.list(folder, new CancelledProgress()));
	}

	@Test
	void naturalOrderIsAnOrder() {
		final List<String> sorted = List.of("", "0", "00", "1", "01", "2", "10", "a/z", "a1", "a01", "a1b", "a2", "a10", "B", "b");
		for (int i = 0; i < sorted.size(); i++)
			for (int j = 0; j < sorted.size(); j++)
				assertEquals(Integer.signum(Integer.compare(i, j)), Integer.signum(NaturalOrder.compare(sorted.get(i),
					sorted.get(j))), sorted.get(i) + " and " + sorted.get(j));
	}
}
