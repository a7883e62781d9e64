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
 * What is known of the noise that neighbours in a row share, as those of a scan do whose beam wavers.
 *
 * @param correlation of the noise of two neighbours in a row, 0 to {@link #MOST}; 0: noise is independent
 * @param estimated false: it is that of every map; true: it is about that, and each map tells its own
 */
public record RowNoise(double correlation, boolean estimated) {

	/** Noise that is more alike in a row cannot be told from another mean of each row. */
	public static final double MOST = 0.95;
	/** Noise of pixels is independent. */
	public static final RowNoise INDEPENDENT = new RowNoise(0, false);

	/** @throws IllegalArgumentException if the correlation is out of range */
	public RowNoise {
		if (!(correlation >= 0 && correlation <= MOST)) throw new IllegalArgumentException("correlation " + correlation);
	}

	/** @return true if there is nothing to allow for */
	boolean independent() {
		return correlation == 0 && !estimated;
	}
}
