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

/** Blocks of pixels become pixels. Blocks do not overlap, so that the noise of their means is as independent as before. */
public final class Binning {

	private Binning() {
		// prevent instantiation of utility class
	}

	/**
	 * Bins a part of a plane. Its rows and columns that fill no whole block are left out.
	 *
	 * @param plane one value per pixel, row-major, NaN where there is none
	 * @param width pixels in a row of the plane
	 * @param left first column of the part
	 * @param top first row of the part
	 * @param bin pixels on each side of a block, at least 1
	 * @param sum true: sum of a block, NaN if any of its pixels is; false: mean of its pixels that have a value
	 * @param columns number of blocks in a row of the result
	 * @param to receives the blocks, row-major
	 * @param losses told of blocks without a value
	 */
	public static void bin(final float[] plane, final int width, final int left, final int top, final int bin,
		final boolean sum, final int columns, final float[] to, final LossTally losses)
	{
		long lost = 0;
		for (int i = 0; i < to.length; i++) {
			final int from = (top + i / columns * bin) * width + left + i % columns * bin;
			double total = 0;
			int count = 0;
			for (int v = 0; v < bin; v++)
				for (int u = 0; u < bin; u++) {
					final float value = plane[from + v * width + u];
					if (Float.isNaN(value)) continue;
					total += value;
					count++;
				}
			to[i] = (float) (sum ? count == bin * bin ? total : Double.NaN : total / count);
			if (Float.isNaN(to[i])) lost++;
		}
		losses.seen(to.length);
		losses.add(bin == 1 ? Loss.MISSING : Loss.INCOMPLETE, lost);
	}
}
