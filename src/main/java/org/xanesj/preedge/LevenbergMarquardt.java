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
package org.xanesj.preedge;

/**
 * Damped least squares within bounds for {@link ProjectedModel}. One per thread.
 * <p>
 * Source: D. W. Marquardt, Journal of the Society for Industrial and Applied Mathematics 11, 431-441 (1963),
 * <a href="https://doi.org/10.1137/0111030">doi:10.1137/0111030</a>.
 */
final class LevenbergMarquardt {

	private static final int ITERATIONS = 60;
	private static final int TRIES = 8;
	private static final double FIRST_DAMPING = 0.01;
	private static final double SMALLEST_DAMPING = 1e-9;
	private static final double CONVERGED = 1e-7;
	private static final double DIFFERENCE = 1e-5;

	private final double[][] jacobian;
	private final double[][] hessian;
	private final double[][] damped;
	private final double[] gradient;
	private final double[] step;
	private final boolean[] frozen;
	private ProjectedModel.Point here;
	private ProjectedModel.Point there;

	LevenbergMarquardt(final int points, final int maxPeaks) {
		final int parameters = 2 + maxPeaks;
		jacobian = new double[parameters][points];
		hessian = new double[parameters][parameters];
		damped = new double[parameters][parameters];
		gradient = new double[parameters];
		step = new double[parameters];
		frozen = new boolean[parameters];
		here = new ProjectedModel.Point(points, maxPeaks);
		there = new ProjectedModel.Point(points, maxPeaks);
	}

	/**
	 * Descends from a start to the nearest minimum.
	 *
	 * @param model data and number of peaks
	 * @param start where to begin
	 * @param lower lower bounds of the parameters
	 * @param upper upper bounds of the parameters
	 * @return the minimum; valid until the next call
	 */
	ProjectedModel.Point minimise(final ProjectedModel model, final double[] start, final double[] lower,
		final double[] upper)
	{
		final int p = model.parameters();
		System.arraycopy(start, 0, here.theta, 0, p);
		model.evaluate(here);
		double damping = FIRST_DAMPING;
		for (int iteration = 0; iteration < ITERATIONS; iteration++) {
			if (!linearise(model, p, lower, upper)) break;
			final double before = here.sse;
			int tries = 0;
			while (tries < TRIES && !accepted(model, p, damping, lower, upper)) {
				damping *= 4;
				tries++;
			}
			if (tries == TRIES) break;
			damping = Math.max(damping * 0.3, SMALLEST_DAMPING);
			if (before - here.sse < CONVERGED * before) break;
		}
		return here;
	}

	/** Fills gradient and Hessian; false if nothing is free to move. */
	private boolean linearise(final ProjectedModel model, final int p, final double[] lower, final double[] upper) {
		final int n = model.size();
		for (int j = 0; j < p; j++) {
			final double forward = DIFFERENCE * (upper[j] - lower[j]);
			final boolean atTop = here.theta[j] + forward > upper[j];
			model.derivative(here, j, atTop ? -forward : forward, jacobian[j]);
			gradient[j] = LinearAmplitudes.dot(jacobian[j], here.residual, n);
		}
		boolean free = false;
		for (int j = 0; j < p; j++) {
			frozen[j] = here.theta[j] <= lower[j] && gradient[j] > 0 || here.theta[j] >= upper[j] && gradient[j] < 0;
			for (int l = 0; l <= j; l++) {
				hessian[j][l] = LinearAmplitudes.dot(jacobian[j], jacobian[l], n);
				hessian[l][j] = hessian[j][l];
			}
			free |= !frozen[j] && hessian[j][j] > 0;
		}
		return free;
	}

	/** Tries one damped step; on success {@link #here} is the new point. */
	private boolean accepted(final ProjectedModel model, final int p, final double damping, final double[] lower,
		final double[] upper)
	{
		if (!solve(p, damping)) return false;
		for (int j = 0; j < p; j++)
			there.theta[j] = Math.min(upper[j], Math.max(lower[j], here.theta[j] + step[j]));
		model.evaluate(there);
		if (!(there.sse < here.sse)) return false;
		final ProjectedModel.Point old = here;
		here = there;
		there = old;
		return true;
	}

	/** Solves (H + damping diag H) step = -gradient for the free parameters by Gaussian elimination with pivoting. */
	private boolean solve(final int p, final double damping) {
		double largest = 0;
		for (int j = 0; j < p; j++)
			if (!frozen[j]) largest = Math.max(largest, hessian[j][j]);
		for (int j = 0; j < p; j++) {
			for (int l = 0; l < p; l++)
				damped[j][l] = frozen[j] || frozen[l] ? 0 : hessian[j][l];
			damped[j][j] = frozen[j] ? 1 : hessian[j][j] + damping * Math.max(hessian[j][j], 1e-8 * largest);
			step[j] = frozen[j] ? 0 : -gradient[j];
		}
		for (int j = 0; j < p; j++) {
			int pivot = j;
			for (int row = j + 1; row < p; row++)
				if (Math.abs(damped[row][j]) > Math.abs(damped[pivot][j])) pivot = row;
			if (damped[pivot][j] == 0) return false;
			swap(j, pivot);
			for (int row = j + 1; row < p; row++) {
				final double factor = damped[row][j] / damped[j][j];
				for (int l = j; l < p; l++)
					damped[row][l] -= factor * damped[j][l];
				step[row] -= factor * step[j];
			}
		}
		for (int j = p - 1; j >= 0; j--) {
			for (int l = j + 1; l < p; l++)
				step[j] -= damped[j][l] * step[l];
			step[j] /= damped[j][j];
		}
		return true;
	}

	private void swap(final int a, final int b) {
		final double[] row = damped[a];
		damped[a] = damped[b];
		damped[b] = row;
		final double value = step[a];
		step[a] = step[b];
		step[b] = value;
	}
}
