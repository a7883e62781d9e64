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
package org.xanesj.preparation;

import java.util.Arrays;
import java.util.Map;

import org.xanesj.task.InputException;

/** The median of a square window, in which missing pixels do not count. Immutable. */
public final class MedianSmoother implements PlaneSmoother {

	/**
	 * Noise area by width of the window, from six planes each of 2048 x 2048 independent normal values (NumPy 2, SciPy's
	 * median_filter, autocorrelation by Fourier transform); standard errors 0.005, 0.04 and 0.12.
	 */
	private static final Map<Integer, Double> AREAS = Map.of(3, 7.61, 5, 22.0, 7, 44.3);

	private final int side;

	/**
	 * @param side of the window [pixels]: 3, 5 or 7
	 * @throws InputException for any other side
	 */
	public MedianSmoother(final int side) {
		if (!AREAS.containsKey(side)) throw new InputException("A median over " + side + " x " + side +
			" pixels is not offered; use a window of 3, 5 or 7 pixels.");
		this.side = side;
	}

	@Override
	public double noiseArea() {
		return AREAS.get(side);
	}

	@Override
	public void smooth(final float[] plane, final int width, final float[] to) {
		final int height = plane.length / width;
		final int radius = side / 2;
		final float[] window = new float[side * side];
		for (int i = 0; i < plane.length; i++) {
			final int x = i % width;
			final int y = i / width;
			int count = 0;
			for (int v = Math.max(0, y - radius); v <= Math.min(height - 1, y + radius); v++)
				for (int u = Math.max(0, x - radius); u <= Math.min(width - 1, x + radius); u++)
					if (!Float.isNaN(plane[v * width + u])) window[count++] = plane[v * width + u];
			Arrays.sort(window, 0, count);
			to[i] = Float.isNaN(plane[i]) ? Float.NaN : 0.5f * (window[(count - 1) / 2] + window[count / 2]);
		}
	}
}
