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
package org.xanesj.model;

import org.xanesj.regression.Standardisation;

/**
 * The least squares fit of all samples, which gives the predicted value, its noise and the leverage. Its features are the
 * first ones of {@link PropertyModel#neededFeatures()}, the most important first. Immutable.
 */
public final class CentralFit {

	private final Standardisation standardisation;
	private final double[] coefficients;
	private final double[][] leverageMatrix;
	private final double residualVariance;
	private final int degreesOfFreedom;

	/**
	 * @param standardisation mean and population standard deviation of each feature
	 * @param coefficients intercept (the value at the means), then the coefficient of each z-score, in units of the target
	 * @param leverageMatrix (A'A)^-1 with A = [1, z-scores of the training samples]
	 * @param residualVariance SSE over degrees of freedom, in squared units of the target
	 * @param degreesOfFreedom number of samples minus number of coefficients, at least 1
	 * @throws IllegalArgumentException if the sizes do not fit each other
	 */
	public CentralFit(final Standardisation standardisation, final double[] coefficients,
		final double[][] leverageMatrix, final double residualVariance, final int degreesOfFreedom)
	{
		final int size = standardisation.size() + 1;
		boolean fits = coefficients.length == size && leverageMatrix.length == size;
		for (final double[] row : leverageMatrix)
			fits &= row.length == size;
		if (!fits) throw new IllegalArgumentException("means, coefficients and leverage matrix differ in size");
		for (int k = 0; k < standardisation.size(); k++)
			if (!(standardisation.scale(k) > 0)) throw new IllegalArgumentException("scales must be positive");
		this.standardisation = standardisation;
		this.coefficients = coefficients.clone();
		this.leverageMatrix = new double[size][];
		for (int k = 0; k < size; k++)
			this.leverageMatrix[k] = leverageMatrix[k].clone();
		this.residualVariance = residualVariance;
		this.degreesOfFreedom = degreesOfFreedom;
	}

	/** @return number of features */
	public int size() {
		return standardisation.size();
	}

	/** @return mean and standard deviation of each feature */
	public Standardisation standardisation() {
		return standardisation;
	}

	/** @return the value at the mean of all features, in units of the target */
	public double intercept() {
		return coefficients[0];
	}

	/** @return coefficient of the z-score of feature {@code k}, in units of the target */
	public double coefficient(final int k) {
		return coefficients[k + 1];
	}

	/** @return slope of feature {@code k}, in units of the target per unit of the feature */
	public double slope(final int k) {
		return coefficients[k + 1] / standardisation.scale(k);
	}

	/** @return entry of (A'A)^-1; row and column 0 belong to the intercept */
	public double leverage(final int row, final int column) {
		return leverageMatrix[row][column];
	}

	/** @return covariance of two coefficients, in squared units of the target; 0 is the intercept */
	public double covariance(final int row, final int column) {
		return residualVariance * leverageMatrix[row][column];
	}

	/** @return SSE over degrees of freedom, in squared units of the target */
	public double residualVariance() {
		return residualVariance;
	}

	/** @return number of samples minus number of coefficients */
	public int degreesOfFreedom() {
		return degreesOfFreedom;
	}
}
