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
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.xanesj.SharedData;
import org.xanesj.app.OpenStack;
import org.xanesj.spectrum.EnergyUnit;
import org.xanesj.stack.EnergyStack;
import org.xanesj.task.InputException;
import org.xanesj.task.Progress;

/** Every file at hand that is a stack for any format, opened or refused; docs/stack-files.md holds the same table. */
class SharedStacksTest {

	private static final Path DOCUMENT = Path.of("docs", "stack-files.md");
	/** Images of a scan are opened by its header. */
	private static final String PART_OF_SCAN = ".xim";

	@Test
	void everyStackIsOpenedOrRefusedWithItsReason() throws IOException {
		final Path data = SharedData.data("xasdatalibrary").getParent();
		final List<String> rows = new ArrayList<>();
		try (Stream<Path> files = Files.walk(data)) {
			for (final Path file : files.filter(Files::isRegularFile).sorted().toList())
				if (!file.toString().endsWith(PART_OF_SCAN)) rows.addAll(rows(data, file));
		}
		final List<String> document = Files.readAllLines(DOCUMENT).stream().filter(line -> line.startsWith("| `")).toList();
		assertEquals(String.join("\n", document), String.join("\n", rows));
	}

	private static List<String> rows(final Path data, final Path path) {
		final String name = "| `" + data.relativize(path).toString().replace('\\', '/') + "` | ";
		final StackFormat format;
		final SourceFile file;
		try {
			file = SourceFile.of(path);
			format = StackFormats.of(file);
		}
		catch (final InputException noStack) {
			return List.of();
		}
		final List<String> rows = new ArrayList<>();
		try {
			for (final StackDataset dataset : format.datasets(file))
				rows.add(name + format.name() + " | " + dataset.name() + " | " + opened(path, dataset.name()) + " |");
		}
		catch (final InputException refused) {
			rows.add(name + format.name() + " | | " + reason(path, refused) + " |");
		}
		return rows;
	}

	private static String opened(final Path path, final String dataset) {
		try {
			final EnergyStack stack = new OpenStack(path, dataset, null, EnergyUnit.AUTO, new StackReading(true, 0)).run(
				Progress.NONE);
			return stack.size() + " energies, " + stack.energy(0) + " to " + stack.energy(stack.size() - 1) + " eV, " + stack
				.width() + " x " + stack.height();
		}
		catch (final InputException refused) {
			return reason(path, refused);
		}
	}

	private static String reason(final Path path, final InputException refused) {
		final String sentence = refused.getMessage();
		assertTrue(sentence.endsWith(".") && !sentence.contains("\n"), sentence);
		return "refused: " + sentence.replace(path.toString(), "the file").replace(path.getParent().toString(), "the folder")
			.replace("|", "\\|");
	}
}
