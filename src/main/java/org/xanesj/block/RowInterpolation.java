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

/**
 * Linear interpolation between the rows of a block, each pixel in a segment of its own. What depends on the grid only is
 * computed once. Immutable; used by several threads.
 */
public final class RowInterpolation {

	/** Constants of one segment lie side by side, so that a pixel's segment costs one place in memory. */
	private static final int CONSTANTS = 4;
	private static final int START = 0;
	private static final int STEP = 1;
	private static final int PER_STEP = 2;

	/** Of the segment that ends at each row. */
	private final float[] segments;
	private final float[] energies;

	/** @param energies one per row, ascending */
	public RowInterpolation(final double[] energies) {
		this.energies = new float[energies.length];
		segments = new float[CONSTANTS * energies.length];
		for (int i = 0; i < energies.length; i++)
			this.energies[i] = (float) energies[i];
		for (int i = 1; i < energies.length; i++) {
			segments[CONSTANTS * i + START] = (float) energies[i - 1];
			segments[CONSTANTS * i + STEP] = (float) (energies[i] - energies[i - 1]);
			segments[CONSTANTS * i + PER_STEP] = (float) (1 / (energies[i] - energies[i - 1]));
		}
	}

	/**
	 * Finds where each pixel passes its level.
	 *
	 * @param rows one array per energy
	 * @param level of each pixel
	 * @param index row at which the pixel has passed it, the row before being on its other side; at least 1
	 * @param status only pixels of status 0 are treated
	 * @param width number of pixels
	 * @param energy receives the energies
	 */
	public void crossings(final float[][] rows, final float[] level, final int[] index, final byte[] status,
		final int width, final float[] energy)
	{
		crossings(segments, rows, level, index, status, width, energy);
	}

	private static void crossings(final float[] segments, final float[][] rows, final float[] level, final int[] index,
		final byte[] status, final int width, final float[] energy)
	{
		for (int j = 0; j < width; j++) {
			if (status[j] != 0) continue;
			final int i = index[j];
			final float before = rows[i - 1][j];
			energy[j] = segments[CONSTANTS * i + START] + (level[j] - before) / (rows[i][j] - before) * segments[CONSTANTS * i +
				STEP];
		}
	}

	/**
	 * Computes each pixel's value at an energy of its own.
	 *
	 * @param rows one array per energy
	 * @param from first row that exists
	 * @param to after the last row that exists
	 * @param energy of each pixel; beyond the rows the first or last segment is extended
	 * @param near a row near it
	 * @param status only pixels of status 0 are treated
	 * @param width number of pixels
	 * @param values receives the results
	 */
	public void values(final float[][] rows, final int from, final int to, final float[] energy, final int[] near,
		final byte[] status, final int width, final float[] values)
	{
		values(segments, energies, rows, from, to, energy, near, status, width, values);
	}

	private static void values(final float[] segments, final float[] energies, final float[][] rows, final int from,
		final int to, final float[] energy, final int[] near, final byte[] status, final int width, final float[] values)
	{
		for (int j = 0; j < width; j++) {
			if (status[j] != 0) continue;
			final float x = energy[j];
			int i = Math.max(near[j], from + 1);
			// mostly it is the segment before or after, half of the time each: better a step than a branch
			if (i < to - 1) i += energies[i] < x ? 1 : 0;
			while (i < to - 1 && energies[i] < x)
				i++;
			while (i > from + 1 && energies[i - 1] > x)
				i--;
			final float before = rows[i - 1][j];
			values[j] = before + (x - segments[CONSTANTS * i + START]) * segments[CONSTANTS * i + PER_STEP] * (rows[i][j] -
				before);
		}
	}
}
