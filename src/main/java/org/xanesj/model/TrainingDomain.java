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
package org.xanesj.model;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * Where a model has been trained. Immutable.
 */
public final class TrainingDomain {

	/** How far outside the range of the training samples a feature may lie, in parts of this range. */
	public static final double MARGIN = 0.1;

	private final double maxLeverage;
	private final double[] min;
	private final double[] max;
	private final Map<String, SpectrumDomain> spectra;

	/**
	 * @param maxLeverage greatest leverage of a training sample, 0 to 1
	 * @param min smallest value of each feature of the central fit, in its unit
	 * @param max greatest value of each feature of the central fit
	 * @param spectra by role; a role without spectra is missing
	 * @throws IllegalArgumentException if the leverage is not positive or a range is empty
	 */
	public TrainingDomain(final double maxLeverage, final double[] min, final double[] max,
		final Map<String, SpectrumDomain> spectra)
	{
		if (!(maxLeverage > 0)) throw new IllegalArgumentException("the greatest leverage must be positive");
		if (min.length != max.length) throw new IllegalArgumentException("each feature needs a smallest and a greatest value");
		for (int k = 0; k < min.length; k++)
			if (!(min[k] <= max[k])) throw new IllegalArgumentException("the smallest value must not exceed the greatest");
		this.maxLeverage = maxLeverage;
		this.min = min.clone();
		this.max = max.clone();
		this.spectra = Collections.unmodifiableMap(new TreeMap<>(spectra));
	}

	/** @return greatest leverage of a training sample */
	public double maxLeverage() {
		return maxLeverage;
	}

	/** @return number of features */
	public int size() {
		return min.length;
	}

	/** @return smallest value of feature {@code k} */
	public double min(final int k) {
		return min[k];
	}

	/** @return greatest value of feature {@code k} */
	public double max(final int k) {
		return max[k];
	}

	/** @return {@link #min} less the margin */
	public double lowEnd(final int k) {
		return min[k] - MARGIN * (max[k] - min[k]);
	}

	/** @return {@link #max} plus the margin */
	public double highEnd(final int k) {
		return max[k] + MARGIN * (max[k] - min[k]);
	}

	/** @return the domain of the spectra by role */
	public Map<String, SpectrumDomain> spectra() {
		return spectra;
	}
}
