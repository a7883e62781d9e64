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
import java.util.stream.IntStream;

import org.xanesj.feature.FeatureStatus;

/**
 * How far the normalised spectra of a block are from the training spectra: squared Mahalanobis distance D2 of the scores
 * and squared residual Q of the reconstruction. Not thread-safe: one per thread.
 * <p>
 * Spectra on another grid are interpolated linearly to the grid of the model over the common range; where the range covers
 * only a part of the model's grid, the scores are those of least squares on this part.
 * <p>
 * The noise s of a pixel (standard deviation per point) is no sign of another material: D2 takes score^2/(variance + s^2),
 * and the limit of Q grows by what noise adds to m points less k scores on average plus three standard deviations,
 * s^2 ((m - k) + 3 m sqrt(2/(points - k))), points being the smaller number of points of the two grids.
 */
public final class SpectrumDistance {

	/** Smallest part of the model's grid that must be covered. */
	public static final double MIN_COVERAGE = 0.8;

	/** Of sums in single precision, which must not count as residual. */
	private static final double ROUNDING = 1e-6;

	/** A training spectrum may be the limit itself and must not exceed it by rounding. */
	private static final double SLACK = 1 + 1e-5;

	private static final int CHUNK = 256;

	private final SpectrumDomain domain;
	private final double coverage;
	/** For each covered point of the model's grid the lower one of the two energies between which it lies. */
	private final int[] lower;
	private final float[] lowerWeight;
	private final float[] mean;
	/** [component][covered point]: gives the least squares scores. */
	private final float[][] projection;
	/** Scalar products of the components over the covered points. */
	private final double[][] overlap;
	private final double[] variances;
	private final double independentPoints;

	private final float[] difference = new float[CHUNK];
	private final float[] power = new float[CHUNK];
	private final float[][] score;

	/**
	 * @param domain of the model for this kind of edge
	 * @param energies of the spectra relative to the reference energy [eV], ascending
	 */
	public SpectrumDistance(final SpectrumDomain domain, final double[] energies) {
		this.domain = domain;
		final double[] grid = domain.grid();
		final int[] covered = IntStream.range(0, grid.length).filter(i -> energies.length > 1 &&
			grid[i] >= energies[0] && grid[i] <= energies[energies.length - 1]).toArray();
		final int m = covered.length;
		coverage = m / (double) grid.length;
		lower = new int[m];
		lowerWeight = new float[m];
		mean = new float[m];
		final double[] whole = domain.components().mean();
		for (int s = 0; s < m; s++) {
			final double energy = grid[covered[s]];
			final int found = Arrays.binarySearch(energies, energy);
			lower[s] = Math.min(found >= 0 ? found : -found - 2, energies.length - 2);
			lowerWeight[s] = (float) ((energies[lower[s] + 1] - energy) / (energies[lower[s] + 1] - energies[lower[s]]));
			mean[s] = (float) whole[covered[s]];
		}
		variances = domain.components().variances();
		final int size = variances.length;
		final double[][] part = new double[size][];
		for (int k = 0; k < size; k++) {
			final double[] component = domain.components().component(k);
			part[k] = Arrays.stream(covered).mapToDouble(i -> component[i]).toArray();
		}
		overlap = products(part);
		projection = isUsable() ? project(part) : new float[size][m];
		final long inside = Arrays.stream(energies).filter(e -> e >= grid[0] && e <= grid[grid.length - 1]).count();
		independentPoints = Math.max(1, Math.min(m, inside) - size);
		score = new float[size][CHUNK];
	}

	private static double[][] products(final double[][] part) {
		final double[][] products = new double[part.length][part.length];
		for (int a = 0; a < part.length; a++)
			for (int b = 0; b < part.length; b++)
				for (int s = 0; s < part[a].length; s++)
					products[a][b] += part[a][s] * part[b][s];
		return products;
	}

	/** (P P')^-1 P by Gauss-Jordan elimination; P P' is near unity because most of the grid is covered. */
	private float[][] project(final double[][] part) {
		final int size = part.length;
		final double[][] left = new double[size][];
		final double[][] right = new double[size][];
		for (int k = 0; k < size; k++) {
			left[k] = overlap[k].clone();
			right[k] = part[k].clone();
		}
		for (int pivot = 0; pivot < size; pivot++) {
			final double divisor = left[pivot][pivot];
			scale(left[pivot], 1 / divisor);
			scale(right[pivot], 1 / divisor);
			for (int k = 0; k < size; k++)
				if (k != pivot) {
					final double factor = left[k][pivot];
					subtract(left[k], factor, left[pivot]);
					subtract(right[k], factor, right[pivot]);
				}
		}
		final float[][] result = new float[size][part.length == 0 ? 0 : part[0].length];
		for (int k = 0; k < size; k++)
			for (int s = 0; s < result[k].length; s++)
				result[k][s] = (float) right[k][s];
		return result;
	}

