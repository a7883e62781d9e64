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
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.xanesj.app.TrainPropertyModel.Edges;
import org.xanesj.model.TrainingSettings;
import org.xanesj.task.Progress;

/** Sample tables and settings that cannot be trained on. */
@Timeout(120)
class TrainingBadInputTest {

	@TempDir
	static Path folder;

	private static Simulated data;
	private static Path model;

	@BeforeAll
	static void simulate() {
		data = new Simulated(folder);
		model = folder.resolve("model.json");
	}

	private static void refused(final String what, final UnaryOperator<List<String>> change) throws IOException {
		final Path table = data.table("t.csv", lines -> change.apply(new ArrayList<>(lines.subList(0, 9))));
		Refusals.of(what, folder, () -> Simulated.training(table, Edges.K, "", 4, model).run(Progress.NONE));
	}

	/** Replaces a field of line 5. */
	private static UnaryOperator<List<String>> field(final int column, final String text) {
		return lines -> {
			final String[] fields = lines.get(4).split(",");
			fields[column] = text;
			lines.set(4, String.join(",", fields));
			return lines;
		};
	}

	@Test
	void rowsOfTheTable() throws IOException {
		refused("training: missing file", field(3, "spectra/none.csv"));
		refused("training: no file given", field(3, ""));
		refused("training: folder for a file", field(3, "spectra"));
		Files.writeString(folder.resolve("empty.csv"), "");
		refused("training: empty file", field(3, "empty.csv"));
		Spectra.write(folder.resolve("narrow.csv"), Spectra.lines(7108, 7130, Spectra::line));
		refused("training: windows that hold no data", lines -> field(1, "Fe").apply(field(3, "narrow.csv").apply(lines)));
		Spectra.write(folder.resolve("falls.csv"), Spectra.lines(7000, 7400, e -> e + " " + (3 - Spectra.mu(e))));
		refused("training: spectrum with a negative step", lines -> field(1, "Fe").apply(field(3, "falls.csv").apply(lines)));
		refused("training: another element than the spectrum", field(1, "Zn"));
		refused("training: unknown element", field(1, "Qq"));
		refused("training: missing target", field(5, ""));
		refused("training: target that is no number", field(5, "high"));
		refused("training: target NaN", field(5, "NaN"));
		refused("training: infinite target", field(5, "1e999"));
		refused("training: all targets equal", lines -> lines.stream().map(line -> line.startsWith("sample") ? line : line
			.substring(0, line.lastIndexOf(',')) + ",7").toList());
		refused("training: no samples", lines -> lines.subList(0, 1));
		refused("training: one sample", lines -> lines.subList(0, 2));
		refused("training: fewer samples than the model needs", lines -> lines.subList(0, 6));
		refused("training: table with a null character", field(3, "a\0b"));
	}

