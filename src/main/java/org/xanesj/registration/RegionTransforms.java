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

import java.util.Arrays;

/**
 * Fourier transforms of a region of planes: the region is cut out, filtered, freed of its mean, faded out towards its borders and
 * transformed. The region may follow what it shows by whole steps, so that two transforms that are compared hold the same
 * details under the same window, and the window, which does not move with them, draws the shift towards zero by less than
 * a pixel can. Holds buffers; one per thread.
 */
public final class RegionTransforms {

	/** Longest side that is transformed [steps]; larger regions are averaged. */
	static final int LONGEST = 512;

	/**
	 * Part of the region that fades, half of it at each side: J. W. Tukey's cosine taper (F. J. Harris, Proc. IEEE 66, 51
	 * (1978), doi:10.1109/PROC.1978.10837).
	 */
	private static final double TAPER = 0.5;

	private final PixelRectangle region;
	private final int planeWidth;
	private final FieldFilter filter;
	private final int binning;
	private final int columns;
	private final int lines;
	private final float[] image;
	private final float[] field;
	private final float[] across;
	private final float[] down;
	private final Fourier fourier;

	/**
	 * @param region where to compare
	 * @param planeWidth of the planes [pixels]
	 * @param filter what to compare
	 */
	public RegionTransforms(final PixelRectangle region, final int planeWidth, final FieldFilter filter) {
		this.region = region;
		this.planeWidth = planeWidth;
		this.filter = filter;
		binning = binning(region);
		columns = region.width() / binning;
		lines = region.height() / binning;
		image = new float[(columns + 2 * filter.margin()) * (lines + 2 * filter.margin())];
		field = new float[2 * columns * lines];
		across = taper(columns);
		down = taper(lines);
		fourier = new Fourier(Fourier.size(columns), Fourier.size(lines));
	}

	/** @return pixels per step: 1 unless the region is large */
	static int binning(final PixelRectangle region) {
		return (Math.max(region.width(), region.height()) + LONGEST - 1) / LONGEST;
	}

	/** @return the transform of these spectra */
	Fourier fourier() {
		return fourier;
	}

	/** @return number of numbers of a spectrum: real and imaginary parts in turn */
	public int length() {
		return 2 * fourier.width * fourier.height;
	}

	/**
	 * @param plane row-major
	 * @param right steps that the region is moved to the right
	 * @param below steps that the region is moved down
	 * @param to receives the spectrum, {@link #length()} numbers
	 * @return false if there is nothing in the region: no finite pixel, or all of one value
	 */
	public boolean spectrum(final float[] plane, final int right, final int below, final float[] to) {
		final int margin = filter.margin();
		final int width = columns + 2 * margin;
		RegionImage.cut(plane, planeWidth, region.x() + (right - margin) * binning, region.y() + (below - margin) * binning,
			binning, width, image);
		filter.apply(image, width, lines + 2 * margin, field);
		Arrays.fill(to, 0);
		final boolean something = fade(to);
		if (something) fourier.forward(to);
		return something;
	}

	private boolean fade(final float[] to) {
		double weights = 0, real = 0, imaginary = 0;
		for (int y = 0, i = 0; y < lines; y++)
			for (int x = 0; x < columns; x++, i += 2) {
				if (Float.isNaN(field[i])) continue;
				final double weight = across[x] * down[y];
				weights += weight;
				real += weight * field[i];
				imaginary += weight * field[i + 1];
			}
		final float meanReal = (float) (real / weights);
		final float meanImaginary = (float) (imaginary / weights);
		boolean something = false;
		for (int y = 0, i = 0; y < lines; y++)
			for (int x = 0, o = 2 * fourier.width * y; x < columns; x++, i += 2, o += 2) {
				// what is unknown is as the mean, so that its border is no structure
				if (Float.isNaN(field[i])) continue;
				final float weight = across[x] * down[y];
				to[o] = weight * (field[i] - meanReal);
				to[o + 1] = weight * (field[i + 1] - meanImaginary);
				something |= Math.abs(field[i] - meanReal) > 1e-6f * Math.abs(meanReal) || Math.abs(field[i + 1] -
					meanImaginary) > 1e-6f * Math.abs(meanImaginary);
			}
		return something;
	}

	private static float[] taper(final int length) {
		final float[] taper = new float[length];
		final double fade = TAPER * length / 2;
		for (int i = 0; i < length; i++) {
			final double inside = Math.min(i + 0.5, length - i - 0.5);
			taper[i] = (float) (inside < fade ? (1 - Math.cos(Math.PI * inside / fade)) / 2 : 1);
		}
		return taper;
	}
}
