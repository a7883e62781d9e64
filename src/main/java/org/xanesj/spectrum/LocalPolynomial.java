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

import java.util.Arrays;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.QRDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.xanesj.task.InputException;

/**
 * Smoothing and differentiation on any ascending grid: at every energy a cubic is fitted to the neighbours within a half
 * width, and its value, slope and curvature there are linear combinations of those neighbours. The weights depend on the
 * grid only. On a uniform grid this is the filter of A. Savitzky, M. J. E. Golay, Analytical Chemistry 36, 1627-1639
 * (1964), <a href="https://doi.org/10.1021/ac60214a047">doi:10.1021/ac60214a047</a>, away from the ends; cubics are
 * reproduced exactly everywhere. Immutable.
 */
public final class LocalPolynomial {

	/** Degree of the fitted polynomial. */
	public static final int DEGREE = 3;
	/** Fewest points that one fit uses: one more than the polynomial has coefficients. */
	public static final int FEWEST_POINTS = DEGREE + 2;

	/** Energies [eV] are equal within this: the difference of two decimals such as 7112.2 - 7111 is not exactly 1.2. */
	private static final double ENERGY_TOLERANCE = 1e-6;
	private static final int DERIVATIVES = 3;

	private final int[] first;
	private final double[][][] weights;
	private final double[][] gain;

	private LocalPolynomial(final int size) {
		first = new int[size];
		weights = new double[DERIVATIVES][size][];
		gain = new double[DERIVATIVES][size];
	}

	/**
	 * Weights of a grid. Where fewer than 5 points lie within the half width, it is widened to the fifth nearest point.
	 *
	 * @param energies [eV], absolute or relative, strictly ascending, at least 5
	 * @param halfWidth [eV], positive
	 * @return the weights of every energy
	 * @throws InputException if there are fewer than 5 energies
	 * @throws IllegalArgumentException if the half width is not positive or the energies do not ascend
	 */
	public static LocalPolynomial of(final double[] energies, final double halfWidth) {
		final int size = energies.length;
		if (size < FEWEST_POINTS) throw new InputException("The spectrum has only " + size +
			" energies, but smoothing needs at least " + FEWEST_POINTS + "; use a scan with more energies.");
		if (!(halfWidth > 0)) throw new IllegalArgumentException("half width " + halfWidth + " eV is not positive");
		for (int i = 1; i < size; i++)
			if (!(energies[i] > energies[i - 1])) throw new IllegalArgumentException("energies must ascend, see number " +
				(i + 1));
		final LocalPolynomial result = new LocalPolynomial(size);
		for (int i = 0; i < size; i++)
			result.fit(energies, i, halfWidth);
		return result;
	}

	private void fit(final double[] energies, final int i, final double halfWidth) {
		double width = halfWidth;
		int from = below(energies, i, width);
		int to = above(energies, i, width);
		if (to - from < FEWEST_POINTS) {
			final double[] distance = new double[energies.length];
			for (int j = 0; j < distance.length; j++)
				distance[j] = Math.abs(energies[j] - energies[i]);
			Arrays.sort(distance);
			width = distance[FEWEST_POINTS - 1];
			from = below(energies, i, width);
			to = above(energies, i, width);
		}
		final double[][] powers = new double[to - from][DEGREE + 1];
		for (int j = from; j < to; j++) {
			final double u = (energies[j] - energies[i]) / width;
			double power = 1;
			for (int m = 0; m <= DEGREE; m++, power *= u)
				powers[j - from][m] = power;
		}
		final RealMatrix inverse = new QRDecomposition(new Array2DRowRealMatrix(powers, false)).getSolver().getInverse();
		first[i] = from;
		double scale = 1;
		for (int derivative = 0; derivative < DERIVATIVES; derivative++) {
			final double[] row = inverse.getRow(derivative);
			double squares = 0;
			for (int j = 0; j < row.length; j++) {
				row[j] *= scale;
				squares += row[j] * row[j];
			}
			weights[derivative][i] = row;
			gain[derivative][i] = Math.sqrt(squares);
			scale *= (derivative + 1) / width;
		}
	}

	private static int below(final double[] energies, final int i, final double width) {
		int j = i;
		while (j > 0 && energies[i] - energies[j - 1] <= width + ENERGY_TOLERANCE)
			j--;
		return j;
	}

	/** @return index after the last point within the width */
	private static int above(final double[] energies, final int i, final double width) {
		int j = i + 1;
		while (j < energies.length && energies[j] - energies[i] <= width + ENERGY_TOLERANCE)
			j++;
		return j;
	}

	/** @return number of energies */
	public int size() {
		return first.length;
	}

	/** @return index of the first energy that the value at energy {@code i} depends on */
	public int first(final int i) {
		return first[i];
	}

	/**
	 * @param derivative 0 = value, 1 = slope [1/eV], 2 = curvature [1/eV^2]
	 * @param i index of the energy
	 * @return a copy of the weights of the energies {@code first(i)}, {@code first(i) + 1}, ...
	 */
	public double[] weights(final int derivative, final int i) {
		return weights[derivative][i].clone();
	}

	/**
	 * Adds a multiple of the weights of an energy to those of a linear combination of results.
	 *
	 * @param derivative 0 to 2
	 * @param i index of the energy
	 * @param factor of its result in the combination
	 * @param to weight of the value at each energy in the combination
	 */
	void spread(final int derivative, final int i, final double factor, final double[] to) {
		final double[] row = weights[derivative][i];
		for (int j = 0; j < row.length; j++)
			to[first[i] + j] += factor * row[j];
	}

	/**
	 * @param derivative 0 to 2
	 * @param i index of the energy
	 * @return standard deviation of the result [per eV^derivative] when each value has standard deviation 1 and they are
	 *         independent
	 */
	public double gain(final int derivative, final int i) {
		return gain[derivative][i];
	}

	/**
	 * @param derivative 0 to 2
	 * @param y one value per energy; a NaN makes those results NaN that depend on it
	 * @return the smoothed values or their derivative [per eV^derivative]
	 * @throws IllegalArgumentException if there is not one value per energy
	 */
	public double[] apply(final int derivative, final double[] y) {
		if (y.length != first.length) throw new IllegalArgumentException(y.length + " values for " + first.length +
			" energies");
		final double[] result = new double[y.length];
		for (int i = 0; i < result.length; i++) {
			final double[] row = weights[derivative][i];
			double sum = 0;
			for (int j = 0; j < row.length; j++)
				sum += row[j] * y[first[i] + j];
			result[i] = sum;
		}
		return result;
	}
}
