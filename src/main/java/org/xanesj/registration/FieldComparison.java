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
 * How well the edges of two images agree when the second is laid onto the first, on images that were averaged to about the
 * same size of pixels. The edges ({@link FieldFilter#EDGES}) are taken after the second image was resampled, so that they
 * turn with it.
 */
final class FieldComparison {

	/** Part of the first image that the second must cover. */
	private static final double LEAST_OVERLAP = 0.2;
	/** Pixels that share one edge: the area of the binomial by which gradients are taken. */
	private static final double EDGE_AREA = 4 * Math.PI;

	private final ImagePair pair;
	private final int binning;
	private final int otherBinning;
	private final int width;
	private final int height;
	private final int otherWidth;
	private final float[] other;
	private final float[] field;

	/**
	 * @param pair the sizes of the images
	 * @param first row-major; NaN = not to be compared
	 * @param second row-major
	 * @param longest longest side of the first image after averaging [pixels]
	 */
	FieldComparison(final ImagePair pair, final float[] first, final float[] second, final int longest) {
		this.pair = pair;
		binning = (Math.max(pair.width(), pair.height()) + longest - 1) / longest;
		otherBinning = Math.max(1, (int) Math.rint(binning * Math.sqrt(pair.across() * pair.down())));
		width = pair.width() / binning;
		height = pair.height() / binning;
		otherWidth = Math.max(1, pair.otherWidth() / otherBinning);
		other = averaged(second, pair.otherWidth(), otherBinning, otherWidth, Math.max(1, pair.otherHeight() / otherBinning));
		final float[] image = averaged(first, pair.width(), binning, width, height);
		field = field(image);
	}

	/**
	 * Smoothed, too: interpolation between pixels takes noise away that is finer than this, and without it the agreement would
	 * be best where most noise is gone.
	 */
	private static float[] averaged(final float[] image, final int imageWidth, final int binning, final int width,
		final int height)
	{
		final int margin = Gradients.SMOOTHING;
		final float[] framed = new float[(width + 2 * margin) * (height + 2 * margin)];
		RegionImage.cut(image, imageWidth, -margin * binning, -margin * binning, binning, width + 2 * margin, framed);
		return Gradients.smooth(framed, width + 2 * margin, height + 2 * margin);
	}

	/** @return edges of an image of the size of the first, with a border without values so that it has the same size */
	private float[] field(final float[] image) {
		final int margin = FieldFilter.EDGES.margin();
		final float[] framed = new float[(width + 2 * margin) * (height + 2 * margin)];
		RegionImage.cut(image, width, -margin, -margin, 1, width + 2 * margin, framed);
		final float[] edges = new float[2 * width * height];
		FieldFilter.EDGES.apply(framed, width + 2 * margin, height + 2 * margin, edges);
		return edges;
	}

	/** @return pixels of the first image per pixel here */
	int binning() {
		return binning;
	}

	/**
	 * The second image as it lies in the first.
	 *
	 * @param across columns to add on both sides
	 * @param down rows to add above and below
	 */
	float[] resampled(final Similarity similarity, final int across, final int down) {
		final int newWidth = width + 2 * across;
		final int newHeight = height + 2 * down;
		final float[] image = new float[newWidth * newHeight];
		new PlaneTransform(Kernel.CUBIC, pair.map(similarity, binning, otherBinning, across, down), otherWidth, other.length /
			otherWidth, newWidth, newHeight).apply(other, image);
		return image;
	}

	/**
	 * Correlation of the edges, 1 for equal ones, and how sure it is.
	 *
	 * @param correlation of the edges where both images have them: -1 to 1; -1 if they overlap too little
	 * @param significance the correlation in standard deviations of that of unrelated edges
	 * @param overlap part of the first image on which both were compared, 0 to 1
	 */
	record Agreement(double correlation, double significance, double overlap) {}

	/** @return how well the edges agree */
	Agreement agreement(final Similarity similarity) {
		final float[] moved = field(resampled(similarity, 0, 0));
		double product = 0, own = 0, others = 0;
		int count = 0, all = 0;
		for (int i = 0; i < field.length; i += 2) {
			if (Float.isNaN(field[i])) continue;
			all++;
			if (Float.isNaN(moved[i])) continue;
			count++;
			product += field[i] * moved[i] + field[i + 1] * moved[i + 1];
			own += field[i] * field[i] + field[i + 1] * field[i + 1];
			others += moved[i] * moved[i] + moved[i + 1] * moved[i + 1];
		}
		final double overlap = all == 0 ? 0 : (double) count / all;
		if (overlap < LEAST_OVERLAP || own == 0 || others == 0) return new Agreement(-1, 0, overlap);
		final double correlation = product / Math.sqrt(own * others);
		return new Agreement(correlation, correlation * Math.sqrt(2 * count / EDGE_AREA), overlap);
	}
}
