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
package org.xanesj.app;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.xanesj.decomposition.NonNegativeFit;
import org.xanesj.stack.EnergyStack;
import org.xanesj.stack.MapPlane;

/** The maps of a fit with references; pixels are written by several threads, each its own. */
final class ReferenceMaps {

	private final int references;
	private final int free;
	private final List<MapPlane> coefficients = new ArrayList<>();
	private final MapPlane sum;
	private final MapPlane sumSigma;
	private final List<MapPlane> baseline = new ArrayList<>();
	private final MapPlane residual;
	private final MapPlane rfactor;
	private final MapPlane chi2;
	private final MapPlane status;

	ReferenceMaps(final EnergyStack stack, final List<String> names, final FitReferences.Baseline kind) {
		final int pixels = stack.pixels();
		references = names.size();
		free = kind.columns();
		for (final String name : names) {
			coefficients.add(MapPlane.empty(name, "", "Fraction of " + name, pixels));
			coefficients.add(MapPlane.empty(name + FeatureMaps.SIGMA, "", "Standard error of the fraction of " + name +
				"; where it is 0 the standard error that it would have beside the others", pixels));
		}
		sum = MapPlane.empty(FitReferences.SUM, "", "Sum of all fractions", pixels);
		sumSigma = MapPlane.empty(FitReferences.SUM + FeatureMaps.SIGMA, "", "Standard error of the sum", pixels);
		for (final String name : kind.names())
			baseline.add(MapPlane.empty(name, "", name.equals("offset")
				? "Baseline in the middle of the fitted energies, in units of the fitted signal"
				: "Half of the rise of the baseline over the fitted energies, in units of the fitted signal", pixels));
		residual = MapPlane.empty(FitReferences.RESIDUAL, "",
			"Root mean square of (measured - fitted) divided by the noise of the pixel", pixels);
		rfactor = MapPlane.empty(FitReferences.RFACTOR, "", "Sum of (measured - fitted)^2 / sum of measured^2", pixels);
		chi2 = MapPlane.empty(FitReferences.CHI2, "",
			"Sum of (measured - fitted)^2 / (noise^2 (energies - fitted parameters))", pixels);
		status = StatusPlane.ofPixels(stack);
	}

	void setStatus(final int pixel, final int code) {
		status.values()[pixel] = code;
	}

	/**
	 * @param fit of the pixel's spectrum
	 * @param noise standard deviation per point of that spectrum
	 * @param squares sum of squares of that spectrum
	 * @param points number of its points
	 */
	void set(final int pixel, final NonNegativeFit fit, final double noise, final double squares, final int points) {
		for (int k = 0; k < references; k++) {
			coefficients.get(2 * k).values()[pixel] = (float) fit.coefficient(k);
			coefficients.get(2 * k + 1).values()[pixel] = (float) (noise * fit.gain(k));
		}
		sum.values()[pixel] = (float) fit.sum();
		sumSigma.values()[pixel] = (float) (noise * fit.gainOfSum());
		for (int k = 0; k < free; k++)
			baseline.get(k).values()[pixel] = (float) fit.coefficient(references + k);
		rfactor.values()[pixel] = (float) (fit.sumOfSquares() / squares);
		// data without scatter have no measure
		if (!(noise > 0)) return;
		residual.values()[pixel] = (float) (Math.sqrt(fit.sumOfSquares() / points) / noise);
		chi2.values()[pixel] = (float) (fit.sumOfSquares() / (noise * noise * (points - fit.parameters())));
	}

	/** @return the maps in the order in which they are shown */
	List<MapPlane> planes() {
		final List<MapPlane> planes = new ArrayList<>(coefficients);
		planes.add(sum);
		planes.add(sumSigma);
		planes.addAll(baseline);
		planes.addAll(List.of(residual, rfactor, chi2, status));
		return planes;
	}

	/** @return one sentence about the residuals, one about pixels without a value */
	List<String> summary(final EnergyStack stack) {
		final List<String> sentences = new ArrayList<>();
		final double[] sorted = new double[stack.pixels()];
		int count = 0;
		for (final float value : residual.values())
			if (Float.isFinite(value)) sorted[count++] = value;
		Arrays.sort(sorted, 0, count);
		if (count > 0) sentences.add(String.format(Locale.ROOT,
			"Residuals are %.2f times the noise in the median of %d pixels, %.2f in the worst tenth.", sorted[count / 2], count,
			sorted[(int) (0.9 * count)]));
		sentences.addAll(StatusPlane.counts(stack, status));
		return sentences;
	}
}
