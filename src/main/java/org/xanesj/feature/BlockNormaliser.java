package org.xanesj.feature;

/**
 * Normalises blocks in two strokes: {@link #fit} measures the edge step, so that pixels without a sound one can be set
 * aside, then {@link #apply} normalises. One per thread; buffers are kept from block to block.
 */
interface BlockNormaliser {

	/**
	 * Measures the edge step of every pixel.
	 *
	 * @param rows the spectra as measured, [energy][pixel]; not changed
	 * @param width number of pixels
	 * @param fit receives the results
	 */
	void fit(float[][] rows, int width, StepFit fit);

	/**
	 * Replaces the spectra of the last {@link #fit} by normalised ones.
	 *
	 * @param rows the spectra, as they were given to {@code fit}
	 * @param width number of pixels
	 * @param scale 1/|step| of each pixel, or 0 where the pixel is set aside
	 */
	void apply(float[][] rows, int width, float[] scale);
}
