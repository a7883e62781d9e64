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
