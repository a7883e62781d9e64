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
package org.xanesj.spatial;

import java.util.Arrays;

import org.xanesj.task.InputException;

/**
 * A map whose pixels without a value are left out. Immutable.
 */
public final class MaskedField {

	private final int width;
	private final int height;
	private final double[] values;
	private final int count;
	private final double mean;
	private final double variance;

	private MaskedField(final int width, final int height, final double[] values) {
		this.width = width;
		this.height = height;
		this.values = values;
		count = (int) Arrays.stream(values).filter(Double::isFinite).count();
		mean = Arrays.stream(values).filter(Double::isFinite).sum() / count;
		variance = Arrays.stream(values).filter(Double::isFinite).map(value -> (value - mean) * (value - mean)).sum() / count;
	}

	/**
	 * @param width pixels in a row
	 * @param height number of rows
	 * @param values one per pixel, row-major; NaN and infinite ones are left out; copied
	 * @throws InputException if no pixel has a value
	 */
	public static MaskedField of(final int width, final int height, final double[] values) {
		if (values.length != width * height) throw new IllegalArgumentException(values.length + " values for " + width +
			" x " + height + " pixels");
		final MaskedField field = new MaskedField(width, height, values.clone());
		if (field.count == 0) throw new InputException("The map has no pixel with a value; choose another map.");
		return field;
	}

	/** The same for values in single precision. */
	public static MaskedField of(final int width, final int height, final float[] values) {
		final double[] copy = new double[values.length];
		for (int i = 0; i < copy.length; i++)
			copy[i] = values[i];
		return of(width, height, copy);
	}

	/**
	 * The same map in those pixels only in which another one has a value, too.
	 *
	 * @throws InputException if there is no such pixel, or the maps differ in size
	 */
	public MaskedField whereDefined(final MaskedField other) {
		if (other.width != width || other.height != height) throw new InputException("One map has " + width + " x " +
			height + " pixels, the other " + other.width + " x " + other.height + "; give maps of one field.");
		final double[] common = values.clone();
		for (int i = 0; i < common.length; i++)
			if (!other.has(i)) common[i] = Double.NaN;
		return of(width, height, common);
	}

	/** The map with the rank of each value in place of it, from 1; equal values share their mean rank. */
	public MaskedField ranks() {
		final Integer[] order = new Integer[count];
		int next = 0;
		for (int i = 0; i < values.length; i++)
			if (has(i)) order[next++] = i;
		Arrays.sort(order, (a, b) -> Double.compare(values[a], values[b]));
		final double[] ranks = values.clone();
		for (int from = 0; from < count;) {
			int to = from + 1;
			while (to < count && values[order[to]] == values[order[from]])
				to++;
			for (int k = from; k < to; k++)
				ranks[order[k]] = (from + 1 + to) / 2.0;
			from = to;
		}
		return of(width, height, ranks);
	}

	/** @return pixels in a row */
	public int width() {
		return width;
	}

	/** @return number of rows */
	public int height() {
		return height;
	}

	/** @return number of pixels with a value, at least 1 */
	public int count() {
		return count;
	}

	/** @return mean of the pixels with a value */
	public double mean() {
		return mean;
	}

	/** @return mean squared deviation from the mean (divided by {@link #count()}) */
	public double variance() {
		return variance;
	}

	/** @return true if all values are equal but for rounding, so that nothing can be said of their arrangement */
	public boolean isConstant() {
		final double largest = Arrays.stream(values).filter(Double::isFinite).map(Math::abs).max().getAsDouble();
		return Math.sqrt(variance) <= 1e-12 * largest;
	}

	/** @return true if the pixel has a value */
	public boolean has(final int pixel) {
		return Double.isFinite(values[pixel]);
	}

	/** @return the value of a pixel, NaN if it has none */
	public double value(final int pixel) {
		return values[pixel];
	}

	/** @return deviation of a pixel from the mean; 0 where there is no value */
	public double deviation(final int pixel) {
		return has(pixel) ? values[pixel] - mean : 0;
	}
}