	private static void scale(final double[] row, final double factor) {
		for (int i = 0; i < row.length; i++)
			row[i] *= factor;
	}

	private static void subtract(final double[] row, final double factor, final double[] other) {
		for (int i = 0; i < row.length; i++)
			row[i] -= factor * other[i];
	}

	/** @return part of the model's grid that the spectra cover, 0 to 1 */
	public double coverage() {
		return coverage;
	}

	/** @return true if enough of the model's grid is covered; if not, nothing is marked and the user must be told */
	public boolean isUsable() {
		return coverage >= MIN_COVERAGE;
	}

	/**
	 * Adds {@link PredictionStatus#FAR} to the status of spectra outside the domain.
	 *
	 * @param normalised normalised spectra, [energy][pixel], on the grid of this object
	 * @param noise standard deviation per point of each normalised spectrum; null counts as 0
	 * @param pixelStatus {@link FeatureStatus} of each pixel as a whole; pixels that are bad as a whole are left alone;
	 *          null if all are good
	 * @param width number of pixels
	 * @param status sum of the bits of {@link PredictionStatus} of each pixel, changed in place
	 */
	public void mark(final float[][] normalised, final float[] noise, final byte[] pixelStatus, final int width,
		final byte[] status)
	{
		if (!isUsable()) return;
		for (int start = 0; start < width; start += CHUNK) {
			final int n = Math.min(CHUNK, width - start);
			project(normalised, start, n);
			for (int j = 0; j < n; j++) {
				final int pixel = start + j;
				if (pixelStatus != null && FeatureStatus.concernsPixel(pixelStatus[pixel])) continue;
				if (isFar(j, noise == null ? 0 : noise[pixel])) status[pixel] |= PredictionStatus.FAR;
			}
		}
	}

	/** Scores and squared norm of the difference from the mean spectrum. */
	private void project(final float[][] normalised, final int start, final int n) {
		Arrays.fill(power, 0, n, 0);
		for (final float[] row : score)
			Arrays.fill(row, 0, n, 0);
		for (int s = 0; s < mean.length; s++) {
			final float[] below = normalised[lower[s]];
			final float[] above = normalised[lower[s] + 1];
			interpolate(below, above, lowerWeight[s], mean[s], start, n);
			for (int j = 0; j < n; j++)
				power[j] += difference[j] * difference[j];
			for (int k = 0; k < score.length; k++)
				add(projection[k][s], score[k], n);
		}
	}

	private void interpolate(final float[] below, final float[] above, final float weight, final float centre,
		final int start, final int n)
	{
		final float other = 1 - weight;
		if (other == 0) for (int j = 0; j < n; j++)
			// the point above may be missing
			difference[j] = below[start + j] - centre;
		else if (weight == 0) for (int j = 0; j < n; j++)
			difference[j] = above[start + j] - centre;
		else for (int j = 0; j < n; j++)
			difference[j] = weight * below[start + j] + other * above[start + j] - centre;
	}

	private void add(final float factor, final float[] sum, final int n) {
		for (int j = 0; j < n; j++)
			sum[j] += factor * difference[j];
	}

	private boolean isFar(final int j, final double noise) {
		final double variance = Double.isFinite(noise) ? noise * noise : 0;
		double distance = 0;
		double explained = 0;
		for (int k = 0; k < score.length; k++) {
			final double own = score[k][j];
			distance += own * own / (variances[k] + variance);
			for (int l = 0; l < score.length; l++)
				explained += own * overlap[k][l] * score[l][j];
		}
		final int m = mean.length;
		final double limit = domain.residualLimit() * coverage * SLACK + variance * (m - score.length + 3 * m * Math.sqrt(2 /
			independentPoints)) + ROUNDING * power[j] + m * ROUNDING * ROUNDING;
		// not (... <= ...): a spectrum that is not finite is far
		return !(distance <= domain.distanceLimit() * SLACK && power[j] - explained <= limit);
	}
}
