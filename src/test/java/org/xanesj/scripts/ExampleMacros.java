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
package org.xanesj.scripts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

import org.xanesj.ij1.Macros;

import ij.ImagePlus;
import ij.io.Opener;
import ij.macro.Interpreter;

/** The macros of the folder scripts, and what each must leave in the folder that it is given. */
final class ExampleMacros {

	static final Path SCRIPTS = Path.of("scripts");

	/** Every macro with the files that it must write. */
	static final Map<String, List<String>> FILES = new TreeMap<>(Map.of(
		"train-and-map.ijm", List.of("K+L.json", "report/report.md", "report/parity.png", "enthalpy.tif"),
		"map-selection.ijm", List.of("K.json", "enthalpy of selection.tif", "count.txt"),
		"features-of-spectra.ijm", List.of("features.csv", "FeF3.csv", "L.json", "predicted.csv"),
		"normalise-and-map-features.ijm", List.of("my-recipe.json", "features.tif", "whiteline.txt"),
		"prepare-stack.ijm", List.of("prepared.tif", "prepared.h5", "history.txt", "yield.tif"),
		"regions-and-components.ijm", List.of("mask.tif", "fractions.tif", "components.tif", "clusters.tif",
			"regions/K-stack_region_1.xdi", "regions/K-stack_region_2.xdi"),
		"drift-and-arrangement.ijm", List.of("shifts.csv", "registered.tif", "regularised.tif", "statistics.csv",
			"correlations.csv"),
		"open-series.ijm", List.of("energies.txt", "opened.tif", "labelled.tif")));

	private ExampleMacros() {
		// prevent instantiation of utility class
	}

	/** Runs a macro as a user with a folder does, in the ImageJ of {@link Macros}. */
	static void run(final String name, final String before, final Path folder) throws IOException {
		Macros.start();
		final Interpreter interpreter = new Interpreter();
		interpreter.setIgnoreErrors(true); // otherwise an error opens a window and waits for ever
		try {
			interpreter.run(before + Files.readString(SCRIPTS.resolve(name)), Macros.path(folder));
		}
		catch (final RuntimeException stopped) {
			fail(name + ", line " + interpreter.getLineNumber() + ": " + interpreter.getErrorMessage(), stopped);
		}
		assertNull(interpreter.getErrorMessage(), () -> name + ", line " + interpreter.getLineNumber());
		check(name, folder);
	}

	/** Looks at what the macro has left. */
	static void check(final String name, final Path folder) throws IOException {
		for (final String file : FILES.get(name))
			assertTrue(Files.size(folder.resolve(file)) > 0, name + " did not write " + file);
		switch (name) {
			case "train-and-map.ijm" -> assertLabels(List.of("value", "halfwidth", "noise", "leverage", "status"), folder.resolve(
				"enthalpy.tif"));
			case "map-selection.ijm" -> assertSomeInsideTheOval(Files.readString(folder.resolve("count.txt")));
			case "features-of-spectra.ijm" -> {
				assertEquals(1 + 2 * 21, Files.readAllLines(folder.resolve("features.csv")).size());
				assertEquals(1 + 1, Files.readAllLines(folder.resolve("FeF3.csv")).size());
				assertEquals(1 + 21, Files.readAllLines(folder.resolve("predicted.csv")).size());
			}
			case "normalise-and-map-features.ijm" -> assertTrue(Files.readString(folder.resolve("my-recipe.json")).contains(
				"280"));
			case "prepare-stack.ijm" -> assertPrepared(Files.readString(folder.resolve("history.txt")));
			case "regions-and-components.ijm" -> assertLabels(List.of("cluster", "distance", "status"), folder.resolve(
				"clusters.tif"));
			case "drift-and-arrangement.ijm" -> assertStill(Files.readAllLines(folder.resolve("shifts.csv")));
			case "open-series.ijm" -> assertSameEnergies(folder);
			default -> throw new IllegalArgumentException(name);
		}
	}

	private static void assertSomeInsideTheOval(final String text) {
		final int count = Integer.parseInt(text.strip().replace("pixels not in doubt: ", ""));
		// particles cover about a third of the field, the oval has 1804 pixels
		assertTrue(count > 200 && count < 1804, text);
	}

	private static void assertPrepared(final String history) {
		for (final String step : List.of("SIMULATED", "XANES Average Repeats: clean + counts + clean", "XANES Absorbance: " +
			"incident 10100, dark 100", "ENERGY OFFSET: 0.4 eV", "means of 2 x 2 pixels", "CORRELATED NOISE: area "))
			assertTrue(history.contains(step), step + " is missing in\n" + history);
	}

	/** The simulated field does not drift; its noise is 0.2 % of the edge step. */
	private static void assertStill(final List<String> shifts) {
		final List<String> heading = List.of(shifts.get(0).split(","));
		for (final String line : shifts.subList(1, shifts.size())) {
			final String[] fields = line.split(",");
			for (final String axis : List.of("dx", "dy"))
				assertEquals(0, Double.parseDouble(fields[heading.indexOf(axis)]), 0.2, line);
		}
	}

	private static void assertSameEnergies(final Path folder) {
		final List<String> truth = labels(folder.resolve("K-stack.tif"));
		for (final String copy : List.of("opened.tif", "labelled.tif")) {
			final List<String> found = labels(folder.resolve(copy));
			assertEquals(truth.size(), found.size());
			for (int i = 0; i < found.size(); i++)
				// the list of the macro has nine decimals of keV
				assertEquals(energy(truth.get(i)), energy(found.get(i)), 1e-4);
		}
	}

	private static double energy(final String label) {
		assertTrue(label.contains(" eV"), label);
		return Double.parseDouble(label.substring(0, label.indexOf(" eV")));
	}

	private static void assertLabels(final List<String> expected, final Path file) {
		assertEquals(expected, labels(file));
	}

	/** @return labels of the slices, without what stands on further lines */
	static List<String> labels(final Path file) {
		final ImagePlus image = new Opener().openImage(file.toString());
		return IntStream.rangeClosed(1, image.getStackSize()).mapToObj(i -> String.valueOf(image.getStack()
			.getSliceLabel(i)).lines().findFirst().orElse("")).toList();
	}
}
