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
import java.util.List;
import java.util.Locale;

import org.xanesj.field.GaussianFit;
import org.xanesj.field.PottsFit;
import org.xanesj.stack.NeighbourNoise;

/**
 * What was estimated of a map when it was regularised.
 *
 * @param map its name
 * @param unit of its values
 * @param prior that was used
 * @param strength of the prior: alpha [1/unit^2] (gauss, welsch, meso, guided), lambda [1/unit] (tv) or beta (potts); infinite if
 *          the map has no spatial structure
 * @param structures found in all maps together
 * @param gaussian noise factor, and alpha of a Gaussian field
 * @param rowNoise correlation of the noise of neighbours in a row that the prior allowed for; 0: independent
 * @param noise median standard error of a pixel, with the noise factor [unit]
 * @param residual root mean square of the residuals from a sample of the posterior in units of their noise; 1 if all is right
 * @param correlation of neighbouring residuals; about 0 if all is right
 */
public record FieldParameters(String map, String unit, String prior, double strength, PottsFit structures,
	GaussianFit gaussian, double rowNoise, double noise, double residual, ResidualCorrelation correlation)
{

	/** Variances that were stated this much too small or too large are worth a sentence. */
	private static final double WRONG = 2;

	/** @return alpha of the prior [1/unit^2], NaN if it has none */
	public double alpha() {
		return List.of("gauss", "welsch", "meso", "guided").contains(prior) ? strength : Double.NaN;
	}

	/** @return lambda of the prior [1/unit], NaN if it has none */
	public double lambda() {
		return prior.equals("tv") ? strength : Double.NaN;
	}

	/** @return one line with all numbers, for the history */
	String sentence() {
		return String.format(Locale.ROOT, "%s: prior %s, strength %.4g, structures %d, beta %.3f, noise factor %.4g (most " +
			"likely %.4g), noise %.4g%s, shared along rows %.3f, residual %.4g of it with Moran's I %s, in rows %s, in columns %s", map, prior,
			strength, structures.structures(), structures.beta(), gaussian.noiseFactor(), gaussian.likeliestNoiseFactor(), noise, unit
				.isEmpty() ? "" : " " + unit, rowNoise, residual, correlation.rook(), correlation.rows(), correlation.columns());
	}

	/**
	 * @param noiseKnown whether the map came with standard errors
	 * @param replaced pixels whose standard error was no positive number
	 * @param noiseOfStack what neighbours share of the noise of the stack that was mapped; null if that is not known
	 * @return sentences for the user
	 */
	List<String> remarks(final boolean noiseKnown, final int replaced, final NeighbourNoise noiseOfStack) {
		final List<String> remarks = new ArrayList<>();
		final String amount = String.format(Locale.ROOT, "%.3g%s", noise, unit.isEmpty() ? "" : " " + unit);
		if (!noiseKnown) remarks.add(map + ": there are no standard errors; the noise was estimated from the map itself as " +
			amount + ".");
		if (replaced > 0) remarks.add(map + ": " + replaced + " pixels without a positive standard error got the median of " +
			"the others, " + amount + ".");
		if (Double.isInfinite(strength) || !gaussian.structured()) remarks.add(map +
			": no spatial structure beyond its noise was found; the regularised map is nearly its mean.");
		final double factor = gaussian.noiseFactor();
		if (noiseKnown && (factor > WRONG || factor < 1 / WRONG)) remarks.add(String.format(Locale.ROOT,
			"%s: its pixels scatter with %.2g times the variance that their standard errors say; the errors were multiplied by " +
				"%.2g.", map, factor, Math.sqrt(factor)));
		remarks.addAll(correlation.remarks(map, prior, rowNoise, noiseOfStack));
		return remarks;
	}
}
