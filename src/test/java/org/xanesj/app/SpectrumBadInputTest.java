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
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.xanesj.feature.SpectralFeature;
import org.xanesj.task.InputException;
import org.xanesj.task.Progress;

/** Spectrum files, folders and tables that cannot be used, through the extraction of features. */
@Timeout(60)
class SpectrumBadInputTest {

	@TempDir
	Path folder;

	private ExtractFeatures.Result extract(final Path file, final String edge, final String signal, final String recipe) {
		return new ExtractFeatures(file, edge, signal, recipe, null).run(Progress.NONE);
	}

	private void refused(final String what, final Path file, final String edge, final String signal, final String recipe)
		throws IOException
	{
		Refusals.of(what, folder, () -> extract(file, edge, signal, recipe));
	}

	private void refused(final String what, final Path file) throws IOException {
		refused(what, file, "auto", "auto", "fixed");
	}

	private Path text(final String name, final String content) throws IOException {
		return Files.writeString(folder.resolve(name), content);
	}

	@Test
	void filesThatAreNoSpectra() throws IOException {
		refused("empty file", text("empty.dat", ""));
		refused("file of blanks", text("blank.dat", "\n  \n\n"));
		final byte[] noise = new byte[5000];
		new Random(1).nextBytes(noise);
		refused("binary file", Files.write(folder.resolve("binary.dat"), noise));
		refused("picture", Files.write(folder.resolve("picture.dat"), new byte[] { (byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10 }));
		refused("prose", text("prose.txt", "These are notes on the\nbeam time of last year.\n"));
		refused("no numeric column", text("words.txt", "# energy mu\nlow small\nhigh large\n"));
		refused("one column", Spectra.write(folder.resolve("one.dat"), Spectra.lines(7000, 7200, e -> Double.toString(e))));
		refused("one line", text("line.dat", "# energy mu\n7000 0.1\n"));
		refused("header only", text("header.dat", "# energy mu\n"));
		refused("JSON", text("json.txt", "{\"a\": 1}"));
		final List<String> broken = Spectra.lines(7000, 7300, Spectra::line);
		broken.set(130, "7129.0 abc");
		refused("word between the numbers", Spectra.write(folder.resolve("word.dat"), broken));
		broken.set(130, "7129.0");
		refused("line with too few numbers", Spectra.write(folder.resolve("short.dat"), broken));
		broken.set(130, "7129.0 NaN");
		refused("NaN between the numbers", Spectra.write(folder.resolve("nan.dat"), broken));
		broken.set(130, "NaN 1.2");
		refused("NaN for an energy", Spectra.write(folder.resolve("nan-energy.dat"), broken));
		refused("unknown column in the signal", Spectra.write(folder.resolve("good.dat")), "auto", "ln(i0/i1)", "fixed");
		refused("signal that is no expression", folder.resolve("good.dat"), "auto", "mu/(", "fixed");
		refused("signal that is nowhere defined", Spectra.write(folder.resolve("minus.dat"), Spectra.lines(7000, 7300, e -> e +
			" " + -Spectra.mu(e))), "auto", "ln($2)", "fixed");
	}

	@Test
	void edgesAndWindows() throws IOException {
		final Path good = Spectra.write(folder.resolve("good.dat"));
		Refusals.of("unknown element", folder, () -> extract(good, "Xx K", "auto", "fixed"));
		Refusals.of("unknown edge", folder, () -> extract(good, "Fe Q", "auto", "fixed"));
		Refusals.of("edge that the element has not", folder, () -> extract(good, "Fe N7", "auto", "fixed"));
		Refusals.of("word for an edge", folder, () -> extract(good, "iron", "auto", "fixed"));
		Refusals.of("unknown recipe", folder, () -> extract(good, "Fe K", "auto", "larsch"));
		Refusals.of("recipe file that is not there", folder, () -> extract(good, "Fe K", "auto", folder.resolve("no.json")
			.toString()));
		Refusals.of("folder for a recipe", folder, () -> extract(good, "Fe K", "auto", folder.toString()));
		refused("edge outside the energies", good, "Cu K", "auto", "fixed");
		refused("no step in the energies", Spectra.write(folder.resolve("flat.dat"), Spectra.lines(3300, 3500, e -> e + " " + 1e-3 *
			(e - 3000))));
		refused("windows that hold no data", Spectra.write(folder.resolve("narrow.dat"), Spectra.lines(7108, 7130,
			Spectra::line)), "Fe K", "auto", "fixed");
		refused("no data before the edge", Spectra.write(folder.resolve("late.dat"), Spectra.lines(7111, 7400, Spectra::line)),
			"Fe K", "auto", "fixed");
		final Path three = Spectra.write(folder.resolve("three.dat"), List.of("# energy mu", "7100 0", "7112.5 0.1", "7140 1"));
		refused("three points", three, "Fe K", "auto", "fixed");
		refused("three points, Larch", three, "Fe K", "auto", "larch");
	}

	/** Spectra that can be read and tell nothing: NaN, a status and its words. */
	@Test
	void signalsThatTellNothing() throws IOException {
		status(4, "does not change", "constant", e -> 1);
		status(6, "negative edge step", "falls", e -> 2 - Spectra.mu(e));
		status(7, "not a finite number", "too large for single precision", e -> 1e300 * Spectra.mu(e));
		status(4, "cannot be used", "too small for single precision", e -> 1e-300 * Spectra.mu(e));
		status(4, "does not change", "saturated", e -> Math.min(1.1, Spectra.mu(e)));
	}

	private void status(final int status, final String words, final String name, final DoubleUnaryOperator mu)
		throws IOException
	{
		final Path file = Spectra.write(folder.resolve(name), Spectra.lines(7000, 7400, e -> e + " " + mu.applyAsDouble(e)));
		for (final String recipe : new String[] { "fixed", "larch" }) {
			final FeatureRow row = extract(file, "Fe K", "auto", recipe).table().rows().get(0);
			assertTrue(row.message().contains(words), row.message());
			final List<String> ids = extract(file, "Fe K", "auto", recipe).table().features().stream().map(SpectralFeature::id)
				.toList();
			for (int k = 0; k < ids.size(); k++) {
				final FeatureRow.Cell cell = row.cells().get(k);
				assertTrue(Double.isNaN(cell.value()) && Double.isNaN(cell.sigma()), name);
				// recipe larch gives the numbers of the normalisation itself for broken scans too, here: no step
				final boolean ofNormalisation = ids.get(k).equals("k.edge.e0norm") || ids.get(k).equals("k.edge.step");
				if (!(recipe.equals("larch") && ofNormalisation)) assertEquals(status, cell.status(), name + " " + ids.get(k));
			}
		}
	}

	@Test
	void unitsAndOrderAreAcceptedAndSaid() throws IOException {
		final double expected = value(extract(Spectra.write(folder.resolve("good.dat")), "auto", "auto", "fixed"));
		final ExtractFeatures.Result kilo = extract(Spectra.write(folder.resolve("keV.dat"), Spectra.lines(7000, 7400,
			e -> String.format(Locale.ROOT, "%.6f %.6f", e / 1000, Spectra.mu(e)))), "auto", "auto", "fixed");
		assertEquals(expected, value(kilo), 1e-6 * expected); // rounding of the energies
		assertTrue(kilo.table().rows().get(0).message().contains("keV"), kilo.table().rows().get(0).message());
		final List<String> lines = Spectra.lines(7000, 7400, Spectra::line);
		Collections.reverse(lines.subList(1, lines.size()));
		final ExtractFeatures.Result reversed = extract(Spectra.write(folder.resolve("down.dat"), lines), "auto", "auto",
			"fixed");
		assertEquals(expected, value(reversed));
		assertTrue(reversed.table().rows().get(0).message().contains("descend"), reversed.table().rows().get(0).message());
	}

	private static double value(final ExtractFeatures.Result result) {
		final List<String> ids = result.table().features().stream().map(feature -> feature.id()).toList();
		return result.table().rows().get(0).cells().get(ids.indexOf("k.edge.int")).value();
	}

	@Test
	void whatABadSpectrumInAFolderCosts() throws IOException {
		final Path spectra = folder.resolve("Messungen März, Nr. 1");
		Spectra.write(spectra.resolve("a.dat"));
		Spectra.write(spectra.resolve("Ätzung é 中.dat"));
		Files.writeString(spectra.resolve("b.dat"), "");
		Spectra.write(spectra.resolve("deeper/c.dat"), Spectra.lines(7108, 7130, Spectra::line));
		final Path csv = folder.resolve("ein Ordner/Tabelle é.csv");
		final ExtractFeatures use = new ExtractFeatures(spectra, "Fe K", "auto", "fixed", csv);
		final ExtractFeatures.Result result = use.run(Progress.NONE);
		final List<FeatureRow> rows = result.table().rows();
		assertEquals(4, rows.size());
		assertEquals(2, rows.stream().filter(row -> Double.isFinite(row.cells().get(0).value())).count());
		assertEquals(5, Files.readAllLines(csv).size());
		final FeatureRow empty = rows.stream().filter(row -> row.spectrum().equals("b.dat")).findFirst().orElseThrow();
		assertTrue(empty.message().contains("b.dat is empty"), empty.message());
		final FeatureRow narrow = rows.stream().filter(row -> row.spectrum().equals("deeper/c.dat")).findFirst().orElseThrow();
		assertTrue(narrow.message().contains("needs pre-edge points"), narrow.message());
		assertTrue(use.run(Progress.NONE).notes().contains(csv + " was overwritten."));
	}

	@Test
	void foldersAndFiles() throws IOException {
		final Path good = Spectra.write(folder.resolve("good.dat"));
		final Path empty = Files.createDirectories(folder.resolve("empty"));
		Refusals.of("spectra that are not there", folder, () -> extract(folder.resolve("none"), "auto", "auto", "fixed"));
		Refusals.of("folder without spectra", folder, () -> extract(empty, "auto", "auto", "fixed"));
		Refusals.of("table to a folder", folder, () -> new ExtractFeatures(good, "auto", "auto", "fixed", empty).run(
			Progress.NONE));
		Refusals.of("table below a file", folder, () -> new ExtractFeatures(good, "auto", "auto", "fixed", good.resolve(
			"table.csv")).run(Progress.NONE));
	}

	@Test
	void tablesWithBadRows() throws IOException {
		Spectra.write(folder.resolve("a b.dat"));
		Spectra.write(folder.resolve("é.dat"));
		text("empty.dat", "");
		final Path table = Files.write(folder.resolve("table.csv"), ("\ufeffSample,Element,K,y\r\n" +
			"\"one, \"\"first\"\"\",fe,a b.dat,1\r\n\r\nzwei,Fe,é.dat,2\r\nthree,Fe,none.dat,3\r\nfour,Fe,empty.dat,4\r\n" +
			"five,Cu,a b.dat,5\r\n").getBytes(StandardCharsets.UTF_8));
		final List<FeatureRow> rows = extract(table, "auto", "auto", "fixed").table().rows();
		assertEquals(List.of("one, \"first\"", "zwei", "three", "four", "five"), rows.stream().map(FeatureRow::sample)
			.toList());
		assertEquals(List.of(true, true, false, false, false), rows.stream().map(row -> Double.isFinite(row.cells().get(0).value())).toList());
		Refusals.check("missing file, in a table that is extracted", folder, rows.get(2).message());
		Refusals.check("empty file, in a table that is extracted", folder, rows.get(3).message());
		Refusals.check("wrong element, in a table that is extracted", folder, rows.get(4).message());
	}

	@Test
	void tablesThatAreNone() throws IOException {
		Spectra.write(folder.resolve("a.dat"));
		final String[][] cases = { { "table without elements", "sample,K,y\na,a.dat,1\n" }, { "table with a column twice",
			"sample,element,K,y,y\na,Fe,a.dat,1,2\n" }, { "table without rows", "sample,element,K\n" }, {
				"table without files", "sample,element,K\na,Fe,\n" }, { "sample without name",
					"sample,element,K\n,Fe,a.dat\n" }, { "unknown element in a table", "sample,element,K\na,Zz,a.dat\n" }, {
						"shift that is no number", "sample,element,K,K_shift\na,Fe,a.dat,much\n" }, { "row with too many fields",
							"sample,element,K\na,Fe,a.dat,1,2\n" }, { "quotation mark that is not closed",
								"sample,element,K\n\"a,Fe,a.dat\n" } };
		for (final String[] each : cases) {
			final Path table = text("table.csv", each[1]);
			Refusals.of(each[0], folder, () -> extract(table, "auto", "auto", "fixed"));
		}
	}

	@Test
	void everyByteOfRubbishIsRefusedOrRead() throws IOException {
		final Random random = new Random(7);
		final String sound = String.join("\n", Spectra.lines(7000, 7300, Spectra::line));
		final List<String> words = new ArrayList<>();
		for (int i = 0; i < 200; i++) {
			final byte[] bytes = sound.getBytes(StandardCharsets.US_ASCII);
			for (int k = 0; k < 1 + i / 4; k++)
				bytes[random.nextInt(bytes.length)] = (byte) (32 + random.nextInt(95));
			final Path file = Files.write(folder.resolve("bytes.dat"), bytes);
			try {
				extract(file, "Fe K", "auto", "fixed");
			}
			catch (final InputException e) {
				words.add(e.getMessage());
			}
		}
		assertTrue(words.stream().allMatch(message -> message.matches("(?s).*bytes\\.dat.*\\.")), words.toString());
	}
}
