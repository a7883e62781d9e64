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
package org.xanesj.registration;

/**
 * The sizes of two images that are to be laid on top of each other.
 *
 * @param width of the first image [pixels]
 * @param height of the first image [pixels]
 * @param otherWidth of the second image [pixels]
 * @param otherHeight of the second image [pixels]
 * @param aspect height of a pixel of the first image divided by its width
 * @param across width of a pixel of the first image divided by the width of one of the second
 * @param down width of a pixel of the first image divided by the height of one of the second
 */
public record ImagePair(int width, int height, int otherWidth, int otherHeight, double aspect, double across,
	double down)
{

	/**
	 * @param similarity how the second image lies
	 * @return where pixels of the first image are in the second
	 */
	public AffineMap map(final Similarity similarity) {
		return map(similarity, 1, 1, 0, 0);
	}

	/**
	 * The same between images of which pixels were averaged, and a border was put around the first.
	 *
	 * @param binning side of the squares that were averaged in the first image
	 * @param otherBinning the same in the second
	 * @param left columns, after averaging, before the first one of the first image
	 * @param top rows, after averaging, before the first one of the first image
	 */
	AffineMap map(final Similarity similarity, final int binning, final int otherBinning, final int left, final int top) {
		final double cos = similarity.scale() * Math.cos(Math.toRadians(similarity.rotation()));
		final double sin = similarity.scale() * Math.sin(Math.toRadians(similarity.rotation()));
		// lengths count from the corner of the image, where a pixel with number i has its middle at i + 1/2
		final double x0 = (0.5 - left) * binning - width / 2.0;
		final double y0 = ((0.5 - top) * binning - height / 2.0) * aspect;
		final double xx = cos * across / otherBinning;
		final double xy = -sin * across / otherBinning;
		final double yx = sin * down / otherBinning;
		final double yy = cos * down / otherBinning;
		return new AffineMap(xx * binning, xy * binning * aspect, xx * x0 + xy * y0 + (otherWidth / 2.0 + similarity.dx() *
			across) / otherBinning - 0.5, yx * binning, yy * binning * aspect, yx * x0 + yy * y0 + (otherHeight / 2.0 +
				similarity.dy() * down) / otherBinning - 0.5);
	}
}
