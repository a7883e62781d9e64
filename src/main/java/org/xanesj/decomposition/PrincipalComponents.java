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
package org.xanesj.decomposition;

import java.util.Arrays;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;

/**
 * Mean and principal components of a set of curves: of few curves by the eigenvectors of the matrix of their scalar
 * products, of many by those of the covariance of their points. Immutable.
 */
public final class PrincipalComponents {

	/** Variances below this part of the largest are rounding error. */
	private static final double ROUNDING = 1e-12;

	private final double[] mean;
	private final double[][] components;
	private final double[] variances;

	/**
	 * @param mean curve, [point]
	 * @param components orthonormal, [component][point]
	 * @param variances of the scores of each component, falling, positive
	 */
	public PrincipalComponents(final double[] mean, final double[][] components, final double[] variances) {
		if (components.length != variances.length) throw new IllegalArgumentException(components.length +
			" components, " + variances.length + " variances");
		this.mean = mean.clone();
		this.variances = variances.clone();
		this.components = new double[components.length][];
		for (int k = 0; k < components.length; k++) {
			if (components[k].length != mean.length) throw new IllegalArgumentException("component " + (k + 1) + " has " +
				components[k].length + " points, the mean " + mean.length);
			this.components[k] = components[k].clone();
		}
	}

	/**
	 * The components that together hold a part of the variance.
	 *
	 * @param curves [curve][point], at least 2 curves, finite
	 * @param part of the variance, 0 to 1
	 */
	public static PrincipalComponents of(final double[][] curves, final double part) {
		final int n = curves.length;
		final int m = curves[0].length;
		final double[] mean = new double[m];
		for (final double[] curve : curves)
			for (int j = 0; j < m; j++)
				mean[j] += curve[j] / n;
		final double[][] products = new double[n][n];
		double total = 0;
		for (int a = 0; a < n; a++) {
			for (int b = 0; b <= a; b++) {
				double sum = 0;
				for (int j = 0; j < m; j++)
					sum += (curves[a][j] - mean[j]) * (curves[b][j] - mean[j]);
				products[a][b] = sum;
				products[b][a] = sum;
			}
			total += products[a][a];
		}
		final EigenDecomposition eigen = new EigenDecomposition(new Array2DRowRealMatrix(products, false));
		final double[] values = eigen.getRealEigenvalues();
		int count = 0;
		double held = 0;
		// beyond rounding: identical curves have no components
		while (count < n - 1 && held < part * total && values[count] > ROUNDING * total)
			held += values[count++];
		final double[][] components = new double[count][m];
		final double[] variances = new double[count];
		for (int k = 0; k < count; k++) {
			final double[] vector = eigen.getEigenvector(k).toArray();
			final double norm = Math.sqrt(values[k]);
			for (int i = 0; i < n; i++)
				for (int j = 0; j < m; j++)
					components[k][j] += vector[i] * (curves[i][j] - mean[j]) / norm;
			variances[k] = values[k] / (n - 1);
		}
		return new PrincipalComponents(mean, components, variances);
	}

	/**
	 * All components of a set of curves of which only the covariance is known, e.g. because they are many.
	 *
	 * @param mean curve
	 * @param covariance of the points, symmetric
	 * @return the components with a variance above rounding, each with its sign such that its largest value is positive
	 */
	public static PrincipalComponents ofCovariance(final double[] mean, final double[][] covariance) {
		final EigenDecomposition eigen = new EigenDecomposition(new Array2DRowRealMatrix(covariance));
		final double[] values = eigen.getRealEigenvalues();
		int count = 0;
		while (count < values.length && values[count] > ROUNDING * values[0])
			count++;
		final double[][] components = new double[count][];
		for (int k = 0; k < count; k++) {
			components[k] = eigen.getEigenvector(k).toArray();
			double largest = 0;
			for (final double value : components[k])
				if (Math.abs(value) > Math.abs(largest)) largest = value;
			if (largest < 0) for (int j = 0; j < mean.length; j++)
				components[k][j] = -components[k][j];
		}
		return new PrincipalComponents(mean, components, Arrays.copyOf(values, count));
	}

	/** @return the same without the components from {@code count} on */
	public PrincipalComponents first(final int count) {
		return new PrincipalComponents(mean, Arrays.copyOf(components, count), Arrays.copyOf(variances, count));
	}

	/** @return number of components */
	public int size() {
		return components.length;
	}

	/** @return number of points of a curve */
	public int points() {
		return mean.length;
	}

	/** @return a copy of the mean curve */
	public double[] mean() {
		return mean.clone();
	}

	/** @return a copy of component {@code k} */
	public double[] component(final int k) {
		return components[k].clone();
	}

	/** @return a copy of the variances of the scores */
	public double[] variances() {
		return variances.clone();
	}

	/** @return squared Mahalanobis distance of a curve from the mean within the components: sum of score^2/variance */
	public double mahalanobis(final double[] curve) {
		double sum = 0;
		for (int k = 0; k < components.length; k++)
			sum += Math.pow(score(curve, k), 2) / variances[k];
		return sum;
	}

	/** @return squared distance of a curve from its reconstruction by the components: Q */
	public double residual(final double[] curve) {
		final double[] rest = new double[mean.length];
		Arrays.setAll(rest, j -> curve[j] - mean[j]);
		for (int k = 0; k < components.length; k++) {
			final double score = score(curve, k);
			for (int j = 0; j < rest.length; j++)
				rest[j] -= score * components[k][j];
		}
		return Arrays.stream(rest).map(r -> r * r).sum();
	}

	/** @return score of a curve: its distance from the mean along component {@code k} */
	public double score(final double[] curve, final int k) {
		double sum = 0;
		for (int j = 0; j < mean.length; j++)
			sum += components[k][j] * (curve[j] - mean[j]);
		return sum;
	}
}
