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

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import org.xanesj.block.SpectrumBlock;
import org.xanesj.stack.EnergyStack;
import org.xanesj.task.Progress;

/** Some pixels of a stack, for what is found once and then used for every pixel: the same ones for the same selection. */
final class PixelSample {

	/** Of the drawing, and of what random numbers the use of the sample needs. */
	static final long SEED = 1;

	private final EnergyStack stack;
	private final int[] pixels;

	private PixelSample(final EnergyStack stack, final int[] pixels) {
		this.stack = stack;
		this.pixels = pixels;
	}

	/** @return so many selected pixels without repetition, or all if there are not more */
	static PixelSample drawn(final EnergyStack stack, final int most) {
		final int[] selected = selected(stack);
		if (selected.length <= most) return new PixelSample(stack, selected);
		final Random random = new Random(SEED);
		for (int i = 0; i < most; i++) {
			final int other = i + random.nextInt(selected.length - i);
			final int swapped = selected[i];
			selected[i] = selected[other];
			selected[other] = swapped;
		}
		return new PixelSample(stack, Arrays.copyOf(selected, most));
	}

	/** @return the same with neighbours: the selected pixels of squares of 2 x 2 pixels, ascending */
	static PixelSample squares(final EnergyStack stack, final int most) {
		final int[] selected = selected(stack);
		if (selected.length <= most) return new PixelSample(stack, selected);
		final BitSet drawn = new BitSet(stack.pixels());
		final Random random = new Random(SEED);
		for (int k = 0; k < most / 4; k++) {
			final int corner = selected[random.nextInt(selected.length)];
			for (final int pixel : new int[] { corner, corner + 1, corner + stack.width(), corner + stack.width() + 1 })
				if (pixel < stack.pixels() && stack.selected(pixel)) drawn.set(pixel);
		}
		return new PixelSample(stack, drawn.stream().toArray());
	}

	private static int[] selected(final EnergyStack stack) {
		return IntStream.range(0, stack.pixels()).filter(stack::selected).toArray();
	}

	/**
	 * Reads every plane once.
	 *
	 * @param message what the sample is for, for the user
	 * @return as measured
	 */
	SpectrumBlock read(final String message, final Progress progress) {
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

	/**
	 * @param dx 1, or 0
	 * @param dy 0, or 1
	 * @return pairs of numbers in an ascending sample of pixels of which the second lies so far from the first
	 */
	List<int[]> neighbours(final int dx, final int dy) {
		final List<int[]> pairs = new ArrayList<>();
		for (int j = 0; j < pixels.length; j++) {
			if (pixels[j] % stack.width() + dx >= stack.width()) continue;
			final int other = Arrays.binarySearch(pixels, pixels[j] + dx + dy * stack.width());
			if (other >= 0) pairs.add(new int[] { j, other });
		}
		return pairs;
	}
}
