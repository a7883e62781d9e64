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

import java.util.Arrays;

/**
 * One fitted model. Centres and areas in the order of ascending centre.
 *
 * @param decay exponent b of the edge foot [1/eV]
 * @param width common full width at half maximum [eV]; NaN without peaks
 * @param centres centres of the peaks [eV]
 * @param areas areas of the peaks [eV], not negative
 * @param offset c0
 * @param foot height a of the edge foot at the last energy, not negative
 * @param sse sum of squared residuals
 */
record PeakFit(double decay, double width, double[] centres, double[] areas, double offset, double foot, double sse) {

	static PeakFit of(final ProjectedModel.Point point, final int peaks) {
		final Integer[] order = new Integer[peaks];
		Arrays.setAll(order, k -> k);
		Arrays.sort(order, (a, b) -> Double.compare(point.theta[2 + a], point.theta[2 + b]));
		final double[] centres = new double[peaks];
		final double[] areas = new double[peaks];
		for (int k = 0; k < peaks; k++) {
			centres[k] = point.theta[2 + order[k]];
			areas[k] = point.coefficients[2 + order[k]];
		}
		return new PeakFit(point.theta[0], peaks == 0 ? Double.NaN : point.theta[1], centres, areas,
			point.coefficients[0], point.coefficients[1], point.sse);
	}

	int peaks() {
		return centres.length;
	}

	/** @return number of fitted numbers, linear and nonlinear */
	int parameters() {
		return peaks() == 0 ? 3 : 4 + 2 * peaks();
	}

	/** @return Bayesian information criterion for n points (G. Schwarz, Annals of Statistics 6, 461 (1978)) */
	double bic(final int n) {
		return n * Math.log(sse / n) + parameters() * Math.log(n);
	}

	double area() {
		double sum = 0;
		for (final double area : areas)
			sum += area;
		return sum;
	}

	double centroid() {
		double sum = 0;
		for (int k = 0; k < areas.length; k++)
			sum += areas[k] * centres[k];
		return sum / area();
	}

	/** @return height of the sum of peaks at an energy */
	double height(final double energy) {
		double sum = 0;
		for (int k = 0; k < areas.length; k++)
			sum += areas[k] * PseudoVoigt.value(energy, centres[k], width);
		return sum;
	}
}
