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
 * Reads whole planes of a stack by energy: in place where they are held, else into a buffer, from one thread at a time
 * where the stack wants that. One per thread.
 */
public final class PlaneReader {

	private final EnergyStack stack;
	private float[] buffer;
	private int inBuffer = -1;

	/** @param stack whose planes are read */
	public PlaneReader(final EnergyStack stack) {
		this.stack = stack;
	}

	/**
	 * @param i number of the energy
	 * @return the plane, row-major, not to be changed; valid until the next call
	 * @throws org.xanesj.task.InputException if a file cannot be read
	 */
	public float[] read(final int i) {
		final PlaneSource source = stack.source();
		final float[] held = source.plane(stack.plane(i));
		if (held != null) return held;
		if (inBuffer == i) return buffer;
		if (buffer == null) buffer = new float[stack.pixels()];
		inBuffer = -1;
		if (source.sequential()) {
			synchronized (source) {
				source.read(stack.plane(i), 0, buffer.length, buffer, 0);
			}
		}
		else source.read(stack.plane(i), 0, buffer.length, buffer, 0);
		inBuffer = i;
		return buffer;
	}
}
