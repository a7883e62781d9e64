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
package org.xanesj.block;

import java.util.Arrays;

/**
 * Follows the spectra of a block from one row to the next and adds up where each passes equally spaced levels for the
 * first time. Heights count in levels from where the walk begins: level 1 is passed first. All levels that a spectrum
 * passes between two rows lie on one line, so their number and the middle one say where they are, and pixels need neither
 * a loop nor a branch of their own.
 */
public final class RowCrossings {

	/** Adding and subtracting this, 1.5 times 2^23, rounds a float to a whole number. */
	private static final float ROUNDING = 12582912f;
	/** Keeps a segment without a slope, which passes nothing, from being divided by zero. */
	private static final float TINY = 1e-20f;
	private static final float HUGE = 1e30f;

	private final float zero;
	private final float perLevel;
	private final float levels;
	private final int direction;
	private final float[] start;
	private final float[] origin;
	private final float[] sum;
	private float[] passed;
	private float[] next;

	/**
	 * @param zero height of level 0
	 * @param spacing from each level to the next, negative if the levels descend
	 * @param levels how many there are
	 * @param direction 1 if rows will come in ascending order, -1 if in descending order
	 * @param start first row at which each pixel can pass a level; in the row before it has passed none
	 * @param origin from which the energies of each pixel count
	 * @param sum to which the energies of the passages are added
	 * @param scratch two arrays of one value per pixel
	 */
	public RowCrossings(final float zero, final float spacing, final int levels, final int direction,
		final float[] start, final float[] origin, final float[] sum, final float[]... scratch)
	{
		this.zero = zero;
		perLevel = 1 / spacing;
		this.levels = levels;
		this.direction = direction;
		this.start = start;
		this.origin = origin;
		this.sum = sum;
		passed = scratch[0];
		next = scratch[1];
		Arrays.fill(passed, 0f);
	}

	/**
	 * Goes on to the next row.
	 *
	 * @param row its number
	 * @param before values of the row before
	 * @param values its own values
	 * @param energy of the row before
	 * @param step from there to this row
	 * @param width number of pixels
	 */
	public void go(final int row, final float[] before, final float[] values, final double energy, final double step,
		final int width)
	{
		count(next, passed, values, zero, perLevel, levels, start, direction, row, width);
		addPassages(sum, passed, next, before, values, zero, perLevel, origin, (float) energy, (float) step, width);
		final float[] old = passed;
		passed = next;
		next = old;
	}

	/** @return true if a pixel has passed all levels */
	public boolean isDone(final int pixel) {
		return passed[pixel] == levels;
	}

	/**
	 * count = greater of the count before and the number of levels below the height, from the pixel's start on. A level
	 * that a row hits exactly counts there or one row later, with the same energy.
	 */
	private static void count(final float[] count, final float[] countBefore, final float[] y, final float zero,
		final float perLevel, final float levels, final float[] start, final float direction, final float row,
		final int width)
	{
		final float limit = levels + 0.25f;
		for (int j = 0; j < width; j++)
			count[j] = Math.max(countBefore[j], Math.min(limit, (y[j] - zero) * perLevel) - 0.5f + ROUNDING - ROUNDING -
				WindowKernels.excess((start[j] - row) * direction) * HUGE);
	}

	/** sum += number of levels that were passed times the energy of the middle one, x - origin at the row before */
	private static void addPassages(final float[] sum, final float[] countBefore, final float[] count,
		final float[] yBefore, final float[] y, final float zero, final float perLevel, final float[] origin,
		final float x, final float step, final int width)
	{
		for (int j = 0; j < width; j++)
			sum[j] = sum[j] + (count[j] - countBefore[j]) * (x - origin[j] + step * (0.5f * (countBefore[j] + count[j] + 1f) -
				(yBefore[j] - zero) * perLevel) / (Math.abs((y[j] - yBefore[j]) * perLevel) + TINY));
	}
}
