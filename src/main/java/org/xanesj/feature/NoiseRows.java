package org.xanesj.feature;

import java.util.Arrays;

import org.xanesj.block.RowKernels;
import org.xanesj.block.RowMedian;
import org.xanesj.block.WeightedSum;
import org.xanesj.spectrum.NoiseEstimate;

/** The noise of every pixel of a block, as {@link NoiseEstimate} defines it. One per thread. */
final class NoiseRows {

	private final WeightedSum[] residuals;
	private final RowMedian medians = new RowMedian();
	private float[][] rows = new float[0][0];
	private float[] middle = new float[0];

	/** @param noise weights of the residuals on the grid of the blocks */
	NoiseRows(final NoiseEstimate noise) {
		residuals = new WeightedSum[Math.max(0, noise.size() - 2)];
		for (int i = 0; i < residuals.length; i++)
			residuals[i] = new WeightedSum(i, new double[] { noise.before(i + 1), noise.here(i + 1), noise.after(i + 1) });
	}

	/**
	 * @param spectra [energy][pixel]
	 * @param width number of pixels
	 * @param sigma receives the standard deviation per point of each pixel
	 */
	void compute(final float[][] spectra, final int width, final float[] sigma) {
		if (residuals.length == 0) {
			Arrays.fill(sigma, 0, width, Float.NaN);
			return;
		}
		if (middle.length < width) {
			middle = new float[width];
			rows = new float[residuals.length][width];
		}
		for (int i = 0; i < residuals.length; i++)
			residuals[i].apply(spectra, rows[i], 0, width);
		medians.median(rows, 0, rows.length, width, middle);
		for (final float[] row : rows)
			RowKernels.absoluteDifference(row, middle, 0, width);
		medians.median(rows, 0, rows.length, width, sigma);
		RowKernels.set(sigma, (float) NoiseEstimate.NORMAL, sigma, 0, width);
	}
}
