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

/**
 * Mean and variance of many spectra at each energy, collected in parts: the spectra of a tile are added at once, and
 * collections are put together without losing digits.
 * <p>
 * Source of the way to join two collections: T. F. Chan, G. H. Golub, R. J. LeVeque, The American Statistician 37, 242-247
 * (1983), <a href="https://doi.org/10.1080/00031305.1983.10483115">doi:10.1080/00031305.1983.10483115</a>.
 */
public final class MeanAndVariance {

	private final double[] mean;
	private final double[] squares;
	private long count;

	/** @param energies number of energies */
	public MeanAndVariance(final int energies) {
		mean = new double[energies];
		squares = new double[energies];
	}

	/**
	 * Adds spectra.
	 *
	 * @param rows values, [energy][pixel]
	 * @param start added to every pixel number
	 * @param pixels numbers of the spectra
	 * @param number how many of {@code pixels} count
	 */
	public void add(final float[][] rows, final int start, final int[] pixels, final int number) {
		if (number == 0) return;
		final MeanAndVariance part = new MeanAndVariance(mean.length);
		part.count = number;
		for (int i = 0; i < mean.length; i++) {
			final float[] row = rows[i];
			double sum = 0;
			for (int k = 0; k < number; k++)
				sum += row[start + pixels[k]];
			part.mean[i] = sum / number;
			for (int k = 0; k < number; k++) {
				final double deviation = row[start + pixels[k]] - part.mean[i];
				part.squares[i] += deviation * deviation;
			}
		}
		add(part);
	}

	/** Adds all spectra of another collection. */
	public void add(final MeanAndVariance other) {
		if (other.count == 0) return;
		final double total = (double) count + other.count;
		for (int i = 0; i < mean.length; i++) {
			final double difference = other.mean[i] - mean[i];
			squares[i] += other.squares[i] + difference * difference * (count / total) * other.count;
			mean[i] += difference * other.count / total;
		}
		count += other.count;
	}

	/** @return number of spectra */
	public long count() {
		return count;
	}

	/** @return a copy of the mean spectrum; NaN if there are no spectra */
	public double[] mean() {
		final double[] copy = mean.clone();
		if (count == 0) Arrays.fill(copy, Double.NaN);
		return copy;
	}

	/**
	 * @param area number of pixels that share their noise, at least 1
	 * @return standard error of the mean at each energy: sqrt(variance area / number); NaN for fewer than two spectra
	 */
	public double[] standardError(final double area) {
		final double[] error = new double[squares.length];
		for (int i = 0; i < error.length; i++)
			error[i] = count < 2 ? Double.NaN : Math.sqrt(squares[i] / (count - 1) * area / count);
		return error;
	}
}
