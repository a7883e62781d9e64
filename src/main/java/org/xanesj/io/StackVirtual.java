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
package org.xanesj.io;

import java.util.Arrays;

import ij.VirtualStack;
import ij.process.ByteProcessor;
import ij.process.FloatProcessor;
import ij.process.ImageProcessor;
import ij.process.ShortProcessor;

import org.xanesj.stack.EnergyStack;

/**
 * A stack that stays on disk, as ImageJ sees it: slices ascend in energy and are read when they are looked at. What is
 * changed in a slice is lost when another one is shown, as with every virtual stack.
 */
final class StackVirtual extends VirtualStack {

	private final EnergyStack stack;
	private final int[] slices;
	private final String[] labels;
	private int size;
	private final int bits;

	/** @param stack whose planes are read one by one */
	StackVirtual(final EnergyStack stack) {
		super(stack.width(), stack.height(), null, "");
		this.stack = stack;
		size = stack.size();
		slices = new int[size];
		labels = new String[size];
		for (int i = 0; i < size; i++) {
			slices[i] = i;
			labels[i] = TiffImages.label(stack, i);
		}
		final Object first = stack.source().stored(stack.plane(0));
		bits = first instanceof byte[] ? 8 : first instanceof short[] ? 16 : 32;
		setBitDepth(bits);
	}

	@Override
	public int size() {
		return size;
	}

	@Override
	public int getSize() {
		return size;
	}

	@Override
	public ImageProcessor getProcessor(final int slice) {
		final ImageProcessor processor = processor(stack.plane(slices[checked(slice)]));
		processor.setSliceNumber(slice);
		return processor;
	}

	private ImageProcessor processor(final int plane) {
		final int width = stack.width();
		final int height = stack.height();
		final Object stored = bits < 32 ? stack.source().stored(plane) : null;
		if (stored instanceof byte[] bytes) return new ByteProcessor(width, height, bytes);
		if (stored instanceof short[] shorts) return new ShortProcessor(width, height, shorts, null);
		final float[] values = new float[stack.pixels()];
		stack.source().read(plane, 0, values.length, values, 0);
		return new FloatProcessor(width, height, values);
	}

	@Override
	public Object getPixels(final int slice) {
		return getProcessor(slice).getPixels();
	}

	@Override
	public String getSliceLabel(final int slice) {
		return labels[checked(slice)];
	}

	@Override
	public String[] getSliceLabels() {
		return Arrays.copyOf(labels, size);
	}

	@Override
	public void setSliceLabel(final String label, final int slice) {
		labels[checked(slice)] = label;
	}

	@Override
	public void deleteSlice(final int slice) {
		final int at = checked(slice);
		System.arraycopy(slices, at + 1, slices, at, size - at - 1);
		System.arraycopy(labels, at + 1, labels, at, size - at - 1);
		size--;
	}

	@Override
	public void deleteLastSlice() {
		if (size > 0) deleteSlice(size);
	}

	@Override
	public String getFileName(final int slice) {
		return getSliceLabel(slice);
	}

	/** ImageJ counts from 1. */
	private int checked(final int slice) {
		if (slice < 1 || slice > size) throw new IllegalArgumentException("slice " + slice + " of " + size);
		return slice - 1;
	}
}
