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

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;

import org.xanesj.block.SpectrumBlock;
import org.xanesj.stack.EnergyStack;
import org.xanesj.task.Progress;

/** Spectra of some pixels of a stack, for what is found once and then used for every pixel. */
final class PixelSample {

	/** Of the drawing, and of what random numbers the use of the sample needs. */
	static final long SEED = 1;

	private PixelSample() {
		// prevent instantiation of utility class
	}

	/**
	 * Reads every plane once.
	 *
	 * @param most number of pixels that are drawn, if so many are selected
	 * @param message what the sample is for, for the user
	 * @return as measured; the same pixels for the same selection
	 */
	static SpectrumBlock of(final EnergyStack stack, final int most, final String message, final Progress progress) {
		final int[] pixels = draw(stack, most);
		final float[][] rows = new float[stack.size()][pixels.length];
		final float[] plane = new float[stack.pixels()];
		for (int i = 0; i < rows.length; i++) {
			progress.checkCancelled();
			progress.report((double) i / rows.length, message);
			stack.source().read(stack.plane(i), 0, plane.length, plane, 0);
			for (int j = 0; j < pixels.length; j++)
				rows[i][j] = plane[pixels[j]];
		}
		return new SpectrumBlock(rows, 0, pixels.length);
	}

	/** Selected pixels without repetition. */
	private static int[] draw(final EnergyStack stack, final int most) {
		final int[] selected = IntStream.range(0, stack.pixels()).filter(stack::selected).toArray();
		if (selected.length <= most) return selected;
		final Random random = new Random(SEED);
		for (int i = 0; i < most; i++) {
			final int other = i + random.nextInt(selected.length - i);
			final int swapped = selected[i];
			selected[i] = selected[other];
			selected[other] = swapped;
		}
		return Arrays.copyOf(selected, most);
	}
}
