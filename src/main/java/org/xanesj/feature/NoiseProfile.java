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

import java.util.Arrays;
import java.util.stream.IntStream;

import org.xanesj.block.RowMedian;
import org.xanesj.spectrum.NoiseEstimate;

/**
 * What many spectra of one stack say about their noise that a single one cannot: how it differs from energy to energy
 * (counts are few where little is measured), and which part of the 3-point residuals all spectra have in common, so that
 * it is the bend of the spectrum on a coarse grid and no noise. With residuals z of spectrum j at energy i,
 *
 * <pre>
 * c_i = median over j of z_ij
 * s_j = 1.4826 median over i of |z_ij - c_i|/g_i
 * g_i = 1.4826 median over j of |z_ij - c_i|/s_j
 * </pre>
 *
 * by turns, from g = 1; a two-way fit of medians (J. W. Tukey, Exploratory Data Analysis, Addison-Wesley 1977) in which s
 * and g multiply. Where the spectra have different shapes, what differs still counts as noise: an upper bound on coarse
 * grids, as {@link NoiseEstimate} is, but a lower one. Immutable.
 */
public final class NoiseProfile {

	/** From fewer spectra the noise of one energy is not known to 10 %. */
	static final int FEWEST = 100;
	/** More spectra make it hardly surer. */
	static final int MOST = 4000;
	private static final int ROUNDS = 2;
	/** Fewer residuals say nothing of a spectrum. */
	private static final int FEWEST_RESIDUALS = 8;

	private final double[] common;
	private final double[] relative;
	private final boolean flat;
	private final int spectra;

	private NoiseProfile(final double[] common, final double[] relative, final boolean flat, final int spectra) {
		this.common = common;
		this.relative = relative;
		this.flat = flat;
		this.spectra = spectra;
	}

	/** @return the same noise at all energies, and nothing in common: all that can be said of a single spectrum */
	public static NoiseProfile flat(final int energies) {
		final double[] ones = new double[energies];
		Arrays.fill(ones, 1);
		return new NoiseProfile(new double[energies], ones, true, 0);
	}

	/**
	 * Finds the profile.
	 *
	 * @param input a block of pixels in any order
	 * @return flat if fewer than 100 of them can be normalised, or they have no noise
	 */
	public static NoiseProfile of(final FeatureInput input) {
		final int[] sound = some(IntStream.range(0, input.width()).filter(j -> input.pixelStatus()[j] == FeatureStatus.OK)
			.toArray());
		final int size = input.plan().size();
		if (sound.length < FEWEST || size - 2 < FEWEST_RESIDUALS) return flat(size);
		final float[][] residuals = residuals(input, sound);
		final double[] common = new double[size];
		for (int i = 1; i < size - 1; i++) {
			common[i] = RowMedian.median(residuals[i].clone());
			for (int j = 0; j < sound.length; j++)
				residuals[i][j] -= (float) common[i];
		}
		final double[] relative = relative(residuals);
		return relative == null ? flat(size) : new NoiseProfile(common, relative, false, sound.length);
	}

	/** At most 4000, from all parts. */
	private static int[] some(final int[] all) {
		final int count = Math.min(MOST, all.length);
		return IntStream.range(0, count).map(k -> all[(int) ((long) k * all.length / count)]).toArray();
	}

	/** [energy][spectrum]; the first and the last energy have none. */
	private static float[][] residuals(final FeatureInput input, final int[] sound) {
		final NoiseEstimate estimate = input.plan().noise();
		final float[][] rows = input.normalised();
		final float[][] residuals = new float[rows.length][sound.length];
		for (int i = 1; i < rows.length - 1; i++)
			for (int j = 0; j < sound.length; j++)
				residuals[i][j] = (float) (estimate.before(i) * rows[i - 1][sound[j]] + estimate.here(i) * rows[i][sound[j]] +
					estimate.after(i) * rows[i + 1][sound[j]]);
		return residuals;
	}

	/** @return g, of median 1; null if there is an energy at which it is not positive */
	private static double[] relative(final float[][] residuals) {
		final int inner = residuals.length - 2;
		final double[] g = new double[residuals.length];
		Arrays.fill(g, 1);
		for (int round = 0; round < ROUNDS; round++) {
			final double[] s = scales(residuals, g);
			for (int i = 1; i <= inner; i++) {
				final float[] row = residuals[i];
				final double[] standardised = IntStream.range(0, row.length).filter(j -> s[j] > 0).mapToDouble(j -> Math.abs(row[j]) /
					s[j]).toArray();
				g[i] = NoiseEstimate.NORMAL * NoiseEstimate.median(standardised);
				if (!(g[i] > 0)) return null;
			}
		}
		final double middle = NoiseEstimate.median(Arrays.copyOfRange(g, 1, inner + 1));
		for (int i = 1; i <= inner; i++)
			g[i] /= middle;
		// residuals need both neighbours
		g[0] = g[1];
		g[inner + 1] = g[inner];
		return g;
	}

	private static double[] scales(final float[][] residuals, final double[] g) {
		final double[] scales = new double[residuals[0].length];
		final double[] column = new double[residuals.length - 2];
		for (int j = 0; j < scales.length; j++) {
			for (int i = 0; i < column.length; i++)
				column[i] = Math.abs(residuals[i + 1][j]) / g[i + 1];
			scales[j] = NoiseEstimate.NORMAL * NoiseEstimate.median(column);
		}
		return scales;
	}

	/** @return number of energies */
	int size() {
		return relative.length;
	}

	/** @return true if nothing is known: the same noise at all energies */
	public boolean isFlat() {
		return flat;
	}

	/** @return number of spectra from which it was found; 0 if it is flat */
	public int spectra() {
		return spectra;
	}

	/** @return noise at energy number {@code i} over that at most energies; their median is 1 */
	public double relative(final int i) {
		return relative[i];
	}

	/** @return residual at energy number {@code i} that is no noise, in units of the edge step */
	double common(final int i) {
		return common[i];
	}

	/** @return root of the sum of the squares of weights of all energies, each times its {@link #relative} */
	public double norm(final double[] weights) {
		double squares = 0;
		for (int i = 0; i < weights.length; i++)
			squares += weights[i] * relative[i] * weights[i] * relative[i];
		return Math.sqrt(squares);
	}
}
