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
 * Solves one lasso problem exactly for one penalty after the other, each from the solution before.
 * <p>
 * An active set method (M. R. Osborne, B. Presnell, B. A. Turlach, IMA Journal of Numerical Analysis 20, 389 (2000),
 * doi:10.1093/imanum/20.3.389): given which coefficients S are not 0 and their signs s,
 * w_S = (Z_S'Z_S/n)^-1 (Z_S'y/n - alpha s_S).
 * <ol>
 * <li>Go from the present coefficients towards this solution; if a coefficient reaches 0 on the way, stop there, remove it
 * from S, repeat.</li>
 * <li>Arrived, the result is optimal if |Z_j'r|/n &lt;= alpha for all features outside S. If not, the feature that
 * violates this most enters S with the sign of Z_j'r.</li>
 * </ol>
 * Every step lowers the objective, so it ends. Between two penalties of a path S rarely changes by more than one feature.
 * Coordinate descent is no alternative here: with more features than samples it had not converged after 200 000 sweeps.
 * Not thread-safe.
 */
final class LassoSolver {

	/** Relative slack of the optimality conditions, for rounding. */
	private static final double SLACK = 1e-9;
	/** A feature of which less than this part of the variance is independent of the active ones is dependent on them. */
	private static final double DEPENDENT = 1e-11;

	private final LassoProblem problem;
	private final int size;
	private final double[] weights;
	/** Z'r/n of the present weights. */
	private final double[] gradient;
	private final double[] sign;
	private final int[] active;
	private int count;
	private final double[] direction;
	private final double[][] factor;

	LassoSolver(final LassoProblem problem) {
		this.problem = problem;
		size = problem.size();
		weights = new double[size];
		gradient = new double[size];
		sign = new double[size];
		active = new int[size];
		direction = new double[size];
		factor = new double[size][size];
	}

	/**
	 * @param alpha penalty, positive, in units of the target
	 * @return the coefficients of the standardised features; a copy
	 * @throws IllegalStateException if rounding makes the method run in circles
	 */
	double[] solve(final double alpha) {
		for (int step = 0; step < 1000 + 100 * size; step++) {
			if (!advance(alpha)) continue;
			computeGradient();
			final int entering = worstViolation(alpha);
			if (entering < 0) return weights.clone();
			sign[entering] = Math.signum(gradient[entering]);
			active[count++] = entering;
		}
		throw new IllegalStateException("lasso with penalty " + alpha + " did not converge");
	}

	/** Goes towards the solution for the present set and signs; false if a coefficient became 0 on the way. */
	private boolean advance(final double alpha) {
		final boolean independent = factorise();
		if (independent) newton(alpha);
		else unchangedFit();
		double length = independent ? 1 : Double.POSITIVE_INFINITY;
		int leaving = -1;
		for (int a = 0; a < count; a++) {
			final int j = active[a];
			if (direction[a] * sign[j] < 0 && -weights[j] / direction[a] <= length) {
				length = -weights[j] / direction[a];
				leaving = a;
			}
		}
		if (leaving < 0 && !independent) throw new IllegalStateException("lasso with penalty " + alpha +
			" is not bounded");
		for (int a = 0; a < count; a++)
			weights[active[a]] += length * direction[a];
		if (leaving < 0) return true;
		remove(leaving);
		return false;
	}

	private void remove(final int position) {
		weights[active[position]] = 0;
		System.arraycopy(active, position + 1, active, position, count - position - 1);
		count--;
	}

	/** The way to the solution for the present set and signs. */
	private void newton(final double alpha) {
		for (int a = 0; a < count; a++)
			direction[a] = problem.moment()[active[a]] - alpha * sign[active[a]];
		forward(count);
		backward(count);
		for (int a = 0; a < count; a++)
			direction[a] -= weights[active[a]];
	}

	/**
	 * The last feature is a combination of the others: the way along which it enters and they make room, so that the fit
	 * stays and the sum of magnitudes falls.
	 */
	private void unchangedFit() {
		final int last = count - 1;
		final double entering = sign[active[last]];
		for (int a = 0; a < last; a++)
			direction[a] = -entering * problem.gram()[active[last]][active[a]];
		forward(last);
		backward(last);
		direction[last] = entering;
	}

	private void computeGradient() {
		for (int k = 0; k < size; k++) {
			final double[] row = problem.gram()[k];
			double sum = problem.moment()[k];
			for (int a = 0; a < count; a++)
				sum -= row[active[a]] * weights[active[a]];
			gradient[k] = sum;
		}
	}

	private int worstViolation(final double alpha) {
		int worst = -1;
		double greatest = alpha * (1 + SLACK);
		for (int k = 0; k < size; k++)
			if (weights[k] == 0 && Math.abs(gradient[k]) > greatest) {
				greatest = Math.abs(gradient[k]);
				worst = k;
			}
		return worst;
	}

	/** Cholesky factor of the Gram matrix of the active features; false if the last one depends on the others. */
	private boolean factorise() {
		for (int a = 0; a < count; a++) {
			final double[] row = problem.gram()[active[a]];
			for (int b = 0; b < a; b++) {
				double sum = row[active[b]];
				for (int c = 0; c < b; c++)
					sum -= factor[a][c] * factor[b][c];
				factor[a][b] = sum / factor[b][b];
			}
			double rest = row[active[a]];
			for (int c = 0; c < a; c++)
				rest -= factor[a][c] * factor[a][c];
			if (a == count - 1 && rest <= DEPENDENT) return false;
			factor[a][a] = Math.sqrt(rest);
		}
		return true;
	}

	private void forward(final int n) {
		for (int a = 0; a < n; a++) {
			for (int c = 0; c < a; c++)
				direction[a] -= factor[a][c] * direction[c];
			direction[a] /= factor[a][a];
		}
	}

	private void backward(final int n) {
		for (int a = n - 1; a >= 0; a--) {
			for (int c = a + 1; c < n; c++)
				direction[a] -= factor[c][a] * direction[c];
			direction[a] /= factor[a][a];
		}
	}
}
