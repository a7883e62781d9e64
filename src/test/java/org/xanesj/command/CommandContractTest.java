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
package org.xanesj.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.scijava.Context;
import org.scijava.ItemVisibility;
import org.scijava.command.CommandInfo;
import org.scijava.command.CommandService;
import org.scijava.module.ModuleItem;
import org.scijava.util.Types;
import org.xanesj.ij1.Macros;

import ij.IJ;
import ij.ImagePlus;

/** What every command of this project promises to those who use it from menus, macros and scripts. */
class CommandContractTest {

	private static final Context CONTEXT = new Context(CommandService.class);

	/** Longer ones do work that belongs into a use case. */
	private static final int MOST_LINES = 100;

	/** What the entry class can ask for, record and read from a macro. */
	private static final Set<Class<?>> TYPES = Set.of(String.class, File.class, ImagePlus.class, Boolean.class, Integer.class,
		Long.class, Float.class, Double.class);

	private static final Pattern LINE = Pattern.compile(
		"(\\S.*?), \"(.+)\", org\\.xanesj\\.ij1\\.CommandEntry\\(\"(.+)\"\\)");

	/** Labels and keys that others script against; they never change. */
	private static final Map<String, List<String>> FIXED_KEYS = Map.of(
		"XANES Open Stack...", List.of("path", "energies", "unit"),
		"XANES Set Energies...", List.of("energies", "unit"),
		"XANES Inspect Normalisation...", List.of("edge", "recipe", "save"),
		"XANES Extract Features...", List.of("spectra", "edge", "signal", "recipe", "csv"),
		"XANES Feature Maps...", List.of("edge", "recipe", "minstep", "sigma"),
		"XANES Train Property Model...", List.of("table", "target", "edges", "recipe", "correlation", "top", "group",
			"permutations", "seed", "model", "report"),
		"XANES Predict Spectra...", List.of("model", "spectra", "csv"),
		"XANES Predict Property Map...", List.of("model", "edge", "second", "minstep"),
		"XANES Simulate Samples...", List.of("folder", "size", "noise", "seed"),
		"XANES About...", List.of());

	static List<CommandInfo> commands() {
		return CONTEXT.service(CommandService.class).getCommands().stream().filter(command -> command.getClassName()
			.startsWith("org.xanesj.command.")).toList();
	}

	private static List<ModuleItem<?>> inputs(final CommandInfo command) {
		return Stream.<ModuleItem<?>> of(toArray(command.inputs())).filter(item -> item
			.getVisibility() == ItemVisibility.NORMAL && !CONTEXT.isInjectable(item.getType())).toList();
	}

	private static ModuleItem<?>[] toArray(final Iterable<ModuleItem<?>> items) {
		final Stream.Builder<ModuleItem<?>> stream = Stream.builder();
		items.forEach(stream);
		return stream.build().toArray(ModuleItem<?>[]::new);
	}

	private static String label(final CommandInfo command) {
		return command.getMenuPath().getLeaf().getName();
	}

	@Test
	void menuFileAndCommandsAgreeInBothDirections() throws IOException {
		final Map<String, String> configured = new TreeMap<>();
		for (final String line : Files.readAllLines(Path.of("plugins.config"))) {
			if (line.isBlank() || line.startsWith("#")) continue;
			final Matcher parts = LINE.matcher(line);
			assertTrue(parts.matches(), line);
			configured.put(parts.group(3), parts.group(1) + ">" + parts.group(2));
		}
		final Map<String, String> declared = commands().stream().collect(Collectors.toMap(CommandInfo::getClassName,
			command -> command.getMenuPath().getMenuString(), (one, other) -> one, TreeMap::new));
		declared.replaceAll((name, path) -> path.replace(" > ", ">"));
		assertFalse(declared.isEmpty());
		assertEquals(declared, configured);
	}

	@Test
	void noLabelIsOneOfImageJ() throws IOException {
		final Set<String> taken = new TreeSet<>();
		try (InputStream props = IJ.class.getResourceAsStream("/IJ_Props.txt")) {
			final Matcher quoted = Pattern.compile("=\"([^\"]+)\"").matcher(new String(props.readAllBytes(),
				StandardCharsets.UTF_8));
			while (quoted.find()) taken.add(quoted.group(1).replaceFirst("\\[.+\\]$", "").strip());
		}
		assertTrue(taken.contains("Image Sequence..."), "the labels of ImageJ are read wrongly");
		if (Macros.hasDisplay()) taken.addAll(labelsInMenus());
		for (final CommandInfo command : commands()) assertFalse(taken.contains(label(command).strip()), label(command));
	}

	/** Some labels of ImageJ stand in its code only, so the menus have to be made to see them. */
	private static List<String> labelsInMenus() throws IOException {
		Macros.start();
		final List<String> labels = new ArrayList<>();
		((Map<?, ?>) ij.Menus.getCommands()).forEach((label, plugin) -> {
			if (!String.valueOf(plugin).startsWith("org.xanesj.")) labels.add(String.valueOf(label).strip());
		});
		assertTrue(labels.contains("Find Edges"), "the menus of ImageJ are read wrongly");
		return labels;
	}

