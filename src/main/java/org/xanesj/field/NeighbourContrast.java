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
 * Are neighbours more alike than other pixels? Geary's ratio of standardised deviations: the mean square of the
 * differences of neighbours over that of all pairs, with its standard error for normal noise. R. C. Geary, Incorporated
 * Statistician 5, 115 (1954), doi:10.2307/2986645; A. D. Cliff, J. K. Ord, Spatial Processes, Pion 1981.
 */
final class NeighbourContrast {

	/** One-sided normal quantile of 5 %. */
	static final double SIGNIFICANT = 1.645;

	private NeighbourContrast() {
		// prevent instantiation of utility class
	}

	/**
	 * @param map relative to its mean
	 * @return how many standard errors neighbours are more alike than by chance; 0 if there are no differences at all
	 */
	static double score(final ObservedMap map) {
		final Lattice lattice = map.lattice();
		final float[] deviation = new float[lattice.pixels()];
		final boolean[] measured = new boolean[deviation.length];
		double square = 0;
		int n = 0;
		for (int i = 0; i < deviation.length; i++) {
			if (!(map.precision[i] > 0)) continue;
			measured[i] = true;
			deviation[i] = (float) (map.value[i] * Math.sqrt(map.precision[i]));
			square += (double) deviation[i] * deviation[i];
			n++;
		}
		final FieldGraph graph = FieldGraph.of(lattice, measured);
		double links = 0;
		double degrees = 0;
		for (int y = 0; y < lattice.height(); y++)
			for (final double degree : graph.degrees(y)) {
				links += degree / 2;
				degrees += degree * degree;
			}
		if (!(links > 0 && square > 0)) return 0;
		final double ratio = graph.form(deviation, deviation) / (2 * links) / (square / (n - 1));
		final double s0 = 2 * links;
		final double s1 = 4 * links;
		final double s2 = 4 * degrees;
		final double variance = ((2 * s1 + s2) * (n - 1) - 4 * s0 * s0) / (2 * (n + 1) * s0 * s0);
		return (1 - ratio) / Math.sqrt(Math.max(variance, 1e-12));
	}
}
