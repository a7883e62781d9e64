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
import java.util.stream.Collectors;

import org.xanesj.spatial.MaskedField;
import org.xanesj.stack.MapPlane;
import org.xanesj.stack.MapSet;
import org.xanesj.task.InputException;

/** Which planes of a set are maps of something, and which belong to another one. */
final class SpatialPlanes {

	/** Ends of the names of planes that say something of another plane. */
	private static final List<String> COMPANIONS = List.of(FeatureMaps.SIGMA, NoisyMaps.RESIDUAL, NoisyMaps.MEASURED);
	/** Names of planes that say something of the plane {@code value}. */
	private static final List<String> OF_PROPERTY = List.of("halfwidth", "noise", "leverage");

	private SpatialPlanes() {
		// prevent instantiation of utility class
	}

	/**
	 * @param names of the wanted planes; empty = all that are maps of something
	 * @throws InputException if a name is unknown, or there is no such plane
	 */
	static List<MapPlane> subjects(final MapSet maps, final List<String> names) {
		if (names.isEmpty()) {
			final List<MapPlane> all = maps.planes().stream().filter(SpatialPlanes::isSubject).toList();
			if (all.isEmpty()) throw new InputException(maps.name() + " holds no map of values; give maps as XANES Feature Maps... or XANES Predict Property Map... make them.");
			return all;
		}
		final List<MapPlane> planes = new ArrayList<>();
		for (final String name : names)
			planes.add(maps.plane(name).orElseThrow(() -> new InputException(maps.name() + " has no map '" + name +
				"'; it has " + maps.planes().stream().map(MapPlane::name).collect(Collectors.joining(", ")) + ".")));
		return planes;
	}

	private static boolean isSubject(final MapPlane plane) {
		return COMPANIONS.stream().noneMatch(plane.name()::endsWith) && !NoisyMaps.OTHERS.contains(plane.name()) &&
			!OF_PROPERTY.contains(plane.name());
	}

	/** @return the measured map of each regularised one, where the set holds it; the others as they are */
	static List<MapPlane> asMeasured(final MapSet maps, final List<MapPlane> planes) {
		return planes.stream().map(plane -> maps.plane(plane.name() + NoisyMaps.MEASURED).orElse(plane)).toList();
	}

	/** @return the values of a plane; null if there are none */
	static MaskedField field(final MapSet maps, final MapPlane plane) {
		for (final float value : plane.values())
			if (Float.isFinite(value)) return MaskedField.of(maps.width(), maps.height(), plane.values());
		return null;
	}

	/** @return mean of the squared standard errors in the pixels of a field; NaN if there is no map of them */
	static double noiseVariance(final MapSet maps, final MapPlane plane, final MaskedField field) {
		final Optional<MapPlane> sigma = maps.plane(plane.name().equals("value") ? "noise" : plane.name() +
			FeatureMaps.SIGMA);
		if (sigma.isEmpty()) return Double.NaN;
		double sum = 0;
		int count = 0;
		for (int i = 0; i < sigma.get().values().length; i++) {
			final double one = sigma.get().values()[i];
			if (!field.has(i) || !Double.isFinite(one)) continue;
			sum += one * one;
			count++;
		}
		return sum / count;
	}
}
