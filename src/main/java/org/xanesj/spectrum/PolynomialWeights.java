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
package org.xanesj.spectrum;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.QRDecomposition;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * Least-squares polynomials as weights: which combination of the values gives each coefficient. Energies are measured
 * from a point near the window in units of 100 eV; powers of raw energies near 9000 eV would leave no digits.
 */
final class PolynomialWeights {

	/** Unit of the argument [eV]. */
	static final double UNIT = 100;

	private PolynomialWeights() {
		// prevent instantiation of utility class
	}

	/**
	 * @param relative energies [eV] relative to a point not far from the window
	 * @param from index of the first point of the window
	 * @param to index after its last point; more points than {@code degree}
	 * @param degree of the polynomial
	 * @return [degree + 1][to - from] weights of the coefficients of (E/{@link #UNIT})^k
	 */
	static double[][] of(final double[] relative, final int from, final int to, final int degree) {
		final double[][] powers = new double[to - from][];
		for (int i = from; i < to; i++)
			powers[i - from] = powers(relative[i], degree);
		final RealMatrix inverse = new QRDecomposition(new Array2DRowRealMatrix(powers, false)).getSolver().getInverse();
		final double[][] weights = new double[degree + 1][];
		for (int k = 0; k <= degree; k++)
			weights[k] = inverse.getRow(k);
		return weights;
	}

	/** @return powers 0 to degree of relative / {@link #UNIT} */
	static double[] powers(final double relative, final int degree) {
		final double[] powers = new double[degree + 1];
		double power = 1;
		for (int k = 0; k <= degree; k++, power *= relative / UNIT)
			powers[k] = power;
		return powers;
	}

	/** @return the polynomial at an energy; Horner's rule */
	static double value(final double[] coefficients, final double relative) {
		final double u = relative / UNIT;
		double value = 0;
		for (int k = coefficients.length - 1; k >= 0; k--)
			value = value * u + coefficients[k];
		return value;
	}
}
