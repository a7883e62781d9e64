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
 * The noise of a map from differences inside 3 x 3 pixels that vanish for smooth maps: J. Immerkaer, Comput. Vis. Image
 * Underst. 64, 300 (1996), doi:10.1006/cviu.1996.0060. The median of their standardised values makes it blind to jumps;
 * texture of the size of a pixel counts as noise, so that it is an upper bound. Of noise that
 * neighbours share less is seen.
 */
final class LocalNoise {

	private static final int[] MASK = { 1, -2, 1 };
	/** The median of fewer differences is too uncertain. */
	private static final int FEWEST = 100;

	private final double variance;

	private LocalNoise(final double variance) {
		this.variance = variance;
	}

	/**
	 * @param correlation rho of the noise of neighbours in a row, rho^k of pixels k apart: the differences have (6 - 8 rho + 2
	 *          rho^2)/6 of the variance that they have if rho is 0
	 * @return the factor by which variances are too small; infinite if too few pixels have all eight neighbours
	 */
	double factor(final double correlation) {
		return variance / ((1 - correlation) * (1 - correlation / 3));
	}

	/** Measures the differences of a map. */
	static LocalNoise of(final ObservedMap map) {
		final Lattice lattice = map.lattice();
		final float[] differences = new float[lattice.pixels()];
		int n = 0;
		for (int y = 1; y + 1 < lattice.height(); y++)
			for (int x = 1; x + 1 < lattice.width(); x++) {
				final double difference = standardised(map, x, y);
				if (!Double.isNaN(difference)) differences[n++] = (float) Math.abs(difference);
			}
		if (n < FEWEST) return new LocalNoise(Double.POSITIVE_INFINITY);
		final double deviation = ObservedMap.MEDIAN_TO_SD * Median.of(differences, n);
		return new LocalNoise(deviation * deviation);
	}

	/** @return difference over its standard error; NaN if a pixel was not measured or lies in another tile */
	private static double standardised(final ObservedMap map, final int x, final int y) {
		final Lattice lattice = map.lattice();
		if (!lattice.joinsRight(x - 1) || !lattice.joinsRight(x) || !lattice.joinsDown(y - 1) || !lattice.joinsDown(y))
			return Double.NaN;
		double difference = 0;
		double variance = 0;
		for (int v = 0; v < 3; v++)
			for (int u = 0; u < 3; u++) {
				final int i = (y + v - 1) * lattice.width() + x + u - 1;
				if (!(map.precision[i] > 0)) return Double.NaN;
				final double weight = MASK[u] * MASK[v];
				difference += weight * map.value[i];
				variance += weight * weight / map.precision[i];
			}
		return difference / Math.sqrt(variance);
	}
}
