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

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * Energy, intensity, area and centroid of a fitted sum of peaks with their standard errors: covariance
 * s^2 (J'J)^+ of all parameters, linear ones included, and the delta method.
 */
final class PeakSummary {

	private static final double GRID = 0.02;
	private static final double MARGIN = 1;
	private static final double SINGULAR = 1e-12;
	private static final double DIFFERENCE = 1e-5;

	final double energy;
	final double intensity;
	private final PeakFit fit;

	PeakSummary(final PeakFit fit) {
		this.fit = fit;
		final double[] centres = fit.centres();
		final double first = centres[0] - MARGIN;
		final int points = (int) Math.round((centres[centres.length - 1] + MARGIN - first) / GRID) + 1;
		int top = 1;
		for (int i = 2; i + 1 < points; i++)
			if (fit.height(first + i * GRID) > fit.height(first + top * GRID)) top = i;
		final double left = fit.height(first + (top - 1) * GRID);
		final double middle = fit.height(first + top * GRID);
		final double right = fit.height(first + (top + 1) * GRID);
		final double bend = left - 2 * middle + right;
		final double offset = bend < 0 ? (left - right) / (2 * bend) : 0;
		energy = first + (top + offset) * GRID;
		intensity = middle - (left - right) * offset / 4;
	}

	/**
	 * @param energies energies of the spectrum
	 * @param from first point of the fit window
	 * @param to first point after it
	 * @param noise standard deviation per point that the residuals may not fall below
	 * @return standard errors of energy, intensity, area, centroid
	 */
	double[] sigmas(final double[] energies, final int from, final int to, final double noise) {
		final int n = to - from;
		final double residual = Math.sqrt(fit.sse() / (n - fit.parameters()));
		final RealMatrix inverse = pseudoInverse(normalMatrix(energies, from, to));
		final double scale = Math.max(residual, noise);
		final double[][] gradients = gradients();
		final double[] sigma = new double[gradients.length];
		for (int f = 0; f < sigma.length; f++) {
			final double[] image = inverse.operate(gradients[f]);
			double variance = 0;
			for (int j = 0; j < image.length; j++)
				variance += image[j] * gradients[f][j];
			sigma[f] = scale * Math.sqrt(Math.max(0, variance));
		}
		return sigma;
	}

	/** Parameters in the order c0, a, b, w, C_1 ... C_K, A_1 ... A_K. */
	private double[][] normalMatrix(final double[] energies, final int from, final int to) {
		final int p = fit.parameters();
		final int peaks = fit.peaks();
		final double last = energies[to - 1];
		final double[] row = new double[p];
		final double[][] normal = new double[p][p];
		for (int i = from; i < to; i++) {
			final double x = energies[i] - last;
			row[0] = 1;
			row[1] = Math.exp(fit.decay() * x);
			row[2] = fit.foot() * x * row[1];
			row[3] = 0;
			for (int k = 0; k < peaks; k++) {
				final double centre = fit.centres()[k];
				final double area = fit.areas()[k];
				row[3] += area * PseudoVoigt.byWidth(energies[i], centre, fit.width());
				row[4 + k] = area * PseudoVoigt.byCentre(energies[i], centre, fit.width());
				row[4 + peaks + k] = PseudoVoigt.value(energies[i], centre, fit.width());
			}
			for (int j = 0; j < p; j++)
				for (int l = 0; l < p; l++)
					normal[j][l] += row[j] * row[l];
		}
		return normal;
	}

	private static RealMatrix pseudoInverse(final double[][] normal) {
		final EigenDecomposition eigen = new EigenDecomposition(new Array2DRowRealMatrix(normal, false));
		final double[] values = eigen.getRealEigenvalues();
		double largest = 0;
		for (final double value : values)
			largest = Math.max(largest, value);
		final RealMatrix vectors = eigen.getV();
		final RealMatrix scaled = vectors.copy();
		for (int j = 0; j < values.length; j++)
			scaled.setColumnVector(j, scaled.getColumnVector(j).mapMultiply(values[j] > SINGULAR * largest ? 1 /
				values[j] : 0));
		return scaled.multiply(vectors.transpose());
	}

	/** Derivatives of energy, intensity, area and centroid with respect to all parameters. */
	private double[][] gradients() {
		final int peaks = fit.peaks();
		final double area = fit.area();
		final double centroid = fit.centroid();
		final double[][] gradient = new double[4][fit.parameters()];
		final double curvature = (slope(energy + DIFFERENCE, fit.width()) - slope(energy - DIFFERENCE, fit.width())) /
			(2 * DIFFERENCE);
		gradient[0][3] = -(slope(energy, fit.width() + DIFFERENCE) - slope(energy, fit.width() - DIFFERENCE)) / (2 *
			DIFFERENCE * curvature);
		for (int k = 0; k < peaks; k++) {
			final double centre = fit.centres()[k];
			final double peak = fit.areas()[k];
			final int byCentre = 4 + k;
			final int byArea = 4 + peaks + k;
			gradient[0][byCentre] = peak * (PseudoVoigt.byCentre(energy, centre + DIFFERENCE, fit.width()) - PseudoVoigt
				.byCentre(energy, centre - DIFFERENCE, fit.width())) / (2 * DIFFERENCE * curvature);
			gradient[0][byArea] = PseudoVoigt.byCentre(energy, centre, fit.width()) / curvature;
			gradient[1][3] += peak * PseudoVoigt.byWidth(energy, centre, fit.width());
			gradient[1][byCentre] = peak * PseudoVoigt.byCentre(energy, centre, fit.width());
			gradient[1][byArea] = PseudoVoigt.value(energy, centre, fit.width());
			gradient[2][byArea] = 1;
			gradient[3][byCentre] = peak / area;
			gradient[3][byArea] = (centre - centroid) / area;
		}
		return gradient;
	}

	/** Derivative of the sum of peaks with respect to energy. */
	private double slope(final double at, final double width) {
		double sum = 0;
		for (int k = 0; k < fit.peaks(); k++)
			sum -= fit.areas()[k] * PseudoVoigt.byCentre(at, fit.centres()[k], width);
		return sum;
	}
}
