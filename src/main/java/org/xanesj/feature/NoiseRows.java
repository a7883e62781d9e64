package org.xanesj.feature;

import java.util.Arrays;

import org.xanesj.block.RowKernels;
import org.xanesj.block.RowMedian;
import org.xanesj.block.WeightedSum;
import org.xanesj.spectrum.NoiseEstimate;

/**
 * The noise of every pixel of a block, as {@link NoiseEstimate} defines it: 1.4826 times the median of |z - median z| of
 * the 3-point residuals z. Whether it exceeds a limit is known with less work than the noise itself. One per thread.
 */
final class NoiseRows {

	/** No more than half of positive numbers can be larger than twice their mean; and a little for rounding. */
	private static final float BOUND = (float) (2 * NoiseEstimate.NORMAL * 1.0001);

	private final WeightedSum[] weights;
	private final RowMedian medians;
	private float[][] residuals = new float[0][0];
	private float[][] scratch = new float[0][0];
	private float[] middle = new float[0];
	private float[] bound = new float[0];
	private float[] count = new float[0];
	private float[] scaled = new float[0];
	private int width;
	private boolean centred;

	/** @param noise weights of the residuals on the grid of the blocks */
	NoiseRows(final NoiseEstimate noise) {
		weights = new WeightedSum[Math.max(0, noise.size() - 2)];
		for (int i = 0; i < weights.length; i++)
			weights[i] = new WeightedSum(i, new double[] { noise.before(i + 1), noise.here(i + 1), noise.after(i + 1) });
		medians = new RowMedian(Math.max(1, weights.length));
	}

	/**
	 * Takes the next block.
	 *
	 * @param spectra [energy][pixel]
	 * @param pixels number of pixels
	 */
	void load(final float[][] spectra, final int pixels) {
		width = pixels;
		centred = false;
		if (bound.length < width) {
			middle = new float[width];
			bound = new float[width];
			count = new float[width];
			scaled = new float[width];
			residuals = new float[weights.length][RowKernels.goodLength(width)];
			scratch = new float[0][];
		}
		Arrays.fill(bound, 0, width, 0f);
		for (int i = 0; i < weights.length; i++) {
			weights[i].apply(spectra, residuals[i], 0, width);
			RowKernels.addAbsolute(bound, residuals[i], 0, width);
		}
		RowKernels.set(bound, BOUND / weights.length, bound, 0, width);
	}

	/** @return a number that the noise of each pixel does not exceed; NaN with fewer than 3 energies */
	float[] bound() {
		return bound;
	}

	private void centre() {
		if (centred) return;
		centred = true;
		if (scratch.length == 0) scratch = new float[weights.length][RowKernels.goodLength(bound.length)];
		for (int i = 0; i < weights.length; i++)
			System.arraycopy(residuals[i], 0, scratch[i], 0, width);
		medians.median(scratch, width, middle);
	}

	/** @param sigma receives the standard deviation per point of each pixel; NaN with fewer than 3 energies */
	void compute(final float[] sigma) {
		if (weights.length == 0) {
			Arrays.fill(sigma, 0, width, Float.NaN);
			return;
		}
		centre();
		for (int i = 0; i < weights.length; i++)
			RowKernels.absoluteDifference(scratch[i], residuals[i], middle, 0, width);
		medians.median(scratch, width, sigma);
		RowKernels.set(sigma, (float) NoiseEstimate.NORMAL, sigma, 0, width);
	}

	/** @return the standard deviation per point of one pixel, the same number as that of {@link #compute} */
	float compute(final int pixel) {
		if (weights.length == 0) return Float.NaN;
		final float[] column = new float[weights.length];
		for (int i = 0; i < column.length; i++)
			column[i] = residuals[i][pixel];
		final float median = RowMedian.median(column);
		for (int i = 0; i < column.length; i++)
			column[i] = Math.abs(residuals[i][pixel] - median);
		return (float) NoiseEstimate.NORMAL * RowMedian.median(column);
	}

	/**
	 * Says which pixels have a noise of at most a limit.
	 *
	 * @param limit of each pixel
	 * @param result receives 1 where the noise is not larger, else 0
	 */
	void atMost(final float[] limit, final byte[] result) {
		boolean all = true;
		for (int j = 0; j < width; j++)
			all &= bound[j] <= limit[j];
		if (all) {
			Arrays.fill(result, 0, width, (byte) 1);
			return;
		}
		centre();
		// the median is not larger than a number if more than half of the values are not larger
		RowKernels.set(scaled, (float) (1 / NoiseEstimate.NORMAL), limit, 0, width);
		Arrays.fill(count, 0, width, 0f);
		for (final float[] residual : residuals)
			RowKernels.countFarther(count, scaled, residual, middle, 0, width);
		final float half = 0.5f * residuals.length;
		for (int j = 0; j < width; j++)
			result[j] = (byte) (count[j] < half || count[j] == half && isAtMost(j, limit[j]) ? 1 : 0);
	}

	/** With exactly half of the scratch larger, the median is the mean of the largest that is not and the next. */
	private boolean isAtMost(final int pixel, final float limit) {
		float lower = 0;
		float upper = Float.POSITIVE_INFINITY;
		for (final float[] residual : residuals) {
			final float deviation = Math.abs(residual[pixel] - middle[pixel]);
			if (deviation > scaled[pixel]) upper = Math.min(upper, deviation);
			else lower = Math.max(lower, deviation);
		}
		return (float) NoiseEstimate.NORMAL * (0.5f * lower + 0.5f * upper) <= limit;
	}
}
