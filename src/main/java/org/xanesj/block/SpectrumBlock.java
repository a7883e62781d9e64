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
 * A tile of pixels: for every energy one row of floats, the pixel being the inner index. A single spectrum is a block of
 * one pixel, so that a training spectrum and a pixel of a map go through the same arithmetic.
 * <p>
 * Rows may be whole image planes, of which the block is a part that is read in place, or buffers that hold just the
 * block. Not copied, not checked for NaN.
 */
public final class SpectrumBlock {

	/** So many rows are copied in turn ... */
	private static final int TOGETHER = 4;
	/** ... and so many pixels of each at a time. */
	private static final int PIECE = 64;

	private final float[][] rows;
	private final int start;
	private final int width;

	/**
	 * @param rows one array per energy, ascending in energy
	 * @param start index of the block's first pixel in each array
	 * @param width number of pixels, at least 1
	 */
	public SpectrumBlock(final float[][] rows, final int start, final int width) {
		if (rows.length == 0 || width < 1 || start < 0 || start + width > rows[0].length)
			throw new IllegalArgumentException("block of " + width + " pixels from " + start);
		this.rows = rows;
		this.start = start;
		this.width = width;
	}

	/**
	 * A single spectrum as a block of one pixel.
	 *
	 * @param mu values, ascending in energy; rounded to float
	 */
	public static SpectrumBlock of(final double[] mu) {
		final float[][] rows = new float[mu.length][1];
		for (int i = 0; i < mu.length; i++)
			rows[i][0] = (float) mu[i];
		return new SpectrumBlock(rows, 0, 1);
	}

	/** @return number of energies */
	public int energies() {
		return rows.length;
	}

	/** @return the array that holds row {@code energy}; the block's pixels are at {@link #start()} and after */
	public float[] row(final int energy) {
		return rows[energy];
	}

	/** @return index of the first pixel in every row */
	public int start() {
		return start;
	}

	/** @return number of pixels */
	public int width() {
		return width;
	}

	/**
	 * Copies the block. Planes lie far apart in memory and a block holds little of each, so that copying row after row would
	 * wait for every new row; a few rows in turn, piece by piece, arrive together (a third less time).
	 *
	 * @param copy one array per energy, which receive the block's pixels from index 0 on
	 */
	public void copyTo(final float[][] copy) {
		for (int i = 0; i < rows.length; i += TOGETHER)
			for (int from = 0; from < width; from += PIECE)
				for (int k = i; k < Math.min(rows.length, i + TOGETHER); k++)
					System.arraycopy(rows[k], start + from, copy[k], from, Math.min(PIECE, width - from));
	}
}
