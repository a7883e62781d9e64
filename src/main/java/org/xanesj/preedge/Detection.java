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
package org.xanesj.preedge;

import java.util.Arrays;

/**
 * Tells without any model whether there is a pre-edge: the foot of an edge alone is convex, a pre-edge makes the
 * spectrum concave.
 */
final class Detection {

	private Detection() {
		// prevent instantiation of utility class
	}

	/**
	 * Noise from the residuals of each point against the line through its two neighbours, by their median absolute
	 * deviation from their median.
	 *
	 * @param from first point
	 * @param to first point after the last
	 * @param work receives scratch values, at least {@code to - from}
	 * @return standard deviation per point
	 */
	static double noise(final double[] energies, final double[] values, final int from, final int to,
		final double[] work)
	{
		final int count = to - from - 2;
		for (int i = 0; i < count; i++) {
			final int here = from + 1 + i;
			final double part = (energies[here + 1] - energies[here]) / (energies[here + 1] - energies[here - 1]);
			final double residual = values[here] - part * values[here - 1] - (1 - part) * values[here + 1];
			work[i] = residual / Math.sqrt(1 + part * part + (1 - part) * (1 - part));
		}
		final double median = median(work, count);
		for (int i = 0; i < count; i++)
			work[i] = Math.abs(work[i] - median);
		return 1.4826 * median(work, count);
	}

	/**
	 * @param curvature second derivative of the smoothed spectrum
	 * @param gain its noise divided by that of the spectrum, at each energy
	 * @param noise of the spectrum
	 * @return greatest height of a local minimum of the curvature below zero, in units of its noise; 0 if there is none
	 */
	static double significance(final double[] energies, final double[] curvature, final double[] gain,
		final double noise, final double lowest, final double highest)
	{
		double greatest = 0;
		for (int i = 1; i + 1 < energies.length; i++) {
			if (energies[i] < lowest || energies[i] > highest) continue;
			final double here = curvature[i];
			if (here < 0 && here <= curvature[i - 1] && here <= curvature[i + 1]) greatest = Math.max(greatest, -here /
				(noise * gain[i]));
		}
		return greatest;
	}

	private static double median(final double[] values, final int count) {
		Arrays.sort(values, 0, count);
		return (values[(count - 1) / 2] + values[count / 2]) / 2;
	}
}
