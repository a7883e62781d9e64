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

/**
 * How an image has to be turned to stand as the sample does: x grows to the right, y upwards.
 *
 * @param mirrored true: the first column of the file is the rightmost one of the picture
 * @param upsideDown true: the first row of the file is the lowest one of the picture
 */
public record PictureTurn(boolean mirrored, boolean upsideDown) {

	/** Images that stand as they are stored. */
	public static final PictureTurn NONE = new PictureTurn(false, false);
	/** What the info of a stack says of pictures that stand as the sample does. */
	public static final String ORIENTATION = "x to the right, y up";

	/**
	 * @param xAscends true if the positions of the columns grow in the order of the file
	 * @param yAscends true if the positions of the rows grow in the order of the file
	 * @return how images of a stage with these positions have to be turned
	 */
	public static PictureTurn ofStage(final boolean xAscends, final boolean yAscends) {
		return new PictureTurn(!xAscends, yAscends);
	}

	/**
	 * @param image row after row of the file
	 * @param width pixels in a row
	 * @return row after row of the picture, a new array unless there is nothing to turn
	 */
	public float[] apply(final float[] image, final int width) {
		if (!mirrored && !upsideDown) return image;
		final int height = image.length / width;
		final float[] picture = new float[image.length];
		for (int y = 0; y < height; y++)
			for (int x = 0; x < width; x++)
				picture[(upsideDown ? height - 1 - y : y) * width + (mirrored ? width - 1 - x : x)] = image[y * width + x];
		return picture;
	}
}
