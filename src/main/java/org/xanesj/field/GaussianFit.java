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
package org.xanesj.field;

/**
 * What a Gaussian random field says of a map.
 *
 * @param alpha precision of the difference of two neighbours [1/unit^2]; infinite if the map has no spatial structure
 * @param noiseFactor c: the variances of the noise are taken to be c times what they were said to be
 * @param likeliestNoiseFactor the most likely c of independent noise, a lower bound where the true map has jumps
 * @param rowCorrelation correlation of the noise of two neighbours in a row, 0 if it is independent
 */
public record GaussianFit(double alpha, double noiseFactor, double likeliestNoiseFactor, double rowCorrelation) {

	static GaussianFit of(final double alpha, final double noiseFactor) {
		return new GaussianFit(alpha, noiseFactor, noiseFactor, 0);
	}

	GaussianFit withAlpha(final double other) {
		return new GaussianFit(other, noiseFactor, likeliestNoiseFactor, rowCorrelation);
	}

	/** @return this noise of the pixels of a map */
	PixelNoise noise(final ObservedMap map) {
		return new PixelNoise(map, noiseFactor, rowCorrelation);
	}

	/** @return false if neighbours are not more alike than other pixels: then the best map is the mean */
	public boolean structured() {
		return !Double.isInfinite(alpha);
	}
}
