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
 * How far the local minima of each pixel's values along the rows stand out. The top of a row is the greatest value since
 * the last ascent, coming from one side; a minimum lies below its tops of both sides, every other point is equal to one
 * of them. So one pass from either side gives the depth of all minima of all pixels.
 */
public final class RowMinima {

	private RowMinima() {
		// prevent instantiation of utility class
	}

	/**
	 * Computes for every row how far each pixel's value lies below the next maxima left and right of it, the lower one
	 * counting, times a factor of the row: 0 where there is no minimum, hugely negative where the value is positive.
	 *
	 * @param rows one array per energy
	 * @param energies one per row
	 * @param window in which each pixel's maxima are looked for
	 * @param depthFrom first row whose depths are wanted, not before the window
	 * @param depthTo after the last such row, not after the window
	 * @param factors one per row
	 * @param width number of pixels
	 * @param depths receives the results, rows {@code depthFrom} to {@code depthTo - 1}; those from the window's first on
	 *          are overwritten
	 * @param scratch two arrays of one value per pixel
	 */
	public static void depths(final float[][] rows, final double[] energies, final RowWindow window,
		final int depthFrom, final int depthTo, final double[] factors, final int width, final float[][] depths,
		final float[]... scratch)
	{
		final int from = window.from();
		System.arraycopy(rows[from], 0, depths[from], 0, width);
		for (int i = from + 1; i < depthTo; i++)
			if (i > window.allFrom()) WindowKernels.top(depths[i], depths[i - 1], rows[i], rows[i - 1], width);
			else WindowKernels.topAbove(depths[i], depths[i - 1], rows[i], rows[i - 1], (float) energies[i - 1], window
				.lower(), width);
		final int last = window.to() - 1;
		System.arraycopy(rows[last], 0, scratch[last & 1], 0, width);
		for (int i = last; i >= depthFrom; i--) {
			final float[] right = scratch[i & 1];
			final float[] before = scratch[(i + 1) & 1];
			if (i < window.allTo() - 1) WindowKernels.top(right, before, rows[i], rows[i + 1], width);
			else if (i < last) WindowKernels.topBelow(right, before, rows[i], rows[i + 1], (float) energies[i + 1], window
				.upper(), width);
			if (i < depthTo) WindowKernels.depth(depths[i], (float) factors[i], rows[i], depths[i], right, width);
		}
	}
}
