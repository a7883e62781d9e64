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

/**
 * Medians of the eight pixels around each pixel of a row, all pixels at once: a sorting network without branches, which the
 * JVM turns into vector instructions. Of the network of 19 comparators for eight values (D. E. Knuth, The Art of Computer
 * Programming 3, section 5.3.4) only what reaches the two in the middle is left.
 */
final class EightNeighbours {

	private EightNeighbours() {
		// prevent instantiation of utility class
	}

	/**
	 * @param plane row-major
	 * @param width pixels in a row
	 * @param from first pixel; neither it nor the following ones are at an edge of the plane
	 * @param count number of pixels
	 * @param to receives the medians (mean of the two in the middle) at the places of the pixels; NaN if a neighbour is NaN
	 */
	static void medians(final float[] plane, final int width, final int from, final int count, final float[] to) {
		for (int i = from; i < from + count; i++) {
			final float a = plane[i - width - 1], b = plane[i - width], c = plane[i - width + 1], d = plane[i - 1];
			final float e = plane[i + 1], f = plane[i + width - 1], g = plane[i + width], h = plane[i + width + 1];
			// pairs (a c) (b d) (e g) (f h)
			final float a1 = Math.min(a, c), c1 = Math.max(a, c), b1 = Math.min(b, d), d1 = Math.max(b, d);
			final float e1 = Math.min(e, g), g1 = Math.max(e, g), f1 = Math.min(f, h), h1 = Math.max(f, h);
			// (a e) (b f) (c g) (d h)
			final float a2 = Math.min(a1, e1), e2 = Math.max(a1, e1), b2 = Math.min(b1, f1), f2 = Math.max(b1, f1);
			final float c2 = Math.min(c1, g1), g2 = Math.max(c1, g1), d2 = Math.min(d1, h1), h2 = Math.max(d1, h1);
			// (a b) (c d) (e f) (g h), then (c e) (d f), (b e) (d g)
			final float lower = Math.max(Math.max(a2, b2), Math.max(Math.min(c2, d2), Math.min(e2, f2)));
			final float upper = Math.min(Math.min(g2, h2), Math.min(Math.max(c2, d2), Math.max(e2, f2)));
			to[i] = 0.5f * (lower + upper);
		}
	}
}
