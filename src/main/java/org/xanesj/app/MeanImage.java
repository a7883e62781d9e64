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
package org.xanesj.app;

import org.xanesj.stack.EnergyStack;
import org.xanesj.stack.PlaneReader;
import org.xanesj.task.Progress;

/** The mean over the energies of every pixel of a stack. */
final class MeanImage {

	private MeanImage() {
		// prevent instantiation of utility class
	}

	/**
	 * Reads every plane once, one after the other, whatever the number of threads.
	 *
	 * @return mean of the finite values, row-major; NaN where there is none
	 */
	static float[] of(final EnergyStack stack, final Progress progress) {
		final PlaneReader reader = new PlaneReader(stack);
		final double[] sum = new double[stack.pixels()];
		final int[] count = new int[stack.pixels()];
		for (int i = 0; i < stack.size(); i++) {
			progress.checkCancelled();
			progress.report((double) i / stack.size(), "Averaging");
			final float[] plane = reader.read(i);
			for (int j = 0; j < sum.length; j++)
				if (Float.isFinite(plane[j])) {
					sum[j] += plane[j];
					count[j]++;
				}
		}
		final float[] mean = new float[sum.length];
		for (int j = 0; j < mean.length; j++)
			mean[j] = (float) (sum[j] / count[j]);
		return mean;
	}
}
