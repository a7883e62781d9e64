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

import java.util.List;

/**
 * How alike two pixels are in some maps: exp(-1/2 sum over maps of ((x_i - x_j)/scale)^2), the weight that belongs to
 * R. E. Welsch's function (J. E. Dennis, R. E. Welsch, Commun. Stat. Simul. 7, 345 (1978), doi:10.1080/03610917808812083).
 * Such weights as a smooth line process: M. J. Black, A. Rangarajan, Int. J. Comput. Vis. 19, 57 (1996),
 * doi:10.1007/BF00131148.
 */
final class MapSimilarity {

	/** A difference of so many robust standard deviations of all differences of neighbours is half a jump. */
	private static final double SCALE = 2.5;

	private final ObservedMaps maps;
	private final float[][] x;
	private final double[] scale;

	/** @param scale one per map, 0: it does not count */
	MapSimilarity(final ObservedMaps maps, final List<FieldSolution> solutions, final double[] scale) {
		this.maps = maps;
		this.scale = scale;
		x = solutions.stream().map(FieldSolution::value).toArray(float[][]::new);
	}

	/** Of the differences of neighbours in each map; 0 if it is flat, so that it says nothing of jumps. */
	static double[] scales(final ObservedMaps maps, final List<FieldSolution> solutions) {
		final double[] scale = new double[solutions.size()];
		final Lattice lattice = maps.lattice();
		for (int f = 0; f < scale.length; f++) {
			final FieldGraph links = FieldGraph.of(lattice, maps.map(f).nodes);
			final float[] x = solutions.get(f).value();
			final float[] differences = new float[2 * x.length];
			int n = 0;
			for (int i = 0; i < x.length; i++) {
				if (links.right[i] > 0) differences[n++] = Math.abs(x[i + 1] - x[i]);
				if (links.down[i] > 0) differences[n++] = Math.abs(x[i + lattice.width()] - x[i]);
			}
			final double median = Median.of(differences, n);
			scale[f] = median > 0 ? SCALE * ObservedMap.MEDIAN_TO_SD * median : 0;
		}
		return scale;
	}

	/** @return of two pixels in all maps, 0 to 1 */
	double of(final int i, final int j) {
		return inOthers(-1, i, j);
	}

	/** @return of two pixels in all maps but one, 0 to 1 */
	double inOthers(final int map, final int i, final int j) {
		double sum = 0;
		for (int f = 0; f < x.length; f++) {
			if (f == map || scale[f] == 0 || !maps.map(f).nodes[i] || !maps.map(f).nodes[j]) continue;
			final double jump = ((double) x[f][i] - x[f][j]) / scale[f];
			sum += jump * jump;
		}
		return Math.exp(-sum / 2);
	}
}
