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

/**
 * Where the pixels of a stack come from: planes of equal size, each a row-major plane of numbers. Values are delivered
 * as float; whole numbers of 8 and 16 bit are exact. Safe for reading from several threads, except where
 * {@link #sequential()} says otherwise.
 */
public interface PlaneSource {

	/** @return pixels in a row, at least 1 */
	int width();

	/** @return number of rows, at least 1 */
	int height();

	/** @return number of planes, at least 1 */
	int planes();

	/** @return number of pixels of a plane */
	default int pixels() {
		return width() * height();
	}

	/**
	 * A plane in place.
	 *
	 * @param plane 0 to {@link #planes()} - 1
	 * @return the array that holds the plane from its index 0 on, not to be changed; null where the plane is not held as
	 *         floats and has to be {@link #read}
	 */
	default float[] plane(final int plane) {
		return null;
	}

	/**
	 * Copies and converts a run of pixels of one plane.
	 *
	 * @param plane 0 to {@link #planes()} - 1
	 * @param from first pixel, row-major
	 * @param count number of pixels
	 * @param to receives the values
	 * @param at index of the first value in {@code to}
	 * @throws org.xanesj.task.InputException if a file cannot be read
	 */
	void read(int plane, int from, int count, float[] to, int at);

	/**
	 * @return the value at which the detector's numbers end (255 or 65535 for 8 and 16 bit), so that a pixel at or above
	 *         it is saturated; NaN where there is no such end
	 */
	double saturation();

	/**
	 * @return true if every {@link #read} fetches a whole plane from disk and must come from one thread at a time, as
	 *         for virtual stacks
	 */
	default boolean sequential() {
		return false;
	}

	/**
	 * The plane as it is stored, for handing a stack on without changing its type.
	 *
	 * @return a float[], short[] or byte[] (the whole numbers unsigned) of the whole plane, not to be changed; null if
	 *         there is no such array; a plane that is fetched from disk is a new array each time
	 */
	default Object stored(final int plane) {
		return plane(plane);
	}
}
