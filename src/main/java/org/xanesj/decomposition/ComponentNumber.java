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
 * How many principal components are more than noise. A hint by two rules.
 * <p>
 * Above the noise (ours): spectra are smooth from one energy to the next and noise is not, so the three-point residuals of
 * what the components before leave tell the noise at each energy, and with it the variance that noise gives a component.
 * Noise may differ between energies, as it does at an edge. A component counts if it has more than twice that variance times
 * (1 + sqrt(energies / spectra))^2, where the distribution of such variances ends for pure noise of mean variance 1; V. A.
 * Marchenko, L. A. Pastur, Mathematics of the USSR-Sbornik 1, 457-483 (1967),
 * <a href="https://doi.org/10.1070/SM1967v001n04ABEH001994">doi:10.1070/SM1967v001n04ABEH001994</a>.
 * <p>
 * Real error and indicator function: the error is what the components left out would leave per value, and the indicator,
 * the error divided by the square of their number, is least at the number sought if the noise is the same everywhere; E.
 * R. Malinowski, Analytical Chemistry 49, 612-617 (1977),
 * <a href="https://doi.org/10.1021/ac50012a027">doi:10.1021/ac50012a027</a>; here about the mean spectrum.
 */
public final class ComponentNumber {

	/** The mean of noise that differs between energies hides some of it. */
	private static final double MARGIN = 2;

	private final double[] variances;
	private final double[] noise;
	private final int energies;
	private final long spectra;

	/**
	 * @param components all components of the spectra
	 * @param covariance of the energies
	 * @param threePoint weights of the point before, of the point itself and of the point after it in the residual of each
	 *          point, scaled to sum of squares 1; 0 for the first and last point
	 * @param spectra number of spectra, at least 2
	 */
	public ComponentNumber(final PrincipalComponents components, final double[][] covariance,
		final double[][] threePoint, final long spectra)
	{
		energies = covariance.length;
		variances = Arrays.copyOf(components.variances(), energies);
		this.spectra = spectra;
		noise = new double[components.size()];
		final double[] atEnergy = new double[energies];
		for (int i = 1; i < energies - 1; i++)
			for (int a = 0; a < 3; a++)
				for (int b = 0; b < 3; b++)
					atEnergy[i] += threePoint[a][i] * threePoint[b][i] * covariance[i - 1 + a][i - 1 + b];
		for (int k = 0; k < noise.length; k++) {
			final double[] component = components.component(k);
			for (int i = 0; i < energies; i++)
				noise[k] += component[i] * component[i] * atEnergy[Math.max(1, Math.min(energies - 2, i))];
			for (int i = 1; i < energies - 1; i++) {
				final double residual = threePoint[0][i] * component[i - 1] + threePoint[1][i] * component[i] + threePoint[2][i] *
					component[i + 1];
				atEnergy[i] = Math.max(0, atEnergy[i] - variances[k] * residual * residual);
			}
		}
	}

	/** @return greatest number of components that such data can have */
	public int most() {
		return (int) Math.min(energies, spectra - 1);
	}

	/** @return part of the whole variance that the first {@code count} components hold */
	public double explained(final int count) {
		return sum(0, count) / sum(0, energies);
	}

	/** @return the variance that noise gives component {@code k}, as far as the components before leave it */
	public double noise(final int k) {
		return noise[k];
	}

	/** @return number of first components with a variance above that of noise; 0 for fewer than 3 energies */
	public int aboveNoise() {
		final double factor = MARGIN * Math.pow(1 + Math.sqrt((double) energies / spectra), 2);
		int count = 0;
		while (energies > 2 && count < noise.length && variances[count] > factor * noise[count])
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
