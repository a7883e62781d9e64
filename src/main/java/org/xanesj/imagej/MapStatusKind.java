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
package org.xanesj.imagej;

import java.awt.Color;
import java.util.Collection;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.xanesj.app.ClusterSpectra;
import org.xanesj.app.PredictPropertyMap;
import org.xanesj.app.RegulariseMaps;
import org.xanesj.app.RepairPixels;
import org.xanesj.app.SpatialCorrelation;
import org.xanesj.feature.FeatureStatus;
import org.xanesj.spatial.LocalMoran;

/** What the numbers of a map of codes mean, and which of them put a value in doubt. */
public enum MapStatusKind {

		/** Codes of {@link FeatureStatus}: 0 is good. */
		FEATURES {

			@Override
			boolean flagged(final int status) {
				return status != FeatureStatus.OK;
			}

			@Override
			String words(final int category) {
				return category + " " + (category <= FeatureStatus.SKIPPED ? FeatureStatus.words(category) : "");
			}
		},
		/**
		 * Bit sum of a prediction: 1 extrapolation, 2 far from the training samples, 4 a feature is missing or a fallback, 8
		 * low signal, 16 invalid pixel; from 2 on a value is in doubt.
		 */
		PREDICTION {

			@Override
			boolean flagged(final int status) {
				return status >= 2;
			}

			@Override
			int category(final int status) {
				return status == 0 ? 0 : Integer.SIZE - Integer.numberOfLeadingZeros(status);
			}

			@Override
			String words(final int category) {
				return category < BITS.length ? BITS[category] : "";
			}
		},
		/** Kinds of {@link LocalMoran}: whether and in which way a pixel is like its surroundings. */
		CLUSTERS {

			@Override
			boolean codes(final String map) {
				return map.endsWith(SpatialCorrelation.CLUSTERS);
			}

			@Override
			String words(final int category) {
				return category < SURROUNDINGS.length ? SURROUNDINGS[category] : "";
			}
		},
		/** Numbers of groups from 1 on: clusters of spectra, structures of a random field. */
		GROUPS {

			@Override
			boolean codes(final String map) {
				return map.equals(ClusterSpectra.CLUSTER) || map.equals(RegulariseMaps.LABEL);
			}

			@Override
			Color colour(final int category) {
				return MapColours.group(category);
			}

			@Override
			String words(final int category) {
				return String.valueOf(category);
			}
		},
		/** Kinds of wrong pixels. */
		DEFECTS {

			@Override
			boolean codes(final String map) {
				return map.equals(RepairPixels.DEFECTS);
			}

			@Override
			String words(final int category) {
				return category < WRONG.length ? WRONG[category] : "";
			}
		};

	private static final String[] BITS = { "0 ok", "1 extrapolated", "2 far from training", "4 feature missing",
		"8 low signal", "16 invalid pixel" };

	private static final String[] WRONG = { "live", "dead", "hot", "stuck", "empty" };

	private static final String[] SURROUNDINGS = { "not significant", "high among high", "low among low", "high among low",
		"low among high" };

	/** One per category; neighbours differ in lightness, too (after the categorical palettes for maps by C. A. Brewer). */
	private static final Color[] COLOURS = { new Color(0xe8e8e8), new Color(0x9ecae1), new Color(0x3182bd), new Color(
		0x7a5195), new Color(0xfdae61), new Color(0x8c6d31), new Color(0xd7301f), new Color(0x111111), new Color(0xf768a1),
		new Color(0xb4b4b4) };

	/**
	 * Finds what the numbers of a map mean.
	 *
	 * @param map its name
	 * @param status what the codes of the map {@link MapImages#STATUS} mean in the set
	 * @return the kind of codes that the map holds; empty for a map of values
	 */
	static Optional<MapStatusKind> of(final String map, final MapStatusKind status) {
		if (status.codes(map)) return Optional.of(status);
		return Stream.of(CLUSTERS, GROUPS, DEFECTS).filter(kind -> kind.codes(map)).findFirst();
	}

	/** @return what the codes of the map {@link MapImages#STATUS} mean in a set of maps of these names, if it has that map */
	static MapStatusKind ofStatus(final Collection<String> names) {
		return names.containsAll(PredictPropertyMap.MAPS) ? PREDICTION : FEATURES;
	}

	/** @return the categories that occur in a map, ascending */
	SortedSet<Integer> categories(final float[] codes) {
		final SortedSet<Integer> found = new TreeSet<>();
		for (final float code : codes)
			if (Float.isFinite(code) && code >= 0) found.add(category((int) code));
		return found;
	}

	/** @return true if a pixel of a map of codes has none */
	static boolean hasGaps(final float[] codes) {
		for (final float code : codes)
			if (!(code >= 0)) return true;
		return false;
	}

	/** @return the colour of a category */
	Color colour(final int category) {
		return COLOURS[Math.min(COLOURS.length - 1, category)];
	}

	/** @return true if the map of that name holds such codes, not values */
	boolean codes(final String map) {
		return map.equals(MapImages.STATUS);
	}

	/** @return true if a value with this status is in doubt */
	boolean flagged(final int status) {
		return false;
	}

	/** @return which entry of the legend a status belongs to: the code, or the highest bit counted from 1 */
	int category(final int status) {
		return status;
	}

	/** @return an entry of the legend */
	abstract String words(int category);
}
