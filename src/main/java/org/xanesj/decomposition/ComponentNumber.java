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
 * How many principal components are more than noise: hints, since both rules take the noise for independent and equal at
 * all energies.
 * <p>
 * Above the noise: independent noise of variance s^2 alone gives no variance above s^2 (1 + sqrt(energies / spectra))^2
 * if there is much of both; V. A. Marchenko, L. A. Pastur, Mathematics of the USSR-Sbornik 1, 457-483 (1967),
 * <a href="https://doi.org/10.1070/SM1967v001n04ABEH001994">doi:10.1070/SM1967v001n04ABEH001994</a>; I. M. Johnstone,
 * The Annals of Statistics 29, 295-327 (2001),
 * <a href="https://doi.org/10.1214/aos/1009210544">doi:10.1214/aos/1009210544</a>.
 * <p>
 * Real error and indicator function, which need no noise: the error is what the components left out would leave per
 * value, and the indicator, the error divided by the square of their number, is least at the number sought; E. R.
 * Malinowski, Analytical Chemistry 49, 612-617 (1977),
 * <a href="https://doi.org/10.1021/ac50012a027">doi:10.1021/ac50012a027</a>.
 */
public final class ComponentNumber {

	private final double[] variances;
	private final int energies;
	private final long spectra;

	/**
	 * @param variances of the scores of all components, falling; those that are missing are 0
	 * @param energies number of energies
	 * @param spectra number of spectra, at least 2
	 */
	public ComponentNumber(final double[] variances, final int energies, final long spectra) {
		this.variances = Arrays.copyOf(variances, energies);
		this.energies = energies;
		this.spectra = spectra;
	}

	/** @return greatest number of components that such data can have */
	public int most() {
		return (int) Math.min(energies, spectra - 1);
	}

	/** @return part of the whole variance that the first {@code count} components hold */
	public double explained(final int count) {
		return sum(0, count) / sum(0, energies);
	}

	/**
	 * @param noise variance of the noise of a value
	 * @return number of first components with a variance above that of noise alone
	 */
	public int aboveNoise(final double noise) {
		final double limit = noise * Math.pow(1 + Math.sqrt((double) energies / spectra), 2);
		int count = 0;
		while (count < most() && variances[count] > limit)
			count++;
		return count;
	}

	/** @return the error per value of a description by the first {@code count} components, fewer than {@link #most} */
	public double realError(final int count) {
		final double larger = Math.max(energies, spectra - 1.0);
		return Math.sqrt(sum(count, most()) * (spectra - 1) / (larger * (most() - count)));
	}

	/** @return {@link #realError} divided by the square of the number of the components left out */
	public double indicator(final int count) {
		return realError(count) / Math.pow(most() - count, 2);
	}

	private double sum(final int from, final int to) {
		return Arrays.stream(variances, from, to).sum();
	}
}
