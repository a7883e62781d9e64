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
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.xanesj.feature.FeatureStatus;
import org.xanesj.stack.EnergyStack;
import org.xanesj.stack.MapPlane;

/** The map of status codes that closes every set of maps. */
final class StatusPlane {

	private StatusPlane() {
		// prevent instantiation of utility class
	}

	/** @return a map with {@code skipped} in every pixel, to be overwritten where something is computed */
	static MapPlane create(final EnergyStack stack, final String name, final String description, final int skipped) {
		final float[] values = new float[stack.pixels()];
		Arrays.fill(values, skipped);
		return new MapPlane(name, "", description, values);
	}

	/** @return a map of the status of whole pixels, all skipped at first */
	static MapPlane ofPixels(final EnergyStack stack) {
		final List<String> words = new ArrayList<>();
		for (int code = FeatureStatus.STEP_TOO_SMALL; code <= FeatureStatus.SKIPPED; code++)
			words.add(code + " " + FeatureStatus.words(code));
		return create(stack, FeatureMaps.STATUS, "0 ok, " + String.join(", ", words), FeatureStatus.SKIPPED);
	}

	/** @return one sentence for each {@link FeatureStatus} of selected pixels that is not ok */
	static List<String> counts(final EnergyStack stack, final MapPlane status) {
		final Map<Integer, Integer> counts = new TreeMap<>();
		for (int i = 0; i < stack.pixels(); i++)
			if (stack.selected(i) && status.values()[i] != FeatureStatus.OK) counts.merge((int) status.values()[i], 1,
				Integer::sum);
		final List<String> sentences = new ArrayList<>();
		counts.forEach((code, count) -> sentences.add(count + " of " + stack.selectedPixels() + " pixels have status " + code +
			" (" + FeatureStatus.words(code) + ")."));
		return sentences;
	}
}