	@Test
	void columnsAndSettings() throws IOException {
		final Path table = data.table;
		Refusals.of("training: unknown target column", folder, () -> new TrainPropertyModel(table, "charge", Edges.K, "fixed",
			"", Simulated.settings(4), model).run(Progress.NONE));
		Refusals.of("training: no target named", folder, () -> new TrainPropertyModel(table, "", Edges.K, "fixed", "", Simulated
			.settings(4), model).run(Progress.NONE));
		Refusals.of("training: column of words as target", folder, () -> new TrainPropertyModel(table, "group", Edges.K,
			"fixed", "", Simulated.settings(4), model).run(Progress.NONE));
		Refusals.of("training: unknown group column", folder, () -> Simulated.training(table, Edges.K, "halogen", 4, model).run(
			Progress.NONE));
		final Path noGroup = data.table("g.csv", field(2, ""));
		Refusals.of("training: group of a sample missing", folder, () -> Simulated.training(noGroup, Edges.K, "group", 4,
			model).run(Progress.NONE));
		final Path oneGroup = data.table("one.csv", lines -> lines.stream().map(line -> line.replaceFirst(",[A-Z][a-z]?,spectra",
			",F,spectra")).toList());
		Refusals.of("training: all samples in one group", folder, () -> Simulated.training(oneGroup, Edges.K, "group", 4,
			model).run(Progress.NONE));
		final Path kOnly = data.table("k.csv", lines -> lines.stream().map(line -> line.replaceFirst(",L23,", ",other,"))
			.toList());
		Refusals.of("training: spectra of an edge that the table has not", folder, () -> Simulated.training(kOnly, Edges.L23,
			"", 4, model).run(Progress.NONE));
		Refusals.of("training: unknown edges", folder, () -> Edges.of("M"));
		Refusals.of("training: unknown recipe", folder, () -> new TrainPropertyModel(table, "enthalpy", Edges.K, "fix", "",
			Simulated.settings(4), model).run(Progress.NONE));
		Refusals.of("training: no features", folder, () -> Simulated.training(table, Edges.K, "", 0, model).run(
			Progress.NONE));
		Refusals.of("training: correlation limit of 0", folder, () -> TrainingSettings.of(0, 4, 0, 1));
		Refusals.of("training: negative number of permutations", folder, () -> TrainingSettings.of(0.85, 4, -1,
			1));
		Refusals.of("training: table that is not there", folder, () -> Simulated.training(folder.resolve("none.csv"), Edges.K,
			"", 4, model).run(Progress.NONE));
		Refusals.of("training: folder for a table", folder, () -> Simulated.training(folder, Edges.K, "", 4, model).run(
			Progress.NONE));
		Refusals.of("training: spectrum for a table", folder, () -> Simulated.training(folder.resolve("spectra/FeF2_K.csv"),
			Edges.K, "", 4, model).run(Progress.NONE));
		Refusals.of("training: model to a folder", folder, () -> Simulated.training(table, Edges.K, "", 4, folder.resolve(
			"spectra")).run(Progress.NONE));
		Refusals.of("training: model below a file", folder, () -> Simulated.training(table, Edges.K, "", 4, table.resolve(
			"m.json")).run(Progress.NONE));
		Refusals.of("training: model in a folder that is not there", folder, () -> Simulated.training(table, Edges.K, "", 4,
			folder.resolve("no folder/m.json")).run(Progress.NONE));
	}

	@Test
	void constantFeaturesAndIdenticalSamplesAreSaid() throws IOException {
		final Path twice = data.table("twice.csv", all -> {
			final List<String> lines = new ArrayList<>(all.subList(0, 9));
			lines.add(lines.get(1).replaceFirst("^[^,]*", "again"));
			return lines;
		});
		final Path out = folder.resolve("twice.json");
		final List<String> notes = Simulated.training(twice, Edges.K, "", 4, out).run(Progress.NONE).notes();
		assertTrue(notes.contains("again is identical to FeF2 in all features and the target and was left out."),
			notes.toString());
		assertTrue(notes.contains("k.edge.half was dropped: its correlation with k.edge.int is 1.0000."), notes.toString());
		// the same spectra everywhere: nothing varies
		final String first = Files.readAllLines(data.table).get(1);
		final String file = first.split(",")[3];
		final String element = first.split(",")[1];
		Files.delete(out);
		refused("training: all spectra equal", lines -> lines.stream().map(line -> {
			final String[] fields = line.split(",");
			return line.startsWith("sample") ? line : String.join(",", fields[0], element, fields[2], file, fields[4],
				fields[5]);
		}).toList());
		final Path few = data.table("few.csv", lines -> lines.subList(0, 9));
		Simulated.training(few, Edges.K, "", 4, out).run(Progress.NONE);
		assertTrue(Simulated.training(few, Edges.K, "", 4, out).run(Progress.NONE).notes().contains(out +
			" was overwritten."));
	}

	@Test
	void tablesAsPeopleWriteThem() throws IOException {
		final List<String> plain = Simulated.training(data.table, Edges.K, "group", 4, null).run(Progress.NONE).trained()
			.model().validation().samples().stream().map(sample -> sample.name() + sample.nested()).toList();
		final Path odd = folder.resolve("Proben für Ä, 1.csv");
		Files.writeString(odd, "\ufeff" + String.join("\r\n", Files.readAllLines(data.table)).replaceAll("(?m)^([A-Z]\\w*),",
			"\"$1\",") + "\r\n\r\n");
		final Path out = folder.resolve("Modell é.json");
		assertEquals(plain, Simulated.training(odd, Edges.K, "group", 4, out).run(Progress.NONE).trained().model()
			.validation().samples().stream().map(sample -> sample.name() + sample.nested()).toList());
		assertEquals(21, new PredictSpectra(out, odd, null).run(Progress.NONE).rows().size());
	}
}
