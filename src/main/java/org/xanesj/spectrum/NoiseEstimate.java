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

/**
 * Noise of a spectrum from its own scatter: each point is compared with the straight line through its two neighbours,
 * and the spread of these residuals is taken robustly, so that an edge or a few spikes do not count. The weights depend
 * on the grid only. Where the grid is coarser than the structure of the spectrum, the estimate is an upper bound; where
 * neighbouring values are correlated (interpolated data), it is too small. Immutable.
 * <p>
 * sigma = 1.4826 median |z - median z|: F. R. Hampel, Journal of the American Statistical Association 69, 383-393 (1974),
 * <a href="https://doi.org/10.1080/01621459.1974.10482962">doi:10.1080/01621459.1974.10482962</a>.
 */
public final class NoiseEstimate {

	/** Standard deviation of a normal distribution divided by its median absolute deviation. */
	public static final double NORMAL = 1.4826;

	private final double[] before;
	private final double[] here;
	private final double[] after;

	private NoiseEstimate(final double[] before, final double[] here, final double[] after) {
		this.before = before;
		this.here = here;
		this.after = after;
	}

	/**
	 * Weights of a grid.
	 *
	 * @param energies [eV], absolute or relative, strictly ascending
	 * @return the weights; with fewer than 3 energies every estimate is NaN
	 */
	public static NoiseEstimate of(final double[] energies) {
		final int size = energies.length;
		final double[] before = new double[size];
		final double[] here = new double[size];
		final double[] after = new double[size];
		for (int i = 1; i < size - 1; i++) {
			final double a = (energies[i + 1] - energies[i]) / (energies[i + 1] - energies[i - 1]);
			here[i] = 1 / Math.sqrt(1 + a * a + (1 - a) * (1 - a));
			before[i] = -a * here[i];
			after[i] = -(1 - a) * here[i];
		}
		return new NoiseEstimate(before, here, after);
	}

	/** @return number of energies */
	public int size() {
		return here.length;
	}

	/** @return weight of the point before point {@code i} in its residual; 0 for the first and the last point */
	public double before(final int i) {
		return before[i];
	}

	/** @return weight of point {@code i} in its residual; 0 for the first and the last point */
	public double here(final int i) {
		return here[i];
	}

	/** @return weight of the point after point {@code i} in its residual; 0 for the first and the last point */
	public double after(final int i) {
		return after[i];
	}

	/**
	 * @param values one per energy
	 * @return the residual of each point divided by its norm, so that independent noise of standard deviation 1 gives
	 *         residuals of standard deviation 1; NaN for the first and the last point
	 */
	public double[] residuals(final double[] values) {
		if (values.length != here.length) throw new IllegalArgumentException(values.length + " values for " +
			here.length + " energies");
		final double[] residuals = new double[values.length];
		Arrays.fill(residuals, Double.NaN);
		for (int i = 1; i < values.length - 1; i++)
			residuals[i] = before[i] * values[i - 1] + here[i] * values[i] + after[i] * values[i + 1];
		return residuals;
	}

	/**
	 * @param values one per energy
	 * @return standard deviation of the noise per point, in units of the values; NaN if no residual is a number
	 */
	public double sigma(final double[] values) {
		return sigma(values, 0, values.length);
	}

	/**
	 * The noise of a part of a spectrum.
	 *
	 * @param values one per energy
	 * @param from index of the first point that counts
	 * @param to index after the last point that counts; the outermost points serve as neighbours only
	 * @return standard deviation of the noise per point, in units of the values; NaN if no residual is a number
	 */
	public double sigma(final double[] values, final int from, final int to) {
		final double[] residuals = residuals(values);
		return spread(Arrays.copyOfRange(residuals, from + 1, Math.max(from + 1, to - 1)));
	}

	/** @return 1.4826 times the median absolute deviation from the median; NaN values do not count */
	static double spread(final double[] values) {
		final double median = median(values);
		final double[] deviations = new double[values.length];
		for (int i = 0; i < values.length; i++)
			deviations[i] = Math.abs(values[i] - median);
		return NORMAL * median(deviations);
	}

	/** @return the median, of an even number the mean of the two in the middle; NaN values do not count; NaN if none */
	public static double median(final double[] values) {
		final double[] sorted = Arrays.stream(values).filter(value -> !Double.isNaN(value)).sorted().toArray();
		final int n = sorted.length;
		return n == 0 ? Double.NaN : 0.5 * (sorted[(n - 1) / 2] + sorted[n / 2]);
	}
}
