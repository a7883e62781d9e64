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
package org.xanesj.imagej;

import java.util.Arrays;

/**
 * The range of values that a picture shows.
 *
 * @param min value of the darkest colour
 * @param max value of the brightest colour, greater than {@code min}
 */
public record MapRange(double min, double max) {

	private static final double LOW = 0.02;
	private static final double HIGH = 0.98;
	/** Share of the values that must be free of doubt for the range to be made of them alone. */
	private static final double ENOUGH = 0.1;

	/** @throws IllegalArgumentException if the ends are not finite or in the wrong order */
	public MapRange {
		if (!(min < max) || Double.isInfinite(min) || Double.isInfinite(max)) throw new IllegalArgumentException(
			"a display range must ascend, not run from " + min + " to " + max);
	}

	/**
	 * The range from the 2 % to the 98 % quantile of the finite values, so that single wild pixels do not flatten a map.
	 *
	 * @param values of one map
	 * @return the range; around the value if all are equal, 0 to 1 if none is finite
	 */
	public static MapRange of(final float[] values) {
		final float[] finite = new float[values.length];
		int count = 0;
		for (final float value : values)
			if (Float.isFinite(value)) finite[count++] = value;
		if (count == 0) return new MapRange(0, 1);
		Arrays.sort(finite, 0, count);
		final double low = finite[(int) Math.round(LOW * (count - 1))];
		final double high = finite[(int) Math.round(HIGH * (count - 1))];
		if (low < high) return new MapRange(low, high);
		if (finite[0] < finite[count - 1]) return new MapRange(finite[0], finite[count - 1]);
		final double margin = low == 0 ? 0.5 : Math.abs(low) * 1e-3;
		return new MapRange(low - margin, low + margin);
	}

	/**
	 * The values of a map that its range is made for: those of pixels that are not in doubt, lest a rim of noisy pixels
	 * flattens the rest; all values if hardly any pixel is free of doubt.
	 *
	 * @param values of one map
	 * @param status of its pixels, {@link org.xanesj.feature.FeatureStatus} or bits of
	 *          {@link org.xanesj.model.PredictionStatus}, of which 0 and 1 are no reason to leave a pixel out; may be null
	 * @return the values, NaN where they do not count
	 */
	static float[] trusted(final float[] values, final float[] status) {
		if (status == null) return values;
		final float[] trusted = values.clone();
		int finite = 0;
		int kept = 0;
		for (int i = 0; i < values.length; i++) {
			if (!Float.isFinite(values[i])) continue;
			finite++;
			if (status[i] < 2) kept++;
			else trusted[i] = Float.NaN;
		}
		return kept >= ENOUGH * finite ? trusted : values;
	}

	/**
	 * The range for a window of ImageJ, which shows NaN and everything below the range in the first colour: its lower end
	 * is moved down to the smallest value, by at most half of the range, so that only wild values look like NaN.
	 *
	 * @param values of one map
	 * @param status of its pixels, see {@link #trusted}; may be null
	 * @return the range, a little below the smallest value that it shows
	 */
	public static MapRange forWindow(final float[] values, final float[] status) {
		final MapRange range = of(trusted(values, status));
		final double span = range.max - range.min;
		double low = range.min;
		for (final float value : values)
			if (value < low && value >= range.min - span / 2) low = value;
		return new MapRange(low - (range.max - low) / 255, range.max);
	}

	/** @return where a value lies in the range, 0 to 1, values outside at the ends; NaN for NaN */
	public double position(final double value) {
		return Double.isNaN(value) ? Double.NaN : Math.max(0, Math.min(1, (value - min) / (max - min)));
	}
}
