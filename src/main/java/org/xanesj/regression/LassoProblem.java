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
package org.xanesj.regression;

/**
 * The lasso in terms of second moments: minimise (1/2n) |y - Z w|^2 + alpha |w|_1 over w, for standardised Z (n x p) and
 * centred y.
 *
 * @param gram Z'Z/n, [p][p]
 * @param moment Z'y/n, [p]
 * @param power y'y/n
 */
record LassoProblem(double[][] gram, double[] moment, double power) {

	/**
	 * @param z standardised features, [sample][feature]
	 * @param y centred target
	 */
	static LassoProblem of(final double[][] z, final double[] y) {
		final int n = y.length;
		final int p = z[0].length;
		final double[][] gram = new double[p][p];
		final double[] moment = new double[p];
		double power = 0;
		for (int i = 0; i < n; i++) {
			final double[] row = z[i];
			for (int a = 0; a < p; a++) {
				final double value = row[a];
				final double[] target = gram[a];
				for (int b = 0; b <= a; b++)
					target[b] += value * row[b];
				moment[a] += value * y[i];
			}
			power += y[i] * y[i];
		}
		for (int a = 0; a < p; a++) {
			moment[a] /= n;
			for (int b = 0; b <= a; b++) {
				gram[a][b] /= n;
				gram[b][a] = gram[a][b];
			}
		}
		return new LassoProblem(gram, moment, power / n);
	}

	/** @return number of features */
	int size() {
		return moment.length;
	}

	/** @return the smallest penalty for which all coefficients are 0: max |Z'y|/n */
	double greatestPenalty() {
		double greatest = 0;
		for (final double m : moment)
			greatest = Math.max(greatest, Math.abs(m));
		return greatest;
	}
}
