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
package org.xanesj.stack;

import org.xanesj.task.Progress;

/** The mean over the selected pixels of every plane of a stack. */
public final class MeanSpectrum {

	private static final int CHUNK = 1 << 16;

	private MeanSpectrum() {
		// prevent instantiation of utility class
	}

	/**
	 * Reads every plane once, one after the other, whatever the number of threads.
	 *
	 * @param stack what to average
	 * @param progress told of each plane
	 * @return one mean per energy, ascending in energy, of the selected pixels with a finite value; NaN where a plane has
	 *         none
	 */
	public static double[] of(final EnergyStack stack, final Progress progress) {
		final double[] mean = new double[stack.size()];
		final float[] buffer = new float[Math.min(CHUNK, stack.pixels())];
		for (int i = 0; i < mean.length; i++) {
			progress.checkCancelled();
			progress.report((double) i / mean.length, "Averaging");
			double sum = 0;
			long count = 0;
			// a plane of a virtual stack is a file: it is fetched whole or not at all
			final float[] whole = stack.source().sequential() ? new float[stack.pixels()] : buffer;
			for (int from = 0; from < stack.pixels(); from += whole.length) {
				final int length = Math.min(whole.length, stack.pixels() - from);
				stack.source().read(stack.plane(i), from, length, whole, 0);
				for (int j = 0; j < length; j++)
					if (Float.isFinite(whole[j]) && stack.selected(from + j)) {
						sum += whole[j];
						count++;
					}
			}
			mean[i] = sum / count;
		}
		return mean;
	}
}
