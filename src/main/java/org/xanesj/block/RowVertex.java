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
 * Refines extrema of rows between grid points: the vertex of the parabola through a point and its two neighbours. What
 * depends on the grid only is computed once. Immutable; used by several threads.
 */
public final class RowVertex {

	/** Constants of one row lie side by side, so that a pixel's row costs one place in memory. */
	private static final int CONSTANTS = 8;
	private static final int ENERGY = 0;
	private static final int BELOW = 1;
	private static final int ABOVE = 2;
	private static final int PER_BELOW = 3;
	private static final int PER_ABOVE = 4;
	private static final int PER_SPAN = 5;

	private final float[] grid;

	/** @param energies one per row, ascending */
	public RowVertex(final double[] energies) {
		grid = new float[CONSTANTS * energies.length];
		for (int i = 0; i < energies.length; i++)
			grid[CONSTANTS * i + ENERGY] = (float) energies[i];
		for (int i = 1; i < energies.length - 1; i++) {
			final double below = energies[i] - energies[i - 1];
			final double above = energies[i + 1] - energies[i];
			grid[CONSTANTS * i + BELOW] = (float) below;
			grid[CONSTANTS * i + ABOVE] = (float) above;
			grid[CONSTANTS * i + PER_BELOW] = (float) (1 / below);
			grid[CONSTANTS * i + PER_ABOVE] = (float) (1 / above);
			grid[CONSTANTS * i + PER_SPAN] = (float) (1 / (below + above));
		}
	}

	/**
	 * Places the extremum of each pixel: at the vertex if it lies between the neighbours of the grid point, else at the
	 * grid point itself.
	 *
	 * @param rows one array per energy
	 * @param first first row that has a neighbour before it
	 * @param end after the last row that has a neighbour behind it
	 * @param index row of the extremum of each pixel
	 * @param status only pixels of status 0 are treated
	 * @param width number of pixels
	 * @param energy receives the energies of the extrema
	 * @param height receives the values there
	 */
	public void refine(final float[][] rows, final int first, final int end, final int[] index, final byte[] status,
		final int width, final float[] energy, final float[] height)
	{
		refine(grid, rows, first, end, index, status, width, energy, height);
	}

	private static void refine(final float[] grid, final float[][] rows, final int first, final int end,
		final int[] index, final byte[] status, final int width, final float[] energy, final float[] height)
	{
		for (int j = 0; j < width; j++) {
			if (status[j] != 0) continue;
			final int i = index[j];
			final int at = CONSTANTS * i;
			final float y = rows[i][j];
			float shift = 0;
			float slope = 0;
			if (i >= first && i < end) {
				final float left = (y - rows[i - 1][j]) * grid[at + PER_BELOW];
				final float right = (rows[i + 1][j] - y) * grid[at + PER_ABOVE];
				final float bend = (right - left) * grid[at + PER_SPAN];
				// slope at the point itself: that of the left chord, corrected by the bend
				slope = left + bend * grid[at + BELOW];
				final float vertex = -0.5f * slope / bend;
				if (-vertex <= grid[at + BELOW] && vertex <= grid[at + ABOVE]) shift = vertex;
			}
			energy[j] = grid[at + ENERGY] + shift;
			height[j] = y + 0.5f * slope * shift;
		}
	}
}
