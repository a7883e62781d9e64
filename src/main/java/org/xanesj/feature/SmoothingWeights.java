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
package org.xanesj.feature;

import org.xanesj.block.WeightedSum;
import org.xanesj.spectrum.LocalPolynomial;

/**
 * One {@link Smoothing} on one energy grid: for each energy in its window the weights of the neighbours, and how noise
 * passes through them. Immutable.
 */
public final class SmoothingWeights {

	private final int from;
	private final int to;
	private final int[] first;
	private final double[][] weights;
	private final WeightedSum[] sums;
	private final double[] gain;
	private final double[] errorGain;
	private final double[] slopeGain;

	/**
	 * @param energies [eV], relative or absolute, ascending
	 * @param polynomial weights of the half width on these energies
	 * @param derivative 0, 1 or 2
	 * @param from index of the first energy at which rows are needed
	 * @param to index after the last
	 * @param profile of the noise, for standard errors
	 */
	SmoothingWeights(final double[] energies, final LocalPolynomial polynomial, final int derivative, final int from,
		final int to, final NoiseProfile profile)
	{
		final int n = energies.length;
		this.from = from;
		this.to = to;
		first = new int[n];
		weights = new double[n][];
		sums = new WeightedSum[n];
		gain = new double[n];
		errorGain = new double[n];
		slopeGain = new double[n];
		java.util.Arrays.fill(gain, Double.NaN);
		java.util.Arrays.fill(errorGain, Double.NaN);
		java.util.Arrays.fill(slopeGain, Double.NaN);
		for (int i = from; i < to; i++) {
			first[i] = polynomial.first(i);
			weights[i] = polynomial.weights(derivative, i);
			sums[i] = new WeightedSum(first[i], weights[i]);
			gain[i] = polynomial.gain(derivative, i);
			errorGain[i] = profile.isFlat() ? gain[i] : norm(profile, 1, i, 0, i);
		}
		for (int i = from + 1; i < to - 1; i++)
			slopeGain[i] = norm(profile, 1, i + 1, -1, i - 1) / (energies[i + 1] - energies[i - 1]);
	}

	/** @return noise of a combination of two rows */
	private double norm(final NoiseProfile profile, final double factor, final int i, final double other, final int k) {
		final double[] combination = new double[gain.length];
		accumulate(factor, i, combination);
		accumulate(other, k, combination);
		return profile.norm(combination);
	}

	/** @return index of the first energy that has a row */
	public int from() {
		return from;
	}

	/** @return index after the last energy that has a row */
	public int to() {
		return to;
	}

	/** @return index of the first energy that row {@code i} depends on */
	public int first(final int i) {
		return first[i];
	}

	/**
	 * Adds {@code factor} times row {@code i}'s weights to the weight of every energy. A combination of smoothed values
	 * is one combination of measured values; the root of the sum of its squares is how noise passes through it.
	 *
	 * @param factor weight of the row
	 * @param i index of the row, from {@link #from} to {@link #to} - 1
	 * @param combination one number per energy of the grid
	 */
	public void accumulate(final double factor, final int i, final double[] combination) {
		final double[] row = weights[i];
		for (int j = 0; j < row.length; j++)
			combination[first[i] + j] += factor * row[j];
	}

	/**
	 * @return noise of row {@code i} for noise of standard deviation 1 per point [per eV^derivative]; NaN outside the
	 *         window
	 */
	public double gain(final int i) {
		return gain[i];
	}

	/**
	 * @return the same for the standard error: with the noise of each energy as the {@link NoiseProfile} of the plan has
	 *         it; {@link FeatureInput#errorNoise} is to be multiplied with it
	 */
	public double errorGain(final int i) {
		return errorGain[i];
	}

	/**
	 * @return noise of the slope through rows {@code i - 1} and {@code i + 1}, from which the position of an extremum
	 *         at {@code i} gets its standard error [per eV^(derivative + 1)], likewise; NaN outside the window
	 */
	public double slopeGain(final int i) {
		return slopeGain[i];
	}

	/** @return 1 / {@link #gain} of all energies of the grid; a copy, NaN outside the window */
	public double[] inverseGains() {
		return java.util.Arrays.stream(gain).map(g -> 1 / g).toArray();
	}

	/** @return a copy of the gains of all energies of the grid; NaN outside the window */
	public double[] gains() {
		return gain.clone();
	}

	/** Computes row {@code i} for the pixels 0 to width - 1. */
	void apply(final int i, final float[][] rows, final float[] result, final int width) {
		sums[i].apply(rows, result, 0, width);
	}
}
