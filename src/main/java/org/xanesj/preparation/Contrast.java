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

import org.apache.commons.math3.stat.descriptive.rank.Median;

/**
 * Every pixel of a plane against its up to eight neighbours: how far it is from their median, and how much they scatter
 * themselves. At the edge of a particle the neighbours scatter, so that a pixel there does not look out of place.
 * <p>
 * Scatter is 1.4826 times the median absolute deviation: F. R. Hampel, Journal of the American Statistical Association 69,
 * 383-393 (1974), <a href="https://doi.org/10.1080/01621459.1974.10482962">doi:10.1080/01621459.1974.10482962</a>.
 */
final class Contrast {

	/** Standard deviation of a normal distribution divided by its mean absolute deviation. */
	private static final double FROM_MEAN = Math.sqrt(Math.PI / 2);

	/** So many values, spread evenly over a plane, give its scatter to half a percent. */
	private static final int ENOUGH = 1 << 16;

	private final float[] plane;
	private final int width;
	private final int height;
	private final float[] difference;

	/** @param plane one value per pixel, row-major, NaN where there is none; not copied */
	Contrast(final float[] plane, final int width, final int height) {
		this.plane = plane;
		this.width = width;
		this.height = height;
		difference = new float[plane.length];
		for (int y = 1; y < height - 1; y++)
			EightNeighbours.medians(plane, width, y * width + 1, width - 2, difference);
		final Neighbours neighbours = new Neighbours(width, height);
		for (int y = 0, i = 0; y < height; y++)
			for (int x = 0; x < width; x++, i++) {
				float median = difference[i];
				if (x == 0 || y == 0 || x == width - 1 || y == height - 1 || Float.isNaN(median)) {
					neighbours.gather(plane, x, y);
					median = neighbours.median();
				}
				difference[i] = plane[i] - median;
			}
	}

	/** @return value minus median of the neighbours; NaN where either is missing */
	float difference(final int pixel) {
		return difference[pixel];
	}

	/**
	 * @param pixel asked for
	 * @param amount by which it may be out of place
	 * @param limit in standard deviations
	 * @param scale standard deviation over the plane
	 * @return true if the amount is above the limit also for the scatter of the neighbours of this pixel
	 */
	boolean outOfPlace(final int pixel, final double amount, final double limit, final double scale) {
		if (!(amount > limit * scale)) return false;
		final Neighbours neighbours = new Neighbours(width, height);
		neighbours.gather(plane, pixel % width, pixel / width);
		return amount > limit * neighbours.spread(neighbours.median());
	}

	/** @return scatter of the differences over the plane */
	double scale() {
		return scale(difference);
	}

	/** @return scatter over the plane of how the differences change to those of another plane, for one plane */
	double scale(final Contrast other) {
		final float[] change = new float[difference.length];
		for (int i = 0; i < change.length; i++)
			change[i] = (difference[i] - other.difference[i]) / (float) Math.sqrt(2);
		return scale(change);
	}

	/**
	 * @param values NaN values do not count; of a large plane only some, evenly spread
	 * @return 1.4826 times the median absolute deviation; if more than half of the values are equal, so that this is 0,
	 *         1.2533 times the mean absolute deviation; 0 if all are equal or there is none
	 */
	static double scale(final float[] values) {
		// odd, so that it does not meet the same columns in every row
		final int step = values.length / ENOUGH | 1;
		final double[] finite = new double[values.length / step + 1];
		int count = 0;
		for (int i = 0; i < values.length; i += step)
			if (Float.isFinite(values[i])) finite[count++] = values[i];
		if (count == 0) return 0;
		final double median = new Median().evaluate(finite, 0, count);
		double sum = 0;
		for (int i = 0; i < count; i++) {
			finite[i] = Math.abs(finite[i] - median);
			sum += finite[i];
		}
		final double deviation = new Median().evaluate(finite, 0, count);
		return deviation > 0 ? Neighbours.NORMAL * deviation : FROM_MEAN * sum / count;
	}
}
