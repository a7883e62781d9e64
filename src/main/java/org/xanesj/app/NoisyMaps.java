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

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.xanesj.field.Lattice;
import org.xanesj.field.ObservedMap;
import org.xanesj.field.ObservedMaps;
import org.xanesj.stack.FieldWorkers;
import org.xanesj.stack.MapPlane;
import org.xanesj.stack.MapSet;
import org.xanesj.task.InputException;

/**
 * The measured maps of a set, each with its standard errors: {@code <id>} and {@code <id>.sigma} of feature maps, {@code
 * value} and {@code noise} of property maps.
 */
final class NoisyMaps {

	/** What regularised maps have besides values and standard errors. */
	static final String RESIDUAL = ".residual";
	static final String MEASURED = ".measured";
	static final String LABEL = "label";
	static final String LABEL_PROBABILITY = "label.probability";
	static final String BORDER = "border";

	private static final String VALUE = "value";
	private static final String NOISE = "noise";
	/** Maps that are no measurements: codes, and how well a fit describes a pixel. */
	static final Set<String> OTHERS = Set.of(FeatureMaps.STATUS, LABEL, LABEL_PROBABILITY, BORDER, ClusterSpectra.CLUSTER,
		FitReferences.RESIDUAL, FitReferences.RFACTOR, FitReferences.CHI2);
	/** Further maps of a predicted property. */
	private static final Set<String> OF_PROPERTY = Set.of("halfwidth", NOISE, "leverage");

	private final List<MapPlane> planes = new ArrayList<>();
	private final List<ObservedMap> observed = new ArrayList<>();
	private final List<Unchanged> unchanged = new ArrayList<>();

	/**
	 * A map in which there is nothing to regularise.
	 *
	 * @param sigma its standard errors, null if not known
	 * @param reason why, e.g. "all pixels have the same value"
	 */
	record Unchanged(MapPlane plane, MapPlane sigma, String reason) {

		/** @return e.g. "e: all pixels have the same value" */
		String words() {
			return plane.name() + ": " + reason;
		}
	}

	/**
	 * @param sigma standard errors of the maps that have none in the set, null if not known
	 * @throws InputException if there is no map whose pixels differ
	 */
	NoisyMaps(final MapSet maps, final MapPlane sigma) {
		final Lattice lattice = Lattice.of(maps.width(), maps.height(), new FieldWorkers());
		for (final MapPlane plane : maps.planes()) {
			if (!isMeasured(plane.name(), maps)) continue;
			final MapPlane own = maps.plane(plane.name() + FeatureMaps.SIGMA).or(() -> plane.name().equals(VALUE) ? maps.plane(
				NOISE) : Optional.empty()).orElse(sigma);
			final Optional<String> reason = whyNot(plane.values());
			if (reason.isPresent()) {
				unchanged.add(new Unchanged(plane, own, reason.get()));
				continue;
			}
			planes.add(plane);
			observed.add(ObservedMap.of(lattice, plane.values(), own == null ? null : own.values()));
		}
		if (planes.isEmpty()) throw new InputException(maps.name() + (unchanged.isEmpty()
			? ": there is no map to regularise; give maps of XANES Feature Maps or XANES Predict Property Map."
			: ": nothing can be regularised (" + unchanged.stream().map(Unchanged::words).collect(Collectors.joining("; ")) +
				"); give maps that vary from pixel to pixel."));
	}

	private static boolean isMeasured(final String name, final MapSet maps) {
		if (OTHERS.contains(name) || name.endsWith(FeatureMaps.SIGMA) || name.endsWith(RESIDUAL) || name.endsWith(MEASURED))
			return false;
		return !(OF_PROPERTY.contains(name) && maps.plane(VALUE).isPresent());
	}

	/** @return why there is nothing to regularise in a map; empty if there is */
	private static Optional<String> whyNot(final float[] values) {
		int finite = 0;
		float first = Float.NaN;
		for (final float value : values) {
			if (!Float.isFinite(value)) continue;
			if (finite++ == 0) first = value;
			else if (value != first) return Optional.empty();
		}
		return Optional.of(finite == 0 ? "no pixel has a finite value" : finite == 1 ? "only one pixel has a value"
			: "all pixels have the same value");
	}

	/** @return the maps that can be regularised */
	List<MapPlane> planes() {
		return planes;
	}

	/** @return the same in the form of the numerics */
	ObservedMaps observed() {
		return new ObservedMaps(observed);
	}

	/** @return maps that are returned as they are */
	List<Unchanged> unchanged() {
		return unchanged;
	}
}
