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

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Finds the pixels of a detector that are wrong in most planes of a stack: far below or above their neighbours, without a
 * value, or always the same while their neighbours change. A pixel is far off if it differs from the median of its
 * neighbours by more than the threshold times the scatter of such differences over the plane, and of the neighbours
 * themselves. Planes may be added by several threads in any order.
 */
public final class DefectSearch {

	/** The pixel is in order. */
	public static final byte LIVE = 0;
	/** Far below its neighbours in more than half of the planes. */
	public static final byte DEAD = 1;
	/** Far above its neighbours in more than half of the planes. */
	public static final byte HOT = 2;
	/** The same value in all planes, while most of its neighbours change. */
	public static final byte STUCK = 3;
	/** No value in any plane. */
	public static final byte EMPTY = 4;

	/** Fewest planes in which an unchanging pixel is suspicious. */
	private static final int FEWEST = 3;

	private final int width;
	private final int height;
	private final double threshold;
	private final int[] values;
	private final int[] below;
	private final int[] above;
	private final float[] least;
	private final float[] greatest;

	/**
	 * @param width pixels in a row
	 * @param height number of rows
	 * @param threshold in standard deviations, positive
	 */
	public DefectSearch(final int width, final int height, final double threshold) {
		this.width = width;
		this.height = height;
		this.threshold = threshold;
		final int pixels = width * height;
		values = new int[pixels];
		below = new int[pixels];
		above = new int[pixels];
		least = new float[pixels];
		greatest = new float[pixels];
		Arrays.fill(least, Float.POSITIVE_INFINITY);
		Arrays.fill(greatest, Float.NEGATIVE_INFINITY);
	}

	/** @param plane one value per pixel, row-major, NaN where there is none */
	public void add(final float[] plane) {
		final Contrast contrast = new Contrast(plane, width, height);
		final double scale = contrast.scale();
		synchronized (this) {
			for (int i = 0; i < plane.length; i++) {
				if (Float.isNaN(plane[i])) continue;
				values[i]++;
				least[i] = Math.min(least[i], plane[i]);
				greatest[i] = Math.max(greatest[i], plane[i]);
				final float difference = contrast.difference(i);
				if (!contrast.outOfPlace(i, Math.abs(difference), threshold, scale)) continue;
				if (difference > 0) above[i]++;
				else below[i]++;
			}
		}
	}

	/** @return one code per pixel, {@link #LIVE} or what is wrong */
	public synchronized byte[] codes() {
		final byte[] codes = new byte[values.length];
		for (int i = 0; i < codes.length; i++)
			codes[i] = values[i] == 0 ? EMPTY : 2 * below[i] > values[i] ? DEAD : 2 * above[i] > values[i] ? HOT : stuck(i)
				? STUCK : LIVE;
		return codes;
	}

	private boolean stuck(final int pixel) {
		if (!unchanging(pixel)) return false;
		final int x = pixel % width;
		final int y = pixel / width;
		final int[] around = IntStream.range(Math.max(0, y - 1), Math.min(height, y + 2)).flatMap(v -> IntStream.range(Math
			.max(0, x - 1), Math.min(width, x + 2)).map(u -> v * width + u)).filter(i -> i != pixel).toArray();
		return 2 * Arrays.stream(around).filter(this::unchanging).count() < around.length;
	}

	private boolean unchanging(final int pixel) {
		return values[pixel] >= FEWEST && least[pixel] == greatest[pixel];
	}

	/**
	 * Replaces the pixels that are wrong, in place.
	 *
	 * @param plane one value per pixel, row-major
	 * @param width pixels in a row
	 * @param codes of all pixels
	 * @param byMedian true: by the median of the live neighbours, NaN if there are none; false: by NaN
	 */
	public static void repair(final float[] plane, final int width, final byte[] codes, final boolean byMedian) {
		final float[] live = plane.clone();
		for (int i = 0; i < live.length; i++)
			if (codes[i] != LIVE) live[i] = Float.NaN;
		final Neighbours neighbours = new Neighbours(width, plane.length / width);
		for (int i = 0; i < plane.length; i++) {
			if (codes[i] == LIVE) continue;
			neighbours.gather(live, i % width, i / width);
			plane[i] = byMedian ? neighbours.median() : Float.NaN;
		}
	}
}
