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

import java.util.List;

/**
 * Planes of bytes or shorts whose stored numbers stand for other values, such as signed 16-bit images, which ImageJ
 * stores with 32768 added. Converted as they are read.
 */
public final class CalibratedPlanes implements PlaneSource {

	private final int width;
	private final int height;
	private final List<?> planes;
	private final float[] calibration;

	/**
	 * @param width pixels in a row
	 * @param height number of rows
	 * @param planes all byte[] or all short[], each of width x height
	 * @param calibration value of every stored number: 256 or 65536 values
	 */
	public CalibratedPlanes(final int width, final int height, final List<?> planes, final float[] calibration) {
		this.width = width;
		this.height = height;
		this.planes = List.copyOf(planes);
		this.calibration = calibration.clone();
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
		return planes.size();
	}

	@Override
	public void read(final int plane, final int from, final int count, final float[] to, final int at) {
		PixelArrays.copy(planes.get(plane), from, count, to, at, calibration);
	}

	@Override
	public double saturation() {
		return PixelArrays.saturation(planes.get(0) instanceof byte[] ? 8 : 16, calibration);
	}
}
