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
package org.xanesj.io.hdf5;

/**
 * What the axes of a data set are.
 *
 * @param energy axis along which the energy changes; -1 if there is one image only
 * @param y axis of the rows of an image; -1 if the images have one row
 * @param x axis of the pixels in a row; -1 if the rows have one pixel
 * @param fixed index at which all other axes are read, one value for each axis
 */
record CubeAxes(int energy, int y, int x, int[] fixed) {

	/**
	 * The axes of a data set of two or three axes longer than 1: the energies lie along the given one, rows come before the
	 * pixels of a row.
	 *
	 * @param shape of the data set
	 * @param energy axis of the energies
	 * @return the axes; null if the others are more than two
	 */
	static CubeAxes around(final int[] shape, final int energy) {
		int y = -1;
		int x = -1;
		// axes of length 1 are left out, unless there is no other
		for (int i = 0; i < shape.length; i++) {
			if (i == energy || shape[i] == 1 && shape.length > 3) continue;
			if (y >= 0) return null;
			y = x;
			x = i;
		}
		return new CubeAxes(energy, y, x, new int[shape.length]);
	}

	/** The same with another index along one of the other axes. */
	CubeAxes at(final int axis, final int index) {
		final int[] other = fixed.clone();
		other[axis] = index;
		return new CubeAxes(energy, y, x, other);
	}

	/** @return length of an axis; 1 if there is none */
	static int length(final int[] shape, final int axis) {
		return axis < 0 ? 1 : shape[axis];
	}
}
