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
package org.xanesj.docs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.xanesj.feature.FeatureRegistry;
import org.xanesj.feature.SpectralFeature;

/** The part of docs/features.md that is written from the registry: one entry per feature. */
final class FeaturePage {

	/** Where the written part begins. */
	static final String BEGIN = "<!-- written from the registry: begin -->";
	/** Where it ends. */
	static final String END = "<!-- written from the registry: end -->";

	/** A sentence of so many characters in so many definitions is written once. */
	private static final int LONG = 100;
	private static final int OFTEN = 3;

	private FeaturePage() {
		// prevent instantiation of utility class
	}

	/** @return the written part, markers included */
	static String written() {
		final StringBuilder text = new StringBuilder(BEGIN).append("\n\n");
		kind(text, "Single edges: K edges, and L edges above 2 keV", "k.");
		kind(text, "Pairs L2,3 below 2 keV", "l.");
		return text.append(END).toString();
	}

	/**
	 * @param page the document
	 * @return the document with the written part renewed
	 * @throws IllegalArgumentException if the markers are missing
	 */
	static String renew(final String page) {
		final int from = page.indexOf(BEGIN);
		final int to = page.indexOf(END);
		if (from < 0 || to < from) throw new IllegalArgumentException("the page has lost its markers " + BEGIN + ", " + END);
		return page.substring(0, from) + written() + page.substring(to + END.length());
	}

	private static void kind(final StringBuilder text, final String heading, final String prefix) {
		final List<SpectralFeature> features = FeatureRegistry.all().stream().filter(feature -> feature.id().startsWith(
			prefix)).toList();
		text.append("### ").append(heading).append("\n\n");
		text.append("| id | name | unit | v | maps | models |\n|---|---|---|---|---|---|\n");
		for (final SpectralFeature feature : features)
			text.append(String.format(Locale.ROOT, "| `%s` | %s | %s | %d | %s | %s |\n", feature.id(),
				feature.title(), unit(feature), feature.version(), yes(feature.suitsMaps()), yes(feature.suitsModels())));
		text.append('\n');
		final Map<String, List<String>> repeated = repeated(features);
		repeated.forEach((sentence, ids) -> text.append("Of ").append(String.join(", ", ids.stream().map(id -> "`" + id + "`")
			.toList())).append(": ").append(sentence).append("\n\n"));
		for (final SpectralFeature feature : features)
			text.append("**`").append(feature.id()).append("`** ").append(feature.title()).append(". ").append(own(feature,
				repeated.keySet())).append(" *Source: ").append(feature.source()).append(".*\n\n");
	}

	/** Long sentences that several features share are written once, with the features that they belong to. */
	private static Map<String, List<String>> repeated(final List<SpectralFeature> features) {
		final Map<String, List<String>> idsOf = new LinkedHashMap<>();
		for (final SpectralFeature feature : features)
			for (final String sentence : sentences(feature))
				if (sentence.length() >= LONG) idsOf.computeIfAbsent(sentence, key -> new ArrayList<>()).add(feature.id());
		idsOf.values().removeIf(ids -> ids.size() < OFTEN);
		return idsOf;
	}

	private static String own(final SpectralFeature feature, final Set<String> elsewhere) {
		return String.join(" ", sentences(feature).stream().filter(sentence -> !elsewhere.contains(sentence)).toList());
	}

	private static List<String> sentences(final SpectralFeature feature) {
		return List.of(feature.definition().split("(?<=[.]) (?=[A-Z])"));
	}

	private static String unit(final SpectralFeature feature) {
		return switch (feature.quantity()) {
			case ENERGY -> "eV (absolute)";
			case ENERGY_DIFFERENCE -> "eV";
			case INTENSITY -> "edge step";
			case AREA -> "eV × edge step";
			case SLOPE -> "edge step / eV";
			case CURVATURE -> "edge step / eV²";
			case RATIO -> "none";
			case SIGNAL -> "that of the signal";
		};
	}

	private static String yes(final boolean suits) {
		return suits ? "yes" : "no";
	}
}
