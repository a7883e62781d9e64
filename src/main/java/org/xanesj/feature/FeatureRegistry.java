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
package org.xanesj.feature;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.xanesj.discovery.Discovery;
import org.xanesj.spectrum.AbsorptionEdge;
import org.xanesj.task.InputException;

/**
 * All features on the class path, found by SciJava's annotation index: a feature of someone else's jar is found like our
 * own, and no SciJava context is needed.
 */
public final class FeatureRegistry {

	private static final String SINGLE = "k.";
	private static final String PAIR = "l.";

	private static final class Holder {

		private static final FeatureRegistry LOADED = load();
	}

	private final Map<String, SpectralFeature> byId = new TreeMap<>();
	private final List<String> problems = new ArrayList<>();

	private FeatureRegistry() {
		// filled by load
	}

	private static FeatureRegistry load() {
		final FeatureRegistry registry = new FeatureRegistry();
		final Discovery<SpectralFeature> discovery = Discovery.of(SpectralFeature.class);
		registry.problems.addAll(discovery.problems());
		for (final SpectralFeature feature : discovery.plugins()) {
			final SpectralFeature other = registry.byId.putIfAbsent(feature.id(), feature);
			if (other != null) registry.problems.add("Feature '" + feature.id() + "' of " + feature.getClass().getName() +
				" is left out because " + other.getClass().getName() + " has the same id.");
		}
		return registry;
	}

	/** @return all features, sorted by id */
	public static List<SpectralFeature> all() {
		return List.copyOf(Holder.LOADED.byId.values());
	}

	/** @return one sentence for each class in the index that could not be used; empty in a sound installation */
	public static List<String> problems() {
		return List.copyOf(Holder.LOADED.problems);
	}

	/** @return the feature of that id */
	public static Optional<SpectralFeature> byId(final String id) {
		return Optional.ofNullable(Holder.LOADED.byId.get(id));
	}

	/** @return all features that make sense at an edge, sorted by id: {@code k.*} at single edges, {@code l.*} at pairs */
	public static List<SpectralFeature> forEdge(final AbsorptionEdge edge) {
		final String prefix = edge.isPair() ? PAIR : SINGLE;
		return all().stream().filter(feature -> feature.id().startsWith(prefix)).sorted(Comparator.comparing(
			SpectralFeature::id)).toList();
	}

	/**
	 * @return the features that a recipe names, in its order; all features of its edge's kind if it names none
	 * @throws InputException if a feature is unknown, belongs to another kind of edge, or is named twice
	 */
	public static List<SpectralFeature> resolve(final Recipe recipe) {
		if (recipe.features().isEmpty()) return forEdge(recipe.edge());
		final List<SpectralFeature> features = new ArrayList<>();
		for (final String id : recipe.features()) {
			final SpectralFeature feature = byId(id).orElseThrow(() -> new InputException("Recipe '" + recipe.name() +
				"' asks for the feature '" + id + "', which this version does not have; correct the id or update XanesJ."));
			if (!id.startsWith(recipe.edge().isPair() ? PAIR : SINGLE)) throw new InputException("Recipe '" + recipe
				.name() + "' asks for the feature '" + id + "', which makes no sense at " + recipe.edge() + "; features of " +
				(recipe.edge().isPair() ? "L2,3 pairs begin with 'l.'." : "single edges begin with 'k.'."));
			if (features.contains(feature)) throw new InputException("Recipe '" + recipe.name() + "' names the feature '" +
				id + "' twice; remove one.");
			features.add(feature);
		}
		return features;
	}
}
