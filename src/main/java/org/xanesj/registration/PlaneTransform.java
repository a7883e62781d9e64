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
package org.xanesj.registration;

/**
 * Resamples planes onto the pixels of another image. Where the new pixels are larger the kernel is stretched to their size,
 * so that every old pixel counts and nothing finer than the new pixels is left to make moire. Pixels that need one from
 * outside the plane or one without a value become NaN.
 */
public final class PlaneTransform {

	/** Weights below this are rounding and reach for nothing. */
	private static final double NOTHING = 1e-6;
	/** Pixels along each side whose weights are looked at for the noise. */
	private static final int SAMPLES = 64;

	private final Kernel kernel;
	private final AffineMap map;
	private final int width;
	private final int height;
	private final int newWidth;
	private final int newHeight;
	private final double stretchX;
	private final double stretchY;

	/**
	 * @param kernel how to interpolate
	 * @param map where the pixels of the new image are in the plane
	 * @param width of the planes [pixels]
	 * @param height of the planes [pixels]
	 * @param newWidth of the result [pixels]
	 * @param newHeight of the result [pixels]
	 */
	public PlaneTransform(final Kernel kernel, final AffineMap map, final int width, final int height, final int newWidth,
		final int newHeight)
	{
		this.kernel = kernel;
		this.map = map;
		this.width = width;
		this.height = height;
		this.newWidth = newWidth;
		this.newHeight = newHeight;
		stretchX = Math.max(1, map.across());
		stretchY = Math.max(1, map.down());
	}

	/**
	 * @param plane row-major; safe for several threads at once
	 * @param to receives the new image, row-major
	 */
	public void apply(final float[] plane, final float[] to) {
		final Weights across = new Weights(stretchX);
		final Weights down = new Weights(stretchY);
		for (int y = 0, at = 0; y < newHeight; y++)
			for (int x = 0; x < newWidth; x++, at++)
				to[at] = across.at(map.x(x, y), width) && down.at(map.y(x, y), height) ? sum(plane, across, down) : Float.NaN;
	}

	private float sum(final float[] plane, final Weights across, final Weights down) {
		double sum = 0;
		for (int j = 0; j < down.count; j++) {
			double row = 0;
			for (int i = 0, at = (down.first + j) * width + across.first; i < across.count; i++, at++)
				row += across.values[i] * plane[at];
			sum += down.values[j] * row;
		}
		return (float) sum;
	}

	/**
	 * How many of the new pixels share noise, see {@link Taps#noiseLength()}: the mean over pixels spread over the image of
	 * the product of both axes, which counts old pixels, divided by the old pixels that a new one covers.
	 *
	 * @return area [new pixels], at least 1; 1 if no pixel of the new image lies in the old one
	 */
	public double noiseArea() {
		final Weights across = new Weights(stretchX);
		final Weights down = new Weights(stretchY);
		double sum = 0;
		int count = 0;
		for (int j = 0; j < SAMPLES; j++)
			for (int i = 0; i < SAMPLES; i++) {
				final int x = i * newWidth / SAMPLES;
				final int y = j * newHeight / SAMPLES;
				if (!across.at(map.x(x, y), width) || !down.at(map.y(x, y), height)) continue;
				sum += across.noiseLength() * down.noiseLength();
				count++;
			}
		final double pixel = Math.abs(map.xx() * map.yy() - map.xy() * map.yx());
		return count == 0 ? 1 : Math.max(1, sum / count / pixel);
	}

	/** Weights along one axis, without those at the ends that are 0. */
	private final class Weights {

		final double stretch;
		final double[] values;
		int first;
		int count;

		Weights(final double stretch) {
			this.stretch = stretch;
			values = new double[2 * (int) Math.ceil(kernel.radius() * stretch) + 1];
		}

		/** @return false if they reach beyond the image */
		boolean at(final double position, final int size) {
			if (!(position > -1 && position < size)) return false;
			int begin = (int) Math.ceil(position - kernel.radius() * stretch);
			int end = (int) Math.floor(position + kernel.radius() * stretch);
			while (Math.abs(kernel.weight((begin - position) / stretch)) < NOTHING)
				begin++;
			while (Math.abs(kernel.weight((end - position) / stretch)) < NOTHING)
				end--;
			if (begin < 0 || end >= size) return false;
			first = begin;
			count = end - begin + 1;
			double total = 0;
			for (int i = 0; i < count; i++) {
				values[i] = kernel.weight((begin + i - position) / stretch);
				total += values[i];
			}
			for (int i = 0; i < count; i++)
				values[i] /= total;
			return true;
		}

		double noiseLength() {
			double squares = 0;
			for (int i = 0; i < count; i++)
				squares += values[i] * values[i];
			return 1 / squares;
		}
	}
}
