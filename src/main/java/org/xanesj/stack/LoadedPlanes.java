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

import java.lang.reflect.Array;
import java.util.function.IntFunction;

import org.xanesj.task.InputException;

/**
 * Planes that are fetched one by one, as those of a virtual stack: nothing but the plane asked for is ever held.
 */
public final class LoadedPlanes implements PlaneSource {

	private final int width;
	private final int height;
	private final int planes;
	private final int bits;
	private final float[] calibration;
	private final IntFunction<Object> loader;

	/**
	 * @param width pixels in a row
	 * @param height number of rows
	 * @param planes number of planes
	 * @param bits 8, 16 or 32 per pixel
	 * @param calibration value of every stored number of 8 or 16 bit; null if they are the values
	 * @param loader fetches a plane, counted from 0, as byte[], short[] or float[]; called by one thread at a time
	 */
	public LoadedPlanes(final int width, final int height, final int planes, final int bits, final float[] calibration,
		final IntFunction<Object> loader)
	{
		this.width = width;
		this.height = height;
		this.planes = planes;
		this.bits = bits;
		this.calibration = calibration;
		this.loader = loader;
	}

	@Override
	public int width() {
		return width;
	}

	@Override
	public int height() {
		return height;
	}

	@Override
	public int planes() {
		return planes;
	}

	@Override
	public void read(final int plane, final int from, final int count, final float[] to, final int at) {
		PixelArrays.copy(load(plane), from, count, to, at, calibration);
	}

	private synchronized Object load(final int plane) {
		final Object pixels = loader.apply(plane);
		final int held = pixels == null ? 0 : Array.getLength(pixels);
		if (held < width * height) throw new InputException("Slice " + (plane + 1) + " of the stack cannot be read: it has " +
			held + " of " + width * height + " pixels; check that its file is whole and still where it was.");
		return pixels;
	}

	@Override
	public Object stored(final int plane) {
		return calibration == null ? load(plane) : null;
	}

	@Override
	public double saturation() {
		return PixelArrays.saturation(bits, calibration);
	}

	@Override
	public boolean sequential() {
		return true;
	}
}
