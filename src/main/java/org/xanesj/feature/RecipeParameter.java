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

import java.util.Arrays;
import java.util.Optional;

/**
 * The numbers that a recipe may change, with their defaults. A recipe file that names any other number is refused.
 */
public enum RecipeParameter {

		/** Half width of the local polynomial for positions and heights [eV]: K 1.2, L2,3 0.45. */
		SMOOTHING("smoothing", 1.2, 0.45, 0.05, 20),
		/** Half width of the local polynomial for the derivative that k.edge.e0 is found on [eV]. */
		DERIVATIVE_SMOOTHING("derivative.smoothing", 3.0, Double.NaN, 0.05, 20),
		/** Half width of the local polynomial for the second derivative that the shoulder is found on [eV]. */
		SHOULDER_SMOOTHING("shoulder.smoothing", 2.5, Double.NaN, 0.05, 20),
		/** Smallest prominence of a shoulder in units of its own noise. */
		SHOULDER_SIGNIFICANCE("shoulder.significance", 5, Double.NaN, 0, 1000),
		/** Number of pre-edge peaks for all spectra; 0 = chosen for each spectrum. */
		PREEDGE_PEAKS("preedge.peaks", 0, Double.NaN, 0, 3),
		/** Spin-orbit splitting of L2 and L3 [eV]; 0 = of the element. */
		SPLITTING("splitting", Double.NaN, 0, 0, 1000);

	private final String key;
	private final double single;
	private final double pair;
	private final double min;
	private final double max;

	RecipeParameter(final String key, final double single, final double pair, final double min, final double max) {
		this.key = key;
		this.single = single;
		this.pair = pair;
		this.min = min;
		this.max = max;
	}

	/** @return the name in recipe files */
	public String key() {
		return key;
	}

	/** @return default for single edges, or for L2,3 pairs; NaN where the parameter has no meaning */
	public double defaultValue(final boolean forPair) {
		return forPair ? pair : single;
	}

	/** @return smallest admissible value */
	public double min() {
		return min;
	}

	/** @return largest admissible value */
	public double max() {
		return max;
	}

	/** @return the parameter of that name */
	public static Optional<RecipeParameter> byKey(final String key) {
		return Arrays.stream(values()).filter(parameter -> parameter.key.equals(key)).findFirst();
	}
}
