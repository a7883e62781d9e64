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
package org.xanesj;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** Holds the floors of docs/architecture.md: imports go down only, and each floor knows only its own libraries. */
class ArchitectureTest {

	private static final Path SOURCES = Path.of("src", "main", "java", "org", "xanesj");
	private static final Pattern IMPORT = Pattern.compile("(?m)^import (?:static )?([a-zA-Z0-9_.]+?)(?:\\.\\*)?;");

	private static final Set<String> MATH = Set.of("org.apache.commons.math3");
	private static final Set<String> FOURIER = Set.of("org.apache.commons.math3", "org.jtransforms");
	private static final Set<String> PLUGIN = Set.of("org.scijava.plugin.Plugin", "org.scijava.plugin.SciJavaPlugin",
		"org.scijava.annotations");

	/** Package of org.xanesj, its floor, and the libraries it may import besides the JDK. */
	private record Rule(int floor, Set<String> libraries) {}

	private static final Map<String, Rule> RULES = rules();

	private static Map<String, Rule> rules() {
		final Map<String, Rule> rules = new TreeMap<>();
		rules.put("task", new Rule(-1, Set.of()));
		rules.put("block", new Rule(0, Set.of()));
		for (final String numerics : List.of("spectrum", "regression", "preedge", "simulation", "preparation", "decomposition"))
			rules.put(numerics, new Rule(0, MATH));
		for (final String onFields : List.of("registration", "field", "spatial"))
			rules.put(onFields, new Rule(0, FOURIER));
		rules.put("discovery", new Rule(0, PLUGIN));
		rules.put("feature", new Rule(1, PLUGIN));
		rules.put("model", new Rule(2, Set.of("com.google.gson")));
		rules.put("stack", new Rule(3, Set.of("net.imglib2")));
		rules.put("io", new Rule(3, Set.of("io.jhdf", "org.apache.poi", "ij.io", "ij.ImagePlus", "ij.ImageStack",
			"ij.VirtualStack", "ij.process", "org.scijava.plugin.Plugin", "org.scijava.plugin.SciJavaPlugin",
			"org.scijava.annotations", "com.google.gson")));
		rules.put("app", new Rule(4, Set.of()));
		rules.put("imagej", new Rule(5, Set.of("ij", "net.imglib2")));
		rules.put("command", new Rule(6, Set.of("ij", "org.scijava")));
		rules.put("ij1", new Rule(6, Set.of("ij", "org.scijava")));
		return rules;
	}

	@Test
	void importsGoDownOnly() throws IOException {
		final List<String> broken = new ArrayList<>();
		int files = 0;
		try (Stream<Path> sources = Files.walk(SOURCES)) {
			for (final Path file : sources.filter(f -> f.toString().endsWith(".java")).toList()) {
				final Path relative = SOURCES.relativize(file);
				if (relative.getNameCount() == 1) continue;
				files++;
				final String home = relative.getName(0).toString();
				final Rule rule = RULES.get(home);
				assertTrue(rule != null, "package '" + home + "' has no floor; say in this test where it lives");
				final Matcher matcher = IMPORT.matcher(Files.readString(file));
				while (matcher.find())
					if (!allowed(home, rule, matcher.group(1))) broken.add(relative + " imports " + matcher.group(1));
			}
		}
		assertTrue(files > 10, "only " + files + " files seen");
		assertEquals(List.of(), broken);
	}

	private static boolean allowed(final String home, final Rule rule, final String name) {
		if (name.startsWith("org.xanesj.")) {
			final String other = name.split("\\.")[2];
			if (other.equals(home)) return true;
			if (home.equals("io") && other.equals("stack")) return true;
			return RULES.containsKey(other) && RULES.get(other).floor() < rule.floor();
		}
		if (name.startsWith("java.awt") || name.startsWith("javax.swing")) return rule.floor() >= 5;
		if (name.startsWith("java.") || name.startsWith("javax.")) return true;
		return rule.libraries().stream().anyMatch(library -> name.equals(library) || name.startsWith(library + "."));
	}
}
