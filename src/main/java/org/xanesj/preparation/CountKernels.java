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
package org.xanesj.preparation;

/**
 * From counts to absorbance and fluorescence yield, a plane at a time. A pixel for which the quantity does not exist
 * becomes NaN and is counted; it is never replaced by a small number.
 */
public final class CountKernels {

	private CountKernels() {
		// prevent instantiation of utility class
	}

	/**
	 * Marks what is no count, in place.
	 *
	 * @param counts one per pixel; values that are not finite or not below {@code saturation} become NaN
	 * @param saturation the value at which the detector's numbers end; NaN if they do not
	 * @param losses told of both
	 */
	public static void mark(final float[] counts, final double saturation, final LossTally losses) {
		long missing = 0;
		long saturated = 0;
		for (int i = 0; i < counts.length; i++) {
			if (!Float.isFinite(counts[i])) missing++;
			else if (counts[i] >= saturation) saturated++;
			else continue;
			counts[i] = Float.NaN;
		}
		losses.seen(counts.length);
		losses.add(Loss.MISSING, missing);
		losses.add(Loss.SATURATED, saturated);
	}

	/**
	 * A = -ln((I - D) / (I0 - D)), in place (law of Bouguer, Lambert and Beer).
	 *
	 * @param counts I, one per pixel, NaN where there is none; becomes A
	 * @param incident I0, one per pixel; NaN where there is none
	 * @param dark D, one per pixel; NaN where there is none
	 * @param losses told of the pixels that had counts and get no absorbance
	 */
	public static void absorbance(final float[] counts, final float[] incident, final float[] dark,
		final LossTally losses)
	{
		long notPositive = 0;
		long noIncident = 0;
		for (int i = 0; i < counts.length; i++) {
			if (Float.isNaN(counts[i])) continue;
			final double with = (double) counts[i] - dark[i];
			final double without = (double) incident[i] - dark[i];
			if (!(without > 0)) noIncident++;
			else if (!(with > 0)) notPositive++;
			else {
				counts[i] = (float) NaturalLogarithm.of(without / with);
				continue;
			}
			counts[i] = Float.NaN;
		}
		losses.add(Loss.NOT_POSITIVE, notPositive);
		losses.add(Loss.NO_INCIDENT, noIncident);
	}

	/**
	 * Counts that a detector would have seen without dead time, n = m / (1 - m tau / T), in place: the model of a detector
	 * that is not paralysed by what arrives during its dead time.
	 * <p>
	 * Source: G. F. Knoll, Radiation Detection and Measurement, 4th edition, Wiley, Hoboken 2010, chapter 4 section VII.
	 *
	 * @param counts m, one per pixel, NaN where there is none; becomes n
	 * @param deadTime tau [s], at least 0
	 * @param dwell T, the time of measurement of a pixel [s], positive
	 * @param losses told of pixels with m tau not below T, which become NaN
	 */
	public static void deadTime(final float[] counts, final double deadTime, final double dwell, final LossTally losses) {
		final double perCount = deadTime / dwell;
		long tooFast = 0;
		for (int i = 0; i < counts.length; i++) {
			final double alive = 1 - counts[i] * perCount;
			if (alive <= 0) tooFast++;
			counts[i] = alive > 0 ? (float) (counts[i] / alive) : Float.NaN;
		}
		losses.add(Loss.TOO_FAST, tooFast);
	}

	/**
	 * Divides by incident counts, in place.
	 *
	 * @param counts one per pixel, NaN where there is none
	 * @param incident one per pixel; where it is not positive the result is NaN
	 * @param losses told of the pixels that had counts and get no quotient
	 */
	public static void divide(final float[] counts, final float[] incident, final LossTally losses) {
		long noIncident = 0;
		for (int i = 0; i < counts.length; i++) {
			if (Float.isNaN(counts[i])) continue;
			if (!(incident[i] > 0)) noIncident++;
			counts[i] = incident[i] > 0 ? counts[i] / incident[i] : Float.NaN;
		}
		losses.add(Loss.NO_INCIDENT, noIncident);
	}
}
