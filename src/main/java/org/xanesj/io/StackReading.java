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

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

import org.xanesj.stack.CalibratedPlanes;
import org.xanesj.stack.ImgPlanes;
import org.xanesj.stack.LoadedPlanes;
import org.xanesj.stack.PlaneSource;
import org.xanesj.task.InputException;
import org.xanesj.task.Progress;

/**
 * Where the pixels of a stack shall be.
 *
 * @param virtual true: leave them on disk and read each plane when it is needed
 * @param memory greatest size of the pixels in memory [bytes]; a larger stack stays on disk, see
 *          {@link org.xanesj.stack.StackMemory#available()}
 */
public record StackReading(boolean virtual, long memory) {

	/** @return true if planes of this size and number are to be left on disk; see {@link #planes} */
	public boolean leavesOnDisk(final int width, final int height, final int planes, final int bits) {
		return virtual || (long) width * height * bits / Byte.SIZE * planes > memory;
	}

	/**
	 * Planes of a file, read now or when they are needed.
	 *
	 * @param width pixels in a row
	 * @param height number of rows
	 * @param planes number of planes
	 * @param bits 8, 16 or 32 per pixel
	 * @param calibration value of every stored number of 8 or 16 bit; null if they are the values
	 * @param loader fetches a plane, counted from 0, as byte[], short[] (unsigned) or float[] of width x height; called by one
	 *          thread at a time
	 * @param progress told of each plane read
	 * @throws InputException if a plane cannot be read
	 */
	public PlaneSource planes(final int width, final int height, final int planes, final int bits,
		final float[] calibration, final IntFunction<Object> loader, final Progress progress)
	{
		if (leavesOnDisk(width, height, planes, bits)) return new LoadedPlanes(width, height, planes, bits, calibration, loader);
		final List<Object> arrays = new ArrayList<>();
		for (int i = 0; i < planes; i++) {
			progress.checkCancelled();
			progress.report((double) i / planes, "Reading images");
			arrays.add(loader.apply(i));
		}
		return calibration == null ? ImgPlanes.of(width, height, arrays) : new CalibratedPlanes(width, height, arrays,
			calibration);
	}
}
