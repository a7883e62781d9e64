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

/**
 * Mean and covariance of many spectra between all pairs of energies, collected in parts like {@link MeanAndVariance}: each
 * part is centred on its own mean, so that a large constant costs no digits.
 */
public final class SpectrumCovariance {

	private final double[] mean;
	private final double[][] products;
	private long count;

	/** @param energies number of energies */
	public SpectrumCovariance(final int energies) {
		mean = new double[energies];
		products = new double[energies][];
		for (int i = 0; i < energies; i++)
			products[i] = new double[i + 1];
	}

	/**
	 * The spectra of a tile.
	 *
	 * @param rows values, [energy][pixel]
	 * @param start added to every pixel number
	 * @param pixels numbers of the spectra
	 * @param number how many of {@code pixels} count
	 */
	public static SpectrumCovariance of(final float[][] rows, final int start, final int[] pixels, final int number) {
		final SpectrumCovariance part = new SpectrumCovariance(rows.length);
		part.count = number;
		if (number == 0) return part;
		final double[][] centred = new double[rows.length][number];
		for (int i = 0; i < rows.length; i++) {
			double sum = 0;
			for (int k = 0; k < number; k++)
				sum += rows[i][start + pixels[k]];
			part.mean[i] = sum / number;
			for (int k = 0; k < number; k++)
				centred[i][k] = rows[i][start + pixels[k]] - part.mean[i];
		}
		for (int i = 0; i < rows.length; i++)
			for (int j = 0; j <= i; j++)
				part.products[i][j] = product(centred[i], centred[j]);
		return part;
	}

	/** Four sums at a time: the processor does them side by side. */
	private static double product(final double[] a, final double[] b) {
		double one = 0;
		double two = 0;
		double three = 0;
		double four = 0;
		int k = 0;
		for (; k + 3 < a.length; k += 4) {
			one += a[k] * b[k];
			two += a[k + 1] * b[k + 1];
			three += a[k + 2] * b[k + 2];
			four += a[k + 3] * b[k + 3];
		}
		for (; k < a.length; k++)
			one += a[k] * b[k];
		return one + two + (three + four);
	}

	/** Adds all spectra of another collection. */
	public void add(final SpectrumCovariance other) {
		if (other.count == 0) return;
		final double total = (double) count + other.count;
		final double weight = count / total * other.count;
		final double[] difference = new double[mean.length];
		for (int i = 0; i < mean.length; i++) {
			difference[i] = other.mean[i] - mean[i];
			for (int j = 0; j <= i; j++)
				products[i][j] += other.products[i][j] + difference[i] * difference[j] * weight;
		}
		for (int i = 0; i < mean.length; i++)
			mean[i] += difference[i] * other.count / total;
		count += other.count;
	}

	/** @return number of spectra */
	public long count() {
		return count;
	}

	/** @return a copy of the mean spectrum */
	public double[] mean() {
		return mean.clone();
	}

	/** @return the covariance between all pairs of energies, with the number of spectra less 1 as divisor; at least two
	 *         spectra */
	public double[][] covariance() {
		if (count < 2) throw new IllegalArgumentException(count + " spectra");
		final double[][] covariance = new double[mean.length][mean.length];
		for (int i = 0; i < mean.length; i++)
			for (int j = 0; j <= i; j++) {
				covariance[i][j] = products[i][j] / (count - 1);
				covariance[j][i] = covariance[i][j];
			}
		return covariance;
	}
}
