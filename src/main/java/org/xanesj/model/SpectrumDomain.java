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

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

import org.xanesj.decomposition.PrincipalComponents;

/**
 * Which normalised spectra a model knows: principal components of the training spectra and how far a spectrum may lie
 * from them. Immutable.
 */
public final class SpectrumDomain {

	/** Part of the variance that the components hold. */
	static final double VARIANCE = 0.999;
	/** Calibration spectra that determine their 99th percentile. */
	private static final int ENOUGH = 100;
	/** 99th percentile of the normal distribution in standard deviations. */
	private static final double NORMAL_99 = 2.3263;
	private static final double MAD_TO_SIGMA = 1.4826;
	private static final int MAX_FOLDS = 20;

	private final double[] grid;
	private final PrincipalComponents components;
	private final double distanceLimit;
	private final double residualLimit;

	/**
	 * @param grid energies relative to the reference energy [eV], ascending
	 * @param components of the normalised training spectra on this grid
	 * @param distanceLimit greatest squared Mahalanobis distance of a spectrum inside the domain
	 * @param residualLimit greatest squared distance from the reconstruction of a spectrum inside the domain
	 * @throws IllegalArgumentException if the sizes do not fit, the grid does not ascend or a variance is not positive
	 */
	public SpectrumDomain(final double[] grid, final PrincipalComponents components, final double distanceLimit,
		final double residualLimit)
	{
		if (grid.length != components.points() || grid.length < 2) throw new IllegalArgumentException(
			"components have " + components.points() + " points, the grid " + grid.length);
		for (int i = 1; i < grid.length; i++)
			if (!(grid[i] > grid[i - 1])) throw new IllegalArgumentException("the grid must ascend");
		for (final double variance : components.variances())
			if (!(variance > 0)) throw new IllegalArgumentException("variances must be positive");
		this.grid = grid.clone();
		this.components = components;
		this.distanceLimit = distanceLimit;
		this.residualLimit = residualLimit;
	}

	/**
	 * Components of all training spectra. The limits are the 99th percentiles of spectra that the components did not see:
	 * each training spectrum (at most 20 parts; with groups each group) against the components of the others.
	 *
	 * @param spectra training spectra on a common grid
	 * @param groups group of each spectrum, or null
	 * @return the domain; null if there are fewer than 4 spectra or they do not differ
	 */
	static SpectrumDomain of(final TrainingSpectra spectra, final List<String> groups) {
		final double[][] curves = spectra.spectra();
		final int n = curves.length;
		if (n < 4) return null;
		final PrincipalComponents components = PrincipalComponents.of(curves, VARIANCE);
		if (components.size() == 0) return null;
		final int[] fold = folds(n, groups);
		final double[] distances = new double[n];
		final double[] residuals = new double[n];
		for (int f = 0; f <= n; f++) {
			final int number = f;
			final double[][] others = IntStream.range(0, n).filter(i -> fold[i] != number).mapToObj(
				i -> curves[i]).toArray(double[][]::new);
			if (others.length == n || others.length < 2) continue;
			final PrincipalComponents calibration = PrincipalComponents.of(others, VARIANCE);
			for (int i = 0; i < n; i++)
				if (fold[i] == f) {
					distances[i] = calibration.mahalanobis(curves[i]);
					residuals[i] = calibration.residual(curves[i]);
				}
		}
		return new SpectrumDomain(spectra.grid(), components, limit(distances, Arrays.stream(curves).mapToDouble(
			components::mahalanobis)), limit(residuals, Arrays.stream(curves).mapToDouble(components::residual)));
	}

	private static int[] folds(final int n, final List<String> groups) {
		final int[] fold = new int[n];
		for (int i = 0; i < n; i++)
			fold[i] = groups == null ? i % MAX_FOLDS : groups.indexOf(groups.get(i));
		return fold;
	}

	/**
	 * 99th percentile of calibration spectra. With at least 100 it is the empirical one (linear interpolation between the
	 * order statistics); fewer do not determine it, one odd spectrum would be the limit: then it is that of a log-normal
	 * distribution with the median and the median absolute deviation of the logarithms. Never below the training spectra.
	 *
	 * @param unseen distances of spectra from components that had not seen them
	 * @param seen distances of the training spectra from their own components
	 */
	private static double limit(final double[] unseen, final DoubleStream seen) {
		final double percentile;
		if (unseen.length >= ENOUGH) percentile = quantile(unseen, 0.99);
		else {
			// identical spectra have distance 0, the logarithm must exist
			final double[] logarithms = Arrays.stream(unseen).map(value -> Math.log(Math.max(value, 1e-300))).toArray();
			final double median = quantile(logarithms, 0.5);
			final double[] deviations = Arrays.stream(logarithms).map(value -> Math.abs(value - median)).toArray();
			percentile = Math.exp(median + NORMAL_99 * MAD_TO_SIGMA * quantile(deviations, 0.5));
		}
		return Math.max(percentile, seen.max().orElse(0));
	}

	private static double quantile(final double[] values, final double part) {
		final double[] sorted = values.clone();
		Arrays.sort(sorted);
		final double position = part * (sorted.length - 1);
		final int below = (int) position;
		if (below == sorted.length - 1) return sorted[below];
		return sorted[below] + (position - below) * (sorted[below + 1] - sorted[below]);
	}

	/** @return a copy of the energies relative to the reference energy [eV] */
	public double[] grid() {
		return grid.clone();
	}

	/** @return mean, components and variances of the training spectra */
	public PrincipalComponents components() {
		return components;
	}

	/** @return greatest squared Mahalanobis distance inside the domain */
	public double distanceLimit() {
		return distanceLimit;
	}

	/** @return greatest squared distance from the reconstruction inside the domain */
	public double residualLimit() {
		return residualLimit;
	}
}
