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

/** Which pixels count as neighbours. */
public enum Neighbourhood {

		/** The four that share a side. */
		ROOK(new int[] { 1, 0 }, new int[] { 0, 1 }),
		/** The eight that share a side or a corner. */
		QUEEN(new int[] { 1, 0 }, new int[] { 0, 1 }, new int[] { 1, 1 }, new int[] { 1, -1 }),
		/** The two in the same row. */
		ROW(new int[] { 1, 0 }),
		/** The two in the same column. */
		COLUMN(new int[] { 0, 1 });

	/** One of each pair of opposite neighbours: {dx, dy}. */
	private final int[][] half;

	Neighbourhood(final int[]... half) {
		this.half = half;
	}

	/** What is done with a pair of neighbours that both have a value. */
	@FunctionalInterface
	interface Pair {

		void of(int pixel, int neighbour);
	}

	/** Visits every pair of neighbours once. */
	void forEach(final MaskedField field, final Pair pair) {
		for (final int[] step : half) {
			for (int y = 0; y < field.height(); y++) {
				final int otherY = y + step[1];
				if (otherY < 0 || otherY >= field.height()) continue;
				for (int x = 0; x + step[0] < field.width(); x++) {
					final int pixel = y * field.width() + x;
					final int neighbour = otherY * field.width() + x + step[0];
					if (field.has(pixel) && field.has(neighbour)) pair.of(pixel, neighbour);
				}
			}
		}
	}
}
