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
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.xanesj.SharedData;
import org.xanesj.feature.FeatureStatus;
import org.xanesj.io.SpectrumFile;
import org.xanesj.io.SpectrumReading;
import org.xanesj.spectrum.Spectrum;
import org.xanesj.task.Progress;

/** The XAS Data Library through the use cases with recipe larch, against Larch 0.9.58. */
class LibraryValidationTest {

	/** What the issue asks for; the table has ten digits, single precision keeps seven. */
	private static final double RELATIVE = 1e-6;
	/** Scans in which the check finds a fault near the edge. */
	private static final List<String> BROKEN = List.of("Cr/cr2o3_ssrl4_1_rt_001.xdi", "S/NiSO4_rt_01.xdi",
		"S/pyrite1_rt_01.xdi");
	private static final Pattern ROW = Pattern.compile("(bad_\\d\\d\\.xdi)\\s+(error msg|file read)(\\(\\d\\))?.*");

	@Test
	void energiesAndStepsAreThoseOfLarch() throws IOException {
		final Map<String, String[]> expected = expected();
		final FeatureTable table = new ExtractFeatures(SharedData.data("xasdatalibrary"), "auto", "auto", "larch", null).run(
			Progress.NONE).table();
		final int energy = MeasuredSets.column(table, "k.edge.e0norm");
		final int step = MeasuredSets.column(table, "k.edge.step");
		final int edge = MeasuredSets.column(table, "k.edge.int");
		final TreeSet<String> broken = new TreeSet<>();
		for (final FeatureRow row : table.rows()) {
			final String[] larch = expected.get(row.spectrum());
			close(larch[3], row.cells().get(energy).value(), row.spectrum());
			close(larch[4], row.cells().get(step).value(), row.spectrum());
			assertEquals(FeatureStatus.OK, row.cells().get(step).status(), row.spectrum());
			if (row.message().contains("cannot be used")) {
				broken.add(row.spectrum());
				assertEquals(FeatureStatus.TOO_NOISY, row.cells().get(edge).status(), row.spectrum());
				assertTrue(Double.isNaN(row.cells().get(edge).value()), row.spectrum());
			}
		}
		assertEquals(140, table.rows().size());
		assertEquals(new TreeSet<>(BROKEN), broken);
	}

	@Test
	void windowsAndNormalisedValuesAreThoseOfLarch() throws IOException {
		for (final String[] larch : expected().values()) {
			final Spectrum spectrum = SpectrumFile.readOne(SharedData.data("xasdatalibrary").resolve(larch[0]),
				SpectrumReading.AUTO);
			final InspectNormalisation.Result result = new InspectNormalisation(spectrum, "auto", "larch",
				InspectNormalisation.Changes.NONE, null).run(Progress.NONE);
			assertEquals(spectrum.size(), result.spectrum().size(), larch[0]);
			final double e0 = Double.parseDouble(larch[3]);
			final double[] windows = { result.preWindow().from(), result.preWindow().to(), result.postWindow().from(), result
				.postWindow().to() };
			for (int i = 0; i < windows.length; i++)
				assertEquals(Double.parseDouble(larch[5 + i]), windows[i] - e0, 1e-6, larch[0]);
			final double[] norm = norm(result);
			final double[] energies = spectrum.energies();
			close(larch[10], MeasuredSets.at(energies, norm, e0 + 10), larch[0]);
			if (!larch[11].equals("nan")) close(larch[11], MeasuredSets.at(energies, norm, e0 + 50), larch[0]);
			close(larch[12], norm[norm.length - 1], larch[0]);
		}
	}

	/** Larch's unflattened values from the block that features see, which is flattened above E0. */
	private static double[] norm(final InspectNormalisation.Result result) {
		final double[] norm = result.normalised().clone();
		for (int i = 0; i < norm.length; i++)
			if (result.spectrum().energy(i) >= result.stepEnergy()) norm[i] += (result.post()[i] - result.pre()[i]) / Math.abs(
				result.step()) - 1;
		return norm;
	}

	@Test
	void badFilesAreRefusedOrReadWithAWarningAsTheirListSays() throws IOException {
		final Path folder = SharedData.data("xdi_interchange/baddata");
		final Map<String, FeatureRow> rows = new HashMap<>();
		for (final FeatureRow row : new ExtractFeatures(folder, "auto", "auto", "larch", null).run(Progress.NONE).table()
			.rows())
			rows.put(row.spectrum(), row);
		int refused = 0;
		int warned = 0;
		for (final String line : Files.readAllLines(folder.resolve("BadFiles.txt"))) {
			final Matcher said = ROW.matcher(line.strip());
			if (!said.matches() || !rows.containsKey(said.group(1))) continue;
			final String message = rows.get(said.group(1)).message();
			// a file that is read has 12 points below the edge that it names, so that no features come out
			final boolean read = message.contains("8779 to 8889 eV") && message.contains("name the edge");
			assertEquals(said.group(2).equals("file read"), read, message);
			if (said.group(2).equals("error msg")) {
				assertTrue(message.contains(said.group(1) + ", line "), message);
				refused++;
			}
			else if (said.group(3) != null) {
				assertTrue(message.contains("XDI: ") || message.contains("comment"), message);
				warned++;
			}
		}
		assertEquals(8, refused);
		assertEquals(16, warned);
	}

	private static Map<String, String[]> expected() throws IOException {
		final Map<String, String[]> expected = new HashMap<>();
		for (final String line : Files.readAllLines(SharedData.values("larch/xasdatalibrary.csv"))) {
			final String[] field = line.split(",");
			if (!field[0].equals("file")) expected.put(field[0], field);
		}
		assertEquals(140, expected.size());
		return expected;
	}

	private static void close(final String expected, final double actual, final String file) {
		final double value = Double.parseDouble(expected);
		assertEquals(value, actual, RELATIVE * Math.abs(value), file);
	}
}
