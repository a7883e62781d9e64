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
 * Finds values that are wrong in one plane only, such as cosmic rays: far from their neighbours in the plane, and in this
 * farther than in the planes before and after. So neither a bright particle, which stands out in all planes, nor a line
 * of the spectrum, which all its neighbours share, is a spike. A spike of two pixels is found, one of many is not.
 */
public final class SpikeSearch {

	private SpikeSearch() {
		// prevent instantiation of utility class
	}

	/**
	 * Replaces spikes, in place.
	 *
	 * @param plane one value per pixel, row-major, NaN where there is none
	 * @param one the plane before or after in energy
	 * @param other the plane on the other side; at the ends the next but one
	 * @param width pixels in a row
	 * @param threshold in standard deviations, positive
	 * @param byEstimate true: by the median of the neighbours in the plane plus what the pixel differs from that in the
	 *          other planes; false: by NaN
	 * @param spikes becomes true where a spike was, false elsewhere
	 */
	public static void remove(final float[] plane, final float[] one, final float[] other, final int width,
		final double threshold, final boolean byEstimate, final boolean[] spikes)
	{
		final int height = plane.length / width;
		final Contrast here = new Contrast(plane, width, height);
		final Contrast before = new Contrast(one, width, height);
		final Contrast after = new Contrast(other, width, height);
		final double scale = Math.max(here.scale(before), here.scale(after));
		final float[] excess = new float[plane.length];
		for (int i = 0; i < plane.length; i++) {
			final float difference = here.difference(i);
			excess[i] = difference - middle(difference, before.difference(i), after.difference(i));
			spikes[i] = here.outOfPlace(i, Math.min(Math.abs(difference), Math.abs(excess[i])), threshold, scale);
		}
		for (int i = 0; i < plane.length; i++)
			if (spikes[i]) plane[i] = byEstimate ? plane[i] - excess[i] : Float.NaN;
	}

	/** @return the median of three; if one of the last two is missing the other of them, if both are the first */
	private static float middle(final float a, final float b, final float c) {
		if (Float.isNaN(b)) return Float.isNaN(c) ? a : c;
		if (Float.isNaN(c)) return b;
		return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
	}
}
