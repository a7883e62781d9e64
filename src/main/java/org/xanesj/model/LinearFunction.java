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

/**
 * A linear function of few of the features of a model: intercept + sum of slope times feature. Immutable.
 */
public final class LinearFunction {

	private final int[] features;
	private final double[] slopes;
	private final double intercept;

	/**
	 * @param features indices into {@link PropertyModel#neededFeatures()}
	 * @param slopes of these features, in units of the target per unit of the feature
	 * @param intercept in units of the target, for all features 0 on their absolute scale
	 */
	public LinearFunction(final int[] features, final double[] slopes, final double intercept) {
		if (features.length != slopes.length) throw new IllegalArgumentException(features.length + " features, " +
			slopes.length + " slopes");
		this.features = features.clone();
		this.slopes = slopes.clone();
		this.intercept = intercept;
	}

	/** @return number of features */
	public int size() {
		return features.length;
	}

	/** @return index of feature number {@code k} */
	public int feature(final int k) {
		return features[k];
	}

	/** @return slope of feature number {@code k} */
	public double slope(final int k) {
		return slopes[k];
	}

	/** @return the value for all features 0 */
	public double intercept() {
		return intercept;
	}
}
