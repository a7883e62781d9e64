package org.xanesj.model;

/**
 * Predictions for the pixels of one block. Reused from block to block; one per thread.
 */
public final class PredictionRows {

	/** The predicted property, in units of the target; NaN where a feature of the fit is missing. */
	public final float[] value;
	/** Half the length of the 90 % jackknife+ (with groups CV+) interval, in units of the target; NaN where unknown. */
	public final float[] halfwidth;
	/** Standard error of the value from the noise of the spectrum, in units of the target; NaN where unknown. */
	public final float[] noise;
	/** Leverage relative to the greatest of the training samples. */
	public final float[] leverage;
	/** Sum of the bits of {@link PredictionStatus}. */
	public final byte[] status;

	/** @param capacity greatest number of pixels in a block */
	public PredictionRows(final int capacity) {
		value = new float[capacity];
		halfwidth = new float[capacity];
		noise = new float[capacity];
		leverage = new float[capacity];
		status = new byte[capacity];
	}
}
