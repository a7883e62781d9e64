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

import java.util.Arrays;

import org.xanesj.model.PredictionStatus;
import org.xanesj.stack.MapSet;

/**
 * How well a property map agrees with the truth where that is known, as in the simulated field. Only pixels where the
 * truth is finite count.
 *
 * @param pixels where the truth is known
 * @param flagged of them, pixels in doubt: status {@link PredictionStatus#FAR} or worse, or no value
 * @param extrapolated of the others, pixels with status {@link PredictionStatus#EXTRAPOLATION}
 * @param meanAbsoluteError over the pixels that are not flagged, in units of the map; NaN if there are none
 * @param inside share of the pixels that are not flagged whose truth lies within value +- halfwidth, 0 to 1; NaN if there
 *          are none
 * @param insideWithinDomain the same over the pixels with status {@link PredictionStatus#OK}
 * @param medianHalfwidth of the pixels that are not flagged, in units of the map; NaN if there are none
 */
public record TruthComparison(int pixels, int flagged, int extrapolated, double meanAbsoluteError, double inside,
	double insideWithinDomain, double medianHalfwidth)
{

	/** The least status of a pixel in doubt. */
	private static final int DOUBT = PredictionStatus.FAR;

	/**
	 * Compares.
	 *
	 * @param maps result of {@link PredictPropertyMap}
	 * @param truth one value per pixel, in units of the map, NaN where unknown
	 * @return the comparison
	 * @throws IllegalArgumentException if the truth has another number of pixels
	 */
	public static TruthComparison of(final MapSet maps, final float[] truth) {
		if (truth.length != maps.width() * maps.height()) throw new IllegalArgumentException("a truth of " + truth.length +
			" pixels for maps of " + maps.width() + " x " + maps.height());
		final float[] value = values(maps, "value");
		final float[] halfwidth = values(maps, "halfwidth");
		final float[] status = values(maps, "status");
		final double[] widths = new double[truth.length];
		int pixels = 0;
		int trusted = 0;
		int extrapolated = 0;
		int inside = 0;
		int insideExtrapolated = 0;
		double error = 0;
		for (int i = 0; i < truth.length; i++) {
			if (Float.isNaN(truth[i])) continue;
			pixels++;
			if (!(status[i] < DOUBT) || Float.isNaN(value[i]) || Float.isNaN(halfwidth[i])) continue;
			widths[trusted++] = halfwidth[i];
			final double difference = Math.abs((double) value[i] - truth[i]);
			error += difference;
			final boolean within = difference <= halfwidth[i];
			if (within) inside++;
			if (status[i] == PredictionStatus.OK) continue;
			extrapolated++;
			if (within) insideExtrapolated++;
		}
		Arrays.sort(widths, 0, trusted);
		return new TruthComparison(pixels, pixels - trusted, extrapolated, error / trusted, (double) inside / trusted,
			(double) (inside - insideExtrapolated) / (trusted - extrapolated), trusted == 0 ? Double.NaN : widths[trusted / 2]);
	}

	/** @return share of the pixels in doubt, 0 to 1; NaN if the truth is known nowhere */
	public double flaggedShare() {
		return (double) flagged / pixels;
	}

	private static float[] values(final MapSet maps, final String name) {
		return maps.plane(name).orElseThrow(() -> new IllegalArgumentException("no map '" + name + "'")).values();
	}
}