	@ParameterizedTest
	@MethodSource("commands")
	void isNamedAndPlacedLikeTheOthers(final CommandInfo command) throws ClassNotFoundException {
		assertTrue(label(command).matches("XANES [A-Z].*\\.\\.\\."), label(command));
		assertEquals(Menus.ROOT + label(command), command.getMenuPath().getMenuString().replace(" > ", ">"));
		assertTrue(command.getClassName().endsWith("Command"), command.getClassName());
		assertTrue(XanesCommand.class.isAssignableFrom(command.loadDelegateClass()), command.getClassName());
		assertTrue(command.canRunHeadless(), label(command) + " must run headless");
		assertTrue(command.is("no-legacy"), label(command) + " would be in Fiji's menu twice");
		assertTrue(command.getDescription() != null && command.getDescription().matches("(?s)[A-Z].*\\."), label(command) +
			" needs a description of whole sentences");
	}

	@ParameterizedTest
	@MethodSource("commands")
	void keysCanBeRecordedAndScripted(final CommandInfo command) {
		final List<String> keys = inputs(command).stream().map(ModuleItem::getName).toList();
		for (final String key : keys) {
			assertTrue(key.matches("[a-z]+"), label(command) + ": " + key);
			for (final String other : keys) assertTrue(key.equals(other) || !other.contains(key), label(command) +
				": the Recorder takes " + key + " for " + other);
		}
		assertTrue(keys.containsAll(FIXED_KEYS.getOrDefault(label(command), List.of())), label(command) + ": " + keys);
	}

	/** The table in the README is what users script against. */
	@ParameterizedTest
	@MethodSource("commands")
	void theReadmeNamesEveryKey(final CommandInfo command) throws IOException {
		final String start = "| `" + label(command) + "` | ";
		final String row = Files.readAllLines(Path.of("README.md")).stream().filter(line -> line.startsWith(start)).findFirst()
			.orElse("");
		assertFalse(row.isEmpty(), label(command) + " is missing in the README");
		final Set<String> named = new TreeSet<>();
		final Matcher key = Pattern.compile("`([a-z]+)`").matcher(row.substring(start.length()).split("\\|")[0]);
		while (key.find()) named.add(key.group(1));
		final Set<String> keys = inputs(command).stream().filter(item -> !(item.getType() == ImagePlus.class && item
			.isAutoFill())).map(ModuleItem::getName).collect(Collectors.toCollection(TreeSet::new));
		assertEquals(keys, named, label(command));
	}

	@ParameterizedTest
	@MethodSource("commands")
	void inputsAreExplainedAndNeverRemembered(final CommandInfo command) {
		for (final ModuleItem<?> item : inputs(command)) {
			final String name = label(command) + ": " + item.getName();
			assertTrue(TYPES.contains(Types.box(item.getType())), name + " has type " + item.getType());
			assertTrue(item.getLabel() != null && item.getLabel().matches("[A-Z].*[^:]"), name + " needs a label");
			assertTrue(item.getDescription() != null && item.getDescription().matches("(?s)[A-Z].*\\."), name +
				" needs a description of whole sentences");
			assertFalse(item.isPersisted(), name + " must have persist = false");
			assertDefaultIsAllowed(item, name);
		}
	}

	private static void assertDefaultIsAllowed(final ModuleItem<?> item, final String name) {
		final Object value = item.getDefaultValue();
		if (value instanceof Number number) {
			final Number min = (Number) item.getMinimumValue();
			final Number max = (Number) item.getMaximumValue();
			assertTrue(min == null || number.doubleValue() >= min.doubleValue(), name);
			assertTrue(max == null || number.doubleValue() <= max.doubleValue(), name);
		}
		if (item.getChoices() != null && !item.getChoices().isEmpty()) assertTrue(item.getChoices().contains(value), name +
			" needs a default among its choices");
	}

	@ParameterizedTest
	@MethodSource("commands")
	void atMostOneImageIsFilledIn(final CommandInfo command) {
		assertTrue(inputs(command).stream().filter(item -> item.getType() == ImagePlus.class && item.isAutoFill()).count() <= 1,
			label(command));
		for (final ModuleItem<?> item : command.outputs()) {
			assertNotNull(item.getLabel(), label(command) + ": " + item.getName());
			assertFalse(item.getLabel().isEmpty(), label(command) + ": " + item.getName() + " has no label");
		}
	}

	@ParameterizedTest
	@MethodSource("commands")
	void isShortEnoughToReadAtAGlance(final CommandInfo command) throws IOException {
		final Path source = Path.of("src", "main", "java").resolve(command.getClassName().replace('.', '/') + ".java");
		// the licence above the package is nothing to read
		final long lines = Files.readAllLines(source).stream().dropWhile(line -> !line.startsWith("package")).count();
		assertTrue(lines <= MOST_LINES, source + " has " + lines + " lines");
	}
}
