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

import java.util.stream.IntStream;

/** Finds the axis of the energies by its length, since no order of axes can be trusted. */
final class AxisLengths {

	private AxisLengths() {
		// prevent instantiation of utility class
	}

	/**
	 * @param shape lengths of the axes
	 * @param energies number of energies
	 * @return the axis of that length, the first or else the last one if there are several; -1 if there is none
	 */
	static int find(final int[] shape, final int energies) {
		return find(shape, energies, 0);
	}

	/** The same with the axis that the layout prescribes, which is taken where its length fits. */
	static int find(final int[] shape, final int energies, final int prescribed) {
		if (prescribed < shape.length && shape[prescribed] == energies) return prescribed;
		final int[] fitting = IntStream.range(0, shape.length).filter(axis -> shape[axis] == energies).toArray();
		return fitting.length == 0 ? -1 : fitting[fitting.length - 1];
	}

	/** @return true if more than one axis has that length */
	static boolean ambiguous(final int[] shape, final int energies) {
		return IntStream.of(shape).filter(length -> length == energies).count() > 1;
	}
}
